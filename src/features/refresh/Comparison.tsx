import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Page } from "../../pane/components/Page";
import { Section } from "../../pane/components/Section";
import type { RefreshChoices } from "./action";
import { WHOLE_CASELOAD } from "./compare/doubts";
import { Doubts } from "./Doubts";
import { ExportColumns } from "./ExportColumns";
import { words } from "./feature";
import { KeyInList } from "./KeyInList";
import { Lines } from "./Lines";
import type { RefreshProposal } from "./present";
import { refreshViewMessages as say } from "./viewMessages";

const useStyles = makeStyles({
  lead: { margin: "0 0 8px", overflowWrap: "anywhere" },
  about: { margin: "0 0 4px", color: tokens.colorNeutralForeground2 },
});

/** What an export would change, grouped as a manager thinks of it: new, closed, changed, gone, to be keyed in. */
export function Comparison(props: {
  readonly file: string;
  readonly proposal: RefreshProposal;
  /** False: there is nothing to write. */
  readonly isChange: boolean;
  readonly choices: RefreshChoices;
  readonly news: ReactNode;
  readonly isBusy: boolean;
  readonly onChoices: (choices: RefreshChoices) => void;
  readonly onPreview: () => void;
  readonly onAnother: () => void;
}): ReactNode {
  const styles = useStyles();
  const { proposal, choices } = props;
  return (
    <Page
      title={words.title}
      actions={
        <>
          {props.isChange && (
            <Button appearance="primary" disabledFocusable={props.isBusy} onClick={props.onPreview}>
              {say.preview}
            </Button>
          )}
          <Button disabledFocusable={props.isBusy} onClick={props.onAnother}>
            {say.another}
          </Button>
        </>
      }
    >
      <p className={styles.lead}>{say.found(props.file, proposal.matched)}</p>
      {proposal.zeros !== null && <p className={styles.lead}>{proposal.zeros}</p>}
      {props.news}
      <Doubts proposal={proposal} choices={choices} onChoices={props.onChoices} />
      {!props.isChange && <p className={styles.lead}>{say.nothing}</p>}
      <Group title={say.fresh.title} about={say.fresh.about} lines={proposal.fresh} />
      <Group title={say.closed.title} about={say.closed.about} lines={proposal.closed} />
      <Changed proposal={proposal} choices={choices} onChoices={props.onChoices} />
      <KeyInList proposal={proposal} choices={choices} onChoices={props.onChoices} />
      <Group title={say.keyedIn.title} about={say.keyedIn.about} lines={proposal.keyedIn} />
      <Vanished proposal={proposal} choices={choices} onChoices={props.onChoices} />
      <Group title={say.left.title} lines={proposal.left} />
      <ExportColumns
        proposal={proposal}
        onColumn={(column, header) =>
          props.onChoices({ ...choices, columns: { ...choices.columns, [column]: header } })
        }
      />
    </Page>
  );
}

function Group(props: {
  readonly title: (count: number) => string;
  readonly about?: string;
  readonly lines: readonly string[];
}): ReactNode {
  const styles = useStyles();
  if (props.lines.length === 0) return null;
  return (
    <Section title={props.title(props.lines.length)}>
      {props.about !== undefined && <p className={styles.about}>{props.about}</p>}
      <Lines lines={props.lines} />
    </Section>
  );
}

/** Open here and not in the export. While it may be a part of the caseload, they are marked and not ticked. */
function Vanished(props: {
  readonly proposal: RefreshProposal;
  readonly choices: RefreshChoices;
  readonly onChoices: (choices: RefreshChoices) => void;
}): ReactNode {
  const styles = useStyles();
  const { choices } = props;
  const { vanished, isVanishedSure } = props.proposal;
  if (isVanishedSure) return <Group title={say.vanished.title} about={say.vanished.about} lines={vanished} />;
  return (
    <Section title={say.vanished.title(vanished.length)}>
      <p className={styles.about}>{say.unsure.about}</p>
      <Checkbox
        checked={false}
        label={say.unsure.gone}
        onChange={() => props.onChoices({ ...choices, answers: { ...choices.answers, [WHOLE_CASELOAD]: "yes" } })}
      />
      <Lines lines={vanished} />
    </Section>
  );
}

/** Changed cells by column; a column that is unticked stays as it is here. */
function Changed(props: {
  readonly proposal: RefreshProposal;
  readonly choices: RefreshChoices;
  readonly onChoices: (choices: RefreshChoices) => void;
}): ReactNode {
  const styles = useStyles();
  const { choices, proposal } = props;
  const kept = proposal.columns.filter(({ column }) => choices.leave.includes(column));
  const count = proposal.changed.reduce((sum, { cells }) => sum + cells.length, 0);
  if (count === 0 && kept.length === 0) return null;
  const take = (column: string, isTaken: boolean): void => {
    const others = choices.leave.filter((name) => name !== column);
    props.onChoices({ ...choices, leave: isTaken ? others : [...others, column] });
  };
  return (
    <Section title={say.changed.title(count)}>
      <p className={styles.about}>{say.changed.about}</p>
      {proposal.changed.map(({ column, header, cells }) => (
        <div key={column}>
          <Checkbox
            checked
            label={say.changed.column(header, cells.length)}
            onChange={(_, data) => take(column, data.checked === true)}
          />
          <Lines lines={cells} />
        </div>
      ))}
      {kept.map(({ column, header }) => (
        <Checkbox
          key={column}
          checked={false}
          label={say.changed.kept(header)}
          onChange={(_, data) => take(column, data.checked === true)}
        />
      ))}
    </Section>
  );
}
