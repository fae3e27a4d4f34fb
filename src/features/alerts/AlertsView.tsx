import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { alertKey } from "./model";
import { alertMessages } from "./messages";
import { alertViewMessages as say } from "./viewMessages";
import { ListRow, RowList } from "../../pane/components/ListRow";
import { Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { Disclosure } from "../../pane/components/Section";
import { useTeamFigures, type TeamFigures } from "../../pane/state/figures";
import { NotATeam } from "../../pane/components/NotATeam";
import { AlertForm } from "./AlertForm";
import { alertText, careText } from "./alertWords";
import { tendedAlerts, type TendedAlert } from "./tendedAlerts";

const useStyles = makeStyles({
  lead: { margin: "0 0 6px", color: tokens.colorNeutralForeground2 },
  settled: { margin: 0, paddingLeft: "18px", "& li": { margin: "2px 0", overflowWrap: "anywhere" } },
});

/** Everything that is red, each with who looks after it: red is never only red. */
export function AlertsView(): ReactNode {
  const figures = useTeamFigures();
  return figures === null ? <NotATeam title={say.title} /> : <AlertList figures={figures} />;
}

function AlertList({ figures }: { readonly figures: TeamFigures }): ReactNode {
  const styles = useStyles();
  const { red, settled } = useMemo(() => tendedAlerts(figures), [figures]);
  const [chosen, setChosen] = useState<TendedAlert | null>(null);
  if (chosen !== null) return <AlertForm tended={chosen} figures={figures} onBack={() => setChosen(null)} />;
  return (
    <Page title={say.title}>
      {red.length === 0 ? (
        <Notice tone="success">
          <p>{say.none}</p>
        </Notice>
      ) : (
        <p className={styles.lead}>{say.lead}</p>
      )}
      <RowList>
        {red.map((tended) => (
          <ListRow
            key={alertKey(tended.alert)}
            title={say.line(alertMessages.kinds[tended.alert.code], tended.alert.clinician ?? alertMessages.team)}
            quiet={careText(tended.action, figures.today)}
            onOpen={() => setChosen(tended)}
          >
            {alertText(tended.alert)}
          </ListRow>
        ))}
      </RowList>
      {settled.length > 0 && (
        <Disclosure title={say.settled}>
          <p className={styles.lead}>{say.settledLead}</p>
          <ul className={styles.settled}>
            {settled.map((action) => (
              <li key={alertKey(action)}>
                {say.line(alertMessages.kinds[action.code], action.clinician ?? alertMessages.team)}
                {". "}
                {careText(action, figures.today)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Page>
  );
}
