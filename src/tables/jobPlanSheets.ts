import { PLAN_CATEGORIES, type ClinicianPlan, type PlanCategory } from "../domain/jobPlan/clinicianPlan";
import type { JobPlanParameters } from "../domain/jobPlan/parameters";
import type { TeamPlan } from "../domain/jobPlan/teamPlan";
import { jobPlanMessages } from "../messages/jobPlans";
import { columnLetters } from "./address";
import type { DraftCell, SheetDraft } from "./changePlan";
import type { ConnectedTable, Connection } from "./connection";
import type { CellValue } from "./grid";

const say = jobPlanMessages.sheets;
const SHEET_NAME_LIMIT = 31;

/**
 * The team plan and the individual plans as sheets: ordinary Excel formulas over the team's own tables, so that they
 * recalculate for people who do not have the add-in.
 */
export function jobPlanSheets(
  connection: Connection,
  plan: TeamPlan,
  parameters: JobPlanParameters,
  options: { readonly madeOn: string; readonly individual: boolean },
): SheetDraft[] {
  if (plan.plans.length === 0) return [];
  const team = teamSheet(connection, plan, parameters, options.madeOn);
  const taken = new Set([team.draft.name.toLowerCase()]);
  const individual = options.individual
    ? plan.plans.map((one) =>
        individualSheet(one, team, sheetName(say.individual(one.clinician.name), taken), options.madeOn),
      )
    : [];
  return [team.draft, ...individual];
}

/** A name that Excel takes: at most 31 characters, none of : \ / ? * [ ], and not used yet. */
function sheetName(wanted: string, taken: Set<string>): string {
  const clean = wanted
    .replace(/[:\\/?*[\]]/g, " ")
    .replace(/^'+|'+$/g, "")
    .slice(0, SHEET_NAME_LIMIT)
    .trim();
  let name = clean;
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const end = ` (${number})`;
    name = clean.slice(0, SHEET_NAME_LIMIT - end.length) + end;
  }
  taken.add(name.toLowerCase());
  return name;
}

/** Collects cells row by row, so that the layout reads as it will look. */
class Sheet {
  readonly cells: DraftCell[] = [];
  row = 0;

  put(column: number, value: CellValue, more: Omit<DraftCell, "row" | "column" | "value"> = {}): void {
    this.cells.push({ row: this.row, column, value, ...more });
  }

  formula(column: number, formula: string, more: Omit<DraftCell, "row" | "column" | "value" | "formula"> = {}): void {
    this.put(column, formula, { ...more, formula: true });
  }

  /** The absolute address of a cell in the present row. */
  here(column: number): string {
    return `$${columnLetters(column)}$${this.row + 1}`;
  }

  next(rows = 1): void {
    this.row += rows;
  }
}

const HALF_DAYS = "0.0#";
const PERCENT = "0%";
const COLUMN: Readonly<Record<PlanCategory, number>> = { choice: 2, core: 3, specific: 4, other: 5 };
const TOTAL = 6;
const CONTRACT = 7;
const OVER_BY = 8;
const PER_QUARTER = 9;
const PER_WEEK = 10;
const FIRST_TARGET = 11;

