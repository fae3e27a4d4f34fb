import type { Fault, FunctionDescription } from "@evenkeel/excel-simulator";
import { openDocument, type OpenedWorkbook, openWorkbook } from "@evenkeel/excel-simulator/node";
import { sheetDocument, workbookDocument } from "@evenkeel/xlsx";
import metadata from "../../../src/functions/functions.json";

/** A workbook open in the add-in's own way: Office.js, its functions associated, an engine behind. */
export interface OpenBook extends OpenedWorkbook {
  /** The file as it would be saved now. */
  save(): Promise<Uint8Array>;
}

/** @param file null: the empty workbook that `eval` calculates in when it is given none */
export async function openBook(
  file: { readonly name: string; readonly bytes: Uint8Array } | null,
  fault: Fault = {},
): Promise<OpenBook> {
  const functions = metadata.functions as readonly FunctionDescription[];
  const options = { functions, fault, name: file?.name ?? "Book1.xlsx" };
  const opened =
    file === null
      ? await openDocument(workbookDocument([sheetDocument("Sheet1", [])]), options)
      : await openWorkbook(file.bytes, options);
  // Associates the functions as the pane's page does: only now is there an Office.js to associate them with.
  const { engineReady } = await import("../../../src/functions/register");
  await engineReady();
  const { engine } = opened;
  engine.registerFunctions(metadata, opened.functions);
  await engine.settle();
  return {
    ...opened,
    async save() {
      if (file === null) throw new Error("there is no file to save into");
      return engine.saveInto(file.bytes);
    },
  };
}
