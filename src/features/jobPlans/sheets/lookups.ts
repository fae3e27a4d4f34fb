import { columnLetters, isBlank, quoteSheetName } from "@evenkeel/spreadsheet";
import { categoryOfLine, PLAN_CATEGORIES, type PlanCategory } from "../../../domain/jobPlan/clinicianPlan";
import type { JobPlanParameters } from "../../../domain/jobPlan/parameters";
import { streamOf } from "../../../domain/jobPlan/streams";
import { matchKey } from "../../../domain/names";
import { seenCell } from "../../../workbook/changePlan/cellChange";
import type { ConnectedColumn, ConnectedTable, Connection } from "../../../workbook/connect/connection";
import { headerKey } from "../../../workbook/synonyms";
import { text } from "./layout";

/** Pieces of formulas that look half-days and hours up in the team's own tables; null: the figure has to be written out. */
export interface PlanLookups {
  /** @param name the cell with the clinician's name */
  readonly wte: (name: string) => string | null;
  readonly halfDays: (clinician: string, category: PlanCategory, name: string) => string | null;
  /** The whole team's half-days in one Specific stream. */
  readonly stream: (stream: string) => string | null;
  /** Mean of the accepted referrals. */
  readonly accepted: string | null;
}

const TEAM_COLUMN: Readonly<Record<PlanCategory, string>> = {
  choice: "Choice",
  core: "Core",
  specific: "Specific",
  other: "Other",
};

/** More texts of one category than this make a formula too long to read. */
const MOST_TEXTS = 6;

export function planLookups(connection: Connection, parameters: JobPlanParameters): PlanLookups {
  const table = connection.tables.Team;
  const names = areaOf(table, "Clinician");
  const inTeam = (header: string, name: string): string | null => {
    const area = numbersOf(connection, table, header);
    return area === null || names === null ? null : `SUMIFS(${area},${names},${name})`;
  };
  const lines = lineLookups(connection, parameters);
  const inLines = new Set((connection.team?.jobPlan ?? []).map((line) => matchKey(line.clinician)));
  return {
    wte: (name) => inTeam("WTE", name),
    halfDays: (clinician, category, name) =>
      inLines.has(matchKey(clinician))
        ? (lines?.halfDays(category, name) ?? null)
        : inTeam(TEAM_COLUMN[category], name),
    stream: (stream) => lines?.stream(stream) ?? null,
    accepted: acceptedMean(connection, parameters),
  };
}

/** The mean over the Referrals table; null where its rows are broken up, hold text, or only some of them count. */
function acceptedMean(connection: Connection, parameters: JobPlanParameters): string | null {
  if (parameters.referralWeeks !== null || parameters.acceptedPerWeek !== null) return null;
  const area = numbersOf(connection, connection.tables.Referrals, "Accepted");
  return area === null ? null : `AVERAGE(${area})`;
}

interface LineLookups {
  readonly halfDays: (category: PlanCategory, name: string) => string | null;
  readonly stream: (stream: string) => string | null;
}

/**
 * Sums over a JobPlan table, by the very words that its categories and activities have. What is none of Choice, Core and
 * Specific is other work, so that an activity added later is never lost.
 */
