import { isAllowed, ruleOf, type JobPlanFigure } from "../../../domain/jobPlan/figures";
import { matchKey } from "../../../domain/names";
import { amount } from "../../../pane/components/format";
import { typedNumber } from "../../../pane/components/typedNumber";
import { jobPlanFigureMessages as say } from "../figuresMessages";
import type { PlanFigures } from "./teamFigures";

/** The figures of job planning as the form holds them: texts, "" where the published figure counts. */
export interface FiguresDraft {
  readonly figures: Readonly<Partial<Record<JobPlanFigure, string>>>;
  readonly streams: readonly StreamDraft[];
}

/** A Specific stream and the appointments in a case of it. */
export interface StreamDraft {
  readonly name: string;
  readonly apptsPerCase: string;
}

export const FIGURE_GROUPS: readonly {
  readonly name: "demand" | "appointments" | "time" | "nhs";
  readonly of: readonly JobPlanFigure[];
}[] = [
  { name: "demand", of: ["acceptedPerWeek", "referralWeeks", "transferRate"] },
  {
    name: "appointments",
    of: ["apptsPerHalfDay", "apptsPerCase", "workedWeeksPerQuarter", "choiceLeaveReduction", "cotherapyRate"],
  },
  { name: "time", of: ["halfDaysPerWte", "hoursPerHalfDay", "weeksPerQuarter"] },
  {
    name: "nhs",
    of: ["annualLeaveDays", "bankHolidays", "studyDays", "hoursPerContact", "nonContactShare", "missedShare"],
  },
];

const MOST_APPOINTMENTS = 200;

/** The service's own figures; its streams are those that plans name, and those that only the settings do. */
export function figuresDraftOf({ team, plan }: PlanFigures): FiguresDraft {
  const { figures, streams } = team.settings.jobPlan;
  const named = [...plan.streams, ...streams].map(({ name }) => name);
  return {
    figures: Object.fromEntries(
      Object.entries(figures).map(([figure, value]) => [figure, shown(figure as JobPlanFigure, value)]),
    ),
    streams: [...new Map(named.map((name) => [matchKey(name), name])).values()].map((name) => {
      const own = streams.find((stream) => matchKey(stream.name) === matchKey(name));
      return { name, apptsPerCase: own === undefined ? "" : plainNumber(own.apptsPerCase) };
    }),
  };
}

/** The published figure, as it shows in an empty field. */
export function publishedText(figure: JobPlanFigure): string {
  const { usual } = ruleOf(figure);
  return usual === null ? "" : shown(figure, usual);
}

/** What is wrong with a figure as typed; null: nothing. */
export function figureFault(figure: JobPlanFigure, text: string): string | null {
  if (figureValue(figure, text) !== null) return null;
  const { least, most } = ruleOf(figure);
  return isShare(figure) ? say.notAllowedShare : say.notAllowed(amount(least), amount(most));
}

/** What is wrong with a stream's appointments in a case as typed; null: nothing. */
export function streamFault(text: string): string | null {
  return appointmentsValue(text) === null ? say.notAllowed("1", String(MOST_APPOINTMENTS)) : null;
}

/** The draft as options of `service-settings`; null: the published figure, and for a stream none. */
export interface AskedFigureSettings {
  readonly jobPlan: Readonly<Record<string, number | null>>;
  readonly streams: readonly { readonly name: string; readonly apptsPerCase: number | null }[];
}

/** What the draft asks for; null altogether when something typed cannot be. */
export function askedSettings(draft: FiguresDraft): AskedFigureSettings | null {
  const figures = FIGURE_GROUPS.flatMap(({ of }) =>
    of.map((figure) => [figure, figureValue(figure, draft.figures[figure] ?? "")] as const),
  );
  const streams = draft.streams.map(({ name, apptsPerCase }) => [name, appointmentsValue(apptsPerCase)] as const);
  if ([...figures, ...streams].some(([, value]) => value === null)) return null;
  return {
    jobPlan: Object.fromEntries(figures.map(([figure, value]) => [figure, value ?? null])),
    streams: streams.map(([name, value]) => ({ name, apptsPerCase: value ?? null })),
  };
}

const isShare = (figure: JobPlanFigure): boolean => ruleOf(figure).unit === "share";

const plainNumber = (value: number): string => String(Math.round(value * 10_000) / 10_000);

/** Shares are typed in per cent. */
const shown = (figure: JobPlanFigure, value: number): string => plainNumber(isShare(figure) ? value * 100 : value);

/** undefined: left empty; null: cannot be. */
function figureValue(figure: JobPlanFigure, text: string): number | undefined | null {
  const typed = typedNumber(text);
  if (typeof typed !== "number") return typed;
  const value = isShare(figure) ? typed / 100 : typed;
  return isAllowed(figure, value) ? value : null;
}

function appointmentsValue(text: string): number | undefined | null {
  const value = typedNumber(text);
  return typeof value === "number" && (value <= 0 || value > MOST_APPOINTMENTS) ? null : value;
}
