import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ServiceSettings } from "../../../domain/team";
import type { Day } from "../../../domain/units";
import type { ClinicianLoad } from "../../../domain/weighting/teamLoads";
import { teamMessages } from "../../../messages/paneTeam";
import { CapacityBar } from "../../components/CapacityBar";
import { amount, hundredths, percent, pointsText } from "../../components/format";
import { shareLevel, usedLevel, type Level } from "../../components/level";
import { marksOf } from "./marks";

const useStyles = makeStyles({
  row: {
    appearance: "none",
    display: "block",
    boxSizing: "border-box",
    width: "100%",
    padding: "8px 12px",
    font: "inherit",
    color: "inherit",
    textAlign: "left",
    backgroundColor: "transparent",
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "8px" },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", minWidth: 0 },
  level: { fontVariantNumeric: "tabular-nums" },
  over: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  act: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  within: {},
  bar: { margin: "3px 0" },
  facts: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  care: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  mark: { color: tokens.colorNeutralForeground1 },
});

/** How full somebody is: by capacity where that is known, else against a fair share by hours. */
export function levelOf(load: ClinicianLoad, settings: ServiceSettings): Level | null {
  if (load.used !== null) return usedLevel(load.used, settings.bands);
  return load.available === null && load.share !== null ? shareLevel(load.share) : null;
}

/** One clinician at a glance: name, bar with words, raw cases beside points, and what to bear in mind. */
export function PersonRow(props: {
  readonly load: ClinicianLoad;
  readonly settings: ServiceSettings;
  readonly today: Day;
  readonly scale: number;
  /** Who looks after a red, and by when; null where nothing is red. */
  readonly care: string | null;
  readonly onOpen: () => void;
}): ReactNode {
  const styles = useStyles();
  const { load, settings, today } = props;
  const { row } = teamMessages;
  const level = levelOf(load, settings);
  const facts = [row.cases(load.cases), row.points(pointsText(load.points))];
  if (load.clinician.wte !== null) facts.push(row.wte(hundredths(load.clinician.wte)));
  else if (load.clinician.weeklyHours !== null) facts.push(row.hours(amount(load.clinician.weeklyHours)));
  if (load.notWeighted > 0) facts.push(row.provisional(load.notWeighted));
  const marks = marksOf(load.clinician, today);
  return (
    <button type="button" className={styles.row} onClick={props.onOpen}>
      <span className={styles.line}>
        <span className={styles.name}>{load.clinician.name}</span>
        <span className={mergeClasses(styles.level, level !== null && styles[level.strain])}>
          {level === null ? row.noHours : `${percent(level.ratio)} ${level.word}`}
        </span>
      </span>
      {level !== null && (
        <div className={styles.bar}>
          <CapacityBar level={level.ratio} scale={props.scale} strain={level.strain} />
        </div>
      )}
      <span className={styles.facts}>
        {facts.join(" · ")}
        {marks.map((mark) => (
          <span key={mark} className={styles.mark}>
            {` · ${mark}`}
          </span>
        ))}
      </span>
      {props.care !== null && <span className={styles.care}>{props.care}</span>}
    </button>
  );
}
