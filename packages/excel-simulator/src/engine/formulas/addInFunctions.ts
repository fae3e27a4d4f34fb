import type { CustomFunctionCaller } from "../../host/model";
import { formulaCells } from "../univer/formulaCells";
import type { RunningUniver } from "../univer/startUniver";
import { functionNamespace, type FunctionMetadata, registerCustomFunctions } from "./customFunctions";

const callsAddIn = new RegExp(`\\b${functionNamespace}\\.`, "i");

/** The add-in's functions in one workbook, with the sentences that they gave for their errors. */
export class AddInFunctions {
  private readonly messages = new Map<string, string>();

  constructor(private readonly running: RunningUniver) {}

  /** Makes the functions known; cells that call one are calculated again. */
  register(metadata: FunctionMetadata, caller: CustomFunctionCaller): void {
    registerCustomFunctions(this.running.injector, metadata, caller, (sheetId, row, column, message) => {
      if (message === null) this.messages.delete(placeOf(sheetId, row, column));
      else this.messages.set(placeOf(sheetId, row, column), message);
    });
    this.running.calculation.markDirty(formulaCells(this.running, (formula) => callsAddIn.test(formula)));
  }

  messageAt(sheetId: string, row: number, column: number): string | null {
    return this.messages.get(placeOf(sheetId, row, column)) ?? null;
  }

  /** What a calculation in A1 of a sheet gives, with its message or ""; the one that A1 has of its own stays. */
  async inFirstCell<Result>(
    sheetId: string,
    calculate: () => Promise<Result>,
  ): Promise<{ readonly result: Result; readonly message: string }> {
    const place = placeOf(sheetId, 0, 0);
    const own = this.messages.get(place);
    this.messages.delete(place);
    const result = await calculate();
    const message = this.messages.get(place) ?? "";
    if (own === undefined) this.messages.delete(place);
    else this.messages.set(place, own);
    return { result, message };
  }
}

const placeOf = (sheetId: string, row: number, column: number): string => `${sheetId}:${row}:${column}`;
