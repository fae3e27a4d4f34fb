import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { planMessages } from "../../pane/messages/panePlan";
import { shareMessages } from "./viewMessages";
import { LiveRegion } from "../../pane/components/LiveRegion";
import { FailureNotice, Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { Fold, Section } from "../../pane/components/Section";
import type { PreparedCopy } from "../../pane/paneServices";
import { useNavigation } from "../../pane/state/navigation";
import { useServices } from "../../pane/state/services";
import { useTask } from "../../pane/state/useTask";
import { saveFile } from "./saveFile";
import { SheetPreview } from "./SheetPreview";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "18px", "& li": { margin: "2px 0", overflowWrap: "anywhere" } },
  words: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", marginTop: "12px" },
  statement: { minWidth: 0, maxWidth: "100%" },
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
  const { open: navigate } = useNavigation();
  const [statement, setStatement] = useState(copy.statement.join("\n"));
  const handing = useTask<string>();
  // True once the file has passed its checks and is with Excel: then a failure is Excel's.
  const [isOpening, setOpening] = useState(false);
  const isChanged = statement !== copy.statement.join("\n");
  const open = (): void => {
    void handing.run(async () => {
      const file = await copy.file();
      setOpening(true);
      await share.open(file);
      return shareMessages.opened;
    });
  };
  const download = (): void => {
    setOpening(false);
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
        {handing.state.status === "failed" && (
          <FailureNotice failure={handing.state.failure} {...(isOpening ? { advice: shareMessages.blocked } : {})} />
        )}
      </LiveRegion>
      <ul className={styles.list}>
        <li>{shareMessages.suppressed(copy.suppressed)}</li>
        <li>{shareMessages.frozen(copy.frozenFormulas)}</li>
      </ul>
      {copy.cautions.map((caution) => (
        <Notice key={caution} tone="warning">
          <p>{caution}</p>
        </Notice>
      ))}
      {copy.leftOut.length > 0 && (
        <Fold title={shareMessages.leftOut(copy.leftOut.length)}>
          <ul className={styles.list}>
            {copy.leftOut.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Button size="small" onClick={() => navigate({ name: "statement" })}>
            {shareMessages.words}
          </Button>
        </Fold>
      )}
      <Fold title={shareMessages.checks(copy.checks.length)}>
        <ul className={styles.list}>
          {copy.checks.map((check) => (
            <li key={check}>{check}</li>
          ))}
        </ul>
      </Fold>
      <Section title={`${shareMessages.contents}: ${shareMessages.sheets(copy.sheets.length)}`}>
        {copy.sheets.map((sheet) => (
          <SheetPreview key={sheet.name} sheet={sheet} />
        ))}
      </Section>
      <div className={styles.words}>
        <Field label={shareMessages.statement} hint={shareMessages.statementHint}>
          <Textarea
            className={styles.statement}
            resize="vertical"
            rows={6}
            value={statement}
            onChange={(_, data) => setStatement(data.value)}
          />
        </Field>
      </div>
    </Page>
  );
}
