import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { alertViewMessages } from "../../../messages/paneAlerts";
import { concernViewMessages } from "../../../messages/paneConcern";
import { moreMessages } from "../../../messages/paneMore";
import { mondayMessages } from "../../../messages/paneMonday";
import { refreshViewMessages } from "../../../messages/paneRefresh";
import { statementViewMessages } from "../../../messages/paneStatement";
import { supervisionViewMessages } from "../../../messages/paneSupervision";
import { throughputMessages } from "../../../messages/paneThroughput";
import { templateViewMessages } from "../../../messages/paneTemplate";
import { toolMessages } from "../../../messages/paneTools";
import { dayText } from "../../components/format";
import { ListRow, RowList } from "../../components/ListRow";
import { Page } from "../../components/Page";
import { Section } from "../../components/Section";
import { UndoButton } from "../../components/UndoButton";
import { useNavigation, type Place, type ToolName } from "../../state/navigation";
import { useWorkbook } from "../../state/workbook";

const useStyles = makeStyles({
  // Quieter than the places below it: it is read past, not clicked.
  group: {
    margin: "10px 0 2px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  text: { margin: "0 0 8px", overflowWrap: "anywhere" },
});

interface Listed {
  readonly place: Place;
  readonly words: () => { readonly title: string; readonly about: string };
}

const tool = (action: ToolName): Listed => ({ place: { name: "tool", action }, words: () => toolMessages[action] });

interface Group {
  readonly title: () => string;
  readonly places: readonly Listed[];
}

const groups: readonly Group[] = [
  {
    title: () => moreMessages.groups.week,
    places: [
      { place: { name: "monday" }, words: () => mondayMessages },
      { place: { name: "alerts" }, words: () => alertViewMessages },
      { place: { name: "allocate" }, words: () => moreMessages.allocate },
      { place: { name: "review" }, words: () => moreMessages.review },
      { place: { name: "supervision", clinician: null }, words: () => supervisionViewMessages },
      { place: { name: "refresh" }, words: () => refreshViewMessages },
    ],
  },
  {
    title: () => moreMessages.groups.think,
    places: [
      { place: { name: "whatIf" }, words: () => moreMessages.whatIf },
      { place: { name: "throughput" }, words: () => throughputMessages },
      tool("snapshot"),
    ],
  },
  {
    title: () => moreMessages.groups.tell,
    places: [
      { place: { name: "share" }, words: () => moreMessages.share },
      { place: { name: "statement" }, words: () => statementViewMessages },
      { place: { name: "concern" }, words: () => concernViewMessages },
    ],
  },
  {
    title: () => moreMessages.groups.workbook,
    places: [
      { place: { name: "weights" }, words: () => moreMessages.weights },
      { place: { name: "settings" }, words: () => moreMessages.settings },
      { place: { name: "template" }, words: () => templateViewMessages },
      { place: { name: "connect" }, words: () => moreMessages.connect },
      { place: { name: "functions" }, words: () => moreMessages.functions },
      tool("freeze-formulas"),
      tool("repair-formulas"),
    ],
  },
];

/** Everything that is not needed every day, each with a line that says what it is for. */
export function MoreView(): ReactNode {
  const styles = useStyles();
  const { open } = useNavigation();
  const { lastChange } = useWorkbook();
  const prefix = useId();
  const id = (title: string): string => `${prefix}${title}`.replace(/\s/g, "-");
  return (
    <Page title={moreMessages.title}>
      {groups.map(({ title, places }) => (
        <section key={title()} aria-labelledby={id(title())}>
          <h2 id={id(title())} className={styles.group}>
            {title()}
          </h2>
          <RowList>
            {places.map(({ place, words }) => (
              <ListRow key={words().title} title={words().title} quiet={words().about} onOpen={() => open(place)} />
            ))}
          </RowList>
        </section>
      ))}
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
