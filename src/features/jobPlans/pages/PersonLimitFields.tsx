import { Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { PLAN_CATEGORIES, type ClinicianPlan, type PlanCategory } from "../../../domain/jobPlan/clinicianPlan";
import { amount } from "../../../pane/components/format";
import type { PersonLimits } from "../jobPlanDraft";
import { jobPlanViewMessages } from "../viewMessages";
import { isUsual, withEnd } from "./limits";
import { usePageStyles } from "./styles";
import { typedHalfDays } from "./typedHalfDays";

const useStyles = makeStyles({
  fold: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  summary: {
    cursor: "pointer",
    padding: "6px 2px",
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: "2px" },
  },
  state: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, marginLeft: "8px" },
  folded: { paddingBottom: "8px", display: "grid", rowGap: "6px", gridTemplateColumns: "minmax(0, 1fr)" },
});

type Texts = Readonly<Record<"least" | "most", Readonly<Partial<Record<PlanCategory, string>>>>>;

/** How far one person's half-days may go, category by category. Folded away: most people stay as usual. */
export function PersonLimitFields(props: {
  readonly plan: ClinicianPlan;
  readonly limits: PersonLimits;
  readonly onChange: (limits: PersonLimits) => void;
  /** Told whether something typed cannot be used. */
  readonly onFault: (isWrong: boolean) => void;
}): ReactNode {
  const styles = useStyles();
  const page = usePageStyles();
  const say = jobPlanViewMessages.balancePage;
  const { plan, limits } = props;
  const [texts, setTexts] = useState<Texts>(() => ({ least: textsOf(limits.least), most: textsOf(limits.most) }));
  const type = (end: "least" | "most", category: PlanCategory, text: string): void => {
    const changed = { ...texts, [end]: { ...texts[end], [category]: text } };
    setTexts(changed);
    const isWrong = PLAN_CATEGORIES.some((each) => faultOf(changed, each) !== null);
    props.onFault(isWrong);
    const value = typedHalfDays(text);
    if (!isWrong && value !== null) props.onChange(withEnd(limits, end, category, value));
  };
  const end = (which: "least" | "most", category: PlanCategory): ReactNode => {
    const name = jobPlanViewMessages.draftPage.categories[category];
    const fault = faultOf(texts, category);
    return (
      <Field
        label={which === "least" ? say.least(name) : say.most(name)}
        {...(fault !== null && which === "most" ? { validationState: "error", validationMessage: fault } : {})}
      >
        <Input
          className={page.control}
          inputMode="decimal"
          placeholder={say.now(amount(plan.halfDays[category]))}
          value={texts[which][category] ?? ""}
          onChange={(_, data) => type(which, category, data.value)}
        />
      </Field>
    );
  };
  return (
    <details className={styles.fold}>
      <summary className={styles.summary}>
        {plan.clinician.name}
        <span className={styles.state}>{limits.leaveAlone ? say.alone : isUsual(limits) ? say.usual : say.own}</span>
      </summary>
      <div className={styles.folded}>
        <Checkbox
          label={say.leaveAlone}
          checked={limits.leaveAlone}
          onChange={(_, data) => props.onChange({ ...limits, leaveAlone: data.checked === true })}
        />
        {!limits.leaveAlone && (
          <>
            <div className={page.facts}>{say.usualHint}</div>
            {PLAN_CATEGORIES.map((category) => (
              <div key={category} className={page.pairs}>
                {end("least", category)}
                {end("most", category)}
              </div>
            ))}
          </>
        )}
      </div>
    </details>
  );
}

function textsOf(values: Readonly<Partial<Record<PlanCategory, number>>>): Partial<Record<PlanCategory, string>> {
  return Object.fromEntries(Object.entries(values).map(([category, value]) => [category, String(value)]));
}

function faultOf(texts: Texts, category: PlanCategory): string | null {
  const [least, most] = [typedHalfDays(texts.least[category] ?? ""), typedHalfDays(texts.most[category] ?? "")];
  if (least === null || most === null) return jobPlanViewMessages.balancePage.notANumber;
  return least !== undefined && most !== undefined && least > most ? jobPlanViewMessages.balancePage.contradict : null;
}
