import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { dayText } from "../../pane/components/format";
import { ListRow, RowList } from "../../pane/components/ListRow";
import { Page } from "../../pane/components/Page";
import { Section } from "../../pane/components/Section";
import { UndoButton } from "../../pane/components/UndoButton";
import { MENU_GROUPS, menuLinesOf, type MenuGroup } from "../../pane/feature";
import { useFeatures } from "../../pane/state/features";
import { useNavigation, type Route } from "../../pane/state/navigation";
import { useWorkbook } from "../../pane/state/workbook";
import { words } from "./feature";
import { menuMessages as say } from "./viewMessages";

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
  return (
    <Page title={words.title}>
      {MENU_GROUPS.map((group) => (
        <Group key={group} group={group} />
      ))}
      <Section title={say.undo.title}>
        <LastChange />
      </Section>
      <Section title={say.privacy.title}>
        <p className={styles.text}>{say.privacy.body}</p>
      </Section>
    </Page>
  );
}

function Group({ group }: { readonly group: MenuGroup }): ReactNode {
  const styles = useStyles();
  const { open } = useNavigation();
  const features = useFeatures();
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={styles.group}>
        {say.groups[group]}
      </h2>
      <RowList>
        {menuLinesOf(features, group).map(({ words: line, route }) => (
          <ListRow key={line.title} title={line.title} quiet={line.about} onOpen={() => open(route as Route)} />
        ))}
      </RowList>
    </section>
  );
}

/** What Evenkeel last changed in the workbook, and the way to undo it. */
function LastChange(): ReactNode {
  const styles = useStyles();
  const { lastChange } = useWorkbook();
  if (lastChange === null) return <p className={styles.text}>{say.undo.none}</p>;
  const { title, on } = lastChange;
  return (
    <>
      <p className={styles.text}>{on === null ? title : say.undo.on(title, dayText(on))}</p>
      <UndoButton label={say.undo.action} />
    </>
  );
}
