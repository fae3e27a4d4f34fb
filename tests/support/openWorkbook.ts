import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type OpenedWorkbook, type OpenHostOptions, openWorkbook as openFile } from "@evenkeel/excel-simulator/node";

export { openDocument, openSheets, type OpenedWorkbook } from "@evenkeel/excel-simulator/node";

/** Opens a workbook of assets/samples (or any path) behind genuine Office.js, as the page and the command line do. */
export async function openWorkbook(file: string, options: OpenHostOptions = {}): Promise<OpenedWorkbook> {
  const path = file.includes("/") ? file : join(process.cwd(), "assets", "samples", file);
  return openFile(readFileSync(path), { name: file, ...options });
}
