import Papa from "papaparse";
import { matchKey } from "../domain/names";
import type { Day } from "../domain/units";
import { refreshMessages as say } from "../messages/refresh";
import { tablesMessages } from "../messages/tables";
import { changeOfCell, seenCell, seenFormula } from "./cellChange";
import type { CellChange, ChangePlan, DraftCell, SheetDraft } from "./changePlan";
import { isBlank, isRead, readDay, readList, readPerson, readStatus, readText } from "./coerce";
import { connect } from "./connect";
import { recordPlace, type ConnectedTable, type Connection } from "./connection";
import { dayText } from "./dates";
import type { CellValue, WorkbookGrid } from "./grid";
import { looseName } from "./records/team";
import { COLUMNS } from "./synonyms";

/** One cell that the export knows better. */
export interface RefreshedCell {
  readonly case: string;
  readonly column: string;
  readonly from: CellValue;
  readonly to: CellValue;
  readonly change: CellChange;
}

/** A case whose clinician was agreed here and is another in the clinical system. */
export interface MoveToKeyIn {
  readonly case: string;
  readonly inSystem: string | null;
  readonly agreed: string | null;
}

/** What an export would change. Nothing has been written. */
export interface Refresh {
  /** Cases that both know. */
  readonly matched: number;
  readonly changed: readonly RefreshedCell[];
  /** References of cases that are closed in the system and open here. */
  readonly closed: readonly string[];
  /** Cases that only the export has: their cells by canonical column. */
  readonly fresh: readonly { readonly case: string; readonly cells: Readonly<Record<string, CellValue>> }[];
  /** Open cases here that the export no longer has. */
  readonly vanished: readonly string[];
  readonly toKeyIn: readonly MoveToKeyIn[];
  /** Listed earlier as to be keyed in, and seen in this export. */
  readonly keyedIn: readonly string[];
  /** What was left as it is, and why. */
  readonly left: readonly string[];
}

/** A .csv file as a workbook of one sheet; every cell is text, so that long numbers stay as they are. */
export function csvToGrid(text: string): WorkbookGrid {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: "greedy" });
  const width = Math.max(0, ...data.map((row) => row.length));
  const values = data.map((row) => [...row, ...new Array<string>(width - row.length).fill("")]);
  return {
    sheets: [
      {
        name: "export",
        visible: true,
        isProtected: false,
        top: 0,
        left: 0,
        values,
        // Text from another system is never a formula here.
        formulas: values.map((row) => row.map(() => "")),
        tables: [],
        hiddenRows: [],
        hiddenColumns: [],
      },
    ],
  };
}

/** Finds the list of cases in an export, by the same rules as in any workbook; null: there is none. */
export function readExport(grid: WorkbookGrid, today: Day): Connection | null {
  const connection = connect(grid, { today });
  return connection.tables.Cases?.columns["Case"] === undefined ? null : connection;
}

export interface RefreshOptions {
  readonly today: Day;
  /** True: where the clinicians differ the system is right; otherwise the move was agreed here and has to be keyed in. */
  readonly takeClinicians: boolean;
}

interface Row {
  readonly table: ConnectedTable;
  readonly row: number;
  readonly id: string;
}

/** Compares the team's cases with an export, row by row by their reference. */
export function compareWithExport(connection: Connection, exported: Connection, options: RefreshOptions): Refresh {
  const left: string[] = [];
  const own = rowsOf(connection, () => undefined);
  const theirs = rowsOf(exported, (id) => left.push(say.several(id)));
  const people = new Map((connection.team?.clinicians ?? []).map((one) => [looseName(one.name), one.name]));
  const changed: RefreshedCell[] = [];
  const closed: string[] = [];
  const toKeyIn: MoveToKeyIn[] = [];
  let matched = 0;
  for (const [key, row] of own) {
    const other = theirs.get(key);
    if (other === undefined) continue;
    matched += 1;
    for (const [column, target] of Object.entries(row.table.columns)) {
      const source = other.table.columns[column];
      if (source === undefined || column === "Case") continue;
      const from = seenCell(connection, row.table.sheet, row.row, target.column);
      const to = valueToWrite(column, seenCell(exported, other.table.sheet, other.row, source.column), people);
      if (column === "Clinician" && !options.takeClinicians) {
        const move = moveBetween(row.id, from, to);
        if (move !== null) toKeyIn.push(move);
        continue;
      }
      if (isBlank(to) || isSame(column, from, to)) continue;
      if (seenFormula(connection, row.table.sheet, row.row, target.column)) {
        left.push(say.formula(tablesMessages.cellPlace(row.table.sheet, row.row + 1, target.header)));
        continue;
      }
      const keyColumn = row.table.columns["Case"];
      if (keyColumn === undefined) continue;
      if (column === "Status" && statusOf(to) === "closed") closed.push(row.id);
      const change = changeOfCell(connection, row.table, keyColumn, target, row.row, to);
      changed.push({ case: row.id, column, from, to, change });
    }
  }
  return {
    matched,
    changed,
    closed,
    fresh: freshCases(own, theirs, exported, people),
    vanished: vanishedCases(connection, theirs),
    toKeyIn,
    keyedIn: keyedIn(connection, toKeyIn, theirs),
    left,
  };
}

