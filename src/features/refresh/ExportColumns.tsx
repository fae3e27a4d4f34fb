import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Disclosure } from "../../pane/components/Section";
import type { RefreshProposal } from "./present";
import { refreshViewMessages as say } from "./viewMessages";

const useStyles = makeStyles({
  about: { margin: "0 0 4px", color: tokens.colorNeutralForeground2 },
  field: { margin: "6px 0" },
  control: { minWidth: 0, maxWidth: "100%" },
});

/** Which column of the export fills which of the workbook: guessed, shown, and the manager's to change. */
export function ExportColumns(props: {
  readonly proposal: RefreshProposal;
  readonly onColumn: (column: string, header: string | null) => void;
}): ReactNode {
  const styles = useStyles();
  const { columns, headers } = props.proposal;
  const taken = columns.filter(({ from }) => from !== null).length;
  return (
    <Disclosure title={say.columns.title(taken, columns.length)}>
      <p className={styles.about}>{say.columns.about}</p>
      {columns.map(({ column, header, from }) => (
        <Field key={column} className={styles.field} label={header}>
          <Select
            className={styles.control}
            value={from ?? ""}
            onChange={(_, data) => props.onColumn(column, data.value === "" ? null : data.value)}
          >
            {column !== "Case" && <option value="">{say.columns.none}</option>}
            {headers.map((text) => (
              <option key={text} value={text}>
                {text}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </Disclosure>
  );
}
