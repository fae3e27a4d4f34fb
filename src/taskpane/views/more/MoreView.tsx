import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { concernViewMessages } from "../../../messages/paneConcern";
import { moreMessages } from "../../../messages/paneMore";
import { refreshViewMessages } from "../../../messages/paneRefresh";
import { statementViewMessages } from "../../../messages/paneStatement";
import { supervisionViewMessages } from "../../../messages/paneSupervision";
import { toolMessages } from "../../../messages/paneTools";
import { dayText } from "../../components/format";
import { Page } from "../../components/Page";
import { Section } from "../../components/Section";
import { UndoButton } from "../../components/UndoButton";
import { useNavigation, type Place, type ToolName } from "../../state/navigation";
import { useWorkbook } from "../../state/workbook";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "0 -12px", padding: 0 },
  place: {
    appearance: "none",
    display: "block",
    boxSizing: "border-box",
    width: "100%",
    padding: "8px 12px",
    font: "inherit",
    color: "inherit",
    textAlign: "left",
    backgroundColor: "transparent",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold },
  about: { color: tokens.colorNeutralForeground2 },
  text: { margin: "0 0 8px", overflowWrap: "anywhere" },
});

interface Listed {
  readonly place: Place;
  readonly words: () => { readonly title: string; readonly about: string };
}

const tool = (action: ToolName): Listed => ({ place: { name: "tool", action }, words: () => toolMessages[action] });

const places: readonly Listed[] = [
  { place: { name: "allocate" }, words: () => moreMessages.allocate },
  { place: { name: "whatIf" }, words: () => moreMessages.whatIf },
  { place: { name: "refresh" }, words: () => refreshViewMessages },
  { place: { name: "review" }, words: () => moreMessages.review },
  { place: { name: "functions" }, words: () => moreMessages.functions },
  { place: { name: "supervision", clinician: null }, words: () => supervisionViewMessages },
  { place: { name: "concern" }, words: () => concernViewMessages },
  { place: { name: "share" }, words: () => moreMessages.share },
  { place: { name: "statement" }, words: () => statementViewMessages },
  tool("snapshot"),
  { place: { name: "weights" }, words: () => moreMessages.weights },
  { place: { name: "settings" }, words: () => moreMessages.settings },
  { place: { name: "connect" }, words: () => moreMessages.connect },
  tool("freeze-formulas"),
  tool("repair-formulas"),
];

/** Everything that is not needed every day, each with a line that says what it is for. */
export function MoreView(): ReactNode {
  const styles = useStyles();
  const { open } = useNavigation();
  const { lastChange } = useWorkbook();
  return (
    <Page title={moreMessages.title}>
      <ul className={styles.list}>
        {places.map(({ place, words }) => (
          <li key={words().title}>
            <button type="button" className={styles.place} onClick={() => open(place)}>
              <span className={styles.name}>{words().title}</span>
              <span className={styles.about}>{words().about}</span>
            </button>
          </li>
        ))}
      </ul>
      <Section title={moreMessages.undo.title}>
        {lastChange === null ? (
          <p className={styles.text}>{moreMessages.undo.none}</p>
        ) : (
          <>
            <p className={styles.text}>
              {lastChange.on === null
                ? lastChange.title
                : moreMessages.undo.on(lastChange.title, dayText(lastChange.on))}
            </p>
            <UndoButton label={moreMessages.undo.action} />
          </>
        )}
      </Section>
      <Section title={moreMessages.privacy.title}>
        <p className={styles.text}>{moreMessages.privacy.body}</p>
      </Section>
    </Page>
  );
}
