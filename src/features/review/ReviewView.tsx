import { Checkbox, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { stillOpen, type StillOpenCase, type StillOpenReason } from "../../domain/review/stillOpen";
import { pointsOfCase } from "../../domain/weighting/teamLoads";
import { pointsText } from "../../pane/components/format";
import { GrowingList } from "../../pane/components/GrowingList";
import { LiveRegion } from "../../pane/components/LiveRegion";
import { NotATeam } from "../../pane/components/NotATeam";
import { Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { ShowCellButton } from "../../pane/components/ShowCellButton";
import { useTeamFigures, type TeamFigures } from "../../pane/state/figures";
import { casePlace } from "../../workbook/connect/recordCells";
import { words } from "./feature";
import { reviewViewMessages as say } from "./viewMessages";

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

const CASES_AT_ONCE = 40;

/** The review list for supervision, with what closing cases would free. */
export function ReviewView(): ReactNode {
  const figures = useTeamFigures();
  return figures === null ? <NotATeam title={words.title} /> : <Review figures={figures} />;
}

function Review({ figures }: { readonly figures: TeamFigures }): ReactNode {
  const { team, loads, today } = figures;
  const cases = useMemo(() => stillOpen(team, loads.weighings, today), [team, loads, today]);
  return cases.length === 0 ? <NothingToReview figures={figures} /> : <ReviewList figures={figures} cases={cases} />;
}

function NothingToReview({ figures }: { readonly figures: TeamFigures }): ReactNode {
  const hasDates = figures.team.cases.some(({ reviewDue, lastSeen }) => reviewDue !== null || lastSeen !== null);
  return (
    <Page title={words.title}>
      <Notice tone={hasDates ? "success" : "info"}>
        <p>{hasDates ? say.none : say.noDates}</p>
      </Notice>
    </Page>
  );
}

const EVERYBODY = "";

function ReviewList(props: { readonly figures: TeamFigures; readonly cases: readonly StillOpenCase[] }): ReactNode {
  const styles = useStyles();
  const { figures, cases } = props;
  const [whose, setWhose] = useState(EVERYBODY);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const list = cases.filter(({ record }) => whose === EVERYBODY || record.clinician === whose);
  const tick = (index: number, isOn: boolean): void => {
    const others = [...ticked].filter((one) => one !== index);
    setTicked(new Set(isOn ? [...others, index] : others));
  };
  return (
    <Page title={words.title} aside={<WhoseSelect cases={cases} whose={whose} onChange={setWhose} />}>
      <p className={styles.lead}>{say.lead}</p>
      <LiveRegion>
        <p className={styles.dividend}>{dividendText(list, ticked, figures)}</p>
      </LiveRegion>
      <p className={styles.lead}>{say.tick}</p>
      <GrowingList items={list} page={CASES_AT_ONCE}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map((one) => (
              <ReviewRow
                key={one.record.index}
                one={one}
                figures={figures}
                isTicked={ticked.has(one.record.index)}
                onTick={(isOn) => tick(one.record.index, isOn)}
              />
            ))}
          </ul>
        )}
      </GrowingList>
    </Page>
  );
}

function WhoseSelect(props: {
  readonly cases: readonly StillOpenCase[];
  readonly whose: string;
  readonly onChange: (whose: string) => void;
}): ReactNode {
  const styles = useStyles();
  const holders = [...new Set(props.cases.flatMap(({ record }) => record.clinician ?? []))];
  return (
    <Select
      size="small"
      className={styles.select}
      aria-label={say.filter}
      value={props.whose}
      onChange={(_, { value }) => props.onChange(value)}
    >
      <option value={EVERYBODY}>{say.everybody}</option>
      {holders.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </Select>
  );
}

function ReviewRow(props: {
  readonly one: StillOpenCase;
  readonly figures: TeamFigures;
  readonly isTicked: boolean;
  readonly onTick: (isOn: boolean) => void;
}): ReactNode {
  const styles = useStyles();
  const { record, reasons, points } = props.one;
  const place = casePlace(record, props.figures.connection);
  const weight = points === null ? say.notWeighted : say.points(pointsText(points));
  return (
    <li className={styles.item}>
      <Checkbox
        className={styles.box}
        checked={props.isTicked}
        onChange={(_, { checked }) => props.onTick(checked === true)}
        label={
          <>
            <strong>{record.id}</strong> {record.clinician}
          </>
        }
      />
      <div className={styles.line}>
        <p className={styles.reasons}>{[...reasons.map(reasonText), weight].join(" · ")}</p>
        {place !== null && <ShowCellButton sheet={place.sheet} cell={place.cell} />}
      </div>
    </li>
  );
}

function reasonText({ code, days }: StillOpenReason): string {
  return code === "review-overdue" ? say.overdue(days) : say.notSeen(days);
}

/** What closing the ticked cases would free; of all, while none is ticked. */
function dividendText(list: readonly StillOpenCase[], ticked: ReadonlySet<number>, figures: TeamFigures): string {
  const { dividend } = say;
  const chosen = list.filter(({ record }) => ticked.has(record.index));
  const isTicked = chosen.length > 0;
  const closing = isTicked ? chosen : list;
  const points = closing.reduce((sum, one) => sum + (one.points ?? 0), 0);
  const average = averagePoints(figures);
  const room = average === null ? 0 : Math.floor(points / average);
  const freed = (isTicked ? dividend.ticked : dividend.all)(closing.length, pointsText(points));
  return room > 0 ? `${freed} ${dividend.placed(room)}` : freed;
}

/** Of all open cases that can be weighted; null: there are none, or they weigh nothing. */
function averagePoints({ team, loads }: TeamFigures): number | null {
  const weights = team.cases
    .filter(({ status }) => status !== "closed")
    .flatMap((record) => pointsOfCase(record, loads) ?? []);
  const sum = weights.reduce<number>((total, points) => total + points, 0);
  return sum > 0 ? sum / weights.length : null;
}
