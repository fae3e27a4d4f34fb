import type { Area } from "../tables/grid";
import type { FormulaElsewhere } from "./formulasElsewhere";
import { areaOf } from "./readWorkbook";
import { read } from "./requests";

/** Cells of one sheet that are asked together what may be typed into them. */
interface Piece extends Area {
  readonly sheet: string;
  /** True: nothing of it has been cut off yet, so its first row may be a heading. */
  readonly isWhole: boolean;
}

/** Excel's words for cells with different rules. */
const MIXED: ReadonlySet<string> = new Set(["Inconsistent", "MixedCriteria"]);
const PIECES_A_REQUEST = 400;

/**
 * The formulas in data validations of the used cells of these sheets, each once a sheet. Excel has no list of its rules and
 * tells only what cells have in common, so columns are asked, and cut where they differ: a few requests.
 */
export async function validationFormulas(sheets: readonly string[]): Promise<readonly FormulaElsewhere[]> {
  const found = new Map<string, FormulaElsewhere>();
  let pieces = await columnsOf(sheets);
  while (pieces.length > 0) {
    const mixed: Piece[] = [];
    for (let from = 0; from < pieces.length; from += PIECES_A_REQUEST) {
      const looks = await look(pieces.slice(from, from + PIECES_A_REQUEST));
      for (const { piece, type, formulas } of looks) {
        if (MIXED.has(type)) mixed.push(piece);
        for (const formula of formulas) {
          found.set(JSON.stringify([piece.sheet, formula]), {
            kind: "data-validation",
            sheet: piece.sheet,
            name: type,
            formula,
          });
        }
      }
    }
    pieces = mixed.flatMap(parts);
  }
  return [...found.values()];
}

async function columnsOf(sheets: readonly string[]): Promise<readonly Piece[]> {
  return read((context) => {
    const used = sheets.map((sheet) => {
      const range = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(false);
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      return { sheet, range };
    });
    return () =>
      used.flatMap(({ sheet, range }): Piece[] => {
        if (range.isNullObject) return [];
        const { left, right, ...rows } = areaOf(range);
        const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
        return columns.map((column) => ({ ...rows, left: column, right: column, sheet, isWhole: true }));
      });
  });
}

interface Look {
  readonly piece: Piece;
  readonly type: string;
  readonly formulas: readonly string[];
}

async function look(pieces: readonly Piece[]): Promise<readonly Look[]> {
  return read((context) => {
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
  });
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
