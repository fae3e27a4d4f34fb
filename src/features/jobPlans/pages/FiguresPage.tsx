import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { isAllowed, ruleOf, type JobPlanFigure } from "../../../domain/jobPlan/figures";
import { multiplierOf } from "../../../domain/jobPlan/parameters";
import { matchKey } from "../../../domain/names";
import { jobPlanFigureMessages as say } from "../figuresMessages";
import { amount, hundredths } from "../../../pane/components/format";
import { Page } from "../../../pane/components/Page";
import { ChangeReview, TaskStatus } from "../../../pane/components/ChangeReview";
import { Section } from "../../../pane/components/Section";
import { usePageStyles } from "./styles";
import { typedNumber, type PlanFigures } from "./teamFigures";
import { usePlan } from "../../../pane/state/useAction";
import { serviceSettings } from "../../settings/feature";

const groups: readonly {
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

type Typed = Readonly<Partial<Record<JobPlanFigure, string>>>;

/** Every constant of job planning, with the published figure and its source beside it; kept in the workbook's settings. */
export function FiguresPage({ figures }: { readonly figures: PlanFigures }): ReactNode {
  const styles = usePageStyles();
  const planning = usePlan(serviceSettings);
  const { parameters, team, plan } = figures;
  const kept = team.settings.jobPlan;
  const [typed, setTyped] = useState<Typed>(() => typedOf(kept.figures));
  const names = streamNames(figures);
  const [lengths, setLengths] = useState<readonly string[]>(() =>
    names.map((name) =>
      shownNumber(kept.streams.find((stream) => matchKey(stream.name) === matchKey(name))?.apptsPerCase),
    ),
  );
  const [isChecked, setChecked] = useState(false);
  if (planning.state.status === "done") {
    return <ChangeReview planned={planning.state.result} onBack={planning.reset} />;
  }
  const fault = (message: string | null): object =>
    isChecked && message !== null ? { validationState: "error", validationMessage: message } : {};
  const propose = (): void => {
    setChecked(true);
    const jobPlan = askedFigures(typed);
    const streams = askedStreams(names, lengths);
    if (jobPlan === null || streams === null) return;
    planning.run({ jobPlan, streams });
  };
  return (
    <Page
      title={say.title}
      actions={
        <Button appearance="primary" disabledFocusable={planning.state.status === "running"} onClick={propose}>
          {say.preview}
        </Button>
      }
    >
      <p className={styles.quiet}>{say.lead}</p>
      <TaskStatus task={planning} label={say.preview} />
      <p className={styles.lead}>
        {say.multiplier(
          hundredths(parameters.apptsPerHalfDay),
          hundredths(parameters.workedWeeksPerQuarter),
          hundredths(parameters.apptsPerCase),
          hundredths(multiplierOf(parameters)),
        )}
      </p>
      {groups.map((group) => (
        <Section key={group.name} title={say.groups[group.name]}>
          <div className={styles.fields}>
            {group.of.map((figure) => (
              <Field
                key={figure}
                label={say.labels[figure]}
                hint={say.sources[figure]}
                {...fault(faultOf(figure, typed[figure] ?? ""))}
              >
                <Input
                  className={styles.control}
                  inputMode="decimal"
                  placeholder={usualText(figure)}
                  value={typed[figure] ?? ""}
                  onChange={(_, data) => setTyped({ ...typed, [figure]: data.value })}
                />
              </Field>
            ))}
          </div>
        </Section>
      ))}
      {plan.streams.length > 0 && (
        <Section title={say.groups.streams}>
          <p className={styles.quiet}>{say.streamsLead}</p>
          <div className={styles.fields}>
            {names.map((name, index) => (
              <Field
                key={name}
                label={name === "" ? say.anyStream : say.stream(name)}
                hint={say.streamHint}
                {...fault(lengthOf(lengths[index] ?? "") === null ? say.notAllowed("1", "200") : null)}
              >
                <Input
                  className={styles.control}
                  inputMode="decimal"
                  value={lengths[index] ?? ""}
                  onChange={(_, data) => setLengths(lengths.map((one, i) => (i === index ? data.value : one)))}
                />
              </Field>
            ))}
          </div>
        </Section>
      )}
    </Page>
  );
}

const shownNumber = (value: number | undefined): string =>
  value === undefined ? "" : String(Math.round(value * 10_000) / 10_000);

const isShare = (figure: JobPlanFigure): boolean => ruleOf(figure).unit === "share";

function typedOf(given: Readonly<Partial<Record<JobPlanFigure, number>>>): Typed {
  return Object.fromEntries(
    Object.entries(given).map(([figure, value]) => [
      figure,
      shownNumber(isShare(figure as JobPlanFigure) ? value * 100 : value),
    ]),
  );
}

function usualText(figure: JobPlanFigure): string {
  const { usual } = ruleOf(figure);
  return usual === null ? "" : shownNumber(isShare(figure) ? usual * 100 : usual);
}

/** undefined: left empty; null: cannot be. */
function valueOf(figure: JobPlanFigure, text: string): number | undefined | null {
  const value = typedNumber(text);
  if (typeof value !== "number") return value;
  const amountOf = isShare(figure) ? value / 100 : value;
  return isAllowed(figure, amountOf) ? amountOf : null;
}

function faultOf(figure: JobPlanFigure, text: string): string | null {
  if (valueOf(figure, text) !== null) return null;
  const { least, most } = ruleOf(figure);
  return isShare(figure) ? say.notAllowedShare : say.notAllowed(amount(least), amount(most));
}

/** Every figure, null where it is left to the published one; null altogether: something typed cannot be. */
function askedFigures(typed: Typed): Readonly<Record<string, number | null>> | null {
  const asked: Record<string, number | null> = {};
  for (const group of groups) {
    for (const figure of group.of) {
      const value = valueOf(figure, typed[figure] ?? "");
      if (value === null) return null;
      asked[figure] = value ?? null;
    }
  }
  return asked;
}

function lengthOf(text: string): number | undefined | null {
  const value = typedNumber(text);
  return typeof value === "number" && (value <= 0 || value > 200) ? null : value;
}

function askedStreams(
  names: readonly string[],
  lengths: readonly string[],
): readonly { readonly name: string; readonly apptsPerCase: number | null }[] | null {
  const values = lengths.map(lengthOf);
  if (values.includes(null)) return null;
  return names.map((name, index) => ({ name, apptsPerCase: values[index] ?? null }));
}

/** The streams that plans name, and those that only the settings do. */
function streamNames({ plan, team }: PlanFigures): readonly string[] {
  const known = [...plan.streams, ...team.settings.jobPlan.streams].map((stream) => stream.name);
  return [...new Map(known.map((name) => [matchKey(name), name])).values()];
}
