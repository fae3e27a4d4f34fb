import type { Answer, Statement } from "./answer";
import { truthsOf, type Truth } from "./truth";

/** A small team: Ann Lee holds three, Bo Ray two, one person waits. */
const SMALL = {
  file: "small.xlsx",
  what: "One list of cases and one of staff.",
  tables: {
    Team: { sheet: "Staff", rows: 2, columns: { Clinician: "A" } },
    Cases: { sheet: "List", rows: 6, columns: { Case: "A", Clinician: "B", Status: "C" } },
  },
  staff: ["Ann Lee", "Bo Ray"],
  casesByClinician: { "Ann Lee": 3, "Bo Ray": 2 },
  waiting: 1,
  sheetsForCases: ["List"],
};

/** The small team's truth, with what a test changes in it. */
export function aTruth(changed: Readonly<Record<string, unknown>> = {}): Truth {
  const [truth] = truthsOf([{ ...SMALL, ...changed }]);
  if (truth === undefined) throw new Error("No truth came of one.");
  return truth;
}

export const statement = (changed: Partial<Statement>): Statement => ({
  severity: "error",
  code: "made-up",
  sheet: null,
  cell: null,
  text: "",
  rows: 1,
  ...changed,
});

export const question = (changed: Partial<Statement>): Statement => statement({ severity: "question", ...changed });

export const saying = (answer: Answer, ...statements: readonly Statement[]): Answer => ({
  ...answer,
  statements: [...answer.statements, ...statements],
});
