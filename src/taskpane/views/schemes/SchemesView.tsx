import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { starterSchemes } from "../../../domain/weighting/schemes";
import { schemeViewMessages as say } from "../../../messages/paneSchemes";
import { schemeAbout, schemeName, schemesMessages } from "../../../messages/schemes";
import { Page } from "../../components/Page";
import { useNavigation } from "../../state/navigation";

const useStyles = makeStyles({
  lead: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: "0 -12px", padding: 0 },
  scheme: {
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
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold },
  about: { display: "block" },
  source: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

/** The published schemes to choose from, each labelled as an example with its source. */
export function SchemesView(): ReactNode {
  const styles = useStyles();
  const { open } = useNavigation();
  return (
    <Page title={say.title}>
      <p className={styles.lead}>
        <strong>{schemesMessages.example}.</strong> {say.lead}
      </p>
      <ul className={styles.list}>
        {starterSchemes.map(({ id, source }) => (
          <li key={id}>
            <button type="button" className={styles.scheme} onClick={() => open({ name: "scheme", id })}>
              <span className={styles.name}>{schemeName(id)}</span>
              <span className={styles.about}>{schemeAbout(id)}</span>
              <span className={styles.source}>{say.source(source.title)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Page>
  );
}
