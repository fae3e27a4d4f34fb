import { cellAddress, columnLetters } from "@evenkeel/spreadsheet";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ShowCellButton } from "../../pane/components/ShowCellButton";
import { recordCount, type ConnectedTable } from "../../workbook/connect/connection";
import { connectMessages } from "./viewMessages";

const useStyles = makeStyles({
  item: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "8px" },
  kind: { fontWeight: tokens.fontWeightSemibold },
  place: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  columns: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  summary: {
    cursor: "pointer",
    minHeight: "24px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: "2px" },
  },
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(0, auto) minmax(0, 1fr)",
    columnGap: "12px",
    rowGap: "2px",
    margin: "4px 0 0",
    "& dt": { overflowWrap: "anywhere" },
    "& dd": { margin: 0, overflowWrap: "anywhere" },
  },
});

/** One table of the workbook: what it is, where, how many records, and which column was taken for what. */
export function FoundTable({ table }: { readonly table: ConnectedTable }): ReactNode {
  const styles = useStyles();
  const { area } = table;
  const range = `${cellAddress(area.top, area.left)}:${cellAddress(area.bottom, area.right)}`;
  const name = connectMessages.table[table.kind];
  const columns = Object.entries(table.columns);
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span>
          <span className={styles.kind}>{name}</span>
          {": "}
          {connectMessages.rows[table.kind](recordCount(table))}
        </span>
        <ShowCellButton sheet={table.sheet} cell={range} />
      </div>
      <div className={styles.place}>{connectMessages.place(table.sheet, range)}</div>
      <details className={styles.columns}>
        <summary className={styles.summary}>{connectMessages.columnsUsed(name, columns.length)}</summary>
        <dl className={styles.list}>
          {columns.map(([canonical, column]) => [
            <dt key={`${canonical} name`}>{canonical}</dt>,
            <dd key={canonical}>{connectMessages.columnOf(column.header, columnLetters(column.column))}</dd>,
          ])}
        </dl>
      </details>
    </li>
  );
}
