import { Button, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import { useMemo, useState, type ReactNode } from "react";
import type { ClinicianLoad } from "../../domain/weighting/teamLoads";
import { teamMessages } from "../../pane/messages/team";
import { percent, pointsText } from "../../pane/components/format";
import { usedLevel } from "../../pane/components/level";
import { RowList } from "../../pane/components/ListRow";
import { Page } from "../../pane/components/Page";
import { useTeamFigures, type TeamFigures } from "../../pane/state/figures";
import { useNavigation } from "../../pane/state/navigation";
import { ownerText } from "../../pane/components/alertTexts";
import { useAlerts } from "../../pane/state/useAlerts";
import { NotATeam } from "../../pane/components/NotATeam";
import { levelOf, PersonRow } from "../../pane/components/PersonRow";

const useStyles = makeStyles({
  summary: { margin: "0 0 4px", color: tokens.colorNeutralForeground2 },
  unallocated: {
    margin: "4px 0",
    padding: "6px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
    "& strong": { fontWeight: tokens.fontWeightSemibold },
  },
  caution: { display: "flex", columnGap: "6px", margin: "4px 0", color: tokens.colorNeutralForeground2 },
  icon: { flexShrink: 0, fontSize: "18px", marginTop: "1px", color: tokens.colorStatusWarningForeground3 },
  select: { minWidth: 0, maxWidth: "100%" },
  order: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "8px",
    color: tokens.colorNeutralForeground2,
  },
});

type Order = "fullest" | "most" | "workbook";

/** Everybody at a glance, with the work that nobody has yet on top. */
export function TeamView(): ReactNode {
  const figures = useTeamFigures();
  if (figures === null) return <NotATeam title={teamMessages.title} />;
  return <TeamAtAGlance figures={figures} />;
}

function TeamAtAGlance({ figures }: { readonly figures: TeamFigures }): ReactNode {
  const styles = useStyles();
  const { goTo, open } = useNavigation();
  const [order, setOrder] = useState<Order>("fullest");
  const { loads, team, today } = figures;
  const rows = useMemo(() => ordered(loads.clinicians, figures, order), [loads, figures, order]);
  const scale = Math.max(1.2, ...loads.clinicians.map((load) => levelOf(load, team.settings)?.ratio ?? 0));
  const { used } = loads.team;
  const red = useAlerts(figures);
  const careOf = (name: string): string | null => {
    const over = red.find(({ alert }) => alert.code === "over-capacity" && alert.clinician === name);
    return over === undefined ? null : ownerText(over.action, today);
  };
  const withoutOwner = red.filter(({ action }) => action === null).length;
  const notWeighted = loads.team.notWeighted + loads.unallocated.notWeighted;
  return (
    <Page
      title={teamMessages.title}
      aside={
        <Select
          size="small"
          aria-label={teamMessages.order.label}
          className={styles.select}
          value={order}
          onChange={(_, data) => setOrder(data.value as Order)}
        >
          <option value="fullest">{teamMessages.order.fullest}</option>
          <option value="most">{teamMessages.order.most}</option>
          <option value="workbook">{teamMessages.order.workbook}</option>
        </Select>
      }
      actions={
        <Button appearance="primary" onClick={() => goTo({ name: "balance" })}>
          {teamMessages.balance}
        </Button>
      }
    >
      <p className={styles.summary}>
        {teamMessages.summary(loads.clinicians.length, loads.team.cases + loads.unallocated.cases)}
        {used !== null && ` ${teamMessages.teamUsed(percent(used), usedLevel(used, team.settings.bands).word)}`}
        {loads.unallocated.cases === 0 && ` ${teamMessages.allAllocated}`}
        {withoutOwner > 0 && (
          <>
            {" "}
            <Link as="button" inline onClick={() => open({ name: "alerts" })}>
              {teamMessages.alertsWithoutOwner(withoutOwner)}
            </Link>
          </>
        )}
      </p>
      {loads.unallocated.cases > 0 && (
        <p className={styles.unallocated}>
          <strong>{teamMessages.unallocated.title(loads.unallocated.cases)}</strong> {unallocatedPoints(figures)}{" "}
          {team.counts === null && (
            <Link as="button" inline onClick={() => open({ name: "allocate" })}>
              {teamMessages.unallocated.oneByOne}
            </Link>
          )}
        </p>
      )}
      {notWeighted > 0 && (
        <p className={styles.caution}>
          <WarningRegular aria-hidden className={styles.icon} />
          <span>
            {teamMessages.notWeighted(notWeighted)}{" "}
            <Link as="button" inline onClick={() => open({ name: "connect" })}>
              {teamMessages.seeProblems}
            </Link>
          </span>
        </p>
      )}
      {team.settings.fullTimePoints === null && loads.team.available === null && (
        <p className={styles.summary}>
          {teamMessages.noFullTimePoints.body}{" "}
          <Link as="button" inline onClick={() => open({ name: "settings" })}>
            {teamMessages.noFullTimePoints.action}
          </Link>
        </p>
      )}
      <RowList>
        {rows.map((load) => (
          <PersonRow
            key={load.clinician.index}
            load={load}
            settings={team.settings}
            today={today}
            scale={scale}
            care={careOf(load.clinician.name)}
            onOpen={() => open({ name: "person", clinician: load.clinician.name })}
          />
        ))}
      </RowList>
    </Page>
  );
}

function unallocatedPoints(figures: TeamFigures): string {
  const { unallocated } = figures.loads;
  return unallocated.notWeighted === unallocated.cases
    ? teamMessages.unallocated.pointsUnknown
    : teamMessages.unallocated.points(pointsText(unallocated.points));
}

function ordered(loads: readonly ClinicianLoad[], figures: TeamFigures, order: Order): readonly ClinicianLoad[] {
  if (order === "workbook") return loads;
  const sign = order === "fullest" ? -1 : 1;
  const fullness = new Map(loads.map((load) => [load, fullnessOf(load, figures)]));
  const place = (load: ClinicianLoad): number => sign * (fullness.get(load) ?? sign * Infinity);
  return [...loads].sort((a, b) => comparing(place(a), place(b)) || a.clinician.index - b.clinician.index);
}

/** Cases held without an hour for them are fuller than any figure; null: nobody can tell, so last in either order. */
function fullnessOf(load: ClinicianLoad, figures: TeamFigures): number | null {
  const level = levelOf(load, figures.team.settings);
  if (level !== null) return level.ratio;
  return load.caseHours !== null && load.cases > 0 ? Infinity : null;
}

/** Two endless ones are alike. */
const comparing = (a: number, b: number): number => (a === b ? 0 : a - b);
