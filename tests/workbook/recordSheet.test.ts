import type { CellValue } from "@evenkeel/spreadsheet";
import { recordSheet, readRecordSheet, type RecordSheetColumn } from "../../src/workbook/ownSheets/recordSheet";
import { plainSheet } from "../support/plainSheet";

type Column = "who" | "what" | "on" | "by" | "state";
const words = {
  sheet: "Actions",
  title: "Agreed",
  note: "Yours to change.",
  columns: { who: "Who", what: "What", on: "On", by: "By", state: "State" },
};
const columns: readonly RecordSheetColumn<Column>[] = [
  { key: "who", width: 12 },
  { key: "what", width: 30, look: "writing" },
  { key: "on", width: 11, numberFormat: "dd/mm/yyyy" },
  { key: "by", width: 11 },
  { key: "state", width: 9 },
];

const gridOf = (values: readonly (readonly CellValue[])[], name = "Actions") => ({
  sheets: [plainSheet(name, values)],
});

/** The cells of a draft as the sheet will hold them. */
function valuesOf(draft: ReturnType<typeof recordSheet>): CellValue[][] {
  const values: CellValue[][] = Array.from({ length: 8 }, () => Array<CellValue>(columns.length).fill(null));
  for (const cell of draft.cells) (values[cell.row] as CellValue[])[cell.column] = cell.value;
  return values;
}

const record: Readonly<Record<Column, CellValue>> = { who: "Amy", what: "Ring", on: 46000, by: null, state: "Open" };

describe("a sheet that the add-in keeps", () => {
  it("is read back as it was made", () => {
    const draft = recordSheet(words, columns, [(key) => record[key]], { tableName: "Agreed", headerRow: 3 });
    expect(draft).toMatchObject({ name: "Actions", tables: [{ name: "Agreed", area: "A4:E5" }] });
    const [read] = readRecordSheet(gridOf(valuesOf(draft)), words, columns);
    expect(columns.map(({ key }) => read?.(key))).toEqual(["Amy", "Ring", 46000, null, "Open"]);
  });

  it("is read wherever people have put its columns and lines, under any writing of its name", () => {
    const grid = gridOf(
      [["Team north"], ["STATE", "mine", " what", "Who", "By"], ["Done", "x", "Call", "Ben", 3], [null, "my own line"]],
      "actions ",
    );
    const rows = readRecordSheet(grid, words, columns);
    expect(rows.map((row) => [row("who"), row("what"), row("by"), row("state"), row("on")])).toEqual([
      ["Ben", "Call", 3, "Done", null],
      [null, null, null, null, null],
    ]);
  });

  it("is not made out where only a few of its headings stand, or none of its sheets", () => {
    expect(readRecordSheet(gridOf([["Who", "What", "By"]]), words, columns)).toEqual([]);
    expect(readRecordSheet(gridOf([["Who", "What", "By", "State"]], "Notes"), words, columns)).toEqual([]);
    expect(readRecordSheet(undefined, words, columns)).toEqual([]);
  });
});
