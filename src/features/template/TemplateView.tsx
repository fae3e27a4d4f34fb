import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { TaskButton, TaskStatus } from "../../pane/components/ProgressIndicator";
import { Page } from "../../pane/components/Page";
import { PlanView } from "../../pane/components/PlanView";
import { usePlan } from "../../pane/state/useAction";
import { useConnectedWorkbook } from "../../pane/state/workbook";
import { hasSample } from "../../workbook/ownSheets/templateSample";
import { sampleWords, template, words } from "./feature";
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
  return (
    <PlanView planning={planning}>
      <Page
        title={words.title}
        actions={
          <TaskButton task={planning} onClick={() => planning.run({ removeSample: isHere })}>
            {isHere ? sampleWords.remove : say.add}
          </TaskButton>
        }
      >
        <TaskStatus task={planning} label={isHere ? sampleWords.removing : say.adding} />
        {(isHere ? [say.here] : [say.lead, say.beside]).map((text) => (
          <p key={text} className={styles.lead}>
            {text}
          </p>
        ))}
      </Page>
    </PlanView>
  );
}
