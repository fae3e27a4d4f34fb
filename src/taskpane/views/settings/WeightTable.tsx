import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { WeightRule } from "../../../domain/team";
import { settingsMessages } from "../../../messages/paneSettings";
import { cellAddress, dayText, hundredths } from "../../components/format";
import { Section } from "../../components/Section";
import { ShowMe } from "../../components/ShowMe";
import type { TeamFigures } from "../../state/figures";

const useStyles = makeStyles({
  lead: { margin: "0 0 4px", color: tokens.colorNeutralForeground2 },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    "& th, & td": {
      textAlign: "left",
      fontWeight: tokens.fontWeightRegular,
      padding: "3px 8px 3px 0",
      borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
      overflowWrap: "anywhere",
      verticalAlign: "top",
    },
    "& thead th": { color: tokens.colorNeutralForeground2, borderTopStyle: "none" },
    "& td:last-child, & th:last-child": {
      textAlign: "right",
      paddingRight: 0,
      fontVariantNumeric: "tabular-nums",
      overflowWrap: "normal",
    },
  },
});

/** The weights as the workbook has them. They are changed there, so that everybody sees them. */
export function WeightTable({ figures }: { readonly figures: TeamFigures }): ReactNode {
  const styles = useStyles();
  const { weights } = figures.team;
  const table = figures.connection.tables.Weights;
  if (weights.length === 0) {
    return (
      <Section title={settingsMessages.weights}>
        <p className={styles.lead}>{settingsMessages.weightsNone}</p>
      </Section>
    );
  }
  return (
    <Section title={settingsMessages.weights}>
      <p className={styles.lead}>
        {settingsMessages.weightsLead}{" "}
        {table !== undefined && <ShowMe sheet={table.sheet} cell={cellAddress(table.area.top, table.area.left)} />}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{settingsMessages.factor}</th>
            <th scope="col">{settingsMessages.level}</th>
            <th scope="col">{settingsMessages.points}</th>
          </tr>
        </thead>
        <tbody>
          {weights.map((rule) => (
            <tr key={rule.index}>
              <th scope="row">{rule.factor}</th>
              <td>{[rule.level ?? settingsMessages.anyLevel, ...validity(rule)].join(", ")}</td>
              <td>
                {rule.kind === "multiply" ? settingsMessages.times(hundredths(rule.points)) : hundredths(rule.points)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function validity(rule: WeightRule): readonly string[] {
  return [
    ...(rule.from === null ? [] : [settingsMessages.from(dayText(rule.from))]),
    ...(rule.to === null ? [] : [settingsMessages.until(dayText(rule.to))]),
  ];
}
