export { type OpenHostOptions, officeFolder } from "./loadOffice";
export { openDocument, type OpenedWorkbook, openSheets, openWorkbook } from "./openWorkbook";
