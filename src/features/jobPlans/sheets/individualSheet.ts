import { columnLetters, quoteSheetName } from "@evenkeel/spreadsheet";
import { PLAN_CATEGORIES, type ClinicianPlan } from "../../../domain/jobPlan/clinicianPlan";
import { matchKey } from "../../../domain/names";
import type { JobPlanLine } from "../../../domain/team";
import type { SheetTemplate } from "../../../workbook/changePlan/changePlan";
import { jobPlanSheetMessages } from "../../../workbook/messages/jobPlans";
import { jobPlanMessages } from "../messages";
import {
  CHOICE_QUOTA,
  COLUMN,
  CONTRACT,
  figureWords,
  FIRST_TARGET,
  FORMAT,
  PER_QUARTER,
  PER_WEEK,
  Sheet,
  text,
} from "./layout";
import type { TeamSheet } from "./teamSheet";

const say = jobPlanMessages.sheets;
const LAST_COLUMN = 2;

/** One clinician's job plan on a page to print and to sign: its figures come from the team plan by ordinary formulas. */
export function individualSheet(
  plan: ClinicianPlan,
  lines: readonly JobPlanLine[],
  team: TeamSheet,
  options: { readonly name: string; readonly madeOn: string },
): SheetTemplate {
  const sheet = new Sheet();
  const { clinician } = plan;
  const teamName = quoteSheetName(team.template.name);
  const area = (column: number): string =>
    `${teamName}!$${columnLetters(column)}$${team.firstRow + 1}:$${columnLetters(column)}$${team.lastRow + 1}`;
  sheet.put(0, jobPlanSheetMessages.individual.title(clinician.name), { look: "title" });
  sheet.next();
  sheet.put(0, jobPlanSheetMessages.individual.madeOn(options.madeOn), { look: "note" });
  sheet.next();
  sheet.put(0, say.draft, { look: "note" });
  sheet.next(2);
  sheet.put(0, say.name, { look: "label" });
  const nameCell = sheet.here(1);
  sheet.put(1, clinician.name);
  sheet.next();
  for (const [label, value] of [
    [say.role, clinician.role],
    [say.band, clinician.band],
    [say.skills, clinician.skills.length === 0 ? null : clinician.skills.join(", ")],
  ] as const) {
    sheet.put(0, label, { look: "label" });
    sheet.put(1, value ?? "");
    sheet.next();
  }
  const fromTeam = (column: number): string => `INDEX(${area(column)},MATCH(${nameCell},${area(0)},0))`;
  const orNothing = (column: number): string => `IF(${fromTeam(column)}="","",${fromTeam(column)})`;
  sheet.put(0, say.columns.wte, { look: "label" });
  sheet.formula(1, `=${orNothing(1)}`, { numberFormat: FORMAT.hundredths });
  sheet.next(2);

  putHeading(sheet, say.perWeekHeading, say.value, say.comesTo);
  for (const category of PLAN_CATEGORIES) {
    sheet.put(0, say.categories[category], { look: "label" });
    sheet.formula(1, `=${fromTeam(COLUMN[category])}`, { numberFormat: FORMAT.halfDays });
    if (category === "choice") {
      sheet.formula(2, `=${figureWords(`${sheet.here(1)}*${teamName}!${team.appointmentsCell}`, say.after.choice)}`);
    }
    if (category === "core") {
      const quarter = figureWords(fromTeam(PER_QUARTER), say.after.coreQuarter);
      sheet.formula(2, `=${quarter}&" "&${figureWords(fromTeam(PER_WEEK), say.after.coreWeek)}`);
    }
    sheet.next();
  }
  putTotal(sheet, orNothing(CONTRACT));
  sheet.next(2);

  putHeading(sheet, say.targets, say.value, "");
  for (let quarter = 0; quarter < 4; quarter++) {
    sheet.put(0, say.columns.quarter(quarter + 1), { look: "label" });
    sheet.formula(1, `=${fromTeam(FIRST_TARGET + quarter)}`, { numberFormat: FORMAT.whole });
    sheet.next();
  }
  sheet.put(0, say.choiceQuota, { look: "label" });
  sheet.formula(1, `=${orNothing(CHOICE_QUOTA)}`, { numberFormat: FORMAT.whole });
  sheet.next();
  sheet.next();
  putHeading(sheet, say.agreed, say.name, say.date);
  for (const who of [say.practitioner, say.manager, say.review]) {
    sheet.put(0, who, { look: "label" });
    sheet.put(1, "", { look: "input" });
    sheet.put(2, "", { look: "input" });
    sheet.next();
  }
  // Last, since it is the only part that grows: what both sign above keeps its place.
  const own = lines.filter((line) => matchKey(line.clinician) === matchKey(clinician.name));
  if (own.length > 0) {
    sheet.next();
    putHeading(sheet, say.activities, say.over.halfDays, "");
    for (const line of own) {
      sheet.put(0, line.activity, { look: "label" });
      sheet.put(1, line.halfDays, { numberFormat: FORMAT.halfDays });
      sheet.next();
    }
  }
  return {
    name: options.name,
    cells: sheet.cells,
    columnWidths: [34, 20, 52],
    print: { landscape: false, onePageWide: true },
  };
}

function putHeading(sheet: Sheet, ...titles: readonly string[]): void {
  for (let column = 0; column <= LAST_COLUMN; column++) sheet.put(column, titles[column] ?? "", { look: "heading" });
  sheet.next();
}

/** The total against the contract, in words where it does not fit. */
function putTotal(sheet: Sheet, contract: string): void {
  sheet.put(0, say.total, { look: "total" });
  const total = sheet.here(1);
  sheet.formula(1, `=SUM(B${sheet.row - PLAN_CATEGORIES.length + 1}:B${sheet.row})`, {
    look: "total",
    numberFormat: FORMAT.halfDays,
  });
  const contractCell = `$B$${sheet.row + 2}`;
  const overBy = `${text(`${say.after.overBy} `)}&${figureWords(`${total}-${contractCell}`, say.after.tooMuch)}`;
  const fits = `IF(${total}>${contractCell}+0.000001,${overBy},${text(say.after.fits)})`;
  sheet.formula(2, `=IF(${contractCell}="",${text(say.after.noHours)},${fits})`, { look: "total" });
  sheet.next();
  sheet.put(0, say.contract, { look: "label" });
  sheet.formula(1, `=${contract}`, { numberFormat: FORMAT.halfDays });
}
