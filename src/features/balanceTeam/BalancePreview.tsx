import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { ServiceSettings } from "../../domain/team";
import type { ApplyOutcome } from "../../actions/action";
import { paneMessages } from "../../pane/messages/pane";
import { balanceMessages } from "./viewMessages";
import { listed } from "@evenkeel/messages";
import { LiveRegion } from "../../pane/components/LiveRegion";
import { FailureNotice, Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { Disclosure, Section } from "../../pane/components/Section";
import { ProgressIndicator } from "../../pane/components/ProgressIndicator";
import type { BalanceProposal } from "./action";
import type { BalanceChoices } from "./options";
import type { Task } from "../../pane/state/useTask";
import { BeforeAfter } from "./BeforeAfter";
import { ClosingFirst } from "./ClosingFirst";
import { Evenness } from "./Evenness";
import { MoveList } from "./MoveList";
import { TradeOff } from "./TradeOff";

const useStyles = makeStyles({
  lead: { margin: "0 0 8px" },
  quiet: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  undone: {
    margin: 0,
    paddingLeft: "18px",
    "& li": { margin: "4px 0", overflowWrap: "anywhere" },
    "& strong": { fontWeight: tokens.fontWeightSemibold },
  },
});

/** What would change, to be ticked or unticked, with the team's picture following every tick. */
export function BalancePreview(props: {
  readonly proposal: BalanceProposal;
  readonly choices: BalanceChoices;
  readonly settings: ServiceSettings;
  /** Somebody has edited the workbook since. */
  readonly isStale: boolean;
  readonly applying: Task<ApplyOutcome>;
  readonly onApply: (ticked: ReadonlySet<string>) => void;
  readonly onAgain: (choices: BalanceChoices) => void;
  readonly onOptions: () => void;
}): ReactNode {
  const styles = useStyles();
  const { proposal, choices, applying } = props;
  const { preview } = balanceMessages;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(proposal.moves.map((move) => move.key)));
  const after = useMemo(() => proposal.summaryWith(ticked), [proposal, ticked]);
  const isApplying = applying.state.status === "running";
  const changes = proposal.moves.filter((move) => ticked.has(move.key));
  const hasMoves = proposal.moves.length > 0;
  const notDone = proposal.undone.length;
  return (
    <Page
      title={hasMoves ? preview.title : notDone > 0 ? preview.stuck : preview.nothing}
      actions={
        <>
          {hasMoves && (
            <Button
              appearance="primary"
              disabledFocusable={changes.length === 0 || isApplying}
              onClick={() => props.onApply(ticked)}
            >
              {changes.length === 0 ? balanceMessages.applyNone : balanceMessages.apply(changes.length)}
            </Button>
          )}
          <Button disabledFocusable={isApplying} onClick={props.onOptions}>
            {balanceMessages.change}
          </Button>
        </>
      }
    >
      <LiveRegion>
        <p className={styles.lead}>
          {hasMoves ? summary(proposal) : notDone > 0 ? preview.stuckLead : nothingText(choices)}{" "}
          {hasMoves && <strong>{preview.nobodyYet}</strong>}
        </p>
        {isApplying && <ProgressIndicator label={balanceMessages.applying} />}
      </LiveRegion>
      <LiveRegion urgent>
        {applying.state.status === "failed" && <FailureNotice failure={applying.state.failure} />}
        {props.isStale && (
          <Notice
            tone="warning"
            actions={
              <Button size="small" onClick={() => props.onAgain(choices)}>
                {balanceMessages.again}
              </Button>
            }
          >
            <p>{paneMessages.changedOutside}</p>
          </Notice>
        )}
      </LiveRegion>
      <Evenness
        before={proposal.before}
        after={after}
        proposal={proposal}
        isWhole={ticked.size === proposal.moves.length}
      />
      {choices.moveExisting && <ClosingFirst />}
      {hasMoves && <MoveList moves={proposal.moves} ticked={ticked} onTick={setTicked} />}
      {proposal.undone.length > 0 && (
        <Disclosure title={preview.undoneTitle(proposal.undone.length)} open={!hasMoves}>
          <p className={styles.quiet}>{preview.undoneLead}</p>
          <ul className={styles.undone}>
            {proposal.undone.map((one) => (
              <li key={`${one.case} ${one.why}`}>
                {one.case !== "" && (
                  <>
                    <strong>{one.case}</strong>
                    {": "}
                  </>
                )}
                {one.why}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {proposal.wishes.length > 0 && (
        <Section title={preview.wishesTitle}>
          <ul className={styles.undone}>
            {proposal.wishes.map((wish) => (
              <li key={wish}>{wish}</li>
            ))}
          </ul>
        </Section>
      )}
      {proposal.questions.length > 0 && (
        <Disclosure title={preview.questions(proposal.questions.length)}>
          <ul className={styles.undone}>
            {proposal.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Disclosure title={preview.perPerson}>
        <BeforeAfter before={proposal.before} after={after} settings={props.settings} />
      </Disclosure>
      {choices.moveExisting && proposal.curve !== null && (
        <TradeOff
          curve={proposal.curve}
          moves={moved(proposal, false)}
          onUse={({ moves, tolerance }) =>
            props.onAgain({ ...choices, maxMoves: moves, ...(tolerance === null ? {} : { tolerance }) })
          }
        />
      )}
    </Page>
  );
}

function summary(proposal: BalanceProposal): string {
  const { preview } = balanceMessages;
  const [placed, handedOver] = [moved(proposal, true), moved(proposal, false)];
  const parts: string[] = [];
  if (placed > 0) parts.push(preview.placed(placed));
  if (handedOver > 0) parts.push(preview.moved(handedOver));
  return `${listed(parts)}.`;
}

const moved = (proposal: BalanceProposal, isNew: boolean): number =>
  proposal.moves.reduce((sum, move) => sum + ((move.from === null) === isNew ? move.count : 0), 0);

const nothingText = ({ moveExisting }: BalanceChoices): string =>
  moveExisting ? balanceMessages.preview.nothingMove : balanceMessages.preview.nothingPlace;
