import { Button, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import { useMemo, useState, type ReactNode } from "react";
import { ownerText } from "../../pane/components/alertTexts";
import { percent, pointsText } from "../../pane/components/format";
import { usedLevel } from "../../pane/components/capacityLevel";
import { RowList } from "../../pane/components/ListRow";
import { NotATeam } from "../../pane/components/NotATeam";
import { Page } from "../../pane/components/Page";
import { levelOf, PersonRow } from "../../pane/components/PersonRow";
import { useTeamFigures, type TeamFigures } from "../../pane/state/figures";
import { useNavigation } from "../../pane/state/navigation";
import type { TrackedAlert } from "../../pane/state/trackedAlerts";
import { useAlerts } from "../../pane/state/useAlerts";
import { words } from "./feature";
import { ORDERS, ordered, type Order } from "./order";
import { teamViewMessages as say } from "./viewMessages";

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
});

/** A bar reaches at least this far, so that what is above capacity can be seen as such. */
const LEAST_SCALE = 1.2;

/** The whole team at a glance, with the unallocated work on top. */
export function TeamView(): ReactNode {
  const figures = useTeamFigures();
  if (figures === null) return <NotATeam title={words.title} />;
  return <TeamAtAGlance figures={figures} />;
}

function TeamAtAGlance({ figures }: { readonly figures: TeamFigures }): ReactNode {
  const { goTo } = useNavigation();
  const [order, setOrder] = useState<Order>("fullest");
  const alerts = useAlerts(figures);
  return (
    <Page
      title={words.title}
      aside={<OrderSelect order={order} onChange={setOrder} />}
      actions={
        <Button appearance="primary" onClick={() => goTo({ name: "balance" })}>
          {say.balance}
        </Button>
      }
    >
      <Summary figures={figures} alerts={alerts} />
      <Unallocated figures={figures} />
      <Cautions figures={figures} />
      <People figures={figures} order={order} alerts={alerts} />
    </Page>
  );
}

function OrderSelect(props: { readonly order: Order; readonly onChange: (order: Order) => void }): ReactNode {
  const styles = useStyles();
  return (
    <Select
      size="small"
      aria-label={say.order.label}
      className={styles.select}
      value={props.order}
      onChange={(_, { value }) => props.onChange(value as Order)}
    >
      {ORDERS.map((order) => (
        <option key={order} value={order}>
          {say.order[order]}
        </option>
      ))}
    </Select>
  );
}

function Summary(props: { readonly figures: TeamFigures; readonly alerts: readonly TrackedAlert[] }): ReactNode {
  const styles = useStyles();
  const { open } = useNavigation();
  const { loads, team } = props.figures;
  const { used } = loads.team;
  const withoutOwner = props.alerts.filter(({ action }) => action === null).length;
  return (
    <p className={styles.summary}>
      {say.summary(loads.clinicians.length, loads.team.cases + loads.unallocated.cases)}
      {used !== null && ` ${say.teamUsed(percent(used), usedLevel(used, team.settings.bands).word)}`}
      {loads.unallocated.cases === 0 && ` ${say.allAllocated}`}
      {withoutOwner > 0 && (
        <>
          {" "}
          <Link as="button" inline onClick={() => open({ name: "alerts" })}>
            {say.alertsWithoutOwner(withoutOwner)}
          </Link>
        </>
      )}
    </p>
  );
}

function Unallocated({ figures }: { readonly figures: TeamFigures }): ReactNode {
  const styles = useStyles();
  const { open } = useNavigation();
  const { cases, notWeighted, points } = figures.loads.unallocated;
  if (cases === 0) return null;
  return (
    <p className={styles.unallocated}>
      <strong>{say.unallocated.title(cases)}</strong>{" "}
      {notWeighted === cases ? say.unallocated.pointsUnknown : say.unallocated.points(pointsText(points))}{" "}
      {figures.team.counts === null && (
        <Link as="button" inline onClick={() => open({ name: "allocate" })}>
          {say.unallocated.oneByOne}
        </Link>
      )}
    </p>
  );
}

/** Why the figures are provisional, or only relative. */
function Cautions({ figures }: { readonly figures: TeamFigures }): ReactNode {
  const styles = useStyles();
  const { open } = useNavigation();
  const { loads, team } = figures;
  const notWeighted = loads.team.notWeighted + loads.unallocated.notWeighted;
  return (
    <>
      {notWeighted > 0 && (
        <p className={styles.caution}>
          <WarningRegular aria-hidden className={styles.icon} />
          <span>
            {say.notWeighted(notWeighted)}{" "}
            <Link as="button" inline onClick={() => open({ name: "connect" })}>
              {say.seeProblems}
            </Link>
          </span>
        </p>
      )}
      {team.settings.fullTimePoints === null && loads.team.available === null && (
        <p className={styles.summary}>
          {say.noFullTimePoints.body}{" "}
          <Link as="button" inline onClick={() => open({ name: "settings" })}>
            {say.noFullTimePoints.action}
          </Link>
        </p>
      )}
    </>
  );
}

function People(props: {
  readonly figures: TeamFigures;
  readonly order: Order;
  readonly alerts: readonly TrackedAlert[];
}): ReactNode {
  const { open } = useNavigation();
  const { figures, order, alerts } = props;
  const { loads, team, today } = figures;
  const rows = useMemo(() => ordered(loads.clinicians, team.settings, order), [loads, team, order]);
  const scale = Math.max(LEAST_SCALE, ...loads.clinicians.map((load) => levelOf(load, team.settings)?.ratio ?? 0));
  const ownerOf = (name: string): string | null => {
    const over = alerts.find(({ alert }) => alert.code === "over-capacity" && alert.clinician === name);
    return over === undefined ? null : ownerText(over.action, today);
  };
  return (
    <RowList>
      {rows.map((load) => (
        <PersonRow
          key={load.clinician.index}
          load={load}
          settings={team.settings}
          today={today}
          scale={scale}
          owner={ownerOf(load.clinician.name)}
          onOpen={() => open({ name: "person", clinician: load.clinician.name })}
        />
      ))}
    </RowList>
  );
}
