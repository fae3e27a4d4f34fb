import { areaAddress, cellAddress, cellReference, isEmpty } from "@evenkeel/spreadsheet";
import type { SheetTemplate } from "../../../workbook/changePlan/changePlan";
import { blankContent, sameContent } from "../../cellContent";
import type { RecordedSheet, RecordedSheetCell } from "../../journal/schema";
import { excelMessages } from "../../messages";
import type { Skipped } from "../../outcome";
import type { SheetSnapshot, TableSnapshot } from "../../read/sheetSnapshot";
import type { PlacedContent } from "../cellInput";

/** A sheet ready for writing to the workbook as it is now. */
export interface PreparedSheet {
  readonly name: string;
  /** True: the sheet has to be made first. */
  readonly isNew: boolean;
  readonly inputs: readonly PlacedContent[];
  readonly template: SheetTemplate;
  readonly record: RecordedSheet;
  readonly skipped: readonly Skipped[];
}

const FORBIDDEN_IN_NAMES = /[:\\/?*[\]]/;
const LONGEST_NAME = 31;

function isSheetName(name: string): boolean {
  return (
    name.trim() !== "" &&
    name.length <= LONGEST_NAME &&
    !FORBIDDEN_IN_NAMES.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== "history"
  );
}

/**
 * Decides what a template changes. Only cells that the add-in wrote itself, or that are empty, are written; what people put
 * beside stays; what they edited of it stays too and is named.
 * @param existing the sheet of that name as it is now, or null
 * @param ours what the add-in has recorded of it, or null where it did not make it
 * @param tableOf where an Excel table of this name stands in the workbook, or null
 */
export function prepareSheet(
  template: SheetTemplate,
  existing: SheetSnapshot | null,
  ours: RecordedSheet | null,
  tableOf: (name: string) => TableSnapshot | null,
): PreparedSheet | { readonly refusals: readonly string[] } {
  const say = excelMessages.sheets;
  if (!isSheetName(template.name)) return { refusals: [say.badName(template.name)] };
  const taken = (template.tables ?? []).filter(({ name }) => {
    const table = tableOf(name);
    return table !== null && table.sheetId !== existing?.id;
  });
  if (taken.length > 0) return { refusals: taken.map(({ name }) => say.tableTaken(template.name, name)) };
  if (existing !== null && ours === null && !existing.isEmpty) return { refusals: [say.notOurs(template.name)] };
  if (existing?.isProtected === true) return { refusals: [say.protected(template.name)] };
  const written = new Map((ours?.cells ?? []).map((cell) => [cellId(cell.row, cell.column), cell]));
  const wanted = new Map<string, Omit<PlacedContent, "before">>();
  for (const { row, column, value, formula = false } of template.cells) {
    wanted.set(cellId(row, column), { row, column, value: isEmpty(value) ? null : value, isFormula: formula });
  }
  // What an earlier version of the sheet had and this one has not is emptied.
  for (const { row, column } of written.values()) {
    const id = cellId(row, column);
    if (!wanted.has(id)) wanted.set(id, { row, column, value: null, isFormula: false });
  }
  const refusals: string[] = [];
  const skipped: Skipped[] = [];
  const inputs: PlacedContent[] = [];
  const cells: RecordedSheetCell[] = [];
  for (const input of wanted.values()) {
    const { row, column } = input;
    const now = existing === null ? blankContent : existing.contentAt(row, column);
    const earlier = written.get(cellId(row, column));
    const isOurs = earlier !== undefined && sameContent(now, { value: earlier.after, isFormula: earlier.afterFormula });
    if (!isEmpty(now.value) && !isOurs && !sameContent(now, input)) {
      if (earlier === undefined) {
        // A cell left blank for people to write in: what they wrote is theirs.
        if (input.value === null) continue;
        refusals.push(say.inTheWay(template.name, cellAddress(row, column)));
        continue;
      }
      skipped.push({ cell: cellReference(template.name, row, column), why: say.kept });
      // It stays on record as a cell of the add-in that has been edited.
      cells.push({ ...earlier, before: now.value, beforeFormula: now.isFormula });
      continue;
    }
    if (!sameContent(now, input)) inputs.push({ ...input, before: existing === null ? null : now });
    if (input.value === null && isEmpty(now.value)) continue;
    cells.push({
      row,
      column,
      before: now.value,
      beforeFormula: now.isFormula,
      after: input.value,
      afterFormula: input.isFormula,
    });
  }
  if (refusals.length > 0) return { refusals };
  const isNew = existing === null;
  const tables = (template.tables ?? []).map(({ name, area }) => {
    const table = tableOf(name);
    return { name, before: table === null ? null : areaAddress(table.area), after: area };
  });
  const record = { name: template.name, made: isNew, cells, tables };
  return { name: template.name, isNew, inputs, template, record, skipped };
}

const cellId = (row: number, column: number): string => `${row},${column}`;