interface TeamSheet {
  readonly draft: SheetDraft;
  /** Rows of the clinicians on it, from 0. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly appointmentsCell: string;
}

function teamSheet(connection: Connection, plan: TeamPlan, parameters: JobPlanParameters, madeOn: string): TeamSheet {
  const sheet = new Sheet();
  sheet.put(0, say.teamTitle, { look: "title" });
  sheet.next();
  sheet.put(0, say.madeOn(madeOn), { look: "note" });
  sheet.next(2);

  const figures = putFigures(sheet, connection, plan, parameters);
  sheet.next();

  sheet.put(0, say.columns.clinician, { look: "heading" });
  sheet.put(1, say.columns.wte, { look: "heading" });
  for (const category of PLAN_CATEGORIES) sheet.put(COLUMN[category], say.columns[category], { look: "heading" });
  sheet.put(TOTAL, say.columns.total, { look: "heading" });
  sheet.put(CONTRACT, say.columns.contract, { look: "heading" });
  sheet.put(OVER_BY, say.columns.overBy, { look: "heading" });
  sheet.put(PER_QUARTER, say.columns.perQuarter, { look: "heading" });
  sheet.put(PER_WEEK, say.columns.perWeek, { look: "heading" });
  for (let quarter = 0; quarter < 4; quarter++) {
    sheet.put(FIRST_TARGET + quarter, say.columns.quarter(quarter + 1), { look: "heading" });
  }
  sheet.next();
  const firstRow = sheet.row;
  const lookups = planLookups(connection);
  for (const one of plan.plans) {
    putClinician(sheet, one, lookups, figures, parameters);
    sheet.next();
  }
  const lastRow = sheet.row - 1;
  putTotals(sheet, firstRow, lastRow);
  sheet.next(2);
  putBalance(sheet, { choice: `$C$${lastRow + 2}`, core: `$D$${lastRow + 2}` }, figures, parameters);

  return {
    draft: {
      name: say.teamPlan,
      cells: sheet.cells,
      columnWidths: [46, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 6, 6, 6, 6],
      print: { landscape: true, onePageWide: true },
    },
    firstRow,
    lastRow,
    appointmentsCell: figures.apptsPerHalfDay,
  };
}

interface Figures {
  readonly apptsPerHalfDay: string;
  readonly multiplier: string;
  readonly weeksPerQuarter: string;
  readonly leave: string;
  readonly transferRate: string;
  readonly cotherapy: string;
  readonly accepted: string;
}

function putFigures(sheet: Sheet, connection: Connection, plan: TeamPlan, parameters: JobPlanParameters): Figures {
  sheet.put(0, say.figures, { look: "heading" });
  sheet.put(1, say.value, { look: "heading" });
  sheet.put(2, say.source, { look: "heading" });
  sheet.next();
  const figure = (label: string, value: CellValue, source: string, numberFormat: string, isFormula = false): string => {
    const cell = sheet.here(1);
    sheet.put(0, label, { look: "label" });
    if (isFormula) sheet.formula(1, String(value), { numberFormat });
    else sheet.put(1, value, { look: "input", numberFormat });
    sheet.put(2, source, { look: "note" });
    sheet.next();
    return cell;
  };
  const apptsPerHalfDay = figure(
    say.apptsPerHalfDay,
    parameters.apptsPerHalfDay,
    say.sources.apptsPerHalfDay,
    HALF_DAYS,
  );
  const worked = figure(say.workedWeeks, parameters.workedWeeksPerQuarter, say.sources.workedWeeks, "0.00");
  const perCase = figure(say.apptsPerCase, parameters.apptsPerCase, say.sources.apptsPerCase, HALF_DAYS);
  const multiplier = figure(
    say.multiplier,
    `=${apptsPerHalfDay}*${worked}/${perCase}`,
    say.sources.multiplier,
    "0.00",
    true,
  );
  const weeksPerQuarter = figure(say.weeksPerQuarter, parameters.weeksPerQuarter, say.sources.weeksPerQuarter, "0");
  const leave = figure(say.leave, parameters.choiceLeaveReduction, say.sources.leave, PERCENT);
  const transferRate = figure(
    say.transferRate,
    plan.transferRate.value,
    say.sources.transferRate[plan.transferRate.source],
    "0.00",
  );
  const cotherapy = figure(say.cotherapy, parameters.cotherapyRate, say.sources.cotherapy, PERCENT);
  const mean = acceptedMean(connection, parameters);
  const accepted = figure(
    say.accepted,
    mean ?? plan.acceptedPerWeek,
    plan.acceptedPerWeek === null ? say.sources.acceptedUnknown : say.sources.accepted(plan.weeksCounted),
    "0.0",
    mean !== null,
  );
  return { apptsPerHalfDay, multiplier, weeksPerQuarter, leave, transferRate, cotherapy, accepted };
}

/** The mean as a formula over the Referrals table; null where its rows are broken up, or only some of them count. */
function acceptedMean(connection: Connection, parameters: JobPlanParameters): string | null {
  const table = connection.tables.Referrals;
  const column = table?.columns["Accepted"];
  if (table === undefined || column === undefined || parameters.referralWeeks !== null) return null;
  const area = wholeColumn(table, column.column);
  return area === null ? null : `=AVERAGE(${area})`;
}

/** The records of one column as an absolute reference; null where the rows are not one block. */
function wholeColumn(table: ConnectedTable, column: number): string | null {
  const first = table.rows[0];
  const last = table.rows[table.rows.length - 1];
  if (first === undefined || last === undefined || last - first + 1 !== table.rows.length) return null;
  const letters = columnLetters(column);
  return `${quoted(table.sheet)}!$${letters}$${first + 1}:$${letters}$${last + 1}`;
}

/** A figure and the words after it, as a piece of a formula. */
function figureWords(figure: string, words: string): string {
  return `TEXT(${figure},"0.0")&${text(` ${words}`)}`;
}

function text(words: string): string {
  return `"${words.replace(/"/g, '""')}"`;
}

function quoted(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/** Where the half-days of a category stand in Team, for SUMIFS; null where they have to be written as figures. */
interface PlanLookups {
  readonly names: string | null;
  readonly categories: Readonly<Record<PlanCategory, string | null>>;
  readonly wte: string | null;
}

const TEAM_COLUMN: Readonly<Record<PlanCategory, string>> = {
  choice: "Choice",
  core: "Core",
  specific: "Specific",
  other: "Other",
};

function planLookups(connection: Connection): PlanLookups {
  const none: PlanLookups = {
    names: null,
    categories: { choice: null, core: null, specific: null, other: null },
    wte: null,
  };
  const table = connection.tables.Team;
  const nameColumn = table?.columns["Clinician"];
  if (table === undefined || nameColumn === undefined || connection.tables.JobPlan !== undefined) return none;
  const numbers = (header: string): string | null => {
    const column = table.columns[header];
    return column === undefined || !holdsNumbers(connection, table, column.column)
      ? null
      : wholeColumn(table, column.column);
  };
  return {
    names: wholeColumn(table, nameColumn.column),
    categories: {
      choice: numbers(TEAM_COLUMN.choice),
      core: numbers(TEAM_COLUMN.core),
      specific: numbers(TEAM_COLUMN.specific),
      other: numbers(TEAM_COLUMN.other),
    },
    wte: numbers("WTE"),
  };
}

/** SUMIFS reads "0.6" as nothing: a column with a number kept as text has to be written out. */
function holdsNumbers(connection: Connection, table: ConnectedTable, column: number): boolean {
  const grid = connection.grid?.sheets.find((sheet) => sheet.name === table.sheet);
  if (grid === undefined) return false;
  return table.rows.every((row) => {
    const value = grid.values[row - grid.top]?.[column - grid.left];
    return typeof value === "number" || value === "" || value === null || value === undefined;
  });
}

function putClinician(
  sheet: Sheet,
  plan: ClinicianPlan,
  lookups: PlanLookups,
  figures: Figures,
  parameters: JobPlanParameters,
): void {
  const row = sheet.row + 1;
  const lookUp = (column: number, area: string | null, value: number | null, numberFormat: string): void => {
    if (area === null || lookups.names === null) sheet.put(column, value, { numberFormat });
    else sheet.formula(column, `=SUMIFS(${area},${lookups.names},$A${row})`, { numberFormat });
  };
  sheet.put(0, plan.clinician.name, { look: "label" });
  lookUp(1, lookups.wte, plan.wte, "0.00");
  for (const category of PLAN_CATEGORIES) {
    lookUp(COLUMN[category], lookups.categories[category], plan.halfDays[category], HALF_DAYS);
  }
  sheet.formula(TOTAL, `=SUM(C${row}:F${row})`, { numberFormat: HALF_DAYS });
  sheet.formula(CONTRACT, `=B${row}*${parameters.halfDaysPerWte}`, { numberFormat: HALF_DAYS });
  sheet.formula(OVER_BY, `=MAX(0,G${row}-H${row})`, { numberFormat: HALF_DAYS });
  sheet.formula(PER_QUARTER, `=D${row}*${figures.multiplier}`, { numberFormat: "0.0" });
  sheet.formula(PER_WEEK, `=J${row}/${figures.weeksPerQuarter}`, { numberFormat: "0.00" });
  for (let quarter = 1; quarter <= 4; quarter++) {
    const before = quarter === 1 ? "" : `-ROUND(${quarter - 1}*$J${row},0)`;
    sheet.formula(FIRST_TARGET + quarter - 1, `=ROUND(${quarter}*$J${row},0)${before}`, { numberFormat: "0" });
  }
}

function putTotals(sheet: Sheet, firstRow: number, lastRow: number): void {
  sheet.put(0, say.whole, { look: "total" });
  for (let column = 1; column < FIRST_TARGET + 4; column++) {
    const letters = columnLetters(column);
    const numberFormat = column >= FIRST_TARGET ? "0" : column === 1 || column === PER_WEEK ? "0.00" : HALF_DAYS;
    sheet.formula(column, `=SUM(${letters}${firstRow + 1}:${letters}${lastRow + 1})`, { look: "total", numberFormat });
  }
}

function putBalance(
  sheet: Sheet,
  totals: { readonly choice: string; readonly core: string },
  figures: Figures,
  parameters: JobPlanParameters,
): void {
  sheet.put(0, say.balance, { look: "heading" });
  sheet.put(1, say.value, { look: "heading" });
  sheet.put(2, say.source, { look: "heading" });
  sheet.next();
  const line = (label: string, formula: string, numberFormat: string, source = ""): string => {
    const cell = sheet.here(1);
    sheet.put(0, label, { look: "label" });
    sheet.formula(1, formula, { numberFormat });
    if (source !== "") sheet.put(2, source, { look: "note" });
    sheet.next();
    return cell;
  };
  const known = (formula: string): string => `=IF(${figures.accepted}="","",${formula})`;
  const choiceNeeded = line(say.choiceNeeded, known(figures.accepted), "0.0");
  const choiceOffered = line(
    say.choiceOffered,
    `=${totals.choice}*${figures.apptsPerHalfDay}*(1-${figures.leave})`,
    "0.0",
  );
  const coreNeeded = line(
    say.coreNeeded,
    known(`${figures.accepted}*${figures.weeksPerQuarter}*${figures.transferRate}*(1+${figures.cotherapy})`),
    "0.0",
  );
  const coreOffered = line(say.coreOffered, `=${totals.core}*${figures.multiplier}`, "0.0");
  line(say.ratio, `=IF(N(${figures.accepted})=0,"",${coreOffered}/${figures.accepted})`, "0.0", say.ratioSource);
  line(
    say.inBalance,
    known(
      `IF(AND(${choiceOffered}>=${choiceNeeded}-0.000001,${coreOffered}>=${coreNeeded}-0.000001),${text(say.yes)},${text(say.no)})`,
    ),
    "@",
  );
  const gap = line(say.gapCases, known(`${coreNeeded}-${coreOffered}`), "0.0");
  const gapHalfDays = line(say.gapHalfDays, known(`${gap}/${figures.multiplier}`), "0.0");
  line(say.gapWte, known(`${gapHalfDays}/${parameters.halfDaysPerWte}`), "0.00", say.gapWteSource);
}

function individualSheet(plan: ClinicianPlan, team: TeamSheet, name: string, madeOn: string): SheetDraft {
  const sheet = new Sheet();
  const { clinician } = plan;
  const teamName = quoted(team.draft.name);
  const area = (column: number): string =>
    `${teamName}!$${columnLetters(column)}$${team.firstRow + 1}:$${columnLetters(column)}$${team.lastRow + 1}`;
  sheet.put(0, say.individualTitle(clinician.name), { look: "title" });
  sheet.next();
  sheet.put(0, say.madeOn(madeOn), { look: "note" });
  sheet.next();
  sheet.put(0, say.draft, { look: "note" });
  sheet.next(2);
  sheet.put(0, say.name, { look: "label" });
  const nameCell = sheet.here(1);
  sheet.put(1, clinician.name);
  sheet.next();
  if (clinician.role !== null) {
    sheet.put(0, say.role, { look: "label" });
    sheet.put(1, clinician.role);
    sheet.next();
  }
  const fromTeam = (column: number): string => `INDEX(${area(column)},MATCH(${nameCell},${area(0)},0))`;
  sheet.put(0, say.columns.wte, { look: "label" });
  sheet.formula(1, `=${fromTeam(1)}`, { numberFormat: "0.00" });
  sheet.next(2);

  sheet.put(0, say.perWeekHeading, { look: "heading" });
  sheet.put(1, say.value, { look: "heading" });
  sheet.put(2, say.comesTo, { look: "heading" });
  sheet.next();
  for (const category of PLAN_CATEGORIES) {
    sheet.put(0, say.categories[category], { look: "label" });
    sheet.formula(1, `=${fromTeam(COLUMN[category])}`, { numberFormat: HALF_DAYS });
    if (category === "choice") {
      sheet.formula(2, `=${figureWords(`${sheet.here(1)}*${teamName}!${team.appointmentsCell}`, say.after.choice)}`);
    }
    if (category === "core") {
      const quarter = figureWords(fromTeam(PER_QUARTER), say.after.coreQuarter);
      sheet.formula(2, `=${quarter}&" "&${figureWords(fromTeam(PER_WEEK), say.after.coreWeek)}`);
    }
    sheet.next();
  }
  sheet.put(0, say.total, { look: "total" });
  const totalCell = sheet.here(1);
  sheet.formula(1, `=SUM(B${sheet.row - PLAN_CATEGORIES.length + 1}:B${sheet.row})`, {
    look: "total",
    numberFormat: HALF_DAYS,
  });
  const contractCell = `$B$${sheet.row + 2}`;
  const overBy = figureWords(`${totalCell}-${contractCell}`, say.after.tooMuch);
  sheet.formula(
    2,
    `=IF(${totalCell}>${contractCell}+0.000001,${text(`${say.after.overBy} `)}&${overBy},${text(say.after.fits)})`,
    { look: "total" },
  );
  sheet.next();
  sheet.put(0, say.contract, { look: "label" });
  sheet.formula(1, `=${fromTeam(CONTRACT)}`, { numberFormat: HALF_DAYS });
  sheet.next(2);

  sheet.put(0, say.targets, { look: "heading" });
  sheet.put(1, say.value, { look: "heading" });
  sheet.next();
  for (let quarter = 0; quarter < 4; quarter++) {
    sheet.put(0, say.columns.quarter(quarter + 1), { look: "label" });
    sheet.formula(1, `=${fromTeam(FIRST_TARGET + quarter)}`, { numberFormat: "0" });
    sheet.next();
  }
  sheet.next();
  sheet.put(0, say.agreed, { look: "heading" });
  sheet.put(1, say.name, { look: "heading" });
  sheet.put(2, say.date, { look: "heading" });
  sheet.next();
  for (const who of [say.practitioner, say.manager, say.review]) {
    sheet.put(0, who, { look: "label" });
    sheet.put(1, "", { look: "input" });
    sheet.put(2, "", { look: "input" });
    sheet.next();
  }
  return {
    name,
    cells: sheet.cells,
    columnWidths: [30, 16, 56],
    print: { landscape: false, onePageWide: true },
  };
}
