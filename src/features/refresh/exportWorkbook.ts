/** The reader of .xlsx files, fetched only when an export is one. */
export { FileRefusal, readWorkbook } from "@evenkeel/xlsx";
