import { matchKey } from "../../domain/names";
import { alertMessages } from "../messages/alerts";
import { ownSheetMessages } from "../messages/ownSheets";
import { refreshSheetMessages } from "../messages/refresh";
import { TABLE_KINDS, type TableKind } from "../connect/connection";
import { statementMessages } from "../statements/messages";
import { isJobPlanSheet } from "../ownSheets/jobPlanOwnSheets";
import type { SheetView } from "./sheetView";
import { COLUMNS, columnsForHeader } from "../synonyms";
import { candidateFor, profileBlock, type ProfiledBlock } from "./candidates";
import { NO_EVIDENCE } from "./evidence";
import { likenessOf } from "./headerMatch";
import { headerBlocks, type HeaderBlock } from "./headerRows";

/** Sheets that the add-in writes: they look like the team's tables and are none. */
const OWN_SHEETS = new Set(
  [
    "MovesLog",
    "Snapshots",
    "ChoiceRota",
    "Diary",
    "Reductions",
    "Agreements",
    "Mentors",
    "Mentees",
    "Mentoring",
    "Conversations",
    "Goals",
    "CheckIns",
    refreshSheetMessages.moves.sheet,
    refreshSheetMessages.fresh.sheet,
    ownSheetMessages.concerns,
    statementMessages.sheet,
  ].map(matchKey),
);

/** The sheets that people keep, without those that the add-in writes. */
export function ownViews(views: readonly SheetView[]): readonly SheetView[] {
  return views.filter((view) => !OWN_SHEETS.has(matchKey(view.name)) && !isJobPlanSheet(view) && !isPageOfOurs(view));
}

/** The actions about alerts, a page about one concern, or for one person's supervision: by its name and its title. */
function isPageOfOurs(view: SheetView): boolean {
  const title = String(view.value(0, 0) ?? "");
  if (view.name === alertMessages.sheet) return title === alertMessages.title;
  const number = Number(/^\D*(\d+)$/.exec(view.name)?.[1]);
  if (view.name === ownSheetMessages.concern(number))
    return title.startsWith(ownSheetMessages.concernTitle(number, ""));
  return (
    view.name.startsWith(ownSheetMessages.supervision("")) && title.startsWith(ownSheetMessages.supervisionTitle(""))
  );
}

/** Everything in the workbook that might be a table, found once. */
export function profileWorkbook(views: readonly SheetView[]): readonly ProfiledBlock[] {
  const blocks = ownViews(views).flatMap((view) =>
    withoutJoins(limitBlocks(headerBlocks(view).filter((block) => !repeatsBelow(block))).map(profileBlock)),
  );
  // What was seen before the others were known is seen again.
  const all: ProfiledBlock[] = [];
  for (const { block, profileOf } of blocks) {
    const own = (other: ProfiledBlock): boolean => other.block === block;
    all.push({
      block,
      profileOf,
      seen: new WeakMap(),
      get others() {
        return all.filter((other) => !own(other));
      },
    });
  }
  return all;
}

/** Rows to compare a supposed header with. */
const LOOKED_AT = 40;

/** So many known headers in one row are headers, even if "Category" is also what stands beneath. */
const CLEARLY_HEADERS = 3;

function clearlyHeaders(block: HeaderBlock): boolean {
  return headerStrength(block) >= CLEARLY_HEADERS || (block.followsGap && likeStrength(block) >= CLEARLY_HEADERS);
}

/** What stands again in the same column, in rows unlike this one, is a record and no header: "Social worker", "High". */
function repeatsBelow(block: HeaderBlock): boolean {
  const { view, headers, headerRow } = block;
  if (block.tableName !== null || clearlyHeaders(block)) return false;
  for (let row = headerRow + 1; row <= Math.min(view.bottom, headerRow + LOOKED_AT); row++) {
    const same = headers.filter((header) => {
      const value = view.value(row, header.column);
      return header.row === headerRow && typeof value === "string" && matchKey(value) === matchKey(header.text);
    });
    // Beneath a blank line may stand another table.
    if (headers.every((header) => !view.isFilled(row, header.column))) return false;
    if (same.length > 0 && same.length < headers.length * 0.6) return true;
  }
  return false;
}

/** Two stretches of one row that are tables by themselves are no single table. */
function withoutJoins(blocks: readonly ProfiledBlock[]): readonly ProfiledBlock[] {
  const isTable = (profiled: ProfiledBlock): boolean =>
    TABLE_KINDS.some((kind) => candidateFor(kind, profiled, NO_EVIDENCE) !== null);
  return blocks.filter(({ block }) => {
    if (!block.joined) return true;
    const stretches = blocks.filter(
      (other) => !other.block.joined && other.block.headerRow === block.headerRow && sharesColumns(other.block, block),
    );
    return stretches.filter(isTable).length < 2;
  });
}

