import type { WorkbookDocument } from "@evenkeel/xlsx";
import { readWorkbook } from "@evenkeel/xlsx";
import { saveWorkbook } from "@evenkeel/xlsx";
import metadata from "../../functions/functions.json";
import { createEngine, type Engine, type FunctionMetadata } from "@evenkeel/excel-simulator";
import type { FunctionDescription } from "@evenkeel/excel-simulator";
import type { Fault } from "@evenkeel/excel-simulator";
import { openHost, type OpenedHost } from "@evenkeel/excel-simulator/node";

/** A workbook open in the add-in's own way: Office.js, its functions associated, an engine behind. */
export interface OpenBook {
  readonly engine: Engine;
  readonly host: OpenedHost;
  /** The file as it would be saved now. */
  save(): Promise<Uint8Array>;
}

/** What `eval` without a workbook calculates in. */
const blank: WorkbookDocument = {
  sheets: [
    {
      name: "Sheet1",
      visibility: "Visible",
      isProtected: false,
      cells: [],
      merges: [],
      columns: [],
      rows: [],
      freeze: null,
      tables: [],
      validations: [],
      conditionalFormats: [],
      charts: [],
    },
  ],
  names: [],
  xmlParts: [],
  properties: {},
};

export async function openBook(
  file: { readonly name: string; readonly bytes: Uint8Array } | null,
  fault: Fault = {},
): Promise<OpenBook> {
  const document = file === null ? blank : readWorkbook(file.bytes);
  const engine = await createEngine(document);
  const functions = metadata.functions as readonly FunctionDescription[];
  const host = await openHost(engine, { functions, fault, name: file?.name ?? "Book1.xlsx" });
  // Associates the functions as the pane's page does: only now is there an Office.js to associate them with.
  const { engineReady } = await import("../../functions/register");
  await engineReady();
  engine.registerFunctions(metadata as FunctionMetadata, host.functions);
  await engine.settle();
  return {
    engine,
    host,
    async save() {
      if (file === null) throw new Error("there is no file to save into");
      await engine.settle();
      return saveWorkbook(file.bytes, engine.edits());
    },
  };
}
