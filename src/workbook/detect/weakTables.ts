import { matchKey } from "../../domain/names";
import { isPointsRowLabel } from "../coerce";
import { countsCases } from "../reading/words/people";
import { columnsForHeader, headerKey } from "../synonyms";
import type { Assignment, Match } from "./assignment";
import type { HeaderBlock } from "./headerRows";
import type { ColumnProfile } from "./profile";

/**
 * Lists of anything have names, categories and figures. Where the headers alone speak for weights or for counts of
 * cases, and weakly, something else in the workbook has to speak for it as well.
 */

/** A block and what its columns hold. */
interface Block {
  readonly block: HeaderBlock;
  readonly profileOf: (column: number) => ColumnProfile;
}

const POINTS = /\b(?:points?|pts|scores?|scoring|weights?|weighting|weighted|multipliers?|tariff)\b/;
/** Lists of anything have such a heading over names. */
const ANYBODY = /^(?:id|person|(?:full |first |last |sur ?|display |student |employee )?names?)$/;

const SHARED = 0.5;
const FEWEST = 2;
const ROWS_LOOKED_AT = 300;
/** A list of weights names a level once; the same levels over and over are records of something. */
const LEAST_DIFFERENT = 0.7;
const FEWEST_RECORDS = 6;

/** Whether the headers of a list of weights speak for points by themselves. */
export function saysWeights({ matches }: Assignment): boolean {
  const headers = ["Points", "Level", "Factor"].map((name) => headerKey(matches.get(name)?.header.text ?? ""));
  return headers.some((header) => POINTS.test(header) || header === "factor");
}

/** Whether the levels of a list stand in the cases of the workbook, or over its counts of cases. */
export function hasUsedLevels<Other extends Block>(
  { matches }: Assignment,
  profiled: Block,
  others: readonly Other[],
  isCases: (other: Other) => boolean,
): boolean {
  const column = (matches.get("Level") ?? matches.get("Factor"))?.column;
  if (column === undefined) return false;
  const profile = profiled.profileOf(column);
  const levels = new Set(profile.values.keys());
  if (profile.numbers > SHARED || levels.size < FEWEST) return false;
  if (areHeaders(levels, others)) return true;
  return others.some((other) => {
    if (!isCases(other)) return false;
    return other.block.headers.some((header) => {
      const { values, distinct } = other.profileOf(header.column);
      return distinct < LEAST_DIFFERENT && share([...values.keys()], levels) >= SHARED;
    });
  });
}

/** Whether these words are the columns that something is counted in elsewhere. */
export function areHeaders(words: ReadonlySet<string>, others: readonly Block[]): boolean {
  return others.some(
    ({ block }) =>
      share(
        block.headers.map(({ text }) => matchKey(text)),
        words,
      ) >= SHARED,
  );
}

/** The share of the levels that are among these words. */
function share(words: readonly string[], levels: ReadonlySet<string>): number {
  const known = new Set(words.filter((word) => levels.has(word))).size;
  return known < FEWEST ? 0 : known / levels.size;
}

/** Whether the same factor and level come again and again, as in records of anything. */
export function repeatsItself({ matches }: Assignment, { block }: Block): boolean {
  const columns = ["Factor", "Level", "From", "To"].flatMap((name) => matches.get(name)?.column ?? []);
  const lines: string[] = [];
  for (let row = block.firstRow; row <= Math.min(block.lastRow, block.firstRow + ROWS_LOOKED_AT); row++) {
    if (columns.every((column) => block.view.isFilled(row, column)))
      lines.push(columns.map((column) => matchKey(String(block.view.value(row, column)))).join("\n"));
  }
  return lines.length >= FEWEST_RECORDS && new Set(lines).size < lines.length * LEAST_DIFFERENT;
}

/** Whether something besides numbers beside names speaks for counts of cases. */
export function saysCounts(
  person: Match,
  categories: readonly Match[],
  profiled: Block,
  others: readonly Block[],
): boolean {
  const { block } = profiled;
  if (!ANYBODY.test(headerKey(person.header.text))) return true;
  if (block.headers.some(({ text }) => columnsForHeader("Team", text)[0]?.holds === "contract")) return true;
  if (categories.some(({ header }) => countsCases(header.text))) return true;
  const names = new Set(profiled.profileOf(person.column).values.keys());
  if ([...names].some(isPointsRowLabel)) return true;
  const known = new Set(categories.map(({ header }) => matchKey(header.text)));
  return others.some(({ block: other, profileOf }) => {
    const isStaff = other.headers.some(({ text }) => columnsForHeader("Team", text)[0]?.holds === "contract");
    return other.headers.some(({ column }) => {
      const { values, distinct } = profileOf(column);
      const words = [...values.keys()];
      // The same list once more, or a part of it, says nothing new: people hold cases, or have hours.
      const isPeople = (isStaff || distinct < LEAST_DIFFERENT) && share(words, names) >= SHARED;
      return isPeople || share(words, known) >= SHARED;
    });
  });
}
