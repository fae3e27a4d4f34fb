import { commissionerCopy, type CopyPreview } from "./action";
import type { Day } from "../../domain/units";
import { sharingMessages } from "../../workbook/messages/sharing";
import { amount, hundredths, percent } from "@evenkeel/messages";
import { dayText, monthText } from "../../pane/components/format";
import type { CopiedSheet, PreparedCopy } from "../../pane/paneServices";

type CopySheet = CopyPreview["document"]["sheets"][number];
type Kind = NonNullable<CopySheet["table"]>["columns"][number]["kind"];

/** A copy in the shape that the view shows. */
export function preparedCopy(preview: CopyPreview, today: Day): PreparedCopy {
  const { connection, problems } = preview;
  return {
    sheets: preview.document.sheets.map(copiedSheet),
    suppressed: preview.evidence.suppressed,
    frozenFormulas: preview.frozenFormulas,
    statement: preview.statement,
    leftOut: preview.leftOut,
    cautions: problems.filter((one) => !connection.problems.includes(one)).map(({ message }) => message),
    checks: preview.checks.filter(({ passed }) => passed).map(({ check }) => sharingMessages.checks[check]),
    date: dayText(today),
    file: async () => {
      const file = await commissionerCopy.file?.(preview);
      if (file === undefined) throw new Error("The copy action gives no file.");
      return file;
    },
  };
}

function copiedSheet({ name, title, lines, table, chart }: CopySheet): CopiedSheet {
  const columns = table?.columns ?? [];
  const rows = (table?.rows ?? []).map((row) => row.map((value, i) => cellText(columns[i]?.kind ?? "text", value)));
  return {
    name,
    title,
    lines: table === null ? lines.map(({ text }) => text) : [],
    headers: columns.map(({ header }) => header),
    rows,
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
