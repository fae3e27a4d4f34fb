import { isoDay } from "@evenkeel/spreadsheet";
import { matchKey } from "../../domain/names";
import type { CaseRecord, Clinician, TeamData, WeightRule } from "../../domain/team";
import type { Day } from "../../domain/units";
import { hasLeft } from "../../domain/weighting/capacity";
import { CATEGORY_FACTOR } from "../../domain/weighting/teamLoads";
import { tablesMessages } from "../messages/tables";
import { isRead, readList } from "../coerce";
import { factorColumns } from "../records/factorColumns";
import type { Report } from "../records/finding";
import type { RecordTable } from "../records/recordTable";
import { levelsOf } from "../records/weights";
import { suggestPeople, suggestWords, type Suggester } from "./suggest";

export interface ValidationContext {
  readonly team: TeamData;
  readonly today: Day;
  readonly sources: {
    readonly Team: RecordTable | null;
    readonly Cases: RecordTable | null;
    readonly Counts: RecordTable | null;
    readonly Weights: RecordTable | null;
    readonly Referrals: RecordTable | null;
  };
  /** Names of the sheets, for sentences. */
  readonly teamSheet: string;
  readonly weightsSheet: string;
}

/** What only shows when the tables are held against each other. Closed cases are history and are left out. */
export function validateTeam(where: ValidationContext, report: Report): void {
  checkCases(where, report);
  checkClinicians(where, report);
  checkReferrals(where, report);
}

function checkCases(where: ValidationContext, report: Report): void {
  const source = where.sources.Cases;
  if (source === null) return;
  const { cases } = where.team;
  reportDuplicateCases(cases, report);
  reportFutureDates(cases, source, where.today, report);
  const live = cases.filter((record) => record.status !== "closed");
  if (where.sources.Team !== null) {
    reportUnknownClinicians(live, where, report);
    if (where.sources.Team.columns.has("Skills")) reportSkills(live, where.team.clinicians, report);
  }
  reportLevels(live, where, source, report);
  reportLinks(live, cases, source, report);
}

function reportDuplicateCases(cases: readonly CaseRecord[], report: Report): void {
  const first = new Map<string, number>();
  for (const record of cases) {
    if (record.id === "") continue;
    const key = matchKey(record.id);
    const other = first.get(key);
    if (other === undefined) first.set(key, record.index);
    else
      report({
        code: "duplicate-case",
        kind: "Cases",
        row: record.index,
        column: "Case",
        value: record.id,
        otherRow: other,
      });
  }
}

function reportFutureDates(cases: readonly CaseRecord[], source: RecordTable, today: Day, report: Report): void {
  for (const record of cases) {
    for (const [column, date] of [
      ["Opened", record.opened],
      ["Last seen", record.lastSeen],
    ] as const) {
      if (date === null || date <= today) continue;
      report({
        code: "future-date",
        kind: "Cases",
        row: record.index,
        column,
        value: dateAsWritten(date, source, record.index, column),
      });
    }
  }
}

/** As written where it is text; a serial number is shown as a date. */
function dateAsWritten(on: Day, source: RecordTable, index: number, column: string): string {
  const cell = source.rows[index]?.cell(column);
  return typeof cell === "string" ? cell : isoDay(on).split("-").reverse().join("/");
}

function reportUnknownClinicians(live: readonly CaseRecord[], where: ValidationContext, report: Report): void {
  const names = where.team.clinicians.map((clinician) => clinician.name);
  const known = new Set(names.map(matchKey));
  const suggester = suggestPeople(names);
  for (const record of live) {
    if (record.clinician === null || known.has(matchKey(record.clinician))) continue;
    report({
      code: "unknown-clinician",
      kind: "Cases",
      row: record.index,
      column: "Clinician",
      value: record.clinician,
      suggestion: suggester.suggest(record.clinician),
      list: where.teamSheet,
    });
  }
}

