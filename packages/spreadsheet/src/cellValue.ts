/** What Excel gives for a cell: a blank may come as "", 0 or null depending on the platform. */
export type CellValue = string | number | boolean | null;

/** Whether a cell holds nothing, as null or as "". A cell of spaces holds something. */
export function isEmpty(cell: CellValue): boolean {
  return cell === null || cell === "";
}

/** Whether a cell shows nothing: it is empty or holds only spaces. The 0 that a function's range gives for a blank is a number here. */
export function isBlank(cell: CellValue): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}

const ERROR_VALUE =
  /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)$/i;

/** Whether a cell holds one of Excel's error values, such as "#N/A". */
export function isErrorValue(cell: CellValue): boolean {
  return typeof cell === "string" && cell.startsWith("#") && ERROR_VALUE.test(cell.trim());
}

/** Whether what was typed into a cell is a formula: an equals sign and something after it. */
export function isFormula(input: CellValue): input is string {
  return typeof input === "string" && input.length > 1 && input.startsWith("=");
}