function rowsOf(connection: Connection, onRepeat: (id: string) => void): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  const table = connection.tables.Cases;
  if (table === undefined) return rows;
  for (const record of connection.team?.cases ?? []) {
    const place = recordPlace(table, record.index);
    if (place === null || record.id === "") continue;
    const key = referenceKey(record.id);
    if (rows.has(key)) onRepeat(record.id);
    else rows.set(key, { table: place.table, row: place.row, id: record.id });
  }
  return rows;
}

/** NHS numbers are written with and without spaces; zeros in front belong to the reference. */
function referenceKey(id: string): string {
  return /^[\d\s-]+$/.test(id) ? id.replace(/[\s-]/g, "") : matchKey(id);
}

function moveBetween(id: string, from: CellValue, to: CellValue): MoveToKeyIn | null {
  const agreed = personIn(from);
  const inSystem = personIn(to);
  if (looseName(agreed ?? "") === looseName(inSystem ?? "")) return null;
  return { case: id, inSystem, agreed };
}

function personIn(cell: CellValue): string | null {
  const reading = readPerson(cell);
  return isRead(reading) ? reading.value : null;
}

const kinds = new Map(COLUMNS.Cases.map((column) => [column.name, column.holds]));

/** As the workbook writes it: days as days, people as Team spells them, all else as it came. */
function valueToWrite(column: string, cell: CellValue, people: ReadonlyMap<string, string>): CellValue {
  if (isBlank(cell)) return "";
  const holds = kinds.get(column);
  if (holds === "day") {
    const reading = readDay(cell);
    return isRead(reading) && reading.value !== null ? reading.value : "";
  }
  if (holds === "person") return people.get(looseName(String(cell))) ?? personIn(cell) ?? "";
  const text = readText(cell);
  return isRead(text) ? (typeof cell === "string" ? text.value : cell) : "";
}

/** The same thing in other words is no change: "Active" for Open, another order of skills, a date as text. */
function isSame(column: string, from: CellValue, to: CellValue): boolean {
  switch (kinds.get(column)) {
    case "day":
      return sameDay(from, to);
    case "status":
      return statusOf(from) === statusOf(to) && (statusOf(to) !== "questioned" || sameText(from, to));
    case "person":
      return looseName(personIn(from) ?? "") === looseName(personIn(to) ?? "");
    case "list":
      return listKey(from) === listKey(to);
    default:
      return sameText(from, to);
  }
}

function sameDay(a: CellValue, b: CellValue): boolean {
  const [one, other] = [readDay(a), readDay(b)];
  return isRead(one) && isRead(other) && one.value === other.value;
}

function sameText(a: CellValue, b: CellValue): boolean {
  return matchKey(String(a ?? "")) === matchKey(String(b ?? ""));
}

function statusOf(cell: CellValue): string | null {
  const reading = readStatus(cell);
  return isRead(reading) ? reading.value : null;
}

function listKey(cell: CellValue): string {
  const reading = readList(cell);
  return isRead(reading) ? [...(reading.value ?? [])].map(matchKey).sort().join(";") : "";
}

function freshCases(
  own: ReadonlyMap<string, Row>,
  theirs: ReadonlyMap<string, Row>,
  exported: Connection,
  people: ReadonlyMap<string, string>,
): Refresh["fresh"] {
  return [...theirs].flatMap(([key, row]) => {
    if (own.has(key)) return [];
    const cells = Object.fromEntries(
      Object.entries(row.table.columns).map(([column, { column: at }]) => [
        column,
        valueToWrite(column, seenCell(exported, row.table.sheet, row.row, at), people),
      ]),
    );
    return statusOf(cells["Status"] ?? "") === "closed" ? [] : [{ case: row.id, cells }];
  });
}

function vanishedCases(connection: Connection, theirs: ReadonlyMap<string, Row>): readonly string[] {
  return (connection.team?.cases ?? [])
    .filter((record) => record.id !== "" && record.status !== "closed" && !theirs.has(referenceKey(record.id)))
    .map((record) => record.id);
}

