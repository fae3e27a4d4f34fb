import type { CellLook, SheetTemplate } from "../../../workbook/changePlan/changePlan";
import { columnRuns } from "../../requests/columnRuns";

/** How each kind of cell looks: the one plain style of all sheets that the add-in makes. */
const looks: Readonly<Record<CellLook, (range: Excel.Range) => void>> = {
  title: ({ format }) => {
    format.font.bold = true;
    format.font.size = 14;
  },
  heading: ({ format }) => {
    format.font.bold = true;
    format.fill.color = "#E2ECE9";
    format.wrapText = true;
    format.verticalAlignment = "Center";
  },
  label: ({ format }) => {
    format.font.bold = true;
  },
  total: ({ format }) => {
    format.font.bold = true;
    format.borders.getItem("EdgeTop").style = "Continuous";
  },
  note: ({ format }) => {
    format.font.italic = true;
    format.font.color = "#5C5C5C";
  },
  input: ({ format }) => {
    format.fill.color = "#FFF8DC";
  },
  text: ({ format }) => {
    format.wrapText = true;
    format.verticalAlignment = "Top";
  },
  writing: ({ format }) => {
    format.fill.color = "#FFF8DC";
    format.wrapText = true;
    format.verticalAlignment = "Top";
  },
};

/** Points that a character of width takes in Excel's usual font, and the margin of a cell. */
const POINTS_A_CHARACTER = 5.25;
const CELL_MARGIN = 3.75;

/** Queues how the cells of a template look, how wide its columns are, and its tables. */
export function queueLooks(sheet: Excel.Worksheet, template: SheetTemplate, isNew: boolean): void {
  for (const { row, column, count, look } of lookRuns(template))
    looks[look](sheet.getRangeByIndexes(row, column, 1, count));
  for (const { top, column, cells } of formatRuns(template)) {
    sheet.getRangeByIndexes(top, column, cells.length, 1).numberFormat = cells.map(({ numberFormat }) => [
      numberFormat,
    ]);
  }
  // People may have changed the widths of a sheet since it was made; those are theirs then.
  if (!isNew) return;
  (template.columnWidths ?? []).forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = characters * POINTS_A_CHARACTER + CELL_MARGIN;
  });
  if (template.print !== undefined) {
    const { landscape, onePageWide } = template.print;
    sheet.pageLayout.orientation = landscape ? "Landscape" : "Portrait";
    // One page wide and as many high as it takes.
    if (onePageWide) sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  }
}

/** Cells below one another that have a number format, to be formatted together. */
function formatRuns(template: SheetTemplate) {
  const formatted = template.cells.flatMap(({ row, column, numberFormat }) =>
    numberFormat === undefined ? [] : [{ sheetId: template.name, row, column, numberFormat }],
  );
  return columnRuns(formatted);
}

interface LookRun {
  readonly row: number;
  readonly column: number;
  readonly count: number;
  readonly look: CellLook;
}

/** Cells beside one another with one look, to be formatted together. */
function lookRuns(template: SheetTemplate): LookRun[] {
  const styled = template.cells.flatMap(({ row, column, look }) => (look === undefined ? [] : [{ row, column, look }]));
  styled.sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: (LookRun & { count: number })[] = [];
  for (const { row, column, look } of styled) {
    const last = runs.at(-1);
    if (last?.row === row && last.look === look && last.column + last.count === column) last.count += 1;
    else runs.push({ row, column, count: 1, look });
  }
  return runs;
}
