import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { isUnallocated, type CaseRecord } from "../../domain/team";
import { isWeighed } from "../../domain/weighting/casePoints";
import { allocateViewMessages } from "./viewMessages";
import { pointsText } from "../../pane/components/format";
import { ListRow, RowList } from "../../pane/components/ListRow";
import { Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { useTeamFigures, type TeamFigures } from "../../pane/state/figures";
import { useNavigation } from "../../pane/state/navigation";
import { NotATeam } from "../../pane/components/NotATeam";

const useStyles = makeStyles({
  lead: { margin: "0 0 6px", color: tokens.colorNeutralForeground2 },
});

/** The cases that nobody has, to be gone through one by one. */
export function AllocateView(): ReactNode {
  const styles = useStyles();
  const figures = useTeamFigures();
  const { open } = useNavigation();
  if (figures === null) return <NotATeam title={allocateViewMessages.title} />;
  const waiting = figures.team.cases.filter(isUnallocated);
  if (waiting.length === 0) {
    return (
      <Page title={allocateViewMessages.title}>
        <Notice tone="info">
          <p>{figures.team.counts === null ? allocateViewMessages.none : allocateViewMessages.noRows}</p>
        </Notice>
      </Page>
    );
  }
  return (
    <Page title={allocateViewMessages.title}>
      <p className={styles.lead}>{allocateViewMessages.lead}</p>
      <RowList>
        {waiting.map((record) => (
          <ListRow
            key={record.index}
            title={record.id}
            quiet={factsOf(record, figures)}
            onOpen={() => open({ name: "allocateCase", index: record.index })}
          />
        ))}
      </RowList>
    </Page>
  );
}

/** What matters for the choice: points, needs, how long it has waited. */
export function factsOf(record: CaseRecord, figures: TeamFigures): string {
  const weighing = figures.loads.weighings[record.index];
  const facts = [
    weighing !== undefined && isWeighed(weighing)
      ? allocateViewMessages.points(pointsText(weighing.points))
      : allocateViewMessages.notWeighted,
  ];
  if (record.needs.length > 0) facts.push(allocateViewMessages.needs(record.needs.join(", ")));
  if (record.opened !== null && record.opened <= figures.today) {
    facts.push(allocateViewMessages.waiting(figures.today - record.opened));
  }
  if (record.locality !== null) facts.push(record.locality);
  return facts.join(" · ");
}
