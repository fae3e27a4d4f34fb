import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { alertViewMessages } from "../alerts/viewMessages";
import { concernViewMessages } from "../concern/viewMessages";
import { moreMessages } from "./viewMessages";
import { mondayMessages } from "../weeklyChanges/viewMessages";
import { refreshViewMessages } from "../refresh/viewMessages";
import { statementViewMessages } from "../statementTemplates/viewMessages";
import { supervisionViewMessages } from "../supervision/viewMessages";
import { throughputMessages } from "../throughput/viewMessages";
import { templateViewMessages } from "../template/viewMessages";
import { toolMessages } from "../oneStepActions/viewMessages";
import { dayText } from "../../pane/components/format";
import { ListRow, RowList } from "../../pane/components/ListRow";
import { Page } from "../../pane/components/Page";
import { Section } from "../../pane/components/Section";
import { UndoButton } from "../../pane/components/UndoButton";
import { useNavigation, type Place, type ToolName } from "../../pane/state/navigation";
import { useWorkbook } from "../../pane/state/workbook";

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
