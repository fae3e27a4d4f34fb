import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { Choice } from "../../../workbook/connect/connection";
import { connectMessages as say } from "../viewMessages";

const useStyles = makeStyles({
  chips: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px" },
  chip: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: "4px",
    boxSizing: "border-box",
    minHeight: "28px",
    maxWidth: "100%",
    padding: "3px 11px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: "14px",
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-within": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  guess: { border: `1px dashed ${tokens.colorCompoundBrandStroke}` },
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ":hover": { backgroundColor: tokens.colorBrandBackground2 },
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  radio: { position: "absolute", width: "1px", height: "1px", margin: 0, opacity: 0 },
  mark: { flexShrink: 0, fontSize: "16px" },
  small: { whiteSpace: "nowrap", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** A few answers side by side, one of which is chosen. The guess is marked and not chosen: one press agrees with it. */
export function Chips(props: {
  /** Of the group: radio buttons of one name belong together. */
  readonly name: string;
  readonly choices: readonly Choice[];
  /** "": none is chosen. */
  readonly value: string;
  readonly guess: string;
  readonly onChoose: (value: string) => void;
  /** Stands behind the last one. */
  readonly children?: ReactNode;
}): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.chips}>
      {props.choices.map(({ value, label }) => {
        const isChosen = value === props.value;
        const isGuess = value === props.guess && props.value === "";
        return (
          <label key={value} className={mergeClasses(styles.chip, isGuess && styles.guess, isChosen && styles.chosen)}>
            <input
              type="radio"
              className={styles.radio}
              name={props.name}
              checked={isChosen}
              onChange={() => props.onChoose(value)}
            />
            {isChosen && <CheckmarkRegular aria-hidden className={styles.mark} />}
            <span>{label}</span>
            {isGuess && <span className={styles.small}>{say.ourGuess}</span>}
          </label>
        );
      })}
      {props.children}
    </div>
  );
}
