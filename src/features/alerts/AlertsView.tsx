import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { alertKey } from "../../domain/alerts/alerts";
import { alertText, ownerText } from "../../pane/components/alertTexts";
import { ListRow, RowList } from "../../pane/components/ListRow";
import { NotATeam } from "../../pane/components/NotATeam";
import { Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { Disclosure } from "../../pane/components/Section";
import { useTeamFigures, type TeamFigures } from "../../pane/state/figures";
import { trackedAlerts, type TrackedAlert } from "../../pane/state/trackedAlerts";
import { alertMessages } from "../../workbook/messages/alerts";
import type { AlertAction } from "../../workbook/ownSheets/alertActions";
import { AlertForm } from "./AlertForm";
import { words } from "./feature";
import { alertViewMessages as say } from "./viewMessages";

const useStyles = makeStyles({
  lead: { margin: "0 0 6px", color: tokens.colorNeutralForeground2 },
  settled: { margin: 0, paddingLeft: "18px", "& li": { margin: "2px 0", overflowWrap: "anywhere" } },
});

/** Everything that is red, each with who looks after it: red is never only red. */
export function AlertsView(): ReactNode {
  const figures = useTeamFigures();
  return figures === null ? <NotATeam title={words.title} /> : <AlertList figures={figures} />;
}

function AlertList({ figures }: { readonly figures: TeamFigures }): ReactNode {
  const styles = useStyles();
  const { active, resolved } = useMemo(() => trackedAlerts(figures), [figures]);
  const [chosen, setChosen] = useState<TrackedAlert | null>(null);
  if (chosen !== null) return <AlertForm tracked={chosen} figures={figures} onBack={() => setChosen(null)} />;
  return (
    <Page title={words.title}>
      {active.length === 0 ? (
        <Notice tone="success">
          <p>{say.none}</p>
        </Notice>
      ) : (
        <p className={styles.lead}>{say.lead}</p>
      )}
      <RowList>
        {active.map((tracked) => (
          <ListRow
            key={alertKey(tracked.alert)}
            title={lineOf(tracked.alert)}
            quiet={ownerText(tracked.action, figures.today)}
            onOpen={() => setChosen(tracked)}
          >
            {alertText(tracked.alert)}
          </ListRow>
        ))}
      </RowList>
      {resolved.length > 0 && (
        <Disclosure title={say.settled}>
          <p className={styles.lead}>{say.settledLead}</p>
          <ul className={styles.settled}>
            {resolved.map((action) => (
              <li key={alertKey(action)}>
                {lineOf(action)}
                {". "}
                {ownerText(action, figures.today)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Page>
  );
}

/** "Over capacity: Grace Reid" */
function lineOf({ code, clinician }: Pick<AlertAction, "code" | "clinician">): string {
  return say.line(alertMessages.kinds[code], clinician ?? alertMessages.team);
}
