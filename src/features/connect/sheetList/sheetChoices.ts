import type { SheetPart } from "../../../workbook/connect/connection";
import { PERSON, SHEET_PARTS } from "../../../workbook/reading/said";
import type { MapChoice } from "../MapSelect";
import { OTHER_KINDS, type SheetEntry, type SheetGroup } from "./sheetGroups";
import { connectMessages as say } from "../viewMessages";

/** Each sheet of a group is the cases of the worker whose sheet it is. */
export const ONE_EACH = "one-each";

/** What a sheet can be. The first choice, "", leaves it to the reading: shown where that says what no answer can say. */
export function sheetChoices(entry: SheetEntry, people: readonly string[], isSaid: boolean): readonly MapChoice[] {
  const read = { value: "", label: isSaid ? say.asRead : briefly(entry.main) };
  const all = entry.as.startsWith(PERSON) ? [...new Set([entry.as.slice(PERSON.length), ...people])] : people;
  return [
    ...(isSaid || entry.as === "" ? [read] : []),
    ...SHEET_PARTS.map((value) => ({ value, label: say.sheet.as[value] })),
    ...all.map((name) => ({ value: `${PERSON}${name}`, label: say.sheet.casesOf(name), under: say.sheet.ofOne })),
  ];
}

/** The same for several sheets at once. */
export function groupChoices(group: SheetGroup): readonly MapChoice[] {
  const parts = SHEET_PARTS.map((value) => ({ value, label: say.sheet.as[value] }));
  const isEachSomebodys = group.sheets.some(({ worker }) => worker !== null);
  return [
    ...(groupValue(group) === "" ? [{ value: "", label: mixedOr(group) }] : []),
    ...(isEachSomebodys ? [{ value: ONE_EACH, label: say.sheet.oneEach }] : []),
    ...parts,
  ];
}

const mixedOr = ({ sheets: [first, ...others] }: SheetGroup): string =>
  first !== undefined && others.every(({ main }) => main.part === first.main.part && first.as === "")
    ? briefly(first.main)
    : say.sheet.mixed;

/** What all sheets of a group are; "": not the same. */
export function groupValue({ sheets }: SheetGroup): string {
  if (sheets.every(({ as }) => as.startsWith(PERSON))) return ONE_EACH;
  const [first, ...others] = sheets;
  return first !== undefined && others.every(({ as }) => as === first.as) ? first.as : "";
}

/** The same in as few words as a drop-down has room for. */
const briefly = (main: SheetPart): string =>
  main.kind !== null && OTHER_KINDS.includes(main.kind) ? say.table[main.kind] : say.partBriefly[main.part];

/** What a sheet was taken for, in words. */
export function whatItIs({ kind, part }: SheetPart): string {
  if (kind !== null && OTHER_KINDS.includes(kind)) return say.table[kind];
  return say.part[part];
}
