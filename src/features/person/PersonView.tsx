import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { matchKey } from "../../domain/names";
import type { CaseRecord } from "../../domain/team";
import type { ClinicianLoad } from "../../domain/weighting/teamLoads";
import { alertMessages } from "../../workbook/messages/alerts";
import { paneMessages } from "../../pane/messages/pane";
import { personViewMessages } from "./viewMessages";
import { CapacityBar } from "../../pane/components/CapacityBar";
import { percent } from "../../pane/components/format";
import { Notice } from "../../pane/components/Notice";
import { RowList } from "../../pane/components/ListRow";
import { Page } from "../../pane/components/Page";
import { Disclosure, Section } from "../../pane/components/Section";
import { ShowCellButton } from "../../pane/components/ShowCellButton";
import { useTeamFigures, type TeamFigures } from "../../pane/state/figures";
import { useNavigation } from "../../pane/state/navigation";
import { alertText, ownerText } from "../../pane/components/alertTexts";
import { useAlerts } from "../../pane/state/useAlerts";
import { levelOf } from "../../pane/components/PersonRow";
import { marksOf } from "../../pane/components/availabilityBadges";
import { CaseRow } from "./CaseRow";
import { personPlace } from "../../workbook/connect/recordCells";
import { explainLoad } from "./explainLoad";

const useStyles = makeStyles({
  lead: { margin: "0 0 6px" },
  marks: { margin: "6px 0 0", color: tokens.colorNeutralForeground2 },
  sum: { margin: 0, paddingLeft: "18px", "& li": { margin: "2px 0" } },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const PAGE = 50;

/** One clinician: how full, why, and the cases they hold. */
export function PersonView(props: { readonly clinician: string }): ReactNode {
  const figures = useTeamFigures();
  const load = figures?.loads.clinicians.find((one) => one.clinician.name === props.clinician);
  if (figures === null || load === undefined) {
    return (
      <Page title={props.clinician}>
        <Notice tone="info">
          <p>{personViewMessages.gone}</p>
        </Notice>
      </Page>
    );
  }
  return <Person figures={figures} load={load} />;
}

function Person({ figures, load }: { readonly figures: TeamFigures; readonly load: ClinicianLoad }): ReactNode {
  const styles = useStyles();
  const { open } = useNavigation();
  const [shown, setShown] = useState(PAGE);
  const cases = useMemo(() => casesOf(figures, load.clinician.name), [figures, load.clinician.name]);
  const level = levelOf(load, figures.team.settings);
  const marks = marksOf(load.clinician, figures.today);
  const byCapacity = load.used !== null;
  const red = useAlerts(figures).filter(({ alert }) => alert.clinician === load.clinician.name);
  const place = personPlace(load.clinician, figures.connection);
  return (
    <Page
      title={load.clinician.name}
      aside={
        <Button size="small" onClick={() => open({ name: "supervision", clinician: load.clinician.name })}>
          {personViewMessages.supervision}
        </Button>
      }
    >
      {level !== null && (
        <>
          <p className={styles.lead}>
            {(byCapacity ? personViewMessages.used : personViewMessages.share)(percent(level.ratio), level.word)}
          </p>
          <CapacityBar level={level.ratio} scale={Math.max(1.2, level.ratio)} strain={level.strain} />
        </>
      )}
      {marks.length > 0 && <p className={styles.marks}>{marks.join(" · ")}</p>}
      {red.length > 0 && (
        <Section title={personViewMessages.alerts}>
          <ul className={styles.sum}>
            {red.map(({ alert, action }) => (
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
      )}
      <Disclosure title={personViewMessages.why.title} open>
        <ul className={styles.sum}>
          {explainLoad(load, figures).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {place !== null && <ShowCellButton sheet={place.sheet} cell={place.cell} />}
      </Disclosure>
      {figures.team.counts === null && (
        <Section title={personViewMessages.cases(cases.length)}>
          {cases.length === 0 && <p className={styles.none}>{personViewMessages.noCases}</p>}
          <RowList>
            {cases.slice(0, shown).map((record) => (
              <CaseRow
                key={record.index}
                record={record}
                figures={figures}
                onOpen={() => open({ name: "case", index: record.index })}
              />
            ))}
          </RowList>
          {shown < cases.length && (
            <Button size="small" onClick={() => setShown(shown + PAGE)}>
              {paneMessages.showMore(Math.min(PAGE, cases.length - shown))}
            </Button>
          )}
        </Section>
      )}
    </Page>
  );
}

function casesOf(figures: TeamFigures, name: string): readonly CaseRecord[] {
  const key = matchKey(name);
  return figures.team.cases.filter(
    (record) => record.status !== "closed" && record.clinician !== null && matchKey(record.clinician) === key,
  );
}
