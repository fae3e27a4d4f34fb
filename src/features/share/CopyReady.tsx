import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { LiveRegion } from "../../pane/components/LiveRegion";
import { FailureNotice, Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { Disclosure, Section } from "../../pane/components/Section";
import { planMessages } from "../../pane/messages/plan";
import { saveFile } from "../../pane/saveFile";
import { useNavigation } from "../../pane/state/navigation";
import { useServices } from "../../pane/state/services";
import type { Planned } from "../../pane/state/useAction";
import { useTask } from "../../pane/state/useTask";
import type { PreparedCopy } from "./present";
import { SheetPreview } from "./SheetPreview";
import { shareMessages } from "./viewMessages";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "18px", "& li": { margin: "2px 0", overflowWrap: "anywhere" } },
  words: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", marginTop: "12px" },
  statement: { minWidth: 0, maxWidth: "100%" },
});

/** The copy, to be looked through before it leaves: what is in it, what was held back, what was checked. */
export function CopyReady(props: {
  readonly made: Planned<PreparedCopy>;
  readonly onAgain: (statement: readonly string[]) => void;
  readonly onBack: () => void;
}): ReactNode {
  const styles = useStyles();
  const { shown: copy, file } = props.made;
  const { files } = useServices();
  const { open: navigate } = useNavigation();
  const [statement, setStatement] = useState(copy.statement.join("\n"));
  const handing = useTask<string>();
  // True once the file has passed its checks and is with Excel: then a failure is Excel's.
  const [isOpening, setOpening] = useState(false);
  const isChanged = statement !== copy.statement.join("\n");
  const open = (): void => {
    void handing.run(async () => {
      const bytes = await madeFile(file);
      setOpening(true);
      await files.open(bytes);
      return shareMessages.opened;
    });
  };
  const download = (): void => {
    setOpening(false);
    void handing.run(async () => {
      saveFile(new Uint8Array(await madeFile(file)), XLSX, shareMessages.fileName(copy.date));
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
        <Disclosure title={shareMessages.leftOut(copy.leftOut.length)}>
          <ul className={styles.list}>
            {copy.leftOut.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Button size="small" onClick={() => navigate({ name: "statementTemplates" })}>
            {shareMessages.words}
          </Button>
        </Disclosure>
      )}
      <Disclosure title={shareMessages.checks(copy.checks.length)}>
        <ul className={styles.list}>
          {copy.checks.map((check) => (
            <li key={check}>{check}</li>
          ))}
        </ul>
      </Disclosure>
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

async function madeFile(make: Planned["file"]): Promise<Uint8Array> {
  const file = await make();
  if (file === null) throw new Error("The copy action gives no file.");
  return file;
}
