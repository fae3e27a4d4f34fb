import type { SheetGrid } from "@evenkeel/spreadsheet";
import { day } from "../../../src/domain/units";
import { connect, type ConnectOptions } from "../../../src/workbook/connect/connect";
import type { Connection, Understanding } from "../../../src/workbook/connect/connection";
import { parseMapping, rememberMapping, serialiseMapping } from "../../../src/workbook/connect/mapping";
import { date, rows, sheet } from "../reading/workbook";

/** 30 November 2026. */
const TODAY = day(46356);

type Answers = NonNullable<ConnectOptions["answers"]>;
type Cells = Parameters<typeof sheet>[1];

/** What the pane has of these sheets once the manager has answered so. */
export const connected = (sheets: readonly SheetGrid[], answers: Answers = {}): Connection =>
  connect({ sheets }, { today: TODAY, answers });

/** What it has when the workbook is opened again, perhaps changed since, by what was kept in it as text. */
export function again(before: Connection, sheets: readonly SheetGrid[], answers: Answers = {}): Connection {
  const remembered = parseMapping(serialiseMapping(rememberMapping(before)));
  if (remembered === null) throw new Error("What was kept cannot be read.");
  return connect({ sheets }, { today: TODAY, remembered, answers });
}

function understood({ understanding }: Connection): Understanding {
  if (understanding === undefined) throw new Error("Nothing was understood.");
  return understanding;
}

/** Open cases by person. */
export const heldBy = (connection: Connection): Readonly<Record<string, number>> =>
  Object.fromEntries(understood(connection).people.map(({ name, cases }) => [name, cases]));

export function sums(connection: Connection): Pick<Understanding, "held" | "waiting" | "closed"> {
  const { held, waiting, closed } = understood(connection);
  return { held, waiting, closed };
}

export const partsOn = (connection: Connection, name: string): readonly string[] =>
  understood(connection).parts.flatMap(({ sheet: on, part }) => (on === name ? [part] : []));

export const asked = ({ questions }: Connection): readonly string[] => questions.map(({ id }) => id);

export const question = ({ questions }: Connection, id: string) => questions.find((one) => one.id === id);

export const PEOPLE = ["Rosa Lind", "Tariq Aziz", "Mel Okoro"] as const;
export const who = (at: number): string => PEOPLE[at % PEOPLE.length] ?? "";

export const staff = sheet("Team", [["Name", "Hours"], ...PEOPLE.map((name) => [name, 37.5])]);

/** Fifteen open cases, five each; what some rows have instead by the column's place. */
export const caseRows = (count = 15, from = 100): Cells =>
  rows(count, (at) => [`C${from + at}`, who(at), date(at), date(at, 2027)]);

export const HEADERS = ["Ref", "Worker", "Start", "Next"] as const;
export const caseload = (name = "Caseload", cells: Cells = caseRows()): SheetGrid => sheet(name, [HEADERS, ...cells]);

/** Five cases each. */
export const FIVE_EACH = { "Rosa Lind": 5, "Tariq Aziz": 5, "Mel Okoro": 5 } as const;
