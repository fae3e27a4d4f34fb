import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { SettingsOptions } from "../../../actions/serviceSettings";
import type { ServiceSettings } from "../../../domain/team";
import { settingsMessages } from "../../../messages/paneSettings";
import { Page } from "../../components/Page";
import { PlanFlow, PlanNews } from "../../components/PlanFlow";
import { Section } from "../../components/Section";
import type { PlannedChange } from "../../paneServices";
import { useTeamFigures, type TeamFigures } from "../../state/figures";
import { useServices } from "../../state/services";
import { useTask } from "../../state/useTask";
import { bandWord } from "../../components/level";
import { NotATeam } from "../team/NotATeam";
import { WeightTable } from "./WeightTable";

const useStyles = makeStyles({
  lead: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px" },
  bands: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(120px, 100%), 1fr))", gap: "8px" },
  control: { minWidth: 0 },
});

/** The service's own figures, and the weights as they stand in the workbook. */
export function SettingsView(): ReactNode {
  const figures = useTeamFigures();
  return figures === null ? <NotATeam title={settingsMessages.title} /> : <Settings figures={figures} />;
}

interface Typed {
  readonly fullTimePoints: string;
  readonly fullTimeHours: string;
  readonly standardFixedHours: string;
  /** Per cent. */
  readonly bands: readonly string[];
}

function Settings({ figures }: { readonly figures: TeamFigures }): ReactNode {
  const styles = useStyles();
  const services = useServices();
  const planning = useTask<PlannedChange>();
  const { settings } = figures.team;
  const [typed, setTyped] = useState(() => typedOf(settings));
  const [isChecked, setChecked] = useState(false);
  if (planning.state.status === "done") {
    return <PlanFlow planned={planning.state.result} words={{}} onBack={planning.reset} />;
  }
  const fault = (text: string): object =>
    isChecked && numberOf(text) === null
      ? { validationState: "error", validationMessage: settingsMessages.notANumber }
      : {};
  const propose = (): void => {
    const asked = askedOf(typed);
    setChecked(true);
    if (asked === null) return;
    void planning.run((following) => services.plan("service-settings", asked, following));
  };
  const edged = settings.bands.filter((band) => band.upTo !== null);
  const top = settings.bands[settings.bands.length - 1];
  return (
    <Page
      title={settingsMessages.title}
      actions={
        <Button appearance="primary" onClick={propose}>
          {settingsMessages.preview}
        </Button>
      }
    >
      <p className={styles.lead}>{settingsMessages.lead}</p>
      <PlanNews task={planning} label={settingsMessages.preview} />
      <div className={styles.fields}>
        <Field
          label={settingsMessages.fullTimePoints}
          hint={settingsMessages.fullTimePointsHint}
          {...fault(typed.fullTimePoints)}
        >
          <Input
            className={styles.control}
            inputMode="decimal"
            value={typed.fullTimePoints}
            onChange={(_, data) => setTyped({ ...typed, fullTimePoints: data.value })}
          />
        </Field>
        <Field label={settingsMessages.fullTimeHours} {...fault(typed.fullTimeHours)}>
          <Input
            className={styles.control}
            inputMode="decimal"
            value={typed.fullTimeHours}
            onChange={(_, data) => setTyped({ ...typed, fullTimeHours: data.value })}
          />
        </Field>
        <Field
          label={settingsMessages.fixedHours}
          hint={settingsMessages.fixedHoursHint}
          {...fault(typed.standardFixedHours)}
        >
          <Input
            className={styles.control}
            inputMode="decimal"
            value={typed.standardFixedHours}
            onChange={(_, data) => setTyped({ ...typed, standardFixedHours: data.value })}
          />
        </Field>
      </div>
      <Section title={settingsMessages.bands}>
        <div className={styles.bands}>
          {edged.map((band, index) => (
            <Field
              key={band.label}
              label={settingsMessages.bandUpTo(bandWord(band.label))}
              {...fault(typed.bands[index] ?? "")}
            >
              <Input
                className={styles.control}
                inputMode="decimal"
                value={typed.bands[index] ?? ""}
                onChange={(_, data) =>
                  setTyped({ ...typed, bands: typed.bands.map((one, i) => (i === index ? data.value : one)) })
                }
              />
            </Field>
          ))}
        </div>
        {top !== undefined && <p className={styles.lead}>{settingsMessages.above(bandWord(top.label))}</p>}
      </Section>
      <WeightTable figures={figures} />
    </Page>
  );
}

function typedOf(settings: ServiceSettings): Typed {
  const text = (value: number | null): string => (value === null ? "" : String(value));
  return {
    fullTimePoints: text(settings.fullTimePoints),
    fullTimeHours: text(settings.fullTimeHours),
    standardFixedHours: text(settings.standardFixedHours),
    bands: settings.bands.flatMap((band) => (band.upTo === null ? [] : [String(Math.round(band.upTo * 1000) / 10)])),
  };
}

/** undefined: left empty; null: not a number. */
function numberOf(text: string): number | undefined | null {
  const trimmed = text.trim().replace(",", ".").replace(/%$/, "");
  if (trimmed === "") return undefined;
  const value = Number(trimmed);
  return Number.isFinite(value) && value >= 0 ? value : null;
}

/** null: something typed is not a number. */
function askedOf(typed: Typed): SettingsOptions | null {
  const [fullTimePoints, fullTimeHours, standardFixedHours] = [
    numberOf(typed.fullTimePoints),
    numberOf(typed.fullTimeHours),
    numberOf(typed.standardFixedHours),
  ];
  const percents = typed.bands.map(numberOf);
  if (fullTimePoints === null || fullTimeHours === null || standardFixedHours === null) return null;
  const bands = percents.flatMap((one) => (one === null || one === undefined ? [] : [one / 100]));
  if (bands.length < percents.length) return null;
  return { fullTimePoints, fullTimeHours, standardFixedHours, bands };
}
