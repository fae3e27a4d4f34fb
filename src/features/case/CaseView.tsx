import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CaseRecord } from "../../domain/team";
import { pointsOfCase } from "../../domain/weighting/teamLoads";
import { TaskStatus } from "../../pane/components/ProgressIndicator";
import { dayText, pointsText } from "../../pane/components/format";
import { FailureNotice, Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { PlanView } from "../../pane/components/PlanView";
import { Section } from "../../pane/components/Section";
import { useTeamFigures, type TeamFigures } from "../../pane/state/figures";
import { useServices } from "../../pane/state/services";
import { usePlan } from "../../pane/state/useAction";
import { useTask, type Task } from "../../pane/state/useTask";
import { casePlace } from "../../workbook/connect/recordCells";
import { explainPoints } from "./explainPoints";
import { pinCase } from "./feature";
import { caseViewMessages as say } from "./viewMessages";

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
      <Page title={say.gone}>
        <Notice tone="info">
          <p>{say.gone}</p>
        </Notice>
      </Page>
    );
  }
  return <Case figures={figures} record={record} />;
}

function Case({ figures, record }: { readonly figures: TeamFigures; readonly record: CaseRecord }): ReactNode {
  const { workbook } = useServices();
  const showing: Task<void> = useTask();
  const planning = usePlan(pinCase);
  const place = casePlace(record, figures.connection);
  // A closed or unallocated case has no clinician to stay with.
  const mayKeep = place?.canKeep === true && record.clinician !== null && record.status !== "closed";
  const keepOrRelease = record.keep ? say.release : say.keep;
  const actions = place !== null && (
    <>
      <Button appearance="primary" onClick={() => void showing.run(() => workbook.showCell(place.sheet, place.cell))}>
        {say.showRow}
      </Button>
      {mayKeep && (
        <Button onClick={() => planning.run({ case: record.id, keep: !record.keep })}>{keepOrRelease}</Button>
      )}
    </>
  );
  return (
    <PlanView planning={planning}>
      <Page title={say.title(record.id)} {...(actions === false ? {} : { actions })}>
        <div role="alert">{showing.state.status === "failed" && <FailureNotice failure={showing.state.failure} />}</div>
        <TaskStatus task={planning} label={keepOrRelease} />
        <CaseFigures figures={figures} record={record} />
      </Page>
    </PlanView>
  );
}

/** Who has it, its points and how they come about, and what the workbook says of it. */
function CaseFigures({ figures, record }: { readonly figures: TeamFigures; readonly record: CaseRecord }): ReactNode {
  const styles = useStyles();
  const points = pointsOfCase(record, figures.loads);
  return (
    <>
      <p className={styles.lead}>
        {record.clinician === null ? say.nobody : say.heldBy(record.clinician)}
        {". "}
        {points === null ? say.provisional : say.points(pointsText(points))}
        {"."}
      </p>
      <Section title={say.why.title}>
        <ul className={styles.sum}>
          {explainPoints(record, figures).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <Section title={say.facts}>
        <dl className={styles.facts}>
          {factsOf(record, figures).map(([name, value]) => [
            <dt key={`${name} name`}>{name}</dt>,
            <dd key={name}>{value}</dd>,
          ])}
        </dl>
      </Section>
    </>
  );
}

/** Only what the workbook says: blanks are left out. */
function factsOf(record: CaseRecord, figures: TeamFigures): readonly (readonly [string, string])[] {
  const { fact, status, yes, overdue } = say;
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
