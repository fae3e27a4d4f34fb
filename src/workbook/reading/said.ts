import { parseArea, type Area } from "@evenkeel/spreadsheet";
import { matchKey } from "../../domain/names";
import type { State } from "./state";

/** What a manager can say of the list on a sheet, besides whose it is. */
export const SHEET_PARTS = ["team", "cases", "waiting", "closed", "counts", "not-used"] as const;
export type SaidPart = (typeof SHEET_PARTS)[number];

/** An answer that names a person. */
export const PERSON = "person:";
/** A colleague whom no list names. */
export const SOMEONE_NEW = "new";
/** Several lists of staff are one team. */
export const ALL_TEAMS = "all";
/** No column says who holds the rows of a list: these people wait. */
export const NOBODY = "nobody";
export const NOT_USED = "not-used";

/** How each thing that can be said is called in the answers: what it is, and what it is said of. */
export const answerId = {
  sheet: (sheet: string): string => `sheet:${sheet}`,
  area: (sheet: string): string => `area:${sheet}`,
  column: (sheet: string, header: string): string => `role:${sheet}:${header}`,
  holder: (sheet: string): string => `holder:${sheet}`,
  hidden: (sheet: string): string => `hidden:${sheet}`,
  struck: (sheet: string): string => `struck:${sheet}`,
  shaded: (sheet: string): string => `shaded:${sheet}`,
  ends: (header: string): string => `ends:${header}`,
  word: (word: string): string => `word:${word}`,
  who: (form: string): string => `who:${form}`,
  hours: (name: string): string => `hours:${name}`,
  staff: "table:Team",
  months: "months",
  fullTimePoints: "points:full-time",
} as const;

/** Ids that hold the name of a sheet, which may come to be called otherwise. */
export const SHEET_IDS = ["sheet", "area", "role", "holder", "hidden", "struck", "shaded"] as const;

/** Everything that the manager has said of a workbook: the strongest evidence there is. */
export interface Said {
  readonly sheet: (sheet: string) => SaidPart | undefined;
  /** Whose cases a sheet holds. */
  readonly sheetOf: (sheet: string) => string | undefined;
  /** True: of several lists of staff one is the team, and the others' cases are not its own. */
  readonly isOneTeamOnly: boolean;
  /** Sheets of months with cases of their own: all of them are open still, or those of the latest. */
  readonly months: "all" | "latest" | undefined;
  readonly area: (sheet: string) => Area | undefined;
  /** The name of the workbook format for a column, or NOT_USED. */
  readonly column: (sheet: string, header: string) => string | undefined;
  /** True: the rows of this sheet that name nobody wait. */
  readonly isNobodys: (sheet: string) => boolean;
  readonly word: (word: string) => State | undefined;
  /** A name, SOMEONE_NEW, or "waiting": nobody. */
  readonly who: (form: string) => string | undefined;
  readonly forms: readonly string[];
  readonly hidden: (sheet: string) => "open" | "closed" | undefined;
  readonly struck: (sheet: string) => "open" | "closed" | undefined;
  readonly shaded: (sheet: string) => "open" | "closed" | undefined;
  /** Whether a day that is over under this heading ends a case. */
  readonly ends: (header: string) => boolean | undefined;
  /** Points that a full-time post can hold. */
  readonly fullTimePoints: number | undefined;
  /** The text that stands for somebody's hours. */
  readonly hours: (name: string) => string | undefined;
}

export function saidIn(answers: Readonly<Record<string, string>>): Said {
  const given = new Map(Object.entries(answers).map(([id, value]) => [matchKey(id), value]));
  const get = (id: string): string | undefined => given.get(matchKey(id)) || undefined;
  const person = (value: string | undefined): string | undefined =>
    value?.startsWith(PERSON) === true ? value.slice(PERSON.length) : undefined;
  const isState = (value: string | undefined): value is State =>
    value === "open" || value === "waiting" || value === "closed";
  return {
    sheet(sheet) {
      const value = get(answerId.sheet(sheet));
      const isStaff = get(answerId.staff) === sheet;
      return isStaff ? "team" : SHEET_PARTS.find((part) => part === value);
    },
    months: (["all", "latest"] as const).find((one) => one === get(answerId.months)),
    isOneTeamOnly: (get(answerId.staff) ?? ALL_TEAMS) !== ALL_TEAMS,
    sheetOf: (sheet) => person(get(answerId.sheet(sheet))),
    area: (sheet) => parseArea(get(answerId.area(sheet)) ?? "") ?? undefined,
    column(sheet, header) {
      if (header === "") return undefined;
      const isHolder = get(answerId.holder(sheet)) === header;
      return isHolder ? "Clinician" : get(answerId.column(sheet, header));
    },
    isNobodys: (sheet) => get(answerId.holder(sheet)) === NOBODY,
    word(word) {
      const value = get(answerId.word(word));
      return isState(value) ? value : undefined;
    },
    who(form) {
      const value = get(answerId.who(form));
      return person(value) ?? value;
    },
    forms: Object.keys(answers).flatMap((id) => (id.startsWith("who:") ? [id.slice("who:".length)] : [])),
    hidden: (sheet) => rowsState(get(answerId.hidden(sheet))),
    struck: (sheet) => rowsState(get(answerId.struck(sheet))),
    shaded: (sheet) => rowsState(get(answerId.shaded(sheet))),
    ends(header) {
      const value = get(answerId.ends(header));
      return value === undefined ? undefined : value === "yes";
    },
    fullTimePoints: positive(get(answerId.fullTimePoints)),
    hours: (name) => get(answerId.hours(name)),
  };
}

const positive = (value = ""): number | undefined => (Number(value) > 0 ? Number(value) : undefined);

const rowsState = (value: string | undefined): "open" | "closed" | undefined =>
  value === "open" || value === "closed" ? value : undefined;

export const NOTHING_SAID = saidIn({});
