import type { ChoiceOffer } from "../../../domain/jobPlan/choiceRota";
import type { JobPlanParameters } from "../../../domain/jobPlan/parameters";
import type { TeamPlan } from "../../../domain/jobPlan/teamPlan";
import type { SheetTemplate } from "../../../workbook/changePlan/changePlan";
import type { Connection } from "../../../workbook/connect/connection";
import { jobPlanMessages } from "../messages";
import { individualSheet } from "./individualSheet";
import { teamSheet } from "./teamSheet";

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
  options: { readonly madeOn: string; readonly individual: boolean; readonly rota: readonly ChoiceOffer[] | null },
): SheetTemplate[] {
  if (plan.plans.length === 0) return [];
  const team = teamSheet(connection, plan, parameters, options);
  const taken = new Set([team.template.name.toLowerCase()]);
  const individual = options.individual
    ? plan.plans.map((one) =>
        individualSheet(one, connection.team?.jobPlan ?? [], team, {
          name: sheetName(say.individual(one.clinician.name), taken),
          madeOn: options.madeOn,
        }),
      )
    : [];
  return [team.template, ...individual];
}

/** A name that Excel takes: at most 31 characters, none of : \ / ? * [ ], and not used yet. */
function sheetName(wanted: string, taken: Set<string>): string {
  const clean = wanted
    .replace(/[:\\/?*[\]]/g, " ")
    .slice(0, SHEET_NAME_LIMIT)
    .replace(/^'+|'+$/g, "")
    .trim();
  let name = clean;
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const end = ` (${number})`;
    name = clean.slice(0, SHEET_NAME_LIMIT - end.length) + end;
  }
  taken.add(name.toLowerCase());
  return name;
}
