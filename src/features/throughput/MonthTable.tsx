import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { amount, monthText } from "../../pane/components/format";
import type { MonthFlow } from "./model";
import { throughputViewMessages as say } from "./viewMessages";

const useStyles = makeStyles({
  table: {
    width: "100%",
    marginTop: "8px",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase200,
    "& th": { fontWeight: tokens.fontWeightRegular, textAlign: "right", verticalAlign: "bottom", padding: "3px 4px" },
    "& td": { textAlign: "right", padding: "3px 4px", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    "& tbody th": { textAlign: "left", paddingLeft: 0, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    "& thead th": { color: tokens.colorNeutralForeground2 },
    "& thead th:first-child": { textAlign: "left", paddingLeft: 0 },
    // At 200 % six columns do not fit: a month then stands as a list, each figure beside its name.
    "@media (max-width: 260px)": {
      "& thead": { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
      "& tbody, & tbody tr, & tbody th": { display: "block" },
      "& tbody th": { fontWeight: tokens.fontWeightSemibold },
      "& td": { display: "flex", justifyContent: "space-between", borderTopStyle: "none" },
      "& td::before": { content: "attr(data-name)" },
    },
  },
});

const signed = new Intl.NumberFormat("en-GB", { signDisplay: "exceptZero" });

/** The picture's figures, latest month first. */
export function MonthTable(props: { readonly months: readonly MonthFlow[] }): ReactNode {
  const styles = useStyles();
  const { columns } = say;
  const rest = [columns.opened, columns.closed, columns.net, columns.stay, columns.rate];
  return (
    <table className={styles.table} aria-label={say.table}>
      <thead>
        <tr>
          {[columns.month, ...rest].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...props.months].reverse().map((flow) => (
          <tr key={flow.month}>
            <th scope="row">{flow.isPartial ? say.running(monthText(flow.month)) : monthText(flow.month)}</th>
            {figuresOf(flow).map((text, index) => (
              <td key={rest[index]} data-name={rest[index]}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** In the order of the columns. */
function figuresOf(flow: MonthFlow): readonly string[] {
  return [
    amount(flow.opened),
    amount(flow.closed),
    signed.format(flow.net),
    figure(flow.stay),
    figure(flow.ratePerWte),
  ];
}

function figure(value: number | null): string {
  return value === null ? say.unknown : amount(value);
}
