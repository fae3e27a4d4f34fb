import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { settingsMessages as say } from "../../../messages/paneSettings";
import { bandWord } from "../../components/level";
import { Page } from "../../components/Page";
import { PlanFlow, PlanNews } from "../../components/PlanFlow";
import { Section } from "../../components/Section";
import type { PlannedChange } from "../../paneServices";
import { useTeamFigures, type TeamFigures } from "../../state/figures";
import { useNavigation } from "../../state/navigation";
import { useServices } from "../../state/services";
import { useTask } from "../../state/useTask";
import { NotATeam } from "../team/NotATeam";
import { SettingField } from "./SettingField";
import { askedOf, bandFaultOf, draftOf, faultOf, publishedDraft, type Figure } from "./settingsDraft";

const useStyles = makeStyles({
  lead: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px" },
  bands: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(120px, 100%), 1fr))",
    gap: "8px",
    alignItems: "start",
  },
  links: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** The service's own figures, each with the published one and its source beside it. */
export function SettingsView(): ReactNode {
  const figures = useTeamFigures();
  return figures === null ? <NotATeam title={say.title} /> : <Settings figures={figures} />;
}

function Settings({ figures }: { readonly figures: TeamFigures }): ReactNode {
  const styles = useStyles();
  const services = useServices();
  const { open } = useNavigation();
  const planning = useTask<PlannedChange>();
  const { settings } = figures.team;
  const [draft, setDraft] = useState(() => draftOf(settings));
  const [isChecked, setChecked] = useState(false);
  if (planning.state.status === "done") {
    return <PlanFlow planned={planning.state.result} words={{}} onBack={planning.reset} />;
  }
  const propose = (): void => {
    const asked = askedOf(draft, settings);
    setChecked(true);
    if (asked === null) return;
    void planning.run((following) => services.plan("service-settings", asked, following));
  };
  const field = (figure: Figure): ReactNode => (
    <SettingField
      label={say[figure].label}
      source={say[figure].source}
      value={draft[figure]}
      published={publishedDraft[figure]}
      fault={isChecked ? faultOf(figure, draft[figure]) : null}
      onChange={(value) => setDraft({ ...draft, [figure]: value })}
    />
  );
  const edged = settings.bands.filter((band) => band.upTo !== null);
  const top = settings.bands[settings.bands.length - 1];
  return (
    <Page
      title={say.title}
      actions={
        <Button appearance="primary" onClick={propose}>
          {say.preview}
        </Button>
      }
    >
      <p className={styles.lead}>{say.lead}</p>
      <PlanNews task={planning} label={say.preview} />
      <div className={styles.fields}>
        {field("fullTimePoints")}
        {field("fullTimeHours")}
        {field("standardFixedHours")}
      </div>
      <Section title={say.bands}>
        <p className={styles.lead}>{say.bandsSource}</p>
        <div className={styles.bands}>
          {edged.map((band, index) => (
            <SettingField
              key={band.label}
              label={say.bandUpTo(bandWord(band.label))}
              value={draft.bands[index] ?? ""}
              published={publishedDraft.bands[index] ?? ""}
              fault={isChecked ? bandFaultOf(draft.bands, index) : null}
              onChange={(value) =>
                setDraft({ ...draft, bands: draft.bands.map((one, i) => (i === index ? value : one)) })
              }
            />
          ))}
        </div>
        {top !== undefined && <p className={styles.lead}>{say.above(bandWord(top.label))}</p>}
      </Section>
      <Section title={say.balancing}>
        <div className={styles.fields}>
          {field("ceiling")}
          {field("tolerance")}
        </div>
      </Section>
      <Section title={say.weights}>
        <p className={styles.lead}>{say.weightsLead}</p>
        <div className={styles.links}>
          <Button onClick={() => open({ name: "weights" })}>{say.openWeights}</Button>
          <Button onClick={() => open({ name: "schemes" })}>{say.openSchemes}</Button>
        </div>
      </Section>
    </Page>
  );
}
