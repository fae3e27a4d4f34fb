import type { Area } from "@evenkeel/spreadsheet";

/**
 * What the host asks of a workbook. The engine (Univer) is the one implementation and the one source of truth:
 * the host keeps no second copy of cells. Rows and columns count from 0; areas include both ends.
 * Everything is synchronous but `settle`, which waits until all formulas are calculated: the host awaits it
 * before it answers a request that reads.
 */
export type HostValue = string | number | boolean;

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

export interface HostSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
}

export interface HostTable {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** Header row, body, totals row. */
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly style: string;
}

export interface HostName {
  readonly name: string;
  /** "=Sheet1!$A$1:$B$2" */
  readonly formula: string;
  readonly sheetId: string | null;
  readonly visible: boolean;
}

export interface HostCellFormat {
  numberFormat: string;
  bold: boolean;
  italic: boolean;
  strikethrough: boolean;
  fontColor: string;
  fontName: string;
  fontSize: number;
  fillColor: string | null;
  horizontalAlignment: string;
  verticalAlignment: string;
  wrapText: boolean;
  locked: boolean;
}

export interface HostValidation {
  readonly area: Area;
  /** As Office.js spells it: "List", "WholeNumber", "Decimal", "Date", "TextLength", "Custom". */
  readonly type: string;
  readonly operator?: string;
  readonly formula1?: string;
  readonly formula2?: string;
  readonly allowBlank: boolean;
  readonly showError: boolean;
}

export interface HostConditionalFormat {
  readonly area: Area;
  /** The rule as the file has it; the host only counts and passes it on. */
  readonly type: string;
  readonly formula?: string;
}

export interface HostFreeze {
  readonly rows: number;
  readonly columns: number;
}

/** How a sheet prints. */
export interface HostPageSetup {
  readonly landscape: boolean;
  /** Pages wide and tall that it is fitted to; null: as many as it takes. */
  readonly pagesWide: number | null;
  readonly pagesTall: number | null;
}

export interface HostXmlPart {
  readonly id: string;
  readonly namespace: string;
  readonly xml: string;
}

export interface HostChart {
  readonly id: string;
  readonly sheetId: string;
  name: string;
  type: string;
  title: string;
  readonly source: { readonly sheetId: string; readonly area: Area };
  placement: { left: number; top: number; width: number; height: number };
}

/** An edit as the engine reports it, by anyone: the host, a person in the grid, a loaded file. */
export interface HostEdit {
  readonly sheetId: string;
  readonly area: Area;
}

export interface HostWorkbook {
  /** Resolves when nothing is left to calculate. */
  settle(): Promise<void>;
  dispose(): void;

  sheets(): readonly HostSheet[];
  activeSheetId(): string;
  activateSheet(sheetId: string): void;
  addSheet(name: string): string;
  deleteSheet(sheetId: string): void;
  renameSheet(sheetId: string, name: string): void;
  moveSheet(sheetId: string, position: number): void;
  setVisibility(sheetId: string, visibility: SheetVisibility): void;

  /** The smallest area that holds all cells with content (or, when not `valuesOnly`, with a format); null: empty. */
  usedArea(sheetId: string, valuesOnly: boolean): Area | null;
  /** Calculated values; "" for a blank; an error as its text ("#N/A"). Spilled cells show their value. */
  values(sheetId: string, area: Area): HostValue[][];
  /** What was typed: "=..." for formulas, else the value; "" for a blank and for cells that a spill fills. */
  formulas(sheetId: string, area: Area): HostValue[][];
  /** Whether a cell without a formula holds an empty text, which COUNTA counts, and not nothing. */
  isEmptyText(sheetId: string, row: number, column: number): boolean;
  /** As displayed, by number format. */
  texts(sheetId: string, area: Area): string[][];
  /** Types into cells: "=..." is a formula, "'..." is text, "" clears, null leaves the cell alone. */
  write(sheetId: string, area: Area, inputs: readonly (readonly (HostValue | null)[])[]): void;
  clear(sheetId: string, area: Area, what: "Contents" | "Formats" | "All"): void;
  insertRows(sheetId: string, row: number, count: number): void;
  deleteRows(sheetId: string, row: number, count: number): void;
  insertColumns(sheetId: string, column: number, count: number): void;
  deleteColumns(sheetId: string, column: number, count: number): void;
  /** Sorts the rows of an area by one of its columns. */
  sortRows(sheetId: string, area: Area, column: number, ascending: boolean): void;

  format(sheetId: string, row: number, column: number): HostCellFormat;
  setFormat(sheetId: string, area: Area, change: Partial<HostCellFormat>): void;
  columnWidth(sheetId: string, column: number): number;
  setColumnWidth(sheetId: string, fromColumn: number, toColumn: number, width: number): void;
  rowHeight(sheetId: string, row: number): number;
  setRowHeight(sheetId: string, fromRow: number, toRow: number, height: number): void;
  hiddenRows(sheetId: string): ReadonlySet<number>;
  setRowsHidden(sheetId: string, fromRow: number, toRow: number, hidden: boolean): void;
  hiddenColumns(sheetId: string): ReadonlySet<number>;
  setColumnsHidden(sheetId: string, fromColumn: number, toColumn: number, hidden: boolean): void;
  merges(sheetId: string): readonly Area[];
  merge(sheetId: string, area: Area): void;
  unmerge(sheetId: string, area: Area): void;
  freeze(sheetId: string): HostFreeze;
  setFreeze(sheetId: string, freeze: HostFreeze): void;
  pageSetup(sheetId: string): HostPageSetup;
  setPageSetup(sheetId: string, setup: HostPageSetup): void;

  tables(): readonly HostTable[];
  addTable(sheetId: string, area: Area, name: string, hasHeaders: boolean): string;
  changeTable(tableId: string, change: Partial<Pick<HostTable, "name" | "area" | "hasTotals" | "style">>): void;
  /** Takes the table away and leaves its cells. */
  removeTable(tableId: string): void;

  names(): readonly HostName[];
  setName(name: HostName): void;
  removeName(name: string, sheetId: string | null): void;

  isProtected(sheetId: string): boolean;
  setProtected(sheetId: string, on: boolean): void;
  validations(sheetId: string): readonly HostValidation[];
  setValidations(sheetId: string, validations: readonly HostValidation[]): void;
  conditionalFormats(sheetId: string): readonly HostConditionalFormat[];
  setConditionalFormats(sheetId: string, formats: readonly HostConditionalFormat[]): void;
  charts(): readonly HostChart[];
  addChart(chart: HostChart): void;
  removeChart(chartId: string): void;
  xmlParts(): readonly HostXmlPart[];
  setXmlPart(part: HostXmlPart): void;
  removeXmlPart(partId: string): void;
  properties(): Readonly<Record<string, string>>;
  setProperty(name: string, value: string): void;

  selection(): { readonly sheetId: string; readonly area: Area };
  select(sheetId: string, area: Area): void;

  /** Called after every change of cells, whoever made it. Returns the way to stop. */
  onEdit(listener: (edit: HostEdit) => void): () => void;
  onSelect(listener: () => void): () => void;
}

/** A custom function's argument or result as Excel passes it: a value or a matrix. */
export type FunctionArgument = HostValue | null | readonly (readonly (HostValue | null)[])[];

export type FunctionResult =
  | { readonly value: HostValue | readonly (readonly (HostValue | null)[])[] }
  | { readonly error: string; readonly message: string };

/** How the engine calls the add-in's custom functions: through the host, which asks Office.js. */
export interface CustomFunctionCaller {
  call(name: string, args: readonly FunctionArgument[]): FunctionResult;
}
