import { isBlank, type CellValue } from "@evenkeel/spreadsheet";
import { changeOfCell, seenCell, seenFormula } from "../../../workbook/changePlan/cellChange";
import type { CellChange } from "../../../workbook/changePlan/changePlan";
import { matchKey } from "../../../domain/names";
import { looseName } from "../../../workbook/coerce";
import { recordPlace, type ConnectedTable, type Connection, type Question } from "../../../workbook/connect/connection";
import { tablesMessages } from "../../../workbook/messages/tables";
import {
  asColumnHolds,
  isSame,
  isSamePerson,
  personIn,
  referenceKey,
  statusOf,
  valueToWrite,
} from "../../../workbook/refresh/values";
import { refreshMessages as say } from "../messages";
import { agreedHolders, listedMoves, listedPerson } from "./agreedMoves";
import {
  answeredLevel,
  answerOf,
  isWhole,
  knownLevels,
  levelQuestions,
  referenceQuestion,
  referenceQuestionId,
  wholeCaseloadQuestion,
  type LevelDoubt,
  type RefreshAnswers,
} from "./doubts";
import { asReferencesHere, pairReferences } from "./references";

/** One cell that the export knows better. */
export interface RefreshedCell {
  readonly case: string;
  readonly column: string;
  readonly from: CellValue;
  readonly to: CellValue;
  readonly change: CellChange;
}

/** A case that was given to somebody here, and has another clinician in the clinical system. */
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
  /** False: the export may be a part of the caseload, so that it is open whether any of these is gone. */
  readonly isVanishedSure: boolean;
  /** What a manager would doubt, each with the answer that is taken until one is given. */
  readonly questions: readonly Question[];
  /** Cases whose references differ by leading zeros only, with an example; null: there are none. */
  readonly zeros: { readonly cases: number; readonly here: string; readonly there: string } | null;
  readonly toKeyIn: readonly MoveToKeyIn[];
  /** Listed earlier as to be keyed in, and seen in this export. */
  readonly keyedIn: readonly string[];
  /** What was left as it is, and why. */
  readonly left: readonly string[];
}

export interface RefreshOptions {
  /** True: the system is right wherever clinicians differ; otherwise not where the add-in itself gave the case away. */
  readonly takeClinicians: boolean;
  /** Columns, by canonical name, that stay as they are here. */
  readonly leave?: readonly string[];
  /** Answers to the questions of an earlier comparison. */
  readonly answers?: RefreshAnswers;
}

interface Row {
  readonly table: ConnectedTable;
  readonly row: number;
  readonly id: string;
}

/** A case that both know, by its row here and its row in the export. */
interface Match {
  readonly key: string;
  readonly own: Row;
  readonly other: Row;
}

/** What is to become of one cell that both have. */
type CellFinding =
  | { readonly kind: "changed"; readonly cell: RefreshedCell }
  | { readonly kind: "to-key-in"; readonly move: MoveToKeyIn }
  | { readonly kind: "left"; readonly why: string }
  | { readonly kind: "doubted"; readonly doubt: LevelDoubt };