function reportSkills(live: readonly CaseRecord[], clinicians: readonly Clinician[], report: Report): void {
  const byName = new Map(clinicians.map((clinician) => [matchKey(clinician.name), clinician]));
  const all = new Map(clinicians.flatMap((clinician) => clinician.skills.map((skill) => [matchKey(skill), skill])));
  const skillsOf = new Map(clinicians.map((clinician) => [clinician, new Set(clinician.skills.map(matchKey))]));
  const suggester = suggestWords([...all.values()]);
  for (const record of live) {
    const holder = record.clinician === null ? undefined : byName.get(matchKey(record.clinician));
    for (const skill of record.needs) {
      if (!all.has(matchKey(skill))) {
        report({
          code: "unknown-skill",
          kind: "Cases",
          row: record.index,
          column: "Needs",
          value: skill,
          suggestion: suggester.suggest(skill),
        });
      } else if (holder !== undefined && skillsOf.get(holder)?.has(matchKey(skill)) !== true) {
        report({
          code: "skill-mismatch",
          kind: "Cases",
          row: record.index,
          column: "Needs",
          value: skill,
          about: holder.name,
        });
      }
    }
  }
}

interface FactorLevels {
  readonly factor: string;
  readonly column: string | null;
  readonly levels: ReadonlyMap<string, { readonly level: string; readonly index: number }>;
  readonly hasDefault: boolean;
  readonly suggester: Suggester;
  readonly firstIndex: number;
}

/** A level whose points cannot be read is known all the same: its points are the problem, not the cases that have it. */
function factorLevels(
  rules: readonly WeightRule[],
  weights: RecordTable,
  columns: ReadonlySet<string>,
): readonly FactorLevels[] {
  const written = levelsOf(weights);
  return factorColumns(columns, rules).map(({ factor, column }) => {
    const own = written.filter((level) => matchKey(level.factor) === matchKey(factor));
    const levels = own.flatMap((rule) => (rule.level === null ? [] : [{ level: rule.level, index: rule.index }]));
    return {
      factor,
      column,
      levels: new Map(levels.map((entry) => [matchKey(entry.level), entry])),
      hasDefault: own.some((rule) => rule.level === null),
      suggester: suggestWords(levels.map((entry) => entry.level)),
      firstIndex: own[0]?.index ?? 0,
    };
  });
}

/** From so many weighted cases on, a level that none of them has is worth a question. */
const ENOUGH_CASES = 60;

function reportLevels(
  live: readonly CaseRecord[],
  where: ValidationContext,
  source: RecordTable,
  report: Report,
): void {
  const weighed = live.filter((record) => record.givenPoints === null);
  if (weighed.length === 0 || where.sources.Weights === null) return;
  for (const factor of factorLevels(where.team.weights, where.sources.Weights, source.columns)) {
    if (factor.column === null) {
      report({
        code: factor.hasDefault ? "unused-factor-default" : "unused-factor",
        kind: "Weights",
        row: factor.firstIndex,
        column: "Factor",
        value: factor.factor,
        about: factor.factor,
      });
      continue;
    }
    const used = new Set<string>();
    for (const record of weighed) {
      const level = record.levels[factor.factor] ?? null;
      if (level === null) {
        if (!factor.hasDefault) reportBlank(record, factor, source, report);
        continue;
      }
      used.add(matchKey(level));
      if (factor.levels.has(matchKey(level))) continue;
      report({
        code: "unknown-level",
        kind: "Cases",
        row: record.index,
        column: factor.column,
        value: level,
        suggestion: factor.suggester.suggest(level),
        about: factor.factor,
        list: tablesMessages.listOf(where.weightsSheet, factor.factor),
      });
    }
    reportUnusedLevels(factor, used, live.length, report);
  }
}

/** An error value in the cell has been named already. */
function reportBlank(record: CaseRecord, factor: FactorLevels, source: RecordTable, report: Report): void {
  const cell = source.rows[record.index]?.cell(factor.column ?? "") ?? null;
  if (cell !== null && String(cell).trim() !== "") return;
  report({
    code: "blank-level",
    kind: "Cases",
    row: record.index,
    column: factor.column,
    value: null,
    about: factor.factor,
  });
}

function reportUnusedLevels(factor: FactorLevels, used: ReadonlySet<string>, cases: number, report: Report): void {
  const unused = [...factor.levels].filter(([key]) => !used.has(key)).map(([, entry]) => entry);
  const strangers = [...used].some((key) => !factor.levels.has(key));
  const first = unused[0];
  if (first === undefined || !strangers || cases < ENOUGH_CASES) return;
  report({
    code: "unused-levels",
    kind: "Weights",
    row: first.index,
    column: "Level",
    value: unused.map((entry) => entry.level).join(", "),
    about: factor.factor,
  });
}

