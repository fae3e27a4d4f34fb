import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { templateViewMessages as say } from "./viewMessages";
import { hasSample } from "../../workbook/ownSheets/templateSample";
import { Page } from "../../pane/components/Page";
import { PlanFlow, PlanNews } from "../../pane/components/PlanFlow";
import type { PlannedChange } from "../../pane/paneServices";
import { useServices } from "../../pane/state/services";
import { useTask } from "../../pane/state/useTask";
import { useConnectedWorkbook } from "../../pane/state/workbook";

const useStyles = makeStyles({
  lead: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
});

/** Sheets to start from, beside whatever is there; and the way to be rid of their invented team. */
export function TemplateView(): ReactNode {
  const styles = useStyles();
  const { connection } = useConnectedWorkbook();
  const services = useServices();
  const planning = useTask<PlannedChange>();
  const isHere = hasSample(connection.grid ?? { sheets: [] });
  if (planning.state.status === "done") {
    return <PlanFlow planned={planning.state.result} words={{}} onBack={planning.reset} />;
  }
  return (
    <Page
      title={say.title}
      actions={
        <Button
          appearance="primary"
          disabledFocusable={planning.state.status === "running"}
          onClick={() =>
            void planning.run((following) => services.plan("template", { removeSample: isHere }, following))
          }
        >
          {isHere ? say.remove : say.add}
        </Button>
      }
    >
      <PlanNews task={planning} label={isHere ? say.removing : say.adding} />
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
