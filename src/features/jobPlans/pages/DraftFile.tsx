import { Button, makeStyles } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { LiveRegion } from "../../../pane/components/LiveRegion";
import { useJobPlanDraft } from "../jobPlanDraft";
import { jobPlanViewMessages } from "../viewMessages";
import { readDraft, saveDraft } from "./savedDraft";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  hidden: { display: "none" },
});

/** Keeps the draft in a file of the manager's own, and takes one up again. */
export function DraftFile(props: { readonly names: readonly string[] }): ReactNode {
  const styles = useStyles();
  const say = jobPlanViewMessages.draftPage;
  const { draft, change } = useJobPlanDraft();
  const [news, setNews] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const open = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const opened = readDraft(await file.text(), props.names);
    if (opened === null) return setNews(say.notADraft);
    change({ plans: opened.plans });
    setNews(say.opened(Object.keys(opened.plans).length, opened.leftOut));
  };
  return (
    <>
      <div className={styles.buttons}>
        <Button
          size="small"
          disabledFocusable={Object.keys(draft.plans).length === 0}
          onClick={() => {
            saveDraft(draft.plans, say.fileName);
            setNews(say.saved);
          }}
        >
          {say.save}
        </Button>
        <Button size="small" onClick={() => input.current?.click()}>
          {say.open}
        </Button>
      </div>
      <input
        ref={input}
        className={styles.hidden}
        type="file"
        accept=".json,application/json"
        aria-label={say.open}
        onChange={(event) => {
          void open(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <LiveRegion>{news !== null && <p>{news}</p>}</LiveRegion>
    </>
  );
}
