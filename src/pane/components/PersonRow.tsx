import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ServiceSettings } from "../../domain/team";
import type { Day } from "../../domain/units";
import type { ClinicianLoad } from "../../domain/weighting/teamLoads";
import { personRowMessages as row } from "../messages/personRow";
import { CapacityBar } from "./CapacityBar";
import { amount, hundredths, percent, pointsText } from "./format";
import { ListRow } from "./ListRow";
import { shareLevel, usedLevel, type CapacityLevel } from "./capacityLevel";
import { availabilityBadges } from "./availabilityBadges";

const useStyles = makeStyles({
  over: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  act: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  within: {},
  bar: { margin: "3px 0" },
  owner: { display: "block", color: tokens.colorNeutralForeground1 },
  badge: { color: tokens.colorNeutralForeground1 },
});

/** How full a person is: by capacity where that is known, else against a fair share by hours. */
export function levelOf(load: ClinicianLoad, settings: ServiceSettings): CapacityLevel | null {
  if (load.used !== null) return usedLevel(load.used, settings.bands);
  return load.available === null && load.share !== null ? shareLevel(load.share) : null;
}

/** One clinician at a glance: name, bar with words, raw cases beside points, and what to bear in mind. */
export function PersonRow(props: {
  readonly load: ClinicianLoad;
  readonly settings: ServiceSettings;
  readonly today: Day;
  readonly scale: number;
  /** Who looks after an alert about this person, and by when; null: there is none. */
  readonly owner: string | null;
  readonly onOpen: () => void;
}): ReactNode {
  const styles = useStyles();
  const { load, settings, today } = props;
  const level = levelOf(load, settings);
  const facts = [row.cases(load.cases), row.points(pointsText(load.points))];
  if (load.clinician.wte !== null) facts.push(row.wte(hundredths(load.clinician.wte)));
  else if (load.clinician.weeklyHours !== null) facts.push(row.hours(amount(load.clinician.weeklyHours)));
  if (load.notWeighted > 0) facts.push(row.provisional(load.notWeighted));
  const badges = availabilityBadges(load.clinician, today);
  return (
    <ListRow
      title={load.clinician.name}
      mark={
        level === null ? (
          load.caseHours === null ? (
            row.noHours
          ) : (
            <span className={load.cases > 0 ? styles.act : undefined}>{row.noTime}</span>
          )
        ) : (
          <span className={styles[level.strain]}>{`${percent(level.ratio)} ${level.word}`}</span>
        )
      }
      quiet={
        <>
          {facts.join(" · ")}
          {badges.map((badge) => (
            <span key={badge} className={styles.badge}>
              {` · ${badge}`}
            </span>
          ))}
          {props.owner !== null && <span className={styles.owner}>{props.owner}</span>}
        </>
      }
      onOpen={props.onOpen}
    >
      {level === null ? undefined : (
        <div className={styles.bar}>
          <CapacityBar level={level.ratio} scale={props.scale} strain={level.strain} />
        </div>
      )}
    </ListRow>
  );
}
