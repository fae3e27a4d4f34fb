import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { matchKey } from "../../domain/names";
import type { CaseRecord } from "../../domain/team";
import type { ClinicianLoad } from "../../domain/weighting/teamLoads";
import { alertText, ownerText } from "../../pane/components/alertTexts";
import { availabilityBadges } from "../../pane/components/availabilityBadges";
import { CapacityBar } from "../../pane/components/CapacityBar";
import { percent } from "../../pane/components/format";
import { GrowingList } from "../../pane/components/GrowingList";
import { RowList } from "../../pane/components/ListRow";
import { Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { levelOf } from "../../pane/components/PersonRow";
import { Disclosure, Section } from "../../pane/components/Section";
import { ShowCellButton } from "../../pane/components/ShowCellButton";
import { useTeamFigures, type TeamFigures } from "../../pane/state/figures";
import { useNavigation } from "../../pane/state/navigation";
import { useAlerts } from "../../pane/state/useAlerts";
import { personPlace } from "../../workbook/connect/recordCells";
import { alertMessages } from "../../workbook/messages/alerts";
import { CaseRow } from "./CaseRow";
import { explainLoad } from "./explainLoad";
import { personViewMessages as say } from "./viewMessages";

const useStyles = makeStyles({
  lead: { margin: "0 0 6px" },
  badges: { margin: "6px 0 0", color: tokens.colorNeutralForeground2 },
  sum: { margin: 0, paddingLeft: "18px", "& li": { margin: "2px 0" } },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const CASES_AT_ONCE = 50;

/** One clinician: how full, why, and the cases they hold. */
export function PersonView(props: { readonly clinician: string }): ReactNode {
  const figures = useTeamFigures();
  const load = figures?.loads.clinicians.find(({ clinician }) => clinician.name === props.clinician);
  if (figures === null || load === undefined) {
    return (
      <Page title={props.clinician}>
        <Notice tone="info">
          <p>{say.gone}</p>
        </Notice>
      </Page>
    );
  }
  return <Person figures={figures} load={load} />;
}

interface PartProps {
  readonly figures: TeamFigures;
  readonly load: ClinicianLoad;
}

function Person(props: PartProps): ReactNode {
  const { open } = useNavigation();
  const { name } = props.load.clinician;
  return (
    <Page
      title={name}
      aside={
        <Button size="small" onClick={() => open({ name: "supervision", clinician: name })}>
          {say.supervision}
        </Button>
      }
    >
      <Fullness {...props} />
      <Alerts {...props} />
      <Explanation {...props} />
      {props.figures.team.counts === null && <Cases {...props} />}
    </Page>
  );
}

function Fullness({ figures, load }: PartProps): ReactNode {
  const styles = useStyles();
  const level = levelOf(load, figures.team.settings);
  const badges = availabilityBadges(load.clinician, figures.today);
  return (
    <>
      {level !== null && (
        <>
          <p className={styles.lead}>{(load.used === null ? say.share : say.used)(percent(level.ratio), level.word)}</p>
          <CapacityBar level={level.ratio} scale={Math.max(1.2, level.ratio)} strain={level.strain} />
        </>
      )}
      {badges.length > 0 && <p className={styles.badges}>{badges.join(" · ")}</p>}
    </>
  );
}

function Alerts({ figures, load }: PartProps): ReactNode {
  const styles = useStyles();
  const { open } = useNavigation();
  const own = useAlerts(figures).filter(({ alert }) => alert.clinician === load.clinician.name);
  if (own.length === 0) return null;
  return (
    <Section title={say.alerts}>
      <ul className={styles.sum}>
        {own.map(({ alert, action }) => (
          <li key={alert.code}>
            {alertMessages.kinds[alert.code]}
            {": "}
            {alertText(alert)}
            {". "}
            <Link as="button" inline onClick={() => open({ name: "alerts" })}>
              {ownerText(action, figures.today)}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Explanation({ figures, load }: PartProps): ReactNode {
  const styles = useStyles();
  const place = personPlace(load.clinician, figures.connection);
  return (
    <Disclosure title={say.why.title} open>
      <ul className={styles.sum}>
        {explainLoad(load, figures).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {place !== null && <ShowCellButton sheet={place.sheet} cell={place.cell} />}
    </Disclosure>
  );
}

function Cases({ figures, load }: PartProps): ReactNode {
  const styles = useStyles();
  const { open } = useNavigation();
  const { name } = load.clinician;
  const cases = useMemo(() => openCasesOf(figures, name), [figures, name]);
  return (
    <Section title={say.cases(cases.length)}>
      {cases.length === 0 && <p className={styles.none}>{say.noCases}</p>}
      <GrowingList items={cases} page={CASES_AT_ONCE}>
        {(shown) => (
          <RowList>
            {shown.map((record) => (
              <CaseRow
                key={record.index}
                record={record}
                figures={figures}
                onOpen={() => open({ name: "case", index: record.index })}
              />
            ))}
          </RowList>
        )}
      </GrowingList>
    </Section>
  );
}

function openCasesOf({ team }: TeamFigures, name: string): readonly CaseRecord[] {
  return team.cases.filter(
    ({ clinician, status }) => status !== "closed" && clinician !== null && matchKey(clinician) === matchKey(name),
  );
}
