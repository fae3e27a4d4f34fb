import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { useMemo, useState, type ReactNode } from "react";
import { functionListMessages } from "../../../messages/paneFunctions";
import { Page } from "../../components/Page";
import { useNavigation } from "../../state/navigation";
import { searchFunctions } from "./catalogue";

const useStyles = makeStyles({
  search: { width: "100%", minWidth: 0 },
  found: { margin: "6px 0", color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: "0 -12px", padding: 0 },
  entry: {
    appearance: "none",
    display: "block",
    boxSizing: "border-box",
    width: "100%",
    padding: "6px 12px",
    font: "inherit",
    color: "inherit",
    textAlign: "left",
    backgroundColor: "transparent",
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  name: { display: "block", fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  about: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Every TEAM function, found by any word of its name or description. */
export function FunctionsView(): ReactNode {
  const styles = useStyles();
  const { open } = useNavigation();
  const [typed, setTyped] = useState("");
  const found = useMemo(() => searchFunctions(typed), [typed]);
  return (
    <Page title={functionListMessages.title}>
      <Input
        className={styles.search}
        type="search"
        contentBefore={<SearchRegular aria-hidden />}
        aria-label={functionListMessages.search}
        placeholder={functionListMessages.search}
        value={typed}
        onChange={(_, data) => setTyped(data.value)}
      />
      <p role="status" className={styles.found}>
        {found.length === 0 ? functionListMessages.none : functionListMessages.found(found.length)}
      </p>
      <ul className={styles.list}>
        {found.map((entry) => (
          <li key={entry.id}>
            <button type="button" className={styles.entry} onClick={() => open({ name: "function", id: entry.id })}>
              <span className={styles.name}>{`TEAM.${entry.id}`}</span>
              <span className={styles.about}>{entry.description}</span>
            </button>
          </li>
        ))}
      </ul>
    </Page>
  );
}
