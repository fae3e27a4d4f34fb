import { readFileSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";

const table = v.strictObject({
  sheet: v.string(),
  rows: v.optional(v.number()),
  columns: v.record(v.string(), v.string()),
});

const counts = v.record(v.string(), v.number());

const conditional = v.strictObject({ say: v.string(), unlessRows: counts });

/** A pattern that has to be said, perhaps only where a table does not have so many rows. */
export type MustSay = string | v.InferOutput<typeof conditional>;

/** A name that is not known is a slip of whoever wrote it, and would go unmeasured. */
const truth = v.strictObject({
  file: v.string(),
  what: v.string(),
  note: v.optional(v.string()),
  tables: v.record(v.string(), table),
  staff: v.array(v.string()),
  casesByClinician: counts,
  openCases: v.optional(v.number()),
  jointAlso: v.optional(counts, {}),
  unclear: v.optional(counts),
  waiting: v.number(),
  sheetsForCases: v.optional(v.array(v.string()), []),
  sheetsToMention: v.optional(v.array(v.string()), []),
  mustSay: v.optional(v.array(v.union([v.string(), conditional])), []),
  mustAsk: v.optional(v.array(v.string()), []),
  mustNotSay: v.optional(v.array(v.string()), []),
  problems: v.optional(
    v.array(
      v.strictObject({ code: v.optional(v.string()), sheet: v.optional(v.string()), column: v.optional(v.string()) }),
    ),
    [],
  ),
  noTeam: v.optional(v.boolean(), false),
});

/** The answer that a workbook's manager would give; the README beside the workbooks says what each field means. */
export type Truth = v.InferOutput<typeof truth>;

/** Truths as somebody writes them; what is left out gets its default. */
export function truthsOf(written: unknown): readonly Truth[] {
  return v.parse(v.array(truth), written);
}

export function readTruths(folder: string): readonly Truth[] {
  return truthsOf(JSON.parse(readFileSync(path.join(folder, "truth.json"), "utf8")));
}
