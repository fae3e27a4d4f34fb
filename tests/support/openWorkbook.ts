import { readFileSync } from "node:fs";
import { join } from "node:path";
import { MessageChannel } from "node:worker_threads";
import { readWorkbook } from "@evenkeel/xlsx";
import type { WorkbookDocument } from "@evenkeel/xlsx";
import { createEngine, type Engine } from "@evenkeel/excel-simulator";
import { openHost, type OpenedHost, type OpenHostOptions } from "@evenkeel/excel-simulator/node";

export interface OpenedWorkbook extends OpenedHost {
  readonly engine: Engine;
}

/**
 * Opens a workbook of assets/samples (or any path) behind genuine Office.js, as the page and the command line do.
 * In one test file Office.js starts once; each call puts a fresh workbook behind it.
 */
export async function openWorkbook(file: string, options: OpenHostOptions = {}): Promise<OpenedWorkbook> {
  const path = file.includes("/") ? file : join(process.cwd(), "assets", "samples", file);
  return openDocument(readWorkbook(readFileSync(path)), { name: file, ...options });
}

/** The same for a workbook that a test makes up: sheet by sheet, rows of inputs from A1 ("=..." is a formula). */
export async function openSheets(
  sheets: { readonly [name: string]: readonly (readonly (string | number | boolean | null)[])[] },
  options: OpenHostOptions = {},
): Promise<OpenedWorkbook> {
  return openDocument(documentOf(sheets), options);
}

export async function openDocument(document: WorkbookDocument, options: OpenHostOptions = {}): Promise<OpenedWorkbook> {
  giveChannel();
  const engine = await createEngine(document);
  const opened = await openHost(engine, options);
  return { ...opened, engine };
}

function documentOf(sheets: Parameters<typeof openSheets>[0]): WorkbookDocument {
  return {
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      visibility: "Visible",
      isProtected: false,
      cells: rows.flatMap((row, r) =>
        row.flatMap((input, c) => {
          if (input === null || input === "") return [];
          const isFormula = typeof input === "string" && input.startsWith("=");
          return [
            {
              row: r,
              column: c,
              value: isFormula ? null : input,
              formula: isFormula ? input.slice(1) : null,
              arrayArea: null,
              isError: false,
              style: null,
            },
          ];
        }),
      ),
      merges: [],
      columns: [],
      rows: [],
      freeze: null,
      tables: [],
      validations: [],
      conditionalFormats: [],
      charts: [],
    })),
    names: [],
    xmlParts: [],
    properties: {},
  };
}

/**
 * The engine waits for its turn by a MessageChannel, which jsdom lacks. Given only now, since React, once loaded with
 * one, would keep it open and the test run from ending.
 */
function giveChannel(): void {
  if ("MessageChannel" in globalThis) return;
  Object.defineProperty(globalThis, "MessageChannel", { value: MessageChannel, configurable: true, writable: true });
}
