import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { useMemo, useState, type ReactNode } from "react";
import { ListRow, RowList } from "../../pane/components/ListRow";
import { Page } from "../../pane/components/Page";
import { useNavigation } from "../../pane/state/navigation";
import { searchFunctions } from "./catalogue";
import { words } from "./feature";
import { functionHelpViewMessages as say } from "./viewMessages";

const useStyles = makeStyles({
  search: { width: "100%", minWidth: 0 },
  found: { margin: "6px 0", color: tokens.colorNeutralForeground2 },
  name: { fontFamily: tokens.fontFamilyMonospace },
});

/** Every TEAM function, found by any word of its name or description. */
export function FunctionsView(): ReactNode {
  const styles = useStyles();
  const { open } = useNavigation();
  const [typed, setTyped] = useState("");
  const found = useMemo(() => searchFunctions(typed), [typed]);
  return (
    <Page title={words.title}>
      <Input
        className={styles.search}
        type="search"
        contentBefore={<SearchRegular aria-hidden />}
        aria-label={say.search}
        placeholder={say.search}
        value={typed}
        onChange={(_, data) => setTyped(data.value)}
      />
      <p role="status" className={styles.found}>
        {found.length === 0 ? say.none : say.found(found.length)}
      </p>
      <RowList>
        {found.map((entry) => (
          <ListRow
            key={entry.id}
            title={<span className={styles.name}>{`TEAM.${entry.id}`}</span>}
            quiet={entry.description}
            onOpen={() => open({ name: "function", id: entry.id })}
          />
        ))}
      </RowList>
    </Page>
  );
}
