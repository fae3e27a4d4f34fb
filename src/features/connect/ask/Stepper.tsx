import { Button, Input, makeStyles } from "@fluentui/react-components";
import { AddRegular, SubtractRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { connectMessages as say } from "../viewMessages";

const useStyles = makeStyles({
  stepper: { display: "flex", columnGap: "4px" },
  input: {
    width: "72px",
    // The buttons beside it are large enough for a finger; the browser's own are not.
    "& input": { textAlign: "center", appearance: "textfield" },
    "& input::-webkit-inner-spin-button": { appearance: "none", margin: 0 },
  },
});

/** A whole number from 1 up, by its buttons, the arrow keys or typing. "" while it is empty. */
export function Stepper(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const styles = useStyles();
  const step = (by: number): void => props.onChange(String(Math.max(1, (Number(props.value) || 0) + by)));
  return (
    <div className={styles.stepper}>
      <Button icon={<SubtractRegular />} aria-label={say.points.less} onClick={() => step(-1)} />
      <Input
        className={styles.input}
        type="number"
        min={1}
        aria-label={props.label}
        value={props.value}
        onChange={(_, data) => props.onChange(data.value)}
      />
      <Button icon={<AddRegular />} aria-label={say.points.more} onClick={() => step(1)} />
    </div>
  );
}
