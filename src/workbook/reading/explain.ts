import { readingMessages } from "../messages/reading";
import { roleScores, type RoleScore } from "./columns/evidence";
import { roleOfColumn } from "./columns/role";
import type { Reading } from "./readTeamWorkbook";
import { sheetName } from "./view";

/** Why a column was taken for what it is, and what it would have been next. */
export interface ColumnExplanation {
  readonly because: readonly string[];
  readonly second: { readonly role: string; readonly because: readonly string[] };
}

export interface ColumnPlace {
  readonly sheet: string;
  /** From 0 of the sheet. */
  readonly headerRow: number;
  readonly column: number;
  /** The workbook format's name for what it was taken for. */
  readonly name: string;
}

const { explain } = readingMessages;

/** The evidence of one column, the weightiest piece first; null: nothing is read there. */
export function explainColumn({ views }: Reading, place: ColumnPlace): ColumnExplanation | null {
  const { sheet, headerRow, column, name } = place;
  const view = views.find(
    (one) =>
      sheetName(one) === sheet &&
      (one.block.headerRow ?? one.block.sheet.top) === headerRow &&
      one.block.left <= column &&
      one.block.right >= column,
  );
  const found = view?.columns.find(({ index }) => index + view.block.left === column);
  if (view === undefined || found === undefined) return null;
  const role = roleOfColumn(name);
  const scores = roleScores(found);
  const own = scores.find((score) => score.role === role);
  const second = scores.find((score) => score.role !== role);
  return {
    because: own === undefined ? [explain.header(found.header, name)] : inWords(own),
    second: { role: second?.role ?? "", because: second === undefined ? [] : inWords(second) },
  };
}

const inWords = ({ score, why }: RoleScore): readonly string[] => [
  explain.sum(score),
  ...[...why]
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(({ what, weight }) => explain.piece(what, weight)),
];
