import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { CaseRecord } from "../../domain/team";
import { isWeighed } from "../../domain/weighting/casePoints";
import { caseMessages, personMessages } from "../../pane/messages/person";
import { dayText, pointsText } from "../../pane/components/format";
import { FailureNotice, Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { ChangeReview, TaskStatus } from "../../pane/components/ChangeReview";
import { Section } from "../../pane/components/Section";
import { failureOf, type Failure } from "../../pane/state/failure";
import { useTeamFigures, type TeamFigures } from "../../pane/state/figures";
import { useServices } from "../../pane/state/services";
import { casePlace } from "../../workbook/connect/recordCells";
import { pointsBehind } from "./pointsBehind";
import { usePlan } from "../../pane/state/useAction";
import { keepCase } from "./feature";

const useStyles = makeStyles({
  lead: { margin: "0 0 4px" },
  sum: { margin: 0, paddingLeft: "18px", "& li": { margin: "2px 0" } },
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, auto) minmax(0, 1fr)",
    columnGap: "16px",
    rowGap: "3px",
    margin: 0,
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0, overflowWrap: "anywhere" },
  },
});

/** One case: its points and why, what the workbook says of it, and the way to its row. */
export function CaseView(props: { readonly index: number }): ReactNode {
  const figures = useTeamFigures();
  const record = figures?.team.cases.find((one) => one.index === props.index);
  if (figures === null || record === undefined) {
    return (
      <Page title={caseMessages.gone}>
        <Notice tone="info">
          <p>{caseMessages.gone}</p>
        </Notice>
      </Page>
    );
  }
  return <Case figures={figures} record={record} />;
}

function Case({ figures, record }: { readonly figures: TeamFigures; readonly record: CaseRecord }): ReactNode {
  const styles = useStyles();
  const services = useServices();
  const [failure, setFailure] = useState<Failure | null>(null);
  const planning = usePlan(keepCase);
  const weighing = figures.loads.weighings[record.index];
  const place = casePlace(record, figures.connection);
  // A closed case, or one that nobody has, stays with nobody.
  const mayKeep = place?.canKeep === true && record.clinician !== null && record.status !== "closed";
  const show = async (sheet: string, cell: string): Promise<void> => {
    try {
      await services.workbook.showCell(sheet, cell);
      setFailure(null);
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  const keep = (): void => {
    const options = { case: record.id, keep: !record.keep };
    planning.run(options);
  };
  if (planning.state.status === "done") {
    return <ChangeReview planned={planning.state.result} onBack={planning.reset} />;
  }
  return (
    <Page
      title={caseMessages.title(record.id)}
      {...(place !== null
        ? {
            actions: (
              <>
                <Button appearance="primary" onClick={() => void show(place.sheet, place.cell)}>
                  {personMessages.showRow}
                </Button>
                {mayKeep && <Button onClick={keep}>{record.keep ? caseMessages.release : caseMessages.keep}</Button>}
              </>
            ),
          }
        : {})}
    >
      <div role="alert">{failure !== null && <FailureNotice failure={failure} />}</div>
      <TaskStatus task={planning} label={record.keep ? caseMessages.release : caseMessages.keep} />
      <p className={styles.lead}>
        {record.clinician === null ? caseMessages.nobody : caseMessages.heldBy(record.clinician)}
        {". "}
        {weighing !== undefined && isWeighed(weighing)
          ? caseMessages.points(pointsText(weighing.points))
          : caseMessages.provisional}
        {"."}
      </p>
      <Section title={caseMessages.why.title}>
        <ul className={styles.sum}>
          {pointsBehind(record, figures).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <Section title={caseMessages.facts}>
        <dl className={styles.facts}>
          {factsOf(record, figures).map(([name, value]) => [
            <dt key={`${name} name`}>{name}</dt>,
            <dd key={name}>{value}</dd>,
          ])}
        </dl>
      </Section>
    </Page>
  );
}

/** Only what the workbook says: blanks are left out. */
function factsOf(record: CaseRecord, figures: TeamFigures): readonly (readonly [string, string])[] {
  const { fact, status, yes, overdue } = caseMessages;
  const facts: [string, string][] = [[fact.status, status[record.status]]];
  if (record.needs.length > 0) facts.push([fact.needs, record.needs.join(", ")]);
  if (record.locality !== null) facts.push([fact.locality, record.locality]);
  if (record.opened !== null) facts.push([fact.opened, dayText(record.opened)]);
  if (record.lastSeen !== null) facts.push([fact.lastSeen, dayText(record.lastSeen)]);
  if (record.reviewDue !== null) {
    const due = dayText(record.reviewDue);
    facts.push([fact.reviewDue, record.reviewDue < figures.today ? overdue(due) : due]);
  }
  if (record.keep) facts.push([fact.keep, yes]);
  if (record.linkedWith.length > 0) facts.push([fact.linked, record.linkedWith.join(", ")]);
  if (record.jointWith.length > 0) facts.push([fact.joint, record.jointWith.join(", ")]);
  if (record.registrant !== null) facts.push([fact.registrant, record.registrant]);
  return facts;
}
