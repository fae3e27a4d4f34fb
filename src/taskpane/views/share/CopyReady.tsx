import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { planMessages } from "../../../messages/panePlan";
import { shareMessages } from "../../../messages/paneShare";
import { LiveRegion } from "../../components/LiveRegion";
import { FailureNotice, Notice } from "../../components/Notice";
import { Page } from "../../components/Page";
import { Fold } from "../../components/Section";
import type { PreparedCopy } from "../../paneServices";
import { useServices } from "../../state/services";
import { useTask } from "../../state/useTask";
import { saveFile } from "./saveFile";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "18px", "& li": { margin: "2px 0", overflowWrap: "anywhere" } },
  statement: { width: "100%" },
});

/** The copy, to be looked through before it leaves: what is in it, what was held back, what was checked. */
export function CopyReady(props: {
  readonly copy: PreparedCopy;
  readonly onAgain: (statement: readonly string[]) => void;
  readonly onBack: () => void;
}): ReactNode {
  const styles = useStyles();
  const { copy } = props;
  const { share } = useServices();
  const [statement, setStatement] = useState(copy.statement.join("\n"));
  const handing = useTask<string>();
  const isChanged = statement !== copy.statement.join("\n");
  const open = (): void => {
    void handing.run(async () => {
      await share.open(await copy.file());
      return shareMessages.opened;
    });
  };
  const download = (): void => {
    void handing.run(async () => {
      saveFile(await copy.file(), shareMessages.fileName(copy.date));
      return shareMessages.downloaded;
    });
  };
  const again = (): void => props.onAgain(statement.split("\n").filter((line) => line.trim() !== ""));
  return (
    <Page
      title={shareMessages.ready}
      actions={
        <>
          {isChanged ? (
            <Button appearance="primary" onClick={again}>
              {shareMessages.again}
            </Button>
          ) : (
            <>
              <Button appearance="primary" onClick={open}>
                {shareMessages.open}
              </Button>
              <Button onClick={download}>{shareMessages.download}</Button>
            </>
          )}
          <Button appearance="subtle" onClick={props.onBack}>
            {planMessages.back}
          </Button>
        </>
      }
    >
      <LiveRegion>
        {handing.state.status === "done" && (
          <Notice tone="success">
            <p>{handing.state.result}</p>
          </Notice>
        )}
        {handing.state.status === "failed" && <FailureNotice failure={handing.state.failure} />}
      </LiveRegion>
      <ul className={styles.list}>
        <li>{shareMessages.suppressed(copy.suppressed)}</li>
        <li>{shareMessages.frozen(copy.frozenFormulas)}</li>
      </ul>
      <Fold title={shareMessages.checks(copy.checks.length)}>
        <ul className={styles.list}>
          {copy.checks.map((check) => (
            <li key={check}>{check}</li>
          ))}
        </ul>
      </Fold>
      <Fold title={`${shareMessages.contents}: ${shareMessages.sheets(copy.sheets.length)}`}>
        <ul className={styles.list}>
          {copy.sheets.map((sheet) => (
            <li key={sheet.name}>{shareMessages.rows(sheet.name, sheet.rows)}</li>
          ))}
        </ul>
      </Fold>
      <Field label={shareMessages.statement} hint={shareMessages.statementHint}>
        <Textarea
          className={styles.statement}
          resize="vertical"
          rows={6}
          value={statement}
          onChange={(_, data) => setStatement(data.value)}
        />
      </Field>
    </Page>
  );
}
