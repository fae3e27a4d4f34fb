import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { paneMessages } from "../messages/pane";
import type { Tab } from "../feature";
import { useNavigation, type Route } from "../state/navigation";

const useStyles = makeStyles({
  layout: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    maxWidth: "640px",
    margin: "0 auto",
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
  },
  nav: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    display: "flex",
    flexWrap: "wrap",
    columnGap: "2px",
    // Excel's own menu lies over the top right corner.
    padding: "4px 36px 0 8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-height: 300px)": { position: "static" },
  },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  tab: {
    appearance: "none",
    font: "inherit",
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    border: "none",
    borderBottom: "3px solid transparent",
    padding: "6px 8px 4px",
    minHeight: "34px",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    // Transparent borders show in forced colours.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px", borderRadius: "4px" },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

/** The tabs, and the present view below them. */
export function Layout(props: {
  readonly tabs: readonly Tab[];
  readonly showTabs: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const { route, trail, goTo } = useNavigation();
  const root = trail[0]?.name ?? route.name;
  return (
    <div className={styles.layout}>
      {props.showTabs && (
        <nav aria-label={paneMessages.tabs} className={styles.nav}>
          {props.tabs.map(({ route: opens, words }) => (
            <button
              key={opens.name}
              type="button"
              className={mergeClasses(styles.tab, opens.name === root && styles.here)}
              aria-current={opens.name === root ? "page" : undefined}
              onClick={() => goTo(opens as Route)}
            >
              {words.title}
            </button>
          ))}
        </nav>
      )}
      <main className={styles.main}>{props.children}</main>
    </div>
  );
}
