import { columnLetters, type CellValue } from "@evenkeel/spreadsheet";
import type { ChoiceOffer } from "../../../domain/jobPlan/choiceRota";
import { PLAN_CATEGORIES, type ClinicianPlan } from "../../../domain/jobPlan/clinicianPlan";
import type { JobPlanParameters } from "../../../domain/jobPlan/parameters";
import { streamNamed } from "../../../domain/jobPlan/streams";
import type { TeamPlan } from "../../../domain/jobPlan/teamPlan";
import type { SheetTemplate } from "../../../workbook/changePlan/changePlan";
import type { Connection } from "../../../workbook/connect/connection";
import { jobPlanSheetMessages } from "../../../workbook/messages/jobPlans";
import { jobPlanMessages } from "../messages";
import {
  CHOICE_QUOTA,
  COLUMN,
  CONTRACT,
  FIRST_TARGET,
  FORMAT,
  OVER_BY,
  PER_QUARTER,
  PER_WEEK,
  Sheet,
  text,
  TOTAL,
} from "./layout";
import { planLookups, type PlanLookups } from "./lookups";

const say = jobPlanMessages.sheets;

/** The team plan, and where on it individual plans find their figures. */
export interface TeamSheet {
  readonly template: SheetTemplate;
  /** Rows of the clinicians on it, from 0. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly appointmentsCell: string;
}

/** What stands above the table has a fixed place, so that figures people change there stay theirs when the team grows. */
const BALANCE_ROWS = 11;

/** Everybody's half-days, what they come to, and whether the service is in balance: all of it by ordinary formulas. */
export function teamSheet(
  connection: Connection,
  plan: TeamPlan,
  parameters: JobPlanParameters,
  options: { readonly madeOn: string; readonly rota: readonly ChoiceOffer[] | null },
): TeamSheet {
  const sheet = new Sheet();
  const lookups = planLookups(connection, parameters);
  sheet.put(0, jobPlanSheetMessages.team.title, { look: "title" });
  sheet.next();
  sheet.put(0, jobPlanSheetMessages.team.madeOn(options.madeOn), { look: "note" });
  sheet.next(2);
  const figures = putFigures(sheet, lookups, plan, parameters);
  sheet.next();
  const balanceRow = sheet.row;
  sheet.next(BALANCE_ROWS + 1);
  putHeadings(sheet);
  const firstRow = sheet.row;
  for (const one of plan.plans) {
    const offer = options.rota?.find((each) => each.plan.clinician.index === one.clinician.index);
    putClinician(sheet, one, offer?.perQuarter ?? null, lookups, figures, parameters);
    sheet.next();
  }
  const lastRow = sheet.row - 1;
  putTotals(sheet, firstRow, lastRow);
  sheet.next(2);
  if (plan.streams.some((stream) => stream.name !== "" || stream.perQuarter !== null)) {
    putStreams(sheet, plan, lookups, figures, parameters);
  }
  sheet.row = balanceRow;
  putBalance(sheet, { choice: `$C$${lastRow + 2}`, core: `$D$${lastRow + 2}` }, figures, parameters);
  return {
    template: {
      name: say.teamPlan,
      cells: sheet.inOrder(),
      columnWidths: [46, 10, 9, 9, 9, 9, 9, 9, 9, 10, 10, 6, 6, 6, 6, 11],
      print: { landscape: true, onePageWide: true },
    },
    firstRow,
    lastRow,
    appointmentsCell: figures.apptsPerHalfDay,
  };
}

/** Cells that the formulas below refer to. */
interface Figures {
  readonly apptsPerHalfDay: string;
  readonly workedWeeks: string;
  readonly multiplier: string;
  readonly weeksPerQuarter: string;
  readonly leave: string;
  readonly transferRate: string;
  readonly cotherapy: string;
  readonly accepted: string;
}

function putFigures(sheet: Sheet, lookups: PlanLookups, plan: TeamPlan, parameters: JobPlanParameters): Figures {
  putHeading(sheet, say.figures);
  const figure = (label: string, value: CellValue, source: string, numberFormat: string, isFormula = false): string => {
    const cell = sheet.here(1);
    sheet.put(0, label, { look: "label" });
    if (isFormula) sheet.formula(1, String(value), { numberFormat });
    else sheet.put(1, value, { look: "input", numberFormat });
    sheet.put(2, source, { look: "note" });
    sheet.next();
    return cell;
  };
  const { sources } = say;
  const apptsPerHalfDay = figure(
    say.apptsPerHalfDay,
    parameters.apptsPerHalfDay,
    sources.apptsPerHalfDay,
    FORMAT.halfDays,
  );
  const workedWeeks = figure(say.workedWeeks, parameters.workedWeeksPerQuarter, sources.workedWeeks, FORMAT.hundredths);
  const perCase = figure(say.apptsPerCase, parameters.apptsPerCase, sources.apptsPerCase, FORMAT.halfDays);
  const formula = `=${apptsPerHalfDay}*${workedWeeks}/${perCase}`;
  const multiplier = figure(say.multiplier, formula, sources.multiplier, FORMAT.hundredths, true);
  const weeksPerQuarter = figure(
    say.weeksPerQuarter,
    parameters.weeksPerQuarter,
    sources.weeksPerQuarter,
    FORMAT.whole,
  );
  const leave = figure(say.leave, parameters.choiceLeaveReduction, sources.leave, FORMAT.percent);
  const { value, source } = plan.transferRate;
  const transferRate = figure(say.transferRate, value, sources.transferRate[source], FORMAT.hundredths);
  const cotherapy = figure(say.cotherapy, parameters.cotherapyRate, sources.cotherapy, FORMAT.percent);
  const from = {
    given: sources.acceptedGiven,
    referrals: sources.accepted(plan.weeksCounted),
    unknown: sources.acceptedUnknown,
  };
  const mean = lookups.accepted;
  const accepted = figure(
    say.accepted,
    mean === null ? plan.acceptedPerWeek : `=${mean}`,
    from[plan.acceptedFrom],
    FORMAT.tenths,
    mean !== null && plan.acceptedPerWeek !== null,
  );
  return { apptsPerHalfDay, workedWeeks, multiplier, weeksPerQuarter, leave, transferRate, cotherapy, accepted };
}

function putHeading(sheet: Sheet, title: string): void {
  sheet.put(0, title, { look: "heading" });
  sheet.put(1, say.value, { look: "heading" });
  sheet.put(2, say.source, { look: "heading" });
  for (let column = 3; column <= CHOICE_QUOTA; column++) sheet.put(column, "", { look: "heading" });
  sheet.next();
}

/** Two lines of headings, each short enough for its column: what is counted, and of what. */
function putHeadings(sheet: Sheet): void {
  const { columns, over } = say;
  // These run on over the blank cells beside them.
  sheet.put(COLUMN.choice, over.halfDays, { look: "label" });
  sheet.put(PER_QUARTER, over.newCore, { look: "label" });
  sheet.put(FIRST_TARGET, over.targets, { look: "label" });
  sheet.put(CHOICE_QUOTA, over.choice, { look: "label" });
  sheet.next();
  const words: Readonly<Record<number, string>> = {
    0: columns.clinician,
    1: columns.wte,
    ...Object.fromEntries(PLAN_CATEGORIES.map((category) => [COLUMN[category], columns[category]])),
    [TOTAL]: columns.total,
    [CONTRACT]: columns.contract,
    [OVER_BY]: columns.overBy,
    [PER_QUARTER]: columns.perQuarter,
    [PER_WEEK]: columns.perWeek,
    ...Object.fromEntries([0, 1, 2, 3].map((quarter) => [FIRST_TARGET + quarter, columns.quarter(quarter + 1)])),
    [CHOICE_QUOTA]: columns.perQuarter,
  };
  for (let column = 0; column <= CHOICE_QUOTA; column++) sheet.put(column, words[column] ?? "", { look: "heading" });
  sheet.next();
}

function putClinician(
  sheet: Sheet,
  plan: ClinicianPlan,
  choiceQuota: number | null,
  lookups: PlanLookups,
  figures: Figures,
  parameters: JobPlanParameters,
): void {
  const row = sheet.row + 1;
  const { name } = plan.clinician;
  const lookUp = (column: number, formula: string | null, value: number | null, numberFormat: string): void => {
    if (formula === null || value === null) sheet.put(column, value, { numberFormat });
    else sheet.formula(column, `=${formula}`, { numberFormat });
  };
  sheet.put(0, name, { look: "label" });
  lookUp(1, plan.clinician.wte === null ? null : lookups.wte(`$A${row}`), plan.wte, FORMAT.hundredths);
  for (const category of PLAN_CATEGORIES) {
    const formula = lookups.halfDays(name, category, `$A${row}`);
    lookUp(COLUMN[category], formula, plan.halfDays[category], FORMAT.halfDays);
  }
  sheet.formula(TOTAL, `=SUM(C${row}:F${row})`, { numberFormat: FORMAT.halfDays });
  const contract = `B${row}*${parameters.halfDaysPerWte}`;
  sheet.formula(CONTRACT, `=IF(B${row}="","",${contract})`, { numberFormat: FORMAT.halfDays });
  sheet.formula(OVER_BY, `=IF(B${row}="","",MAX(0,G${row}-H${row}))`, { numberFormat: FORMAT.halfDays });
  sheet.formula(PER_QUARTER, `=D${row}*${figures.multiplier}`, { numberFormat: FORMAT.tenths });
  sheet.formula(PER_WEEK, `=J${row}/${figures.weeksPerQuarter}`, { numberFormat: FORMAT.hundredths });
  for (let quarter = 1; quarter <= 4; quarter++) {
    const before = quarter === 1 ? "" : `-ROUND(${quarter - 1}*$J${row},0)`;
    sheet.formula(FIRST_TARGET + quarter - 1, `=ROUND(${quarter}*$J${row},0)${before}`, { numberFormat: FORMAT.whole });
  }
  sheet.put(CHOICE_QUOTA, choiceQuota, { numberFormat: FORMAT.whole });
}

function putTotals(sheet: Sheet, firstRow: number, lastRow: number): void {
  sheet.put(0, say.whole, { look: "total" });
  for (let column = 1; column <= CHOICE_QUOTA; column++) {
    const letters = columnLetters(column);
    const numberFormat =
      column >= FIRST_TARGET ? FORMAT.whole : column === 1 || column === PER_WEEK ? FORMAT.hundredths : FORMAT.halfDays;
    sheet.formula(column, `=SUM(${letters}${firstRow + 1}:${letters}${lastRow + 1})`, { look: "total", numberFormat });
  }
}

/** Specific work, each stream with its own length: there is no published one. */
function putStreams(
  sheet: Sheet,
  plan: TeamPlan,
  lookups: PlanLookups,
  figures: Figures,
  parameters: JobPlanParameters,
): void {
  sheet.put(1, say.over.halfDays, { look: "label" });
  sheet.put(3, say.streamLength, { look: "label" });
  sheet.put(6, say.streamCases, { look: "label" });
  sheet.next();
  const headings: Readonly<Record<number, string>> = {
    0: say.streams,
    1: say.value,
    3: say.value,
    6: say.columns.perQuarter,
  };
  for (let column = 0; column <= CHOICE_QUOTA; column++) {
    sheet.put(column, headings[column] ?? "", { look: "heading" });
  }
  sheet.next();
  for (const stream of plan.streams) {
    const row = sheet.row + 1;
    const known = streamNamed(parameters.streams, stream.name);
    const formula = lookups.stream(stream.name);
    sheet.put(0, stream.name === "" ? say.anyStream : stream.name, { look: "label" });
    if (formula === null) sheet.put(1, stream.halfDays, { numberFormat: FORMAT.halfDays });
    else sheet.formula(1, `=${formula}`, { numberFormat: FORMAT.halfDays });
    sheet.put(3, known?.apptsPerCase ?? null, { look: "input", numberFormat: FORMAT.halfDays });
    const perHalfDay = known?.apptsPerHalfDay ?? figures.apptsPerHalfDay;
    sheet.formula(6, `=IF(N($D$${row})=0,"",$B$${row}*${perHalfDay}*${figures.workedWeeks}/$D$${row})`, {
      numberFormat: FORMAT.tenths,
    });
    sheet.next();
  }
}

function putBalance(
  sheet: Sheet,
  totals: { readonly choice: string; readonly core: string },
  figures: Figures,
  parameters: JobPlanParameters,
): void {
  putHeading(sheet, say.balance);
  const line = (label: string, formula: string, numberFormat: string, source = ""): string => {
    const cell = sheet.here(1);
    sheet.put(0, label, { look: "label" });
    sheet.formula(1, formula, { numberFormat });
    if (source !== "") sheet.put(2, source, { look: "note" });
    sheet.next();
    return cell;
  };
  const known = (formula: string): string => `=IF(${figures.accepted}="","",${formula})`;
  const { accepted, apptsPerHalfDay, leave, multiplier, weeksPerQuarter, transferRate, cotherapy } = figures;
  const choiceNeeded = line(say.choiceNeeded, known(accepted), FORMAT.tenths, say.routes.choiceNeeded);
  const choiceOffered = line(
    say.choiceOffered,
    `=${totals.choice}*${apptsPerHalfDay}*(1-${leave})`,
    FORMAT.tenths,
    say.routes.choiceOffered,
  );
  const coreNeeded = line(
    say.coreNeeded,
    known(`${accepted}*${weeksPerQuarter}*${transferRate}*(1+${cotherapy})`),
    FORMAT.tenths,
    say.routes.coreNeeded,
  );
  const coreOffered = line(say.coreOffered, `=${totals.core}*${multiplier}`, FORMAT.tenths, say.routes.coreOffered);
  const ratio = `=IF(N(${accepted})=0,"",${coreOffered}/${accepted})`;
  line(say.ratio, ratio, FORMAT.tenths, say.ratioSource);
  const enough = (offered: string, needed: string): string => `${offered}>=${needed}-0.000001`;
  const both = `AND(${enough(choiceOffered, choiceNeeded)},${enough(coreOffered, coreNeeded)})`;
  line(say.inBalance, known(`IF(${both},${text(say.yes)},${text(say.no)})`), "@");
  const choiceShort = `MAX(0,${choiceNeeded}-${choiceOffered})/(${apptsPerHalfDay}*(1-${leave}))`;
  line(say.choiceShort, known(choiceShort), FORMAT.tenths);
  const gap = line(say.gapCases, known(`${coreNeeded}-${coreOffered}`), FORMAT.tenths, say.spare);
  const gapHalfDays = line(say.gapHalfDays, known(`${gap}/${multiplier}`), FORMAT.tenths, say.spare);
  line(say.gapWte, known(`${gapHalfDays}/${parameters.halfDaysPerWte}`), FORMAT.hundredths, say.gapWteSource);
}