/** Where most links are references, one that leads nowhere is a slip; where they are family names, nothing is. */
function reportLinks(
  live: readonly CaseRecord[],
  cases: readonly CaseRecord[],
  source: RecordTable,
  report: Report,
): void {
  if (!source.columns.has("Linked with")) return;
  const ids = new Set(cases.map((record) => matchKey(record.id)));
  const links = live.flatMap((record) => {
    const reading = readList(source.rows[record.index]?.cell("Linked with") ?? null);
    return isRead(reading) ? (reading.value ?? []).map((text) => ({ record, text })) : [];
  });
  const lost = links.filter((link) => !ids.has(matchKey(link.text)));
  if (lost.length * 2 > links.length) return;
  for (const { record, text } of lost) {
    report({ code: "unknown-linked-case", kind: "Cases", row: record.index, column: "Linked with", value: text });
  }
}

function checkClinicians(where: ValidationContext, report: Report): void {
  const { team, sources } = where;
  if (sources.Team === null) return;
  const holding = new Set([
    ...team.cases.filter((record) => record.status !== "closed").map((record) => matchKey(record.clinician ?? "")),
    ...(team.counts ?? []).filter((count) => count.cases > 0).map((count) => matchKey(count.clinician ?? "")),
  ]);
  const risks = team.weights
    .filter((rule) => rule.level !== null && isRiskFactor(rule.factor))
    .map((rule) => rule.level ?? "");
  const riskKeys = new Set(risks.map(matchKey));
  const suggester = suggestWords(risks);
  for (const clinician of team.clinicians) {
    if (clinician.weeklyHours === 0 && holding.has(matchKey(clinician.name))) {
      const column = sources.Team.columns.has("Weekly hours") ? "Weekly hours" : "WTE";
      report({
        code: "zero-hours-with-cases",
        kind: "Team",
        row: clinician.index,
        column,
        value: 0,
        about: clinician.name,
      });
    }
    if (clinician.leaves !== null && hasLeft(clinician, where.today) && holding.has(matchKey(clinician.name))) {
      report({
        code: "left-with-cases",
        kind: "Team",
        row: clinician.index,
        column: "Leaves",
        value: dateAsWritten(clinician.leaves, sources.Team, clinician.index, "Leaves"),
        about: clinician.name,
      });
    }
    const highest = clinician.highestRisk;
    if (highest !== null && riskKeys.size > 0 && !riskKeys.has(matchKey(highest))) {
      report({
        code: "unknown-level",
        kind: "Team",
        row: clinician.index,
        column: "Highest risk",
        value: highest,
        suggestion: suggester.suggest(highest),
        list: tablesMessages.listOf(where.weightsSheet, "Risk"),
      });
    }
    if (
      sources.Team.columns.has("Full-time points") &&
      clinician.fullTimePoints === null &&
      team.settings.fullTimePoints === null
    ) {
      report({
        code: "missing-full-time-points",
        kind: "Team",
        row: clinician.index,
        column: "Full-time points",
        value: null,
      });
    }
  }
}

const isRiskFactor = (factor: string): boolean => /\b(risk|rag)\b/.test(matchKey(factor));

function checkReferrals(where: ValidationContext, report: Report): void {
  const source = where.sources.Referrals;
  if (source === null) return;
  for (const week of where.team.referrals) {
    if (week.week !== null && week.week > where.today) {
      report({
        code: "future-date",
        kind: "Referrals",
        row: week.index,
        column: "Week",
        value: dateAsWritten(week.week, source, week.index, "Week"),
      });
    }
  }
}

/** The levels of Category that have points, for counts. */
export function weightedCategories(rules: readonly WeightRule[]): ReadonlySet<string> {
  return new Set(
    rules
      .filter((rule) => matchKey(rule.factor) === matchKey(CATEGORY_FACTOR) && rule.level !== null)
      .map((rule) => matchKey(rule.level ?? "")),
  );
}
