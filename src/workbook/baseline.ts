import { day, readJsonPart, writeJsonPart } from "@evenkeel/spreadsheet";
import * as v from "valibot";
import type { Baseline } from "../domain/changes/changes";

/** The namespace of the custom XML part that holds what the manager last saw; never to change. */
export const BASELINE_NAMESPACE = "urn:evenkeel:baseline";
const ELEMENT = { name: "baseline", namespace: BASELINE_NAMESPACE };
const VERSION = 1;

const schema = v.object({
  on: v.pipe(v.number(), v.integer()),
  cases: v.array(v.tuple([v.string(), v.nullable(v.string())])),
  over: v.array(v.string()),
});

/** As the text of a custom XML part. */
export function serialiseBaseline({ on, cases, over }: Baseline): string {
  return writeJsonPart(ELEMENT, VERSION, { on, cases: Object.entries(cases), over });
}

/** @returns null for a text that is no baseline, or a damaged one: then nothing is compared until the next one is saved */
export function parseBaseline(xml: string): Baseline | null {
  const parsed = v.safeParse(schema, readJsonPart(xml, ELEMENT)?.json);
  if (!parsed.success) return null;
  const { on, cases, over } = parsed.output;
  return { on: day(on), cases: Object.fromEntries(cases), over };
}
