import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { LiveRegion } from "../../pane/components/LiveRegion";
import { Notice } from "../../pane/components/Notice";
import { Section } from "../../pane/components/Section";
import { useServices } from "../../pane/state/services";
import { useTask, type Task } from "../../pane/state/useTask";
import type { RefreshChoices } from "./action";
import { Lines } from "./Lines";
import type { RefreshProposal } from "./present";
import { refreshViewMessages as say } from "./viewMessages";

const useStyles = makeStyles({
  about: { margin: "0 0 4px", color: tokens.colorNeutralForeground2 },
  copy: { margin: "6px 0" },
});

/** Moves that were agreed here and are still to be keyed into the clinical system. */
export function KeyInList(props: {
  readonly proposal: RefreshProposal;
  readonly choices: RefreshChoices;
  readonly onChoices: (choices: RefreshChoices) => void;
}): ReactNode {
  const styles = useStyles();
  const { files } = useServices();
  const copying: Task<void> = useTask();
  const { choices } = props;
  const moves = props.proposal.toKeyIn.map((move) => ({
    id: move.case,
    from: move.inSystem ?? say.keyIn.nobody,
    to: move.agreed ?? say.keyIn.nobody,
  }));
  if (moves.length === 0 && !choices.takeClinicians) return null;
  const copy = (): void => {
    const { case: reference, from: system, to: agreed } = say.keyIn.headings;
    const rows = [[reference, system, agreed], ...moves.map(({ id, from, to }) => [id, from, to])];
    void copying.run(() => files.copyText(rows.map((row) => row.join("\t")).join("\n")));
  };
  return (
    <Section title={say.keyIn.title(moves.length)}>
      {moves.length > 0 && (
        <>
          <p className={styles.about}>{say.keyIn.about}</p>
          <Lines lines={moves.map(({ id, from, to }) => say.keyIn.move(id, from, to))} />
          <Button className={styles.copy} size="small" onClick={copy}>
            {say.keyIn.copy}
          </Button>
          <LiveRegion>
            {copying.state.status === "done" && <Notice tone="success" title={say.keyIn.copied} />}
            {copying.state.status === "failed" && <Notice tone="warning" title={say.keyIn.notCopied} />}
          </LiveRegion>
        </>
      )}
      <Checkbox
        checked={choices.takeClinicians}
        label={say.keyIn.systemIsRight}
        onChange={(_, data) => props.onChoices({ ...choices, takeClinicians: data.checked === true })}
      />
    </Section>
  );
}
