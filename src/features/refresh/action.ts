import * as v from "valibot";
import { ActionRefusal, anyWorkbook, defineAction } from "../../actions/action";
import { defineOptions, type Option, type Settled } from "../../actions/options";
import { warning } from "../../workbook/problems/warning";
import { compareWithExport, type Refresh } from "./compare/compare";
import { doubtProblems } from "./compare/doubts";
import { readExport } from "./compare/exportFile";
import { planRefresh } from "./compare/plan";
import { exportGrid } from "./exportGrid";
import { refreshMessages as say } from "./messages";
import { presentRefresh, type RefreshPreview } from "./present";

/** One sentence tells what each option may be, whichever is wrong. */
const option = <const Schema extends v.GenericSchema>(schema: Schema): Option<Schema> => ({
  schema,
  wanted: () => "",
});

const options = defineOptions(
  {
    /** The text of a .csv export; or */
    csv: option(v.optional(v.string())),
    /** the bytes of a .csv or .xlsx export. */
    bytes: option(v.optional(v.custom<Uint8Array>((value) => ArrayBuffer.isView(value)))),
    /** True: where clinicians differ, the clinical system is right even where the add-in gave the case away. */
    takeClinicians: option(v.optional(v.boolean(), false)),
    /** Which header of the export gives which column; what is left out is guessed, or taken as at the last refresh. */
    columns: option(v.optional(v.record(v.string(), v.nullable(v.string())), {})),
    /** Columns of the cases, by canonical name, that stay as they are. */
    leave: option(v.optional(v.array(v.string()), [])),
    /** What the manager says to the questions of a comparison, by their id. */
    answers: option(v.optional(v.record(v.string(), v.string()), {})),
  },
  say.options,
  { unknown: "unknown-option", wrong: "bad-option" },
);

/** What the manager settles about an export before it is applied. */
export type RefreshChoices = Settled<
  NonNullable<typeof options.asked>,
  "answers" | "columns" | "leave" | "takeClinicians"
>;

/** Brings the cases up to date from the clinical system's export, and lists the moves to be keyed in there. */
export const refresh = defineAction({
  name: "refresh",
  options,
  // An export that cannot be read is refused before a workbook without cases.
  needs: anyWorkbook,
  progress: () => say.progress,
  async preview(connection, { csv, bytes, ...choices }, { today }): Promise<RefreshPreview> {
    const file = await exportGrid(csv, bytes);
    const own = connection.tables.Cases;
    if (own === undefined) throw new ActionRefusal("no-cases", say.noTeam);
    const exported = readExport(file, today, own, { ...connection.exportColumns, ...choices.columns });
    if (exported === null) throw new ActionRefusal("unreadable-export", say.noCases);
    const found = compareWithExport(connection, exported.connection, choices);
    if (found.matched === 0 && !found.questions.some(({ code }) => code === "unclear-reference")) {
      throw new ActionRefusal("other-export", say.noMatch(exported.connection.team?.cases.length ?? 0));
    }
    const problems = [
      ...connection.problems,
      ...(found.zeros === null ? [] : [zerosProblem(found.zeros)]),
      ...doubtProblems(found.questions, choices.answers),
    ];
    return { connection, problems, exported, refresh: found, answers: choices.answers, today };
  },
  plan: ({ connection, refresh: found, today }) => planRefresh(connection, found, today),
  report: ({ exported, refresh: found, problems }) => ({
    columns: exported.columns,
    matched: found.matched,
    changed: found.changed.map(({ case: id, column, from, to }) => ({ case: id, column, from, to })),
    closed: found.closed,
    new: found.fresh,
    vanished: found.vanished,
    isVanishedSure: found.isVanishedSure,
    questions: found.questions,
    toKeyIn: found.toKeyIn,
    keyedIn: found.keyedIn,
    left: found.left,
    problems,
  }),
  present: presentRefresh,
});

function zerosProblem({ cases, here, there }: NonNullable<Refresh["zeros"]>) {
  return warning("leading-zeros", say.zeros(cases, here, there));
}
