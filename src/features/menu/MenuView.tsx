import { menuMessages as say } from "./viewMessages";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { MENU_GROUPS, menuLinesOf } from "../../pane/feature";
import { dayText } from "../../pane/components/format";
import { ListRow, RowList } from "../../pane/components/ListRow";
import { Page } from "../../pane/components/Page";
import { Section } from "../../pane/components/Section";
import { UndoButton } from "../../pane/components/UndoButton";
import { useFeatures } from "../../pane/state/features";
import { useNavigation, type Route } from "../../pane/state/navigation";
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

/** Everything that is not needed every day, each with a line that says what it is for. */
export function MenuView(): ReactNode {
  const styles = useStyles();
  const { open } = useNavigation();
  const features = useFeatures();
  const { lastChange } = useWorkbook();
  const prefix = useId();
  const id = (title: string): string => `${prefix}${title}`.replace(/\s/g, "-");
  return (
    <Page title={say.title}>
      {MENU_GROUPS.map((group) => {
        const title = say.groups[group];
        return (
          <section key={group} aria-labelledby={id(title)}>
            <h2 id={id(title)} className={styles.group}>
              {title}
            </h2>
            <RowList>
              {menuLinesOf(features, group).map(({ words, route }) => (
                <ListRow
                  key={words.title}
                  title={words.title}
                  quiet={words.about}
                  onOpen={() => open(route as Route)}
                />
              ))}
            </RowList>
          </section>
        );
      })}
      <Section title={say.undo.title}>
        {lastChange === null ? (
          <p className={styles.text}>{say.undo.none}</p>
        ) : (
          <>
            <p className={styles.text}>
              {lastChange.on === null ? lastChange.title : say.undo.on(lastChange.title, dayText(lastChange.on))}
            </p>
            <UndoButton label={say.undo.action} />
          </>
        )}
      </Section>
      <Section title={say.privacy.title}>
        <p className={styles.text}>{say.privacy.body}</p>
      </Section>
    </Page>
  );
}
