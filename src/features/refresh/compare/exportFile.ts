import { isBlank, type CellValue, type WorkbookGrid } from "@evenkeel/spreadsheet";
import Papa from "papaparse";
import { matchKey } from "../../../domain/names";
import type { Day } from "../../../domain/units";
import { connect } from "../../../workbook/connect/connect";
import type { ConnectedColumn, ConnectedTable, Connection } from "../../../workbook/connect/connection";
import { headerKey } from "../../../workbook/synonyms";

/** Which header of the export gives each column of the cases, by canonical name; null: the export does not say it. */
export type ExportColumns = Readonly<Record<string, string | null>>;

/** The cases of an export, and how its columns were taken. */
export interface ReadExport {
  readonly connection: Connection;
  /** Every header over its list of cases, from the left. */
  readonly headers: readonly string[];
  readonly columns: ExportColumns;
}

/**
 * The text of a .csv file. Excel and clinical systems write it as UTF-8, with or without a mark at its beginning, as
 * UTF-16, or in the Windows code page; what is no valid UTF-8 is the latter.
 */
export function csvText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  // Without a mark, a zero in every other byte gives UTF-16 away.
  if (first !== 0 && second === 0) return new TextDecoder("utf-16le").decode(bytes);
  const text = new TextDecoder("utf-8").decode(bytes);
  return text.includes("\uFFFD") ? new TextDecoder("windows-1252").decode(bytes) : text;
}

/** A .csv file as a workbook of one sheet; every cell is text, so that long numbers stay as they are. */
export function csvToGrid(text: string): WorkbookGrid {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, "").replace(/^sep=.\r?\n/i, ""), {
    skipEmptyLines: "greedy",
  });
  const width = Math.max(0, ...data.map((row) => row.length));
  const values = data.map((row) => [...row, ...new Array<string>(width - row.length).fill("")]);
  return {
    sheets: [
      {
        name: "export",
        visible: true,
        isProtected: false,
        top: 0,
        left: 0,
        values,
        // Text from another system is never a formula here.
        formulas: values.map((row) => row.map(() => "")),
        tables: [],
        hiddenRows: [],
        hiddenColumns: [],
      },
    ],
  };
}

/**
 * Finds the list of cases in an export, by the same rules as in any workbook; null: there is none.
 * @param own the workbook's cases, whose own columns may stand in the export under the same headers
 * @param chosen what the manager, or an earlier refresh, says of columns; it goes before any guess
 */
export function readExport(
  grid: WorkbookGrid,
  today: Day,
  own: ConnectedTable | null = null,
  chosen: ExportColumns = {},
): ReadExport | null {
  const found = connect(grid, { today, isExport: true });
  const cases = found.tables.Cases ?? listUnder(grid, chosen["Case"] ?? null);
  if (cases === undefined) return null;
  const headers = headersOf(grid, cases);
  const columns = new Map(Object.entries(cases.columns));
  for (const [name, { header }] of Object.entries(own?.columns ?? {})) {
    if (columns.has(name)) continue;
    const same = headers.find(
      (one) => headerKey(one.header) === headerKey(header) || headerKey(one.header) === headerKey(name),
    );
    if (same !== undefined) columns.set(name, same);
  }
  for (const [name, header] of Object.entries(chosen)) {
    const place = headers.find((one) => header !== null && matchKey(one.header) === matchKey(header));
    if (place !== undefined) columns.set(name, place);
    else if (header === null) columns.delete(name);
  }
  if (!columns.has("Case")) return null;
  const table: ConnectedTable = { ...cases, columns: Object.fromEntries(columns) };
  return {
    connection: connect(grid, { today, mapping: { Cases: table }, isExport: true }),
    headers: headers.map((one) => one.header),
    columns: Object.fromEntries([...columns].map(([name, { header }]) => [name, header])),
  };
}

/** A list that only the manager's word makes one: the first row that holds the header said to be the reference's. */
function listUnder(grid: WorkbookGrid, header: string | null): ConnectedTable | undefined {
  if (header === null) return undefined;
  for (const { name, values, top, left } of grid.sheets) {
    const at = values.findIndex((row) => row.some((cell) => matchKey(String(cell ?? "")) === matchKey(header)));
    if (at < 0) continue;
    const bottom = top + values.length - 1;
    const right = left + (values[0]?.length ?? 1) - 1;
    const area = { top: top + at, left, bottom, right };
    return { kind: "Cases", sheet: name, tableName: null, area, headerRow: top + at, rows: [], columns: {} };
  }
  return undefined;
}

function headersOf(grid: WorkbookGrid, { sheet, headerRow, area }: ConnectedTable): readonly ConnectedColumn[] {
  const view = grid.sheets.find((candidate) => candidate.name === sheet);
  if (view === undefined) return [];
  const row: readonly CellValue[] = view.values[headerRow - view.top] ?? [];
  return row.flatMap((cell, at) => {
    const column = view.left + at;
    return isBlank(cell) || column < area.left || column > area.right ? [] : [{ header: String(cell).trim(), column }];
  });
}
