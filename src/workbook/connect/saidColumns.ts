import { isBlank } from "@evenkeel/spreadsheet";
import type { SheetView } from "../detect/sheetView";
import { NOT_USED, type Said } from "../reading/said";
import { withColumn, withoutPlace } from "./columnsByPlace";
import type { ConnectedTable } from "./connection";

/** A table, on all its sheets, with its columns as the manager says that they are. */
export function withSaidColumns(
  table: ConnectedTable,
  said: Said,
  viewOf: (sheet: string) => SheetView,
): ConnectedTable {
  const { further } = table;
  const inPart = (part: ConnectedTable): ConnectedTable => ({
    ...part,
    columns: columnsOf(part, said, viewOf(part.sheet)),
  });
  return { ...inPart(table), ...(further === undefined ? {} : { further: further.map(inPart) }) };
}

function columnsOf(
  { sheet, headerRow, area, columns, stated }: ConnectedTable,
  said: Said,
  view: SheetView,
): ConnectedTable["columns"] {
  let changed = columns;
  for (let column = area.left; column <= area.right; column++) {
    const cell = view.value(headerRow, column);
    const header = isBlank(cell) ? "" : String(cell).trim();
    const name = header === "" ? undefined : said.column(sheet, header);
    if (name === undefined || stated?.[name] !== undefined) continue;
    changed = name === NOT_USED ? withoutPlace(changed, column) : withColumn(changed, name, { header, column });
  }
  return changed;
}
