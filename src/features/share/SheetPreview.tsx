import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Disclosure } from "../../pane/components/Section";
import type { CopiedSheet } from "./present";
import { shareMessages } from "./viewMessages";

const useStyles = makeStyles({
  text: { margin: "0 0 4px", overflowWrap: "anywhere" },
  rows: { listStyleType: "none", margin: 0, padding: 0 },
  row: { padding: "3px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  figures: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** One sheet of the copy, word for word and figure for figure. A row is a line here: the pane is too narrow for its table. */
export function SheetPreview({ sheet }: { readonly sheet: CopiedSheet }): ReactNode {
  const styles = useStyles();
  const { headers, rows } = sheet;
  return (
    <Disclosure title={shareMessages.sheet(sheet.name, rows.length, sheet.held)}>
      <p className={styles.text}>
        <strong>{sheet.title}</strong>
      </p>
      {sheet.lines.map((line) => (
        <p key={line} className={styles.text}>
          {line}
        </p>
      ))}
      <ul className={styles.rows}>
        {rows.map(([first = "", ...figures]) => (
          <li key={[first, ...figures].join("|")} className={styles.row}>
            {first}
            <div className={styles.figures}>
              {figures.map((figure, i) => shareMessages.figure(headers[i + 1] ?? "", figure)).join(" · ")}
            </div>
          </li>
        ))}
      </ul>
      {sheet.chart !== null && <p className={styles.text}>{shareMessages.chart(sheet.chart)}</p>}
    </Disclosure>
  );
}
