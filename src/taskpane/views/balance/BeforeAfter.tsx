import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Picture, PicturePerson } from "../../../domain/balance/answer";
import type { ServiceSettings } from "../../../domain/team";
import { balanceMessages } from "../../../messages/paneBalance";
import { CapacityBar } from "../../components/CapacityBar";
import { percent } from "../../components/format";
import { shareLevel, usedLevel, type Level } from "../../components/level";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  person: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "8px" },
  name: { overflowWrap: "anywhere", minWidth: 0 },
  figures: { fontVariantNumeric: "tabular-nums" },
  bars: { display: "grid", rowGap: "2px", marginTop: "2px" },
});

/** Person by person: the bar now above the bar after, with the figures in words. */
export function BeforeAfter(props: {
  readonly before: Picture;
  readonly after: Picture;
  readonly settings: ServiceSettings;
}): ReactNode {
  const styles = useStyles();
  const { preview } = balanceMessages;
  const level = (picture: Picture, person: PicturePerson | undefined): Level | null => {
    if (person === undefined) return null;
    if (picture.measuredBy === "used")
      return person.used === null ? null : usedLevel(person.used, props.settings.bands);
    return person.share === null ? null : shareLevel(person.share);
  };
  const people = props.before.clinicians.map((person, index) => ({
    name: person.clinician.name,
    before: level(props.before, person),
    after: level(props.after, props.after.clinicians[index]),
  }));
  const scale = Math.max(1.2, ...people.flatMap((one) => [one.before?.ratio ?? 0, one.after?.ratio ?? 0]));
  return (
    <ul className={styles.list}>
      {people.map(({ name, before, after }) => (
        <li key={name} className={styles.person}>
          <div className={styles.line}>
            <span className={styles.name}>{name}</span>
            <span className={styles.figures}>
              {before === null || after === null
                ? preview.unknown
                : preview.wasWillBe(percent(before.ratio), `${percent(after.ratio)} ${after.word}`)}
            </span>
          </div>
          {before !== null && after !== null && (
            <div className={styles.bars}>
              <CapacityBar level={before.ratio} scale={scale} strain={before.strain} />
              <CapacityBar level={after.ratio} scale={scale} strain={after.strain} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
