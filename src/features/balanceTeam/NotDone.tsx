import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Disclosure, Section } from "../../pane/components/Section";
import type { BalanceProposal } from "./action";
import { balanceMessages } from "./viewMessages";

const { preview: say } = balanceMessages;

const useStyles = makeStyles({
  quiet: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  list: {
    margin: 0,
    paddingLeft: "18px",
    "& li": { margin: "4px 0", overflowWrap: "anywhere" },
    "& strong": { fontWeight: tokens.fontWeightSemibold },
  },
});

/** The cases that stay as they are, why, what would help, and what the manager is asked. */
export function NotDone({ proposal }: { readonly proposal: BalanceProposal }): ReactNode {
  const styles = useStyles();
  const { notDone, wishes, questions } = proposal;
  return (
    <>
      {notDone.length > 0 && (
        <Disclosure title={say.notDoneTitle(notDone.length)} open={proposal.moves.length === 0}>
          <p className={styles.quiet}>{say.notDoneLead}</p>
          <ul className={styles.list}>
            {notDone.map((one) => (
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
      {wishes.length > 0 && (
        <Section title={say.wishesTitle}>
          <Sentences of={wishes} />
        </Section>
      )}
      {questions.length > 0 && (
        <Disclosure title={say.questions(questions.length)}>
          <Sentences of={questions} />
        </Disclosure>
      )}
    </>
  );
}

function Sentences({ of }: { readonly of: readonly string[] }): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
