import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ListRow, RowList } from "../../pane/components/ListRow";
import { Page } from "../../pane/components/Page";
import { useNavigation } from "../../pane/state/navigation";
import { schemeAbout, schemeName, schemesMessages } from "./messages";
import { starterSchemes } from "./model";
import { schemeViewMessages as say } from "./viewMessages";

const useStyles = makeStyles({
  lead: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
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
      <RowList>
        {starterSchemes.map(({ id, source }) => (
          <ListRow
            key={id}
            title={schemeName(id)}
            quiet={say.source(source.title)}
            onOpen={() => open({ name: "scheme", id })}
          >
            {schemeAbout(id)}
          </ListRow>
        ))}
      </RowList>
    </Page>
  );
}