/** Compares the team's cases with an export, row by row by their reference. */
export function compareWithExport(connection: Connection, exported: Connection, options: RefreshOptions): Refresh {
  const { answers = {} } = options;
  const repeated: string[] = [];
  const own = rowsOf(connection, () => undefined);
  const read = rowsOf(exported, (id) => repeated.push(say.several(id)));
  const references = pairReferences(idsOf(own), idsOf(read), (here) => answerOf(referenceQuestionId(here), answers));
  const theirs = new Map([...read].map(([key, row]) => [references.pairs.get(key) ?? key, row]));
  const people = new Map((connection.team?.clinicians ?? []).map((one) => [looseName(one.name), one.name]));
  const agreed = options.takeClinicians ? new Map<string, string | null>() : agreedHolders(connection);
  const leave = new Set(options.leave ?? []);
  const known = knownLevels(connection);

  const findingsOf = ({ key, own: row, other }: Match, column: string): readonly CellFinding[] => {
    const target = row.table.columns[column];
    const source = other.table.columns[column];
    if (target === undefined || source === undefined || column === "Case") return [];
    const from = seenCell(connection, row.table.sheet, row.row, target.column);
    const cell = seenCell(exported, other.table.sheet, other.row, source.column);
    const said = asColumnHolds(valueToWrite(column, cell, people, source.header), [from]);
    if (column === "Clinician" && agreed.has(key) && isSamePerson(personIn(from), agreed.get(key) ?? null)) {
      if (isSamePerson(personIn(from), personIn(said))) return [];
      return [{ kind: "to-key-in", move: { case: row.id, inSystem: personIn(said), agreed: personIn(from) } }];
    }
    if (leave.has(column) || isBlank(said) || isSame(column, from, said, target.header)) return [];
    if (seenFormula(connection, row.table.sheet, row.row, target.column)) {
      const place = tablesMessages.cellPlace(row.table.sheet, row.row + 1, target.header);
      return [{ kind: "left", why: say.formula(place) }];
    }
    const keyColumn = row.table.columns["Case"];
    if (keyColumn === undefined) return [];
    const doubt = doubtOf(column, target.header, said, known);
    const doubted: readonly CellFinding[] = doubt === null ? [] : [{ kind: "doubted", doubt }];
    const to = doubt === null ? said : (answeredLevel(doubt, answers) ?? null);
    if (to === null || isSame(column, from, to, target.header)) return doubted;
    const change = changeOfCell(connection, row.table, keyColumn, target, row.row, to);
    return [...doubted, { kind: "changed", cell: { case: row.id, column, from, to, change } }];
  };

  const matches = [...own].flatMap(([key, row]): Match[] => {
    const other = theirs.get(key);
    return other === undefined ? [] : [{ key, own: row, other }];
  });
  const findings = matches.flatMap((match) =>
    Object.keys(match.own.table.columns).flatMap((column) => findingsOf(match, column)),
  );
  const changed = findings.flatMap((one) => (one.kind === "changed" ? [one.cell] : []));
  const found = freshCases(own, theirs, exported, people).filter(({ key }) => !references.waiting.has(key));
  const settled = found.map((one) => withKnownLevels(one.cells, connection, known, answers));
  const zeros = zerosIn(references.pairs, own, read);
  const present = zeros === null ? [] : referenceCells(connection, own);
  const vanished = vanishedCases(connection, theirs).filter((id) => !references.waiting.has(referenceKey(id)));
  const open = new Set(openCases(connection).map(referenceKey)).size;
  const wholeCaseload = wholeCaseloadQuestion(open - new Set(vanished.map(referenceKey)).size, open);
  const isPart = wholeCaseload !== null && isWhole(answers) === false;
  const doubts = [
    ...findings.flatMap((one) => (one.kind === "doubted" ? [one.doubt] : [])),
    ...settled.flatMap((one) => one.doubts),
  ];
  return {
    matched: matches.length,
    changed,
    closed: changed.filter(({ column, to }) => column === "Status" && statusOf(to) === "closed").map((one) => one.case),
    fresh: found.map(({ case: id }, at) => {
      const cells = settled[at]?.cells ?? {};
      return { case: id, cells: zeros === null ? cells : { ...cells, Case: asReferencesHere(id, present) } };
    }),
    vanished: isPart ? [] : vanished,
    isVanishedSure: wholeCaseload === null || isWhole(answers) !== null,
    questions: [
      ...(wholeCaseload === null ? [] : [wholeCaseload]),
      ...references.unclear.map(referenceQuestion),
      ...levelQuestions(doubts, known),
    ],
    zeros,
    toKeyIn: findings.flatMap((one) => (one.kind === "to-key-in" ? [one.move] : [])),
    keyedIn: keyedIn(connection, exported, theirs),
    left: [...repeated, ...findings.flatMap((one) => (one.kind === "left" ? [one.why] : []))],
  };
}