/** What an earlier refresh listed as to be keyed in, from its sheet. */
function listedMoves(connection: Connection): readonly {
  readonly case: string;
  readonly system: CellValue;
  readonly agreed: CellValue;
  readonly done: CellValue;
}[] {
  const sheet = connection.grid?.sheets.find((candidate) => candidate.name === say.moves.sheet);
  if (sheet === undefined) return [];
  const at = (row: number, column: number): CellValue => sheet.values[row - sheet.top]?.[column - sheet.left] ?? "";
  const listed = [];
  for (let row = LIST_HEADER + 1; !isBlank(at(row, 0)); row++) {
    listed.push({ case: String(at(row, 0)), system: at(row, 1), agreed: at(row, 2), done: at(row, 3) });
  }
  return listed;
}

function keyedIn(
  connection: Connection,
  open: readonly MoveToKeyIn[],
  theirs: ReadonlyMap<string, Row>,
): readonly string[] {
  const still = new Set(open.map((move) => referenceKey(move.case)));
  return listedMoves(connection)
    .filter((listed) => isBlank(listed.done))
    .filter((listed) => theirs.has(referenceKey(listed.case)) && !still.has(referenceKey(listed.case)))
    .map((listed) => listed.case);
}

/** Title, note, blank line, then the headers. */
const LIST_HEADER = 3;

/**
 * The plan of a refresh: the cells that changed, the list of moves to key in, and the new cases on a sheet of their
 * own. Null: the export says nothing new.
 */
export function planRefresh(connection: Connection, refresh: Refresh, today: Day): ChangePlan | null {
  const changes = refresh.changed.map((cell) => cell.change);
  const sheets = [movesSheet(connection, refresh, today), freshSheet(connection, refresh)].filter(
    (sheet): sheet is SheetDraft => sheet !== null,
  );
  if (changes.length === 0 && sheets.length === 0) return null;
  return {
    action: "refresh",
    title: changes.length === 0 ? say.listsOnly : say.title(changes.length),
    changes,
    ...(sheets.length === 0 ? {} : { sheets }),
  };
}

function movesSheet(connection: Connection, refresh: Refresh, today: Day): SheetDraft | null {
  const listed = listedMoves(connection);
  const done = new Set(refresh.keyedIn.map(referenceKey));
  if (refresh.toKeyIn.length === 0 && done.size === 0) return null;
  const open = new Set(refresh.toKeyIn.map((move) => referenceKey(move.case)));
  const earlier = listed
    .filter((move) => !open.has(referenceKey(move.case)))
    .map((move) => [
      move.case,
      move.system,
      move.agreed,
      done.has(referenceKey(move.case)) ? say.moves.seen(dayText(today)) : move.done,
    ]);
  const now = refresh.toKeyIn.map((move) => [
    move.case,
    move.inSystem ?? say.moves.nobody,
    move.agreed ?? say.moves.nobody,
    "",
  ]);
  const { reference, system, agreed, done: doneHeader } = say.moves.headers;
  return listSheet(
    say.moves.sheet,
    say.moves.sheetTitle,
    say.moves.note,
    [reference, system, agreed, doneHeader],
    [...now, ...earlier],
  );
}

/** New cases under the workbook's own headers, ready to be copied beneath its list. */
function freshSheet(connection: Connection, refresh: Refresh): SheetDraft | null {
  const table = connection.tables.Cases;
  if (refresh.fresh.length === 0 || table === undefined) return null;
  const columns = Object.entries(table.columns).sort(([, a], [, b]) => a.column - b.column);
  return listSheet(
    say.fresh.sheet,
    say.fresh.sheetTitle,
    say.fresh.note,
    columns.map(([, { header }]) => header),
    refresh.fresh.map(({ cells }) => columns.map(([name]) => cells[name] ?? "")),
    columns.map(([name]) => (kinds.get(name) === "day" ? "dd/mm/yyyy" : null)),
  );
}

function listSheet(
  name: string,
  title: string,
  note: string,
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
  formats: readonly (string | null)[] = [],
): SheetDraft {
  const cells: DraftCell[] = [
    { row: 0, column: 0, value: title, look: "title" },
    { row: 1, column: 0, value: note, look: "note" },
    ...headers.map((value, column): DraftCell => ({ row: LIST_HEADER, column, value, look: "heading" })),
    ...rows.flatMap((row, at) =>
      row.map((value, column): DraftCell => {
        const numberFormat = formats[column] ?? null;
        return { row: LIST_HEADER + 1 + at, column, value, ...(numberFormat === null ? {} : { numberFormat }) };
      }),
    ),
  ];
  return {
    name,
    cells,
    columnWidths: headers.map(() => 22),
    print: { landscape: headers.length > 5, onePageWide: true },
  };
}
