/** What this Excel can do, found by asking it, never by its version number. */
export interface Capabilities {
  /** The floor of the add-in: ExcelApi 1.14 (Excel 2021, Microsoft 365, Excel on the web). */
  readonly isSupported: boolean;
  /** Excel's own undo takes a whole change back in one step (ExcelApi 1.20). */
  readonly groupsUndo: boolean;
  /** A new workbook can be opened from a file made in the pane. */
  readonly opensNewWorkbooks: boolean;
}

const EXCEL_API_FLOOR = "1.14";

export function capabilities(): Capabilities {
  const supports = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);
  return {
    isSupported: supports(EXCEL_API_FLOOR),
    groupsUndo: supports("1.20"),
    opensNewWorkbooks: supports("1.8"),
  };
}
