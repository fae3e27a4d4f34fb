import { isBlank, valueAt, type CellValue } from "@evenkeel/spreadsheet";
import type { Connection } from "../../../workbook/connect/connection";
import { refreshSheetMessages as say } from "../../../workbook/messages/refresh";
import { clinicianHeaders } from "../../../workbook/ownSheets/recentMoves";
import { isSamePerson, personIn, referenceKey } from "../../../workbook/refresh/values";

/** Title, note, blank line, then the headers. */
export const LIST_HEADER = 3;

/** A move that an earlier refresh listed to be keyed in, as its sheet has it. */
export interface ListedMove {
  readonly case: string;
  readonly system: CellValue;
  readonly agreed: CellValue;
  readonly done: CellValue;
}

export function listedMoves(connection: Connection): readonly ListedMove[] {
  const sheet = connection.grid?.sheets.find((candidate) => candidate.name === say.moves.sheet);
  if (sheet === undefined) return [];
  const at = (row: number, column: number): CellValue => valueAt(sheet, row, column) ?? "";
  const listed: ListedMove[] = [];
  for (let row = LIST_HEADER + 1; !isBlank(at(row, 0)); row++) {
    listed.push({ case: String(at(row, 0)), system: at(row, 1), agreed: at(row, 2), done: at(row, 3) });
  }
  return listed;
}

/**
 * Whom each case was given to here, by `referenceKey`: by what the add-in has written itself, and by what is listed and
 * not keyed in yet. Other differences from the clinical system are nobody's agreement.
 */
export function agreedHolders(connection: Connection): ReadonlyMap<string, string | null> {
  const agreed = new Map<string, string | null>();
  for (const move of listedMoves(connection)) {
    if (isBlank(move.done)) agreed.set(referenceKey(move.case), listedPerson(move.agreed));
  }
  const headers = clinicianHeaders(connection);
  for (const { sheet, header, keys, after } of connection.written ?? []) {
    const [key] = keys;
    if (key !== undefined && headers.has(`${sheet}\n${header}`)) agreed.set(referenceKey(key), personIn(after));
  }
  return agreed;
}

/** The list says "nobody" in words. */
export function listedPerson(cell: CellValue): string | null {
  const person = personIn(cell);
  return isSamePerson(person, say.moves.nobody) ? null : person;
}
