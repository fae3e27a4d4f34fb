export { areaAddress, cellAddress, columnLetters, columnNumber, parseArea } from "./address";
export { type Area } from "./area";
export { type CellValue, isBlank, isEmpty, isErrorValue, isFormula } from "./cellValue";
export {
  type CalendarDate,
  calendarDate,
  type Day,
  day,
  dayOfDate,
  dayOfIso,
  DAYS_TO_1904,
  firstDayOfMonth,
  isIsoDay,
  isoDay,
  localDay,
  monthIndex,
  serialOfTime,
  startOfMonth,
  startOfQuarter,
  timeOfSerial,
} from "./excelDate";
export { formulaAt, type SheetGrid, type TableGrid, valueAt, type WorkbookGrid } from "./grid";
export { type JsonPart, type JsonPartElement, readJsonPart, writeJsonPart } from "./jsonPart";
export { cellReference, quoteSheetName, sheetNameInFormula, splitReference, unquoteSheetName } from "./reference";
