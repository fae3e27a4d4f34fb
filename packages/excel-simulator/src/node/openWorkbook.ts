import { MessageChannel } from "node:worker_threads";
import type { CellValue } from "@evenkeel/spreadsheet";
import { readWorkbook, sheetDocument, workbookDocument, type WorkbookDocument } from "@evenkeel/xlsx";
import { createEngine, type Engine } from "../engine/engine";
import { openHost, type OpenedHost, type OpenHostOptions } from "./loadOffice";

/** A workbook behind genuine Office.js, in this process. */
export interface OpenedWorkbook extends OpenedHost {
  readonly engine: Engine;
}

/**
 * Opens an .xlsx file. Office.js starts once in a process, or test file; each call puts a fresh workbook behind it.
 * @throws FileRefusal where the bytes are no workbook that can be read
 */
export async function openWorkbook(file: Uint8Array, options: OpenHostOptions = {}): Promise<OpenedWorkbook> {
  return openDocument(readWorkbook(file), options);
}

/** The same for a workbook that is made up: sheet by sheet, rows of inputs from A1 ("=..." is a formula). */
export async function openSheets(
  sheets: { readonly [name: string]: readonly (readonly CellValue[])[] },
  options: OpenHostOptions = {},
): Promise<OpenedWorkbook> {
  const made = Object.entries(sheets).map(([name, rows]) =>
    sheetDocument(
      name,
      rows.map((row) => row.map((input) => (input === "" ? null : input))),
    ),
  );
  return openDocument(workbookDocument(made), options);
}

/** The same for a workbook as plain data, with tables, names or protection. */
export async function openDocument(document: WorkbookDocument, options: OpenHostOptions = {}): Promise<OpenedWorkbook> {
  giveChannel();
  const engine = await createEngine(document);
  const opened = await openHost(engine, options);
  return { ...opened, engine };
}

/**
 * The engine waits for its turn by a MessageChannel, which jsdom lacks. Given only now, since React, once loaded with
 * one, would keep it open and the test run from ending.
 */
function giveChannel(): void {
  if ("MessageChannel" in globalThis) return;
  Object.defineProperty(globalThis, "MessageChannel", { value: MessageChannel, configurable: true, writable: true });
}
