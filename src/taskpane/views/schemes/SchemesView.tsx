import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { starterSchemes } from "../../../domain/weighting/schemes";
import { schemeViewMessages as say } from "../../../messages/paneSchemes";
import { schemeAbout, schemeName, schemesMessages } from "../../../messages/schemes";
import { ListRow, RowList } from "../../components/ListRow";
import { Page } from "../../components/Page";
import { useNavigation } from "../../state/navigation";

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
