import type { Column } from "./columns/profile";
import { readHours, type WrittenHours } from "./hours";
import type { NameResolver, Person } from "./names/resolver";
import type { Said } from "./said";
import type { StaffList } from "./staff";
import { sheetName, textAt, type View } from "./view";
import { headerHas } from "./words/headers";
import { saysDay, saysOff } from "./words/people";

/** How much a person works, where the list of staff says it. */
export interface PersonHours extends WrittenHours {
  readonly person: Person;
  readonly sheet: string;
  /** From 0 of the sheet. */
  readonly row: number;
  /** True: not what the workbook says, but what the manager says. */
  readonly isSaid?: boolean;
  /** As written; "": the half-days of a week were counted, or nothing is there. */
  readonly text: string;
}

/** Half a day, where half-days are ticked in a week. Source: NHS terms, 37.5 hours over ten half-days. */
const HOURS_OF_HALF_DAY = 3.75;
/** So many columns headed with days are the half-days of a week. */
const HALF_DAYS_OF_WEEK = 8;

/** Hours that stand behind a name in a heading or a tab: "Fiona MacAskill – Senior – 35 hrs". */
export function hoursInHeading(one: Person): WrittenHours {
  for (const text of one.aliases) {
    for (const piece of text.split(/\s[–—-]\s|[(),\n]|(?<=\p{L})\s+(?=\d)|(?<=hrs|hours|wte)\s/u).slice(1)) {
      const { doubt, ...written } = readHours(piece, "");
      if (doubt === undefined && (written.hours !== undefined || written.wte !== undefined)) return written;
    }
  }
  return {};
}

/** The hours of people who head the columns of a board, from the row that says so. */
export function hoursOnBoard({ block }: View, resolver: NameResolver): readonly PersonHours[] {
  const line = [...block.rows, ...block.asides].find(({ cells }) => headerHas("Contract", cells[0]?.text ?? ""));
  if (line === undefined) return [];
  return block.headers.flatMap((header, index): readonly PersonHours[] => {
    const person = header === "" ? null : resolver.one(header);
    const text = line.cells[index]?.text ?? "";
    if (person === null || text === "") return [];
    return [{ person, sheet: block.sheet.name, row: line.row, text, ...readHours(text, line.cells[0]?.text ?? "") }];
  });
}

/** WTE as 100, 60, 80: nobody works 60 hours. */
const isInHundreds = ({ numbers, smallest, largest }: Column): boolean =>
  numbers === 1 && smallest >= 5 && largest > 60 && largest <= 100;

/** The hours of everybody on a list of staff; people without are there too. */
export function hoursOf({ view, rows }: StaffList, said: Said): readonly PersonHours[] {
  const contract = view.roles.get("Contract");
  const week = view.columns.filter(({ header }) => saysDay(header));
  return rows.flatMap(({ row, person }): readonly PersonHours[] => {
    if (person === null) return [];
    const answer = said.hours(person.name);
    const typed = answer === undefined ? {} : readHours(answer, contract?.header ?? "");
    if (typed.hours !== undefined || typed.wte !== undefined)
      return [{ person, sheet: sheetName(view), row: row.row, text: answer ?? "", ...typed, isSaid: true }];
    if (contract !== undefined) {
      const text = textAt(row.cells, contract);
      if (isInHundreds(contract))
        return [{ person, sheet: sheetName(view), row: row.row, text, wte: Number(text) / 100 }];
      const { doubt, ...written } = readHours(text, contract.header);
      // Any other answer takes the hours as they are written.
      const isDoubted = doubt !== undefined && answer === undefined;
      return [{ person, sheet: sheetName(view), row: row.row, text, ...written, ...(isDoubted ? { doubt } : {}) }];
    }
    const worked = week.filter((day) => {
      const text = textAt(row.cells, day);
      return text !== "" && !saysOff(text);
    }).length;
    const hours = week.length < HALF_DAYS_OF_WEEK ? {} : { hours: worked * HOURS_OF_HALF_DAY };
    return [{ person, sheet: sheetName(view), row: row.row, text: "", ...hours }];
  });
}
