import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { TaskStatus } from "../../pane/components/ProgressIndicator";
import { NotATeam } from "../../pane/components/NotATeam";
import { Page } from "../../pane/components/Page";
import { PlanView } from "../../pane/components/PlanView";
import { Disclosure, Section } from "../../pane/components/Section";
import { useTeamFigures, type TeamFigures } from "../../pane/state/figures";
import { useNavigation } from "../../pane/state/navigation";
import { usePlan } from "../../pane/state/useAction";
import { BandFields } from "./BandFields";
import { serviceSettings, words } from "./feature";
import { SettingField } from "./SettingField";
import { ALERT_FIGURES, askedOf, draftOf, faultOf, publishedDraft, type Figure } from "./settingsDraft";
import { settingsMessages as say } from "./viewMessages";

const useStyles = makeStyles({
  lead: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px" },
  links: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** The service's own figures, each with the published one and its source beside it. */
export function SettingsView(): ReactNode {
  const figures = useTeamFigures();
  return figures === null ? <NotATeam title={words.title} /> : <Settings figures={figures} />;
}

function Settings({ figures }: { readonly figures: TeamFigures }): ReactNode {
  const styles = useStyles();
  const { open } = useNavigation();
  const planning = usePlan(serviceSettings);
  const { settings } = figures.team;
  const [draft, setDraft] = useState(() => draftOf(settings));
  const [isChecked, setChecked] = useState(false);
  const propose = (): void => {
    const asked = askedOf(draft, settings);
    setChecked(true);
    if (asked === null) return;
    planning.run(asked);
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
  const areAlertsWrong = isChecked && ALERT_FIGURES.some((figure) => faultOf(figure, draft[figure]) !== null);
  return (
    <PlanView planning={planning}>
      <Page
        title={words.title}
        actions={
          <Button appearance="primary" onClick={propose}>
            {say.preview}
          </Button>
        }
      >
        <p className={styles.lead}>{say.lead}</p>
        <TaskStatus task={planning} label={say.preview} />
        <div className={styles.fields}>
          {field("fullTimePoints")}
          {field("fullTimeHours")}
          {field("standardFixedHours")}
        </div>
        <Section title={say.bands}>
          <BandFields bands={draft.bands} isChecked={isChecked} onChange={(bands) => setDraft({ ...draft, bands })} />
        </Section>
        <Section title={say.balancing}>
          <div className={styles.fields}>
            {field("ceiling")}
            {field("tolerance")}
          </div>
        </Section>
        <Disclosure title={say.alerts} {...(areAlertsWrong ? { open: true } : {})}>
          <p className={styles.lead}>{say.alertsLead}</p>
          <div className={styles.fields}>
            {field("reviewOverdue")}
            {field("unallocated")}
            {field("noEntry")}
          </div>
        </Disclosure>
        <Section title={say.weights}>
          <p className={styles.lead}>{say.weightsLead}</p>
          <div className={styles.links}>
            <Button onClick={() => open({ name: "weights" })}>{say.openWeights}</Button>
            <Button onClick={() => open({ name: "schemes" })}>{say.openSchemes}</Button>
          </div>
        </Section>
      </Page>
    </PlanView>
  );
}
