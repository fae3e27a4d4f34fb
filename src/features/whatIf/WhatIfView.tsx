import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useMemo, useState, type ReactNode } from "react";
import { hours } from "../../domain/units";
import { teamLoads } from "../../domain/weighting/teamLoads";
import { suppose, type Supposition } from "./model";
import { whatIfMessages } from "./viewMessages";
import { amount } from "../../pane/components/format";
import { Page } from "../../pane/components/Page";
import { Section } from "../../pane/components/Section";
import { useTeamFigures, type TeamFigures } from "../../pane/state/figures";
import { NotATeam } from "../../pane/components/NotATeam";
import { Consequences } from "./Consequences";

const useStyles = makeStyles({
  lead: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  form: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(200px, 100%), 1fr))", gap: "8px" },
  control: { minWidth: 0, maxWidth: "100%" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "8px",
    overflowWrap: "anywhere",
  },
});

type Kind = Supposition["code"];
const kinds: readonly Kind[] = ["leaves", "away", "hours", "duty", "joins"];
const MOST_HOURS = 60;

/** Tries out changes to the team on paper: the whole team updates, the sheet stays as it is. */
export function WhatIfView(): ReactNode {
  const figures = useTeamFigures();
  return figures === null ? <NotATeam title={whatIfMessages.title} /> : <WhatIf figures={figures} />;
}

function WhatIf({ figures }: { readonly figures: TeamFigures }): ReactNode {
  const styles = useStyles();
  const [suppositions, setSuppositions] = useState<readonly Supposition[]>([]);
  const [chosen, setWho] = useState("");
  const [kind, setKind] = useState<Kind>("leaves");
  const [typed, setTyped] = useState("");
  const [isChecked, setChecked] = useState(false);
  const after = useMemo(() => {
    const team = suppose(figures.team, suppositions);
    return { ...figures, team, loads: teamLoads(team, figures.today) };
  }, [figures, suppositions]);
  const left = after.team.clinicians;
  // Whoever was chosen may have left in the meantime.
  const who = left.find((person) => person.name === chosen)?.name ?? left[0]?.name ?? "";
  const asksHours = kind === "hours" || kind === "duty" || kind === "joins";
  const weekly = Number(typed.trim().replace(",", "."));
  const isValid = !asksHours || (typed.trim() !== "" && weekly >= 0 && weekly <= MOST_HOURS);

  const add = (): void => {
    setChecked(!isValid);
    if (!isValid || (kind !== "joins" && who === "")) return;
    setSuppositions([...suppositions, suppositionOf(kind, who, weekly, suppositions)]);
    setTyped("");
  };
  const takeBack = (index: number): void => setSuppositions(suppositions.filter((_, i) => i !== index));
  return (
    <Page
      title={whatIfMessages.title}
      actions={
        <>
          <Button appearance="primary" onClick={add}>
            {whatIfMessages.try}
          </Button>
          {suppositions.length > 0 && <Button onClick={() => setSuppositions([])}>{whatIfMessages.startAgain}</Button>}
        </>
      }
    >
      <p className={styles.lead}>{whatIfMessages.lead}</p>
      <div className={styles.form}>
        <Field label={whatIfMessages.what}>
          <Select className={styles.control} value={kind} onChange={(_, data) => setKind(data.value as Kind)}>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {whatIfMessages.kinds[one]}
              </option>
            ))}
          </Select>
        </Field>
        {kind !== "joins" && (
          <Field label={whatIfMessages.who}>
            <Select className={styles.control} value={who} onChange={(_, data) => setWho(data.value)}>
              {left.map((person) => (
                <option key={person.index} value={person.name}>
                  {person.name}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {asksHours && (
          <Field
            label={hoursLabel(kind)}
            {...(isChecked && !isValid
              ? { validationState: "error" as const, validationMessage: whatIfMessages.hoursInvalid }
              : {})}
          >
            <Input
              className={styles.control}
              inputMode="decimal"
              value={typed}
              onChange={(_, data) => setTyped(data.value)}
            />
          </Field>
        )}
      </div>
      {suppositions.length > 0 && (
        <Section title={whatIfMessages.so}>
          <ul className={styles.list}>
            {suppositions.map((supposition, index) => (
              <li key={index} className={styles.item}>
                <span>{sentenceOf(supposition)}</span>
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<DismissRegular />}
                  aria-label={whatIfMessages.takeBack(sentenceOf(supposition))}
                  onClick={() => takeBack(index)}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Consequences before={figures} after={after} suppositions={suppositions} />
    </Page>
  );
}

function suppositionOf(kind: Kind, who: string, weekly: number, earlier: readonly Supposition[]): Supposition {
  switch (kind) {
    case "leaves":
    case "away":
      return { code: kind, clinician: who };
    case "hours":
      return { code: kind, clinician: who, weeklyHours: hours(weekly) };
    case "duty":
      return { code: kind, clinician: who, fixedHours: hours(weekly) };
    case "joins": {
      const number = earlier.filter((one) => one.code === "joins").length + 1;
      return { code: kind, clinician: whatIfMessages.newcomer(number), weeklyHours: hours(weekly) };
    }
  }
}

function hoursLabel(kind: Kind): string {
  if (kind === "duty") return whatIfMessages.dutyHours;
  return kind === "joins" ? whatIfMessages.joinHours : whatIfMessages.weeklyHours;
}

function sentenceOf(supposition: Supposition): string {
  const { clinician } = supposition;
  switch (supposition.code) {
    case "leaves":
      return whatIfMessages.leaves(clinician);
    case "away":
      return whatIfMessages.away(clinician);
    case "hours":
      return whatIfMessages.hours(clinician, amount(supposition.weeklyHours));
    case "duty":
      return whatIfMessages.duty(clinician, amount(supposition.fixedHours));
    case "joins":
      return whatIfMessages.joins(clinician, amount(supposition.weeklyHours));
  }
}
