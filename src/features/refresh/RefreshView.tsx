import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { paneMessages } from "../../pane/messages/pane";
import { refreshViewMessages as say } from "./viewMessages";
import { LiveRegion } from "../../pane/components/LiveRegion";
import { FailureNotice, Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { PlanFlow } from "../../pane/components/PlanFlow";
import { Working } from "../../pane/components/Working";
import type { ChosenFile, RefreshChoices, RefreshProposal } from "../../pane/paneServices";
import { useTeamFigures } from "../../pane/state/figures";
import { useServices } from "../../pane/state/services";
import { useTask } from "../../pane/state/useTask";
import { NotATeam } from "../team/NotATeam";
import { Comparison } from "./Comparison";

const useStyles = makeStyles({
  lead: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
});

const AS_GUESSED: RefreshChoices = { columns: {}, leave: [], takeClinicians: false };

interface Compared {
  readonly file: ChosenFile;
  readonly choices: RefreshChoices;
  readonly proposal: RefreshProposal;
}

/** Takes the clinical system's export: a file, what it would change, the cells, and what is to be keyed in there. */
export function RefreshView(): ReactNode {
  const styles = useStyles();
  const figures = useTeamFigures();
  const { refresh } = useServices();
  const comparing = useTask<void>();
  const [compared, setCompared] = useState<Compared | null>(null);
  const [isPreviewing, setPreviewing] = useState(false);
  if (figures === null) return <NotATeam title={say.title} />;

  const compare = (file: ChosenFile, choices: RefreshChoices): void => {
    void comparing.run(async (following) => {
      const proposal = await refresh.compare(file, choices, following);
      setCompared({ file, choices, proposal });
    });
  };
  const choose = (): void => {
    void comparing.run(async (following) => {
      const file = await refresh.chooseFile();
      if (file === null) return;
      const proposal = await refresh.compare(file, AS_GUESSED, following);
      setCompared({ file, choices: AS_GUESSED, proposal });
    });
  };
  const { state } = comparing;
  const news = (
    <LiveRegion>
      {state.status === "running" && (
        <Working label={say.reading} progress={state.progress} onCancel={comparing.cancel} />
      )}
      {state.status === "cancelled" && (
        <Notice tone="info">
          <p>{paneMessages.cancelled}</p>
        </Notice>
      )}
      {state.status === "failed" && <FailureNotice failure={state.failure} />}
    </LiveRegion>
  );
  if (compared !== null && isPreviewing) {
    const words = compared.proposal.toKeyIn.length > 0 ? { next: say.applied } : {};
    const leave = (): void => {
      setPreviewing(false);
      setCompared(null);
      comparing.reset();
    };
    return <PlanFlow planned={compared.proposal} words={words} onBack={leave} />;
  }
  if (compared !== null) {
    return (
      <Comparison
        file={compared.file.name}
        proposal={compared.proposal}
        choices={compared.choices}
        news={news}
        isBusy={state.status === "running"}
        onChoices={(choices) => compare(compared.file, choices)}
        onPreview={() => setPreviewing(true)}
        onAnother={choose}
      />
    );
  }
  return (
    <Page
      title={say.title}
      actions={
        <Button appearance="primary" disabledFocusable={state.status === "running"} onClick={choose}>
          {say.choose}
        </Button>
      }
    >
      <p className={styles.lead}>{say.lead}</p>
      {news}
      <p className={styles.lead}>{say.privacy}</p>
    </Page>
  );
}
