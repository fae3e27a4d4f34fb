import { matchKey } from "../../domain/names";
import { statementMessages as say } from "../statements/messages";
import { areaAddress } from "@evenkeel/spreadsheet";
import { wrapText } from "./wrapText";
import type { TemplateCell, SheetTemplate } from "../changePlan/changePlan";
import type { WorkbookGrid } from "@evenkeel/spreadsheet";

export const STATEMENT_USES = ["commissioners", "concern", "effect", "escalation"] as const;
export type StatementUse = (typeof STATEMENT_USES)[number];

/** The lines of each statement as the manager wants them. */
export type StatementTemplates = Readonly<Record<StatementUse, readonly string[]>>;

const HEADER_ROW = 10;
/** Signs in a line of explanation: as wide as the sheet. */
const NOTE_WIDTH = 130;

/** The templates that the workbook keeps; a statement without a line there is absent. */
export function readStatementTemplates(grid: WorkbookGrid | undefined): Partial<StatementTemplates> {
  const sheet = grid?.sheets.find(({ name }) => matchKey(name) === matchKey(say.sheet));
  const [use, words] = [matchKey(say.columns.use), matchKey(say.columns.words)];
  const keys = sheet?.values.map((row) => row.map((cell) => matchKey(String(cell ?? "")))) ?? [];
  const at = keys.findIndex((row) => row.includes(use) && row.includes(words));
  const header = keys[at];
  if (sheet === undefined || header === undefined) return {};
  const [useColumn, wordsColumn] = [header.indexOf(use), header.indexOf(words)];
  const templates: Partial<Record<StatementUse, string[]>> = {};
  for (const row of sheet.values.slice(at + 1)) {
    const known = STATEMENT_USES.find((one) => matchKey(say.uses[one]) === matchKey(String(row[useColumn] ?? "")));
    const line = String(row[wordsColumn] ?? "").trim();
    if (known !== undefined && line !== "") (templates[known] ??= []).push(line);
  }
  return templates;
}

/**
 * The sheet that keeps the templates, with how each line reads today.
 * @param reads of each line of a statement, in its order
 */
export function statementTemplatesSheet(
  templates: StatementTemplates,
  reads: Readonly<Record<StatementUse, readonly string[]>>,
  explained: readonly string[],
): SheetTemplate {
  const lines = STATEMENT_USES.flatMap((use) =>
    templates[use].map((words, i) => ({ use, words, reads: reads[use][i] ?? "" })),
  );
  const headings = [say.columns.use, say.columns.words, say.columns.reads];
  const cells: TemplateCell[] = [
    { row: 0, column: 0, value: say.title, look: "title" },
    ...[say.note, ...explained.flatMap((text) => wrapText(text, NOTE_WIDTH))].map((value, i): TemplateCell => ({
      row: 1 + i,
      column: 0,
      value,
      look: "note",
    })),
    ...headings.map((value, column): TemplateCell => ({ row: HEADER_ROW, column, value, look: "heading" })),
    ...lines.flatMap(({ use, words, reads: filled }, i): TemplateCell[] => {
      const row = HEADER_ROW + 1 + i;
      return [
        { row, column: 0, value: say.uses[use], look: "text" },
        { row, column: 1, value: words, look: "writing" },
        { row, column: 2, value: filled, look: "text" },
      ];
    }),
  ];
  return {
    name: say.sheet,
    cells,
    columnWidths: [16, 60, 60],
    tables: [
      {
        name: "StatementTemplates",
        area: areaAddress({ top: HEADER_ROW, left: 0, bottom: HEADER_ROW + lines.length, right: headings.length - 1 }),
      },
    ],
    print: { landscape: true, onePageWide: true },
  };
}
