import type { CellValue } from "@evenkeel/spreadsheet";

/**
 * An .xlsx file as plain data: what an engine loads. Only what is asked of it is read; all else stays in the
 * original package, which saving patches. Rows and columns count from 0.
 */
export interface WorkbookDocument {
  readonly sheets: readonly SheetDocument[];
  readonly names: readonly {
    readonly name: string;
    readonly formula: string;
    readonly sheet: string | null;
    readonly hidden: boolean;
  }[];
  /** Custom XML parts: item path in the package and text. */
  readonly xmlParts: readonly { readonly path: string; readonly namespace: string; readonly xml: string }[];
  readonly properties: Readonly<Record<string, string>>;
}

/** One sheet; its cells come row by row, blank ones left out unless they have a style. */
export interface SheetDocument {
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly isProtected: boolean;
  readonly cells: readonly CellDocument[];
  readonly merges: readonly string[];
  readonly columns: readonly {
    readonly from: number;
    readonly to: number;
    readonly width: number | null;
    readonly hidden: boolean;
  }[];
  readonly rows: readonly { readonly row: number; readonly height: number | null; readonly hidden: boolean }[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly tables: readonly TableDocument[];
  /** How it prints; absent: as Excel would. */
  readonly pageSetup?: PageSetup;
  readonly validations: readonly {
    readonly areas: readonly string[];
    readonly type: string;
    readonly operator: string | null;
    readonly formula1: string | null;
    readonly formula2: string | null;
    readonly allowBlank: boolean;
    readonly showError: boolean;
  }[];
  readonly conditionalFormats: readonly {
    readonly areas: readonly string[];
    readonly type: string;
    readonly formula: string | null;
  }[];
  readonly charts: readonly { readonly name: string; readonly type: string; readonly title: string }[];
}

/** How a sheet prints. */
export interface PageSetup {
  readonly landscape: boolean;
  /** Pages wide and tall that it is fitted to; null: as many as it takes. */
  readonly pagesWide: number | null;
  readonly pagesTall: number | null;
}

/** One cell that holds something. */
export interface CellDocument {
  readonly row: number;
  readonly column: number;
  /** Cached value; null where the file has none. */
  readonly value: CellValue;
  /** Without the leading "=", in the form people type (TEAM.X, not _xldudf_TEAM_X; no _xlfn.). */
  readonly formula: string | null;
  /** For an array or spilled formula: its area in A1. */
  readonly arrayArea: string | null;
  readonly isError: boolean;
  readonly style: CellStyle | null;
}

/** What is kept of a cell's format; null: as Excel has it by itself. */
export interface CellStyle {
  readonly numberFormat: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  /** A line through the text; absent: none. */
  readonly struck?: boolean;
  readonly fontColor: string | null;
  readonly fillColor: string | null;
  readonly horizontal: string | null;
  readonly wrap: boolean;
  readonly locked: boolean;
}

/** An Excel table: its area with headers and totals, its columns by their headers. */
export interface TableDocument {
  readonly name: string;
  readonly area: string;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly style: string | null;
  readonly columns: readonly string[];
}

/** What changed since a file was opened; saving puts just this into the original package. */
export interface WorkbookEdits {
  /** Inputs people or the add-in made: value or formula; null value without formula clears the cell. */
  readonly cells: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly value: CellValue;
    readonly formula: string | null;
    readonly arrayArea: string | null;
    readonly style?: CellStyle;
  }[];
  /** Formula cells whose calculated value differs from the cached one: only the cache is refreshed. */
  readonly caches: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly value: CellValue;
    readonly isError: boolean;
  }[];
  readonly addedSheets: readonly { readonly name: string; readonly position: number }[];
  readonly removedSheets: readonly string[];
  readonly renamedSheets: readonly { readonly from: string; readonly to: string }[];
  /** All tables of sheets where one was added, resized or renamed. */
  readonly tables: readonly { readonly sheet: string; readonly tables: readonly TableDocument[] }[];
  /** The custom XML parts as they should stand; absent ones are removed if they carry our namespace. */
  readonly xmlParts: readonly { readonly namespace: string; readonly xml: string }[] | null;
  readonly pageSetups?: readonly { readonly sheet: string; readonly setup: PageSetup }[];
  readonly columnWidths: readonly { readonly sheet: string; readonly column: number; readonly width: number }[];
}
