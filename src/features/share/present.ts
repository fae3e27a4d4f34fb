import { amount, hundredths, percent } from "@evenkeel/messages";
import type { Preview } from "../../actions/action";
import type { Evidence } from "../../domain/sharing/evidence";
import type { Day } from "../../domain/units";
import { dayText, monthText } from "../../pane/components/format";
import type { CheckResult } from "./copyFile/checkCopy";
import type { CopyDocument } from "./copyFile/document";
import { sharingMessages } from "./messages";

type CopySheet = CopyPreview["document"]["sheets"][number];
type Kind = NonNullable<CopySheet["table"]>["columns"][number]["kind"];

/** What would be shared, made and checked already. Nothing has left the workbook. */
export interface CopyPreview extends Preview {
  readonly evidence: Evidence;
  readonly document: CopyDocument;
  /** The summary as it stands in the copy, for the manager to edit. */
  readonly statement: readonly string[];
  /** Lines of the template that name a figure which is not known, or may not be shown. */
  readonly leftOut: readonly string[];
  readonly checks: readonly CheckResult[];
  /** Formulas of this workbook that call the add-in: people without it get figures instead. */
  readonly frozenFormulas: number;
  readonly bytes: Uint8Array;
}

/** The copy as the manager looks through it before it leaves. */
export type PreparedCopy = ReturnType<typeof presentCopy>;
export type CopiedSheet = PreparedCopy["sheets"][number];

export function presentCopy(preview: CopyPreview, today: Day) {
  const { connection, problems } = preview;
  return {
    sheets: preview.document.sheets.map(copiedSheet),
    suppressed: preview.evidence.suppressed,
    frozenFormulas: preview.frozenFormulas,
    statement: preview.statement,
    /** Lines of the manager's template whose figures are not known or not to be shown. */
    leftOut: preview.leftOut,
    /** What only a person can judge, a sentence each. */
    cautions: problems.filter((one) => !connection.problems.includes(one)).map(({ message }) => message),
    /** What was checked and passed, a sentence each. */
    checks: preview.checks.filter(({ passed }) => passed).map(({ check }) => sharingMessages.checks[check]),
    date: dayText(today),
  };
}

/** One sheet of the copy, as it will be read. */
function copiedSheet({ name, title, lines, table, chart }: CopySheet) {
  const columns = table?.columns ?? [];
  const rows = (table?.rows ?? []).map((row) => row.map((value, i) => cellText(columns[i]?.kind ?? "text", value)));
  return {
    name,
    title,
    /** Sentences of a sheet without a table. */
    lines: table === null ? lines.map(({ text }) => text) : [],
    headers: columns.map(({ header }) => header),
    rows,
    /** Figures held back in it. */
    held: rows.flat().filter((text) => text === sharingMessages.suppressedCode).length,
    chart: chart?.title ?? null,
  };
}

/** A figure as its cell shows it. */
function cellText(kind: Kind, value: string | number): string {
  if (typeof value === "string") return value;
  if (kind === "percent") return percent(value);
  if (kind === "month") return monthText(value as Day);
  return kind === "figure" ? hundredths(value) : amount(value);
}
