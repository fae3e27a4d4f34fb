import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { isUnallocated } from "../../domain/team";
import { ListRow, RowList } from "../../pane/components/ListRow";
import { NotATeam } from "../../pane/components/NotATeam";
import { Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { useTeamFigures } from "../../pane/state/figures";
import { useNavigation } from "../../pane/state/navigation";
import { caseFacts } from "./caseFacts";
import { words } from "./feature";
import { allocateViewMessages as say } from "./viewMessages";

const useStyles = makeStyles({
  lead: { margin: "0 0 6px", color: tokens.colorNeutralForeground2 },
});

/** The unallocated cases, to be gone through one by one. */
export function AllocateView(): ReactNode {
  const styles = useStyles();
  const figures = useTeamFigures();
  const { open } = useNavigation();
  if (figures === null) return <NotATeam title={words.title} />;
  const waiting = figures.team.cases.filter(isUnallocated);
  if (waiting.length === 0) {
    return (
      <Page title={words.title}>
        <Notice tone="info">
          <p>{figures.team.counts === null ? say.none : say.noRows}</p>
        </Notice>
      </Page>
    );
  }
  return (
    <Page title={words.title}>
      <p className={styles.lead}>{say.lead}</p>
      <RowList>
        {waiting.map((record) => (
          <ListRow
            key={record.index}
            title={record.id}
            quiet={caseFacts(record, figures)}
            onOpen={() => open({ name: "allocateCase", index: record.index })}
          />
        ))}
      </RowList>
    </Page>
  );
}