function lineLookups(connection: Connection, parameters: JobPlanParameters): LineLookups | null {
  const table = connection.tables.JobPlan;
  const names = areaOf(table, "Clinician");
  const amounts = numbersOf(connection, table, "Half-days");
  const words = table === undefined ? null : wordsOf(connection, table);
  if (table === undefined || names === null || amounts === null || words === null) return null;
  const clinician = table.columns["Clinician"];
  const isNamed = table.rows.every(
    (row) => clinician !== undefined && !isBlank(seenCell(connection, table.sheet, row, clinician.column)),
  );
  if (!isNamed) return null;
  const inHours = /\bhours\b/.test(headerKey(table.columns["Half-days"]?.header ?? ""));
  const scaled = (sum: string): string => (inHours ? `(${sum})/${parameters.hoursPerHalfDay}` : sum);
  const sumOf = (of: readonly Word[], name: string | null): string =>
    of.length === 0
      ? "0"
      : of
          .map(
            ({ area, word }) => `SUMIFS(${amounts},${name === null ? "" : `${names},${name},`}${area},${text(word)})`,
          )
          .join("+");
  const ofKind = (category: PlanCategory): readonly Word[] => words.filter((word) => word.category === category);
  if (PLAN_CATEGORIES.some((category) => category !== "other" && ofKind(category).length > MOST_TEXTS)) return null;
  return {
    halfDays: (category, name) => {
      if (category !== "other") return scaled(sumOf(ofKind(category), name));
      const clinical = sumOf(
        words.filter((word) => word.category !== "other"),
        name,
      );
      return scaled(`SUMIFS(${amounts},${names},${name})-(${clinical})`);
    },
    stream: (stream) => {
      const own = ofKind("specific").filter((word) => matchKey(word.stream) === matchKey(stream));
      return own.length === 0 ? null : scaled(sumOf(own, null));
    },
  };
}

/** What a row is known by: its category, or its activity where the category is blank. */
interface Word {
  readonly area: string;
  readonly word: string;
  readonly category: PlanCategory;
  readonly stream: string;
}

/** null: some words could be taken for others by a formula. */
function wordsOf(connection: Connection, table: ConnectedTable): readonly Word[] | null {
  const category = table.columns["Category"];
  const activity = table.columns["Activity"];
  const areas = { category: areaOf(table, "Category"), activity: areaOf(table, "Activity") };
  const words = new Map<string, Word>();
  for (const line of connection.team?.jobPlan ?? []) {
    const row = table.rows[line.index];
    const at = (column: ConnectedColumn | undefined): string =>
      row === undefined || column === undefined
        ? ""
        : String(seenCell(connection, table.sheet, row, column.column) ?? "");
    const written = at(category);
    const isByCategory = written.trim() !== "";
    const word = isByCategory ? written : at(activity);
    const area = isByCategory ? areas.category : areas.activity;
    if (area === null || /[*?~]|^[<>=]|^\s|\s$/.test(word) || word === "") return null;
    const kind = categoryOfLine(line);
    const found = { area, word, category: kind, stream: kind === "specific" ? streamOf(line) : "" };
    const id = `${area} ${matchKey(word)}`;
    const known = words.get(id);
    if (known !== undefined && (known.category !== kind || known.stream !== found.stream)) return null;
    words.set(id, found);
  }
  // An activity that has a category in one row and none in another would be counted twice.
  const byActivity = new Set(
    [...words.values()].filter((word) => word.area === areas.activity).map(({ word }) => matchKey(word)),
  );
  const isTwice = (connection.team?.jobPlan ?? []).some((line) => {
    const row = table.rows[line.index];
    if (
      row === undefined ||
      category === undefined ||
      isBlank(seenCell(connection, table.sheet, row, category.column))
    ) {
      return false;
    }
    return byActivity.has(matchKey(line.activity));
  });
  return isTwice ? null : [...words.values()];
}

/** The records of one column as an absolute reference; null where they are not one block. */
function areaOf(table: ConnectedTable | undefined, header: string): string | null {
  const column = table?.columns[header];
  if (table === undefined || column === undefined || (table.further ?? []).length > 0) return null;
  const first = table.rows[0];
  const last = table.rows[table.rows.length - 1];
  if (first === undefined || last === undefined || last - first + 1 !== table.rows.length) return null;
  const letters = columnLetters(column.column);
  return `${quoteSheetName(table.sheet)}!$${letters}$${first + 1}:$${letters}$${last + 1}`;
}

/** As `areaOf`, where every cell holds a number: a formula reads "0.6" as nothing. */
function numbersOf(connection: Connection, table: ConnectedTable | undefined, header: string): string | null {
  const column = table?.columns[header];
  if (table === undefined || column === undefined) return null;
  const isNumbers = table.rows.every((row) => {
    const value = seenCell(connection, table.sheet, row, column.column);
    return typeof value === "number" || isBlank(value);
  });
  return isNumbers ? areaOf(table, header) : null;
}
