import { areaAddress } from "@evenkeel/spreadsheet";
import type { Connection, Question, SheetPart } from "../../../src/workbook/connect/connection";

/** What a block of a sheet was taken for, as the command line says it. */
type As =
  | "staff"
  | "cases"
  | "counts"
  | "waiting"
  | "closed"
  | "copy"
  | "summary"
  | "weights"
  | "plan"
  | "referrals"
  | "settings"
  | "not-used";

const OF_PART: Readonly<Record<SheetPart["part"], As>> = {
  staff: "staff",
  held: "cases",
  waiting: "waiting",
  counts: "counts",
  closed: "closed",
  old: "copy",
  copy: "copy",
  "earlier-month": "copy",
  "another-team": "not-used",
  summary: "summary",
  unknown: "not-used",
  "not-cases": "not-used",
  "not-used": "not-used",
};

const OF_KIND: Readonly<Partial<Record<NonNullable<SheetPart["kind"]>, As>>> = {
  Weights: "weights",
  JobPlan: "plan",
  Referrals: "referrals",
  Settings: "settings",
};

/** Who holds how many, as the manager would say it. */
export function printAnswer({ understanding }: Connection): object | null {
  if (understanding === undefined) return null;
  const { people, held, waiting, closed } = understanding;
  return { people: people.map(({ name, cases }) => ({ clinician: name, cases })), held, waiting, closed };
}

/** What became of the rows of every sheet. */
export function printAccounts({ understanding }: Connection): readonly object[] {
  return (understanding?.parts ?? []).map(({ sheet, area, rows, part, kind, held, waiting, closed, why }) => ({
    sheet,
    range: areaAddress(area),
    rows,
    as: (kind === null ? undefined : OF_KIND[kind]) ?? OF_PART[part],
    held,
    waiting,
    closed,
    why,
  }));
}

/** A question with its possible answers; the whole sentence and the labels stand there too. */
export function printQuestion({ id, code, message, choices, guess, rows }: Question): object {
  return {
    id,
    code,
    about: message,
    rows: rows ?? 0,
    answers: choices.map(({ value }) => value),
    guess,
    message,
    choices,
  };
}
