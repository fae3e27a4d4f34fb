import { makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { NOT_USED } from "../../workbook/reading/said";

const useStyles = makeStyles({
  control: { width: "100%", minWidth: 0 },
  notUsed: {
    "& select": { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
    "& option": { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightRegular },
  },
});

export interface MapChoice {
  readonly value: string;
  readonly label: string;
  /** Choices with the same heading stand beneath it. */
  readonly under?: string;
}

/** The drop-down of one thing of the workbook. What is not used is said in words and in colour. */
export function MapSelect(props: {
  readonly label: string;
  readonly choices: readonly MapChoice[];
  readonly value: string;
  /** True: what it stands for is left out, as with NOT_USED. */
  readonly isLeftOut?: boolean;
  readonly onChoose: (value: string) => void;
}): ReactNode {
  const styles = useStyles();
  const { choices, value } = props;
  const headings = [...new Set(choices.flatMap(({ under }) => under ?? []))];
  const option = (choice: MapChoice): ReactNode => (
    <option key={choice.value} value={choice.value}>
      {choice.label}
    </option>
  );
  return (
    <Select
      className={mergeClasses(styles.control, (props.isLeftOut === true || value === NOT_USED) && styles.notUsed)}
      aria-label={props.label}
      value={value}
      onChange={(_, data) => props.onChoose(data.value)}
    >
      {choices.filter(({ under }) => under === undefined).map(option)}
      {headings.map((heading) => (
        <optgroup key={heading} label={heading}>
          {choices.filter(({ under }) => under === heading).map(option)}
        </optgroup>
      ))}
    </Select>
  );
}
