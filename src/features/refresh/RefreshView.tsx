import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { ApplyOutcome, TaskOptions } from "../../actions/action";
import { ChangeReview } from "../../pane/components/ChangeReview";
import { NotATeam } from "../../pane/components/NotATeam";
import { Page } from "../../pane/components/Page";
import { TaskStatus } from "../../pane/components/ProgressIndicator";
import type { ChosenFile, WorkbookServices } from "../../pane/paneServices";
import { useTeamFigures } from "../../pane/state/figures";
import { useServices } from "../../pane/state/services";
import { useAction, type Planned } from "../../pane/state/useAction";
import { useTask, type Task } from "../../pane/state/useTask";
import type { Connection } from "../../workbook/connect/connection";
import type { RefreshChoices } from "./action";
import { Comparison } from "./Comparison";
import { refresh, words } from "./feature";
import type { RefreshProposal } from "./present";
import { refreshViewMessages as say } from "./viewMessages";

const useStyles = makeStyles({
  lead: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
});

/** The files that clinical systems export. */
const EXPORTS = ".csv,.txt,.xlsx,.xlsm";

const AS_GUESSED: RefreshChoices = { answers: {}, columns: {}, leave: [], takeClinicians: false };

interface Compared {
  readonly file: ChosenFile;
  readonly choices: RefreshChoices;
  readonly planned: Planned<RefreshProposal>;
}

/** Takes the clinical system's export: a file, what it would change, the cells, and what is to be keyed in there. */
export function RefreshView(): ReactNode {
  const styles = useStyles();
  const figures = useTeamFigures();
  const { files } = useServices();
  const compareWith = useAction(refresh);
  const comparing: Task<void> = useTask();
  const [compared, setCompared] = useState<Compared | null>(null);
  const [isPreviewing, setPreviewing] = useState(false);
  if (figures === null) return <NotATeam title={words.title} />;

  const take = async (file: ChosenFile, choices: RefreshChoices, task: TaskOptions): Promise<void> => {
    setCompared({ file, choices, planned: await compareWith({ bytes: file.bytes, ...choices }, task) });
  };
  const choose = (): void => {
    void comparing.run(async (task) => {
      const file = await files.choose(EXPORTS);
      if (file !== null) await take(file, AS_GUESSED, task);
    });
  };
  const isBusy = comparing.state.status === "running";
  const news = <TaskStatus task={comparing} label={say.reading} saysCancelled />;
  if (compared !== null && isPreviewing) {
    const leave = (): void => {
      setPreviewing(false);
      setCompared(null);
      comparing.reset();
    };
    return <Review compared={compared} onBack={leave} />;
  }
  if (compared !== null) {
    return (
      <Comparison
        file={compared.file.name}
        proposal={compared.planned.shown}
        isChange={compared.planned.plan !== null}
        choices={compared.choices}
        news={news}
        isBusy={isBusy}
        onChoices={(choices) => void comparing.run((task) => take(compared.file, choices, task))}
        onPreview={() => setPreviewing(true)}
        onAnother={choose}
      />
    );
  }
  return (
    <Page
      title={words.title}
      actions={
        <Button appearance="primary" disabledFocusable={isBusy} onClick={choose}>
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

function Review({ compared, onBack }: { readonly compared: Compared; readonly onBack: () => void }): ReactNode {
  const { workbook } = useServices();
  const { planned, choices } = compared;
  const apply = async (): Promise<ApplyOutcome> => {
    await remember(workbook, planned.shown.connection, choices.columns);
    return planned.apply();
  };
  return (
    <ChangeReview
      planned={{ ...planned, notes: [], apply }}
      {...(planned.shown.toKeyIn.length > 0 ? { next: say.applied } : {})}
      onBack={onBack}
    />
  );
}

/** Columns that the manager has settled by hand are kept in the workbook, so that the next export is not asked about. */
async function remember(
  workbook: WorkbookServices,
  connection: Connection,
  columns: RefreshChoices["columns"],
): Promise<void> {
  if (Object.keys(columns).length === 0) return;
  await workbook.remember({ ...connection, exportColumns: { ...connection.exportColumns, ...columns } });
}
