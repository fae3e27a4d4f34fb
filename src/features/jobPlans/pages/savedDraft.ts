import * as v from "valibot";
import { PLAN_CATEGORIES } from "../../../domain/jobPlan/clinicianPlan";
import { matchKey } from "../../../domain/names";
import { saveFile } from "../../../pane/saveFile";
import type { DraftedPlan } from "../jobPlanDraft";

const KIND = "evenkeel-job-plan-draft";
const halfDays = v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(20)));
const schema = v.object({
  kind: v.literal(KIND),
  version: v.literal(1),
  plans: v.record(v.string(), v.object({ choice: halfDays, core: halfDays, specific: halfDays, other: halfDays })),
});

type Plans = Readonly<Record<string, DraftedPlan>>;

/** The draft as the text of a file that stays with the manager. */
function draftText(plans: Plans): string {
  return JSON.stringify({ kind: KIND, version: 1, plans }, null, 1);
}

/** Hands the draft to the browser to save. */
export function saveDraft(plans: Plans, name: string): void {
  saveFile(draftText(plans), "application/json", name);
}

export interface OpenedDraft {
  readonly plans: Plans;
  /** Names in the file that the team does not have. */
  readonly leftOut: readonly string[];
}

/**
 * Reads a saved draft for this team.
 * @returns null when the text is no draft
 */
export function readDraft(text: string, names: readonly string[]): OpenedDraft | null {
  const parsed = v.safeParse(schema, parsedJson(text));
  if (!parsed.success) return null;
  const own = new Map(names.map((name) => [matchKey(name), name]));
  const plans: Record<string, DraftedPlan> = {};
  const leftOut: string[] = [];
  for (const [name, plan] of Object.entries(parsed.output.plans)) {
    const known = own.get(matchKey(name));
    if (known === undefined) {
      leftOut.push(name);
      continue;
    }
    const drafted: Partial<Record<keyof typeof plan, number>> = {};
    for (const category of PLAN_CATEGORIES) {
      const amount = plan[category];
      if (amount !== undefined) drafted[category] = amount;
    }
    plans[known] = drafted;
  }
  return { plans, leftOut };
}

/** undefined: not JSON at all. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
