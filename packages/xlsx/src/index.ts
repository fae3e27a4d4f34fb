/** Workbooks as plain data. What works on the parts of a package, below that, is the face `@evenkeel/xlsx/parts`. */
export { parseArea } from "./address";
export {
  type CellDocument,
  type CellStyle,
  type PageSetup,
  type SheetDocument,
  type TableDocument,
  type WorkbookDocument,
  type WorkbookEdits,
} from "./document";
export { documentToGrid } from "./documentGrid";
export { sheetDocument, workbookDocument } from "./makeDocument";
export { readWorkbook } from "./readWorkbook";
export { FileRefusal } from "./refusal";
export { saveWorkbook } from "./saveWorkbook";
