export { areaAddress, cellAddress, columnLetters, columnNumber, parseArea } from "./address";
export { type Area, type CellValue, type SheetGrid, type TableGrid, type WorkbookGrid } from "./grid";
