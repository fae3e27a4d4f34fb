import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ChangeReview, TaskStatus } from "../../pane/components/ChangeReview";
import { Page } from "../../pane/components/Page";
import { usePlan } from "../../pane/state/useAction";
import { useConnectedWorkbook } from "../../pane/state/workbook";
import { hasSample } from "../../workbook/ownSheets/templateSample";
import { template } from "./feature";
import { templateViewMessages as say } from "./viewMessages";

const useStyles = makeStyles({
  lead: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
});

/** Sheets to start from, beside whatever is there; and the way to be rid of their invented team. */
export function TemplateView(): ReactNode {
  const styles = useStyles();
  const { connection } = useConnectedWorkbook();
  const planning = usePlan(template);
  const isHere = hasSample(connection.grid ?? { sheets: [] });
  if (planning.state.status === "done") {
    return <ChangeReview planned={planning.state.result} onBack={planning.reset} />;
  }
  return (
    <Page
      title={say.title}
      actions={
        <Button
          appearance="primary"
          disabledFocusable={planning.state.status === "running"}
          onClick={() => planning.run({ removeSample: isHere })}
        >
          {isHere ? say.remove : say.add}
        </Button>
      }
    >
      <TaskStatus task={planning} label={isHere ? say.removing : say.adding} />
      {isHere ? (
        <p className={styles.lead}>{say.here}</p>
      ) : (
        <>
          <p className={styles.lead}>{say.lead}</p>
          <p className={styles.lead}>{say.beside}</p>
        </>
      )}
    </Page>
  );
}