/** A level of a weighted column that no weight knows; null: it may be taken. */
function doubtOf(
  column: string,
  header: string,
  value: CellValue,
  known: ReadonlyMap<string, readonly string[]>,
): LevelDoubt | null {
  const levels = known.get(column);
  const level = String(value ?? "").trim();
  if (levels === undefined || level === "" || levels.some((one) => matchKey(one) === matchKey(level))) return null;
  return { column, header, level };
}

/** A new case has no level here that could stay: the export's word is taken, unless the manager gives another. */
function withKnownLevels(
  cells: Readonly<Record<string, CellValue>>,
  { tables }: Connection,
  known: ReadonlyMap<string, readonly string[]>,
  answers: RefreshAnswers,
): { readonly cells: Readonly<Record<string, CellValue>>; readonly doubts: readonly LevelDoubt[] } {
  const doubts = Object.entries(cells).flatMap(([column, value]) => {
    const header = tables.Cases?.columns[column]?.header;
    return header === undefined ? [] : (doubtOf(column, header, value, known) ?? []);
  });
  const instead = doubts.map((doubt) => [doubt.column, answeredLevel(doubt, answers) ?? doubt.level] as const);
  return { cells: { ...cells, ...Object.fromEntries(instead) }, doubts };
}

const idsOf = (rows: ReadonlyMap<string, Row>): ReadonlyMap<string, string> =>
  new Map([...rows].map(([key, { id }]) => [key, id]));

function zerosIn(
  pairs: ReadonlyMap<string, string>,
  own: ReadonlyMap<string, Row>,
  theirs: ReadonlyMap<string, Row>,
): Refresh["zeros"] {
  const [first] = pairs;
  if (first === undefined) return null;
  const [there, here] = first;
  return { cases: pairs.size, here: own.get(here)?.id ?? here, there: theirs.get(there)?.id ?? there };
}

/** What stands in the workbook's cells of references. */
function referenceCells(connection: Connection, own: ReadonlyMap<string, Row>): readonly CellValue[] {
  return [...own.values()].map(({ table, row }) =>
    seenCell(connection, table.sheet, row, table.columns["Case"]?.column ?? -1),
  );
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

function freshCases(
  own: ReadonlyMap<string, Row>,
  theirs: ReadonlyMap<string, Row>,
  exported: Connection,
  people: ReadonlyMap<string, string>,
): readonly (Refresh["fresh"][number] & { readonly key: string })[] {
  return [...theirs].flatMap(([key, row]) => {
    if (own.has(key)) return [];
    const cells = Object.fromEntries(
      Object.entries(row.table.columns).map(([column, { column: at, header }]) => [
        column,
        valueToWrite(column, seenCell(exported, row.table.sheet, row.row, at), people, header),
      ]),
    );
    return statusOf(cells["Status"] ?? "") === "closed" ? [] : [{ key, case: row.id, cells }];
  });
}

function vanishedCases(connection: Connection, theirs: ReadonlyMap<string, Row>): readonly string[] {
  return openCases(connection).filter((id) => !theirs.has(referenceKey(id)));
}

function openCases({ team }: Connection): readonly string[] {
  return (team?.cases ?? []).filter(({ id, status }) => id !== "" && status !== "closed").map(({ id }) => id);
}

/** Listed and not ticked off yet, and now in the system as agreed. */
function keyedIn(connection: Connection, exported: Connection, theirs: ReadonlyMap<string, Row>): readonly string[] {
  return listedMoves(connection)
    .filter((listed) => {
      const row = isBlank(listed.done) ? theirs.get(referenceKey(listed.case)) : undefined;
      const column = row?.table.columns["Clinician"];
      if (row === undefined || column === undefined) return false;
      const holder = personIn(seenCell(exported, row.table.sheet, row.row, column.column));
      return isSamePerson(holder, listedPerson(listed.agreed));
    })
    .map((listed) => listed.case);
}
