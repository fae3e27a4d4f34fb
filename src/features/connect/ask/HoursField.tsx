import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { connectMessages as say } from "../viewMessages";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: "6px" },
  field: { flex: "1 1 110px", minWidth: 0 },
  input: { width: "100%", minWidth: 0 },
  button: { minWidth: "auto" },
});

/** Somebody's hours, as they would be written in the sheet: "22.5", "0.6 WTE". */
export function HoursField(props: {
  readonly label?: string;
  readonly value: string;
  readonly onSet: (text: string) => void;
}): ReactNode {
  const styles = useStyles();
  const [typed, setTyped] = useState(props.value);
  const text = typed.trim();
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        if (text !== "") props.onSet(text);
      }}
    >
      <Field
        className={styles.field}
        label={props.label ?? say.hours.label}
        hint={props.label === undefined ? say.hours.hint : null}
      >
        <Input className={styles.input} value={typed} onChange={(_, data) => setTyped(data.value)} />
      </Field>
      <Button className={styles.button} type="submit" disabledFocusable={text === ""}>
        {say.hours.set}
      </Button>
    </form>
  );
}
