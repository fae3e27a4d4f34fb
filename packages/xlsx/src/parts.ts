/** The parts of a package and their XML, for what makes or checks a file part by part. */
export { WorkbookPackage } from "./package";
export { addPart, declaration, OFFICE } from "./patch/registry";
export { findParts } from "./readWorkbook";
export { relationshipsOf } from "./relationships";
export { scanSheet } from "./sheetScan";
export {
  changeAttributes,
  child,
  deepText,
  descendants,
  escapeXml,
  parseXml,
  splice,
  type Splice,
  type XmlElement,
} from "./xml";
