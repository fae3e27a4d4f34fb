import { Button, Checkbox, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { stillOpen, type StillOpenCase, type StillOpenReason } from "../../domain/review/stillOpen";
import { isWeighed } from "../../domain/weighting/casePoints";
import { paneMessages } from "../../pane/messages/pane";
import { reviewMessages } from "./viewMessages";
import { pointsText } from "../../pane/components/format";
import { LiveRegion } from "../../pane/components/LiveRegion";
import { Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { ShowCellButton } from "../../pane/components/ShowCellButton";
import { useTeamFigures, type TeamFigures } from "../../pane/state/figures";
import { casePlace } from "../../workbook/connect/recordCells";
import { NotATeam } from "../../pane/components/NotATeam";

const useStyles = makeStyles({
  lead: { margin: "0 0 6px", color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: "4px 0 0", padding: 0 },
  item: { padding: "4px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "8px", marginLeft: "24px" },
  box: { marginLeft: "-8px" },
  reasons: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  select: { minWidth: 0, maxWidth: "160px" },
  dividend: { margin: "0 0 6px", fontWeight: tokens.fontWeightSemibold },
});

const PAGE = 40;

/** The review list for supervision, with what closing cases would free. */
export function ReviewView(): ReactNode {
  const figures = useTeamFigures();
  return figures === null ? <NotATeam title={reviewMessages.title} /> : <Review figures={figures} />;
}

function Review({ figures }: { readonly figures: TeamFigures }): ReactNode {
  const styles = useStyles();
  const { team, loads, today } = figures;
  const [whose, setWhose] = useState("");
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [shown, setShown] = useState(PAGE);
  const everything = useMemo(() => stillOpen(team, loads.weighings, today), [team, loads, today]);
  const list = everything.filter((one) => whose === "" || one.record.clinician === whose);
  const hasDates = team.cases.some((record) => record.reviewDue !== null || record.lastSeen !== null);
  const tick = (index: number, on: boolean): void => {
    const next = new Set(ticked);
    if (on) next.add(index);
    else next.delete(index);
    setTicked(next);
  };
  const holders = [...new Set(everything.flatMap((one) => one.record.clinician ?? []))];
  if (everything.length === 0) {
    return (
      <Page title={reviewMessages.title}>
        <Notice tone={hasDates ? "success" : "info"}>
          <p>{hasDates ? reviewMessages.none : reviewMessages.noDates}</p>
        </Notice>
      </Page>
    );
  }
  return (
    <Page
      title={reviewMessages.title}
      aside={
        <Select
          size="small"
          className={styles.select}
          aria-label={reviewMessages.filter}
          value={whose}
          onChange={(_, data) => setWhose(data.value)}
        >
          <option value="">{reviewMessages.everybody}</option>
          {holders.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      }
    >
      <p className={styles.lead}>{reviewMessages.lead}</p>
      <LiveRegion>
        <p className={styles.dividend}>{dividendOf(list, ticked, figures)}</p>
      </LiveRegion>
      <p className={styles.lead}>{reviewMessages.tick}</p>
      <ul className={styles.list}>
        {list.slice(0, shown).map((one) => (
          <StillOpenRow key={one.record.index} one={one} figures={figures} ticked={ticked} onTick={tick} />
        ))}
      </ul>
      {shown < list.length && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {paneMessages.showMore(Math.min(PAGE, list.length - shown))}
        </Button>
      )}
    </Page>
  );
}

function StillOpenRow(props: {
  readonly one: StillOpenCase;
  readonly figures: TeamFigures;
  readonly ticked: ReadonlySet<number>;
  readonly onTick: (index: number, on: boolean) => void;
}): ReactNode {
  const styles = useStyles();
  const { one, figures } = props;
  const { record } = one;
  const place = casePlace(record, figures.connection);
  const points = one.points === null ? reviewMessages.notWeighted : reviewMessages.points(pointsText(one.points));
  return (
    <li className={styles.item}>
      <Checkbox
        className={styles.box}
        checked={props.ticked.has(record.index)}
        onChange={(_, data) => props.onTick(record.index, data.checked === true)}
        label={
          <>
            <strong>{record.id}</strong> {record.clinician}
          </>
        }
      />
      <div className={styles.line}>
        <p className={styles.reasons}>{[...one.reasons.map(reasonText), points].join(" · ")}</p>
        {place !== null && <ShowCellButton sheet={place.sheet} cell={place.cell} />}
      </div>
    </li>
  );
}

function reasonText(reason: StillOpenReason): string {
  return reason.code === "review-overdue" ? reviewMessages.overdue(reason.days) : reviewMessages.notSeen(reason.days);
}

function dividendOf(list: readonly StillOpenCase[], ticked: ReadonlySet<number>, figures: TeamFigures): string {
  const { dividend } = reviewMessages;
  const chosen = list.filter((one) => ticked.has(one.record.index));
  const counted = chosen.length > 0 ? chosen : list;
  const points = counted.reduce((sum, one) => sum + (one.points ?? 0), 0);
  const say = chosen.length > 0 ? dividend.ticked : dividend.all;
  const average = averagePoints(figures);
  const room = average === null ? 0 : Math.floor(points / average);
  return [say(counted.length, pointsText(points)), ...(room > 0 ? [dividend.placed(room)] : [])].join(" ");
}

/** Of all weighed cases that are open; null: none, or none that weighs anything. */
function averagePoints({ team, loads }: TeamFigures): number | null {
  const weighed = team.cases.flatMap((record, i) => {
    const weighing = loads.weighings[i];
    return record.status !== "closed" && weighing !== undefined && isWeighed(weighing) ? [weighing.points] : [];
  });
  const sum = weighed.reduce<number>((a, b) => a + b, 0);
  return sum > 0 ? sum / weighed.length : null;
}
