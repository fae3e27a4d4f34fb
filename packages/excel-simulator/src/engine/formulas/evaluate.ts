import { ErrorType, ICalculateFormulaService } from "@univerjs/engine-formula";
import type { HostValue } from "../../host/model";
import { engine as messages } from "../messages";
import { isErrorText } from "../univer/errorTexts";
import type { RunningUniver } from "../univer/startUniver";
import { valueOf } from "../workbook/cells";
import type { AddInFunctions } from "./addInFunctions";
import { noCell } from "./plainReferences";
import { type ReferenceSurroundings, rewriteReferences } from "./structuredReferences";
import { unknownFunction } from "./unknownFunctions";

/** What a formula comes to: a value, rows of values, or an error with the sentence that explains it ("": none). */
export type Evaluation =
  | { readonly value: HostValue | readonly (readonly HostValue[])[] }
  | { readonly error: string; readonly message: string };

/** Calculates a formula on a sheet as if it stood in A1, where there is most room to spill. */
export async function evaluate(
  formula: string,
  sheetId: string,
  running: RunningUniver,
  functions: AddInFunctions,
  around: ReferenceSurroundings,
): Promise<Evaluation> {
  const typed = formula.startsWith("=") ? formula : `=${formula}`;
  const text = rewriteReferences(typed, noCell(sheetId), around);
  const { result: answers, message } = await functions.inFirstCell(sheetId, () =>
    running.injector
      .get(ICalculateFormulaService)
      .executeFormulas({ [running.unitId]: { [sheetId]: { 0: { 0: [text] } } } }),
  );
  const value = answers[running.unitId]?.[sheetId]?.[0]?.[0]?.[0]?.value ?? null;
  if (value === null) return { error: ErrorType.NAME, message: messages.unreadable(formula) };
  if (Array.isArray(value)) return { value: value.map((row) => row.map((cell) => valueOf({ v: cell }))) };
  const shown = valueOf({ v: value });
  if (!isErrorText(shown)) return { value: shown };
  const isUnnamed = shown === ErrorType.NAME && message === "";
  return { error: shown, message: isUnnamed ? unknownFunction(running.injector, typed) : message };
}
