import { problemMessages, type ProblemDetails, type ProblemMessageCode } from "../messages/problems";
import { tablesMessages } from "../messages/tables";
import { cellAddress, isBlank, type CellValue } from "@evenkeel/spreadsheet";
import { recordPlace, type Problem, type TableKind, type ConnectedTables } from "../connect/connection";
import type { Finding } from "../records/finding";

const QUESTIONS: ReadonlySet<string> = new Set([
  "skill-mismatch",
  "unknown-status",
  "short-names",
  "hours-of-a-year",
  "vacant-post",
  "similar-clinicians",
  "unused-levels",
  "unused-factor-default",
  "not-yes-or-no",
]);

const WARNINGS: ReadonlySet<string> = new Set([
  "blank-level",
  "future-date",
  "not-a-date",
  "unlikely-hours",
  "unlikely-figure",
  "band-twice",
  "bands-not-rising",
  "no-band-above",
  "hidden-rows",
  "protected-sheet",
  "formula-cell",
  "number-as-text",
  "no-full-time-points",
  "missing-full-time-points",
  "no-cases-table",
  "unknown-skill",
  "unknown-linked-case",
  "unknown-category",
  "duplicate-week",
  "newer-mapping",
  "mapping-lost",
  "several-sheets",
  "clinician-by-sheet",
  "clinician-above",
  "no-clinician-there",
  "part-of-a-case",
]);

function severityOf(code: string): Problem["severity"] {
  if (QUESTIONS.has(code)) return "question";
  return WARNINGS.has(code) ? "warning" : "error";
}

/** Where a problem is and what it names; a sentence is made of these. */
export interface ProblemDraft {
  readonly code: ProblemMessageCode;
  /** The sentence, where the code has more than one. */
  readonly sentence?: ProblemMessageCode;
  readonly sheet: string | null;
  /** Place in words; left out for problems about the whole workbook. */
  readonly place?: string;
  /** Its column in words, where other rows of that column may have the same cause. */
  readonly column?: string;
  readonly cell?: string | null;
  readonly value?: CellValue;
  readonly suggestion?: string | null;
  readonly other?: string;
  readonly about?: string;
  readonly list?: string;
}

/** A problem that still knows what its sentence was made of, until those of one cause are put together. */
export interface DraftedProblem extends Problem {
  readonly draft: ProblemDraft & { readonly column: string };
}

export function toProblem(draft: ProblemDraft): Problem {
  const value = draft.value ?? null;
  const { column } = draft;
  const problem: Problem = {
    code: draft.code,
    severity: severityOf(draft.code),
    sheet: draft.sheet,
    cell: draft.cell ?? null,
    value: isBlank(value) ? null : value,
    message: problemMessages[draft.sentence ?? draft.code]({
      place: draft.place ?? draft.sheet ?? "",
      ...detailsOf(draft),
      value: shown(value),
    }),
  };
  const drafted: DraftedProblem | null = column === undefined ? null : { ...problem, draft: { ...draft, column } };
  return drafted ?? problem;
}

/** What a sentence names besides its place and its values. */
export function detailsOf(draft: ProblemDraft): Omit<ProblemDetails, "place" | "value"> {
  return {
    suggestion: draft.suggestion ?? null,
    other: draft.other ?? "",
    about: draft.about ?? "",
    list: draft.list ?? "",
  };
}

/** A value, ready to read. */
export function shown(value: CellValue): string {
  return typeof value === "number" ? String(value) : tablesMessages.quoted(String(value ?? "").trim());
}

/** Puts a finding of the record readers into its place in the workbook. */
export function problemOfFinding(finding: Finding, tables: ConnectedTables): Problem {
  const table = tables[finding.kind as TableKind];
  const found = table === undefined || finding.row === null ? null : recordPlace(table, finding.row);
  const part = found?.table ?? table;
  const sheet = part?.sheet ?? null;
  const column = finding.column === null ? undefined : part?.columns[finding.column];
  const header = column?.header ?? finding.column ?? "";
  const row = found === null ? null : found.row + 1;
  const place =
    sheet === null
      ? ""
      : row === null
        ? tablesMessages.columnPlace(sheet, header)
        : header === ""
          ? tablesMessages.rowPlace(sheet, row)
          : tablesMessages.cellPlace(sheet, row, header);
  const cellRow = found === null ? part?.headerRow : found.row;
  const cellColumn = column?.column ?? part?.area.left;
  const other = finding.otherRow === undefined || table === undefined ? null : recordPlace(table, finding.otherRow);
  const otherRow = other === null ? "" : tablesMessages.row(other.row + 1);
  return toProblem({
    code: finding.code,
    sheet,
    place,
    ...(sheet === null || row === null || header === "" ? {} : { column: tablesMessages.columnPlace(sheet, header) }),
    cell: cellRow === undefined || cellColumn === undefined ? null : cellAddress(cellRow, cellColumn),
    value: finding.value,
    suggestion: finding.suggestion ?? null,
    other:
      other !== null && other.table.sheet !== sheet
        ? tablesMessages.rowPlace(other.table.sheet, other.row + 1)
        : otherRow,
    about: finding.about ?? header,
    list: finding.list ?? "",
  });
}
