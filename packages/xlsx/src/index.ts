export { areaAddress, columnLetters, columnNumber, parseArea } from "./address";
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
export { quoteSheet } from "./formula";
export { WorkbookPackage } from "./package";
export { sheetDocument, workbookDocument } from "./makeDocument";
export { OFFICE, addPart, declaration } from "./patch/registry";
export { findParts, readWorkbook } from "./readWorkbook";
export { FileRefusal } from "./refusal";
export { relationshipsOf } from "./relationships";
export { saveWorkbook } from "./saveWorkbook";
export { scanSheet } from "./sheetScan";
export { type Splice, type XmlElement, changeAttributes, child, deepText, descendants, escapeXml, splice } from "./xml";
