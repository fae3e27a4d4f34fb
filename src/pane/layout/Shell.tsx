import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { paneMessages } from "../messages/pane";
import { useNavigation, type Place, type PlaceName } from "../state/navigation";

const useStyles = makeStyles({
  shell: {
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
  place: {
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

const mainPlaces: readonly (Place & { readonly name: "team" | "balance" | "jobPlans" | "more" })[] = [
  { name: "team" },
  { name: "balance" },
  { name: "jobPlans" },
  { name: "more" },
];

/** The few main places, and the present view below them. */
export function Shell(props: { readonly showPlaces: boolean; readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const { place, trail, goTo } = useNavigation();
  const root = trail[0]?.name ?? place.name;
  const isHere = (name: PlaceName): boolean => name === root;
  return (
    <div className={styles.shell}>
      {props.showPlaces && (
        <nav aria-label={paneMessages.places.label} className={styles.nav}>
          {mainPlaces.map((one) => (
            <button
              key={one.name}
              type="button"
              className={mergeClasses(styles.place, isHere(one.name) && styles.here)}
              aria-current={isHere(one.name) ? "page" : undefined}
              onClick={() => goTo(one)}
            >
              {paneMessages.places[one.name]}
            </button>
          ))}
        </nav>
      )}
      <main className={styles.main}>{props.children}</main>
    </div>
  );
}
