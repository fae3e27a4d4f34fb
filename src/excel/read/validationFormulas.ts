import type { Area, SheetGrid } from "@evenkeel/spreadsheet";
import { read, type Deferred } from "../requests/request";

/** Cells of one sheet that are asked together what may be typed into them. */
interface Piece extends Area {
  readonly sheet: string;
  /** True: nothing of it has been cut off yet, so its first row may be a heading. */
  readonly isWhole: boolean;
}

/** Excel's words for cells with different rules. */
const MIXED: ReadonlySet<string> = new Set(["Inconsistent", "MixedCriteria"]);
const PIECES_PER_REQUEST = 400;

/** A sheet as it was read, as far as it is used. */
export type UsedSheet = Pick<SheetGrid, "name" | "top" | "left" | "values">;

/**
 * Queues the reading of the data validations of the used cells of these sheets. Excel has no list of its rules and tells
 * only what cells have in common, so they are read column by column.
 */
export function queueValidations(
  context: Excel.RequestContext,
  sheets: readonly UsedSheet[],
): Deferred<readonly Look[]> {
  const columns = sheets.flatMap(({ name: sheet, top, left, values }): Piece[] =>
    (values[0] ?? []).map((_value, index) => {
      const column = left + index;
      return { sheet, top, bottom: top + values.length - 1, left: column, right: column, isWhole: true };
    }),
  );
  return queueLook(context, columns);
}

/** A formula in a data validation, with its "=", and the kind of rule. */
export interface ValidationFormula {
  readonly sheet: string;
  readonly name: string;
  readonly formula: string;
}

/** The formulas in data validations, each once a sheet: columns that differ within are cut and asked again. */
export async function validationFormulas(first: readonly Look[]): Promise<readonly ValidationFormula[]> {
  const found = new Map<string, ValidationFormula>();
  let looks = first;
  while (looks.length > 0) {
    for (const { piece, type, formulas } of looks) {
      const { sheet } = piece;
      for (const formula of formulas) {
        found.set(JSON.stringify([sheet, formula]), { sheet, name: type, formula });
      }
    }
    const pieces = looks.filter(({ type }) => MIXED.has(type)).flatMap(({ piece }) => parts(piece));
    looks = await lookAt(pieces);
  }
  return [...found.values()];
}

/** What cells that were asked together have in common. */
export interface Look {
  readonly piece: Piece;
  readonly type: string;
  readonly formulas: readonly string[];
}

async function lookAt(pieces: readonly Piece[]): Promise<readonly Look[]> {
  const looks: Look[] = [];
  for (let from = 0; from < pieces.length; from += PIECES_PER_REQUEST) {
    looks.push(...(await read((context) => queueLook(context, pieces.slice(from, from + PIECES_PER_REQUEST)))));
  }
  return looks;
}

function queueLook(context: Excel.RequestContext, pieces: readonly Piece[]): Deferred<readonly Look[]> {
  const asked = pieces.map((piece) => {
    const { sheet, top, bottom, left } = piece;
    const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(top, left, bottom - top + 1, 1);
    range.dataValidation.load("type,rule");
    return { piece, validation: range.dataValidation };
  });
  return () =>
    asked.map(({ piece, validation: { type, rule } }) => ({
      piece,
      type,
      formulas: MIXED.has(type) || type === "None" ? [] : formulasOf(rule),
    }));
}

/** The texts of a rule that begin as a formula does; a limit may also be a number or a day. */
function formulasOf(rule: Excel.DataValidationRule): readonly string[] {
  const { list, custom, wholeNumber, decimal, date, time, textLength } = rule;
  const limits = [wholeNumber, decimal, date, time, textLength].flatMap((limit) => [limit?.formula1, limit?.formula2]);
  return [list?.source, custom?.formula, ...limits].filter(
    (text): text is string => typeof text === "string" && text.startsWith("="),
  );
}

/** A heading has no rule as a rule: it is cut off first, then halves. */
function parts(piece: Piece): readonly Piece[] {
  const { top, bottom, isWhole } = piece;
  if (top === bottom) return [];
  const end = isWhole ? top : Math.floor((top + bottom) / 2);
  return [
    { ...piece, bottom: end, isWhole: false },
    { ...piece, top: end + 1, isWhole: false },
  ];
}