/**
 * A block ends where the next one begins beneath it. Left out are rows of records, which lie beneath headers that are
 * far better known than they are, and blocks of which no header is known at all.
 */
function limitBlocks(blocks: readonly HeaderBlock[]): readonly HeaderBlock[] {
  const measured = blocks.map((block) => {
    const exact = headerStrength(block);
    return {
      block,
      strength:
        block.followsGap || block.headerRow < block.view.top + FIRST_ROWS
          ? Math.max(exact, likeStrength(block))
          : exact,
    };
  });
  const strong = measured.filter(
    ({ block, strength }) => (strength >= 2 && block.isAllWords) || beginsLikeTable(block),
  );
  return measured.flatMap(({ block, strength }) => {
    const isBeneath = strong.some(
      (other) =>
        other.block.headerRow < block.headerRow &&
        block.headerRow - other.block.headerRow < NEAR &&
        strength < 2 &&
        other.strength >= strength + 2 &&
        sharesColumns(other.block, block),
    );
    const isRepeat = strong.some(
      (other) =>
        other.block.headerRow < block.headerRow && sharesColumns(other.block, block) && sameHeaders(other.block, block),
    );
    if (block.tableName === null && ((isBeneath && !beginsLikeTable(block)) || isRepeat || strength === 0)) return [];
    const next = strong.find(
      (other) =>
        other.block.headerRow > block.headerRow + 1 &&
        sharesColumns(other.block, block) &&
        (other.strength >= Math.min(Math.max(strength, 2), 3) ||
          beginsLikeTable(other.block) ||
          isKnownPair(other.block)) &&
        !sameHeaders(other.block, block),
    );
    return next === undefined || block.tableName !== null
      ? [block]
      : [{ ...block, lastRow: Math.min(block.lastRow, next.block.headerRow - 1) }];
  });
}

/** Words only, after a gap, and the first of them names the key of some table: "Therapist | Complex | Review". */
function beginsLikeTable(block: HeaderBlock): boolean {
  const first = block.headers[0];
  if (first === undefined || !block.followsGap || !block.isAllWords || block.headers.length < 3) return false;
  return TABLE_KINDS.some((kind) => {
    const likeness = likenessOf(kind, first.text);
    return COLUMNS[kind].some((column) => column.needed === true && likeness(column) >= LIKE);
  });
}

/** Two headers, both known, after a gap: "Setting | Value". */
function isKnownPair(block: HeaderBlock): boolean {
  return block.followsGap && block.isAllWords && block.headers.length === 2 && likeStrength(block) === 2;
}

/** Where a sheet begins, a row may be headers even if the rows around it are filled. */
const FIRST_ROWS = 6;
/** A row this far beneath a header may be the header of another table. */
const NEAR = 60;

function sharesColumns(a: HeaderBlock, b: HeaderBlock): boolean {
  return a.left <= b.right && a.right >= b.left;
}

/** How many headers of the block are exactly known, in the kind of table that knows most of them. */
function headerStrength(block: HeaderBlock): number {
  return mostNamed(block, (kind, text) => columnsForHeader(kind, text)[0]?.name);
}

/** The same for headers that only resemble known ones. */
function likeStrength(block: HeaderBlock): number {
  return mostNamed(block, (kind, text) => {
    const likeness = likenessOf(kind, text);
    return COLUMNS[kind].find((column) => likeness(column) >= LIKE)?.name;
  });
}

const LIKE = 0.6;

function mostNamed(block: HeaderBlock, nameOf: (kind: TableKind, text: string) => string | undefined): number {
  let most = 0;
  for (const kind of TABLE_KINDS) {
    const names = new Set<string>();
    for (const header of block.headers) {
      for (const text of [header.text, ...header.readings]) {
        const name = nameOf(kind, text);
        if (name !== undefined) names.add(name);
      }
    }
    most = Math.max(most, names.size);
  }
  return most;
}

function sameHeaders(a: HeaderBlock, b: HeaderBlock): boolean {
  const texts = new Set(b.headers.map((header) => `${header.column} ${matchKey(header.text)}`));
  return (
    a.headers.filter((header) => texts.has(`${header.column} ${matchKey(header.text)}`)).length >=
    Math.max(2, a.headers.length * 0.8)
  );
}
