import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { amount, monthText } from "../../pane/components/format";
import { NotATeam } from "../../pane/components/NotATeam";
import { Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { PairedColumns } from "../../pane/components/PairedColumns";
import { Disclosure } from "../../pane/components/Section";
import { useTeamFigures, type TeamFigures } from "../../pane/state/figures";
import { words } from "./feature";
import { throughput, type MonthFlow, type Throughput } from "./model";
import { MonthTable } from "./MonthTable";
import { throughputViewMessages as say } from "./viewMessages";

const useStyles = makeStyles({
  lead: { margin: "0 0 6px" },
  notes: { margin: 0, paddingLeft: "18px", color: tokens.colorNeutralForeground2, "& li": { margin: "2px 0" } },
});

/** What opened and closed month by month, as a picture and as a table. */
export function ThroughputView(): ReactNode {
  const figures = useTeamFigures();
  return figures === null ? <NotATeam title={words.title} /> : <Flow figures={figures} />;
}

function Flow({ figures }: { readonly figures: TeamFigures }): ReactNode {
  const styles = useStyles();
  const { team, today } = figures;
  const flow = useMemo(() => throughput(team, today), [team, today]);
  const isEmpty = team.cases.every(({ opened, closed }) => opened === null && closed === null);
  if (isEmpty) {
    return (
      <Page title={words.title}>
        <Notice tone="info">
          <p>{team.counts === null ? say.none : say.counts}</p>
        </Notice>
      </Page>
    );
  }
  return (
    <Page title={words.title}>
      <p className={styles.lead}>{summaryOf(flow.months)}</p>
      <PairedColumns
        names={{ first: say.columns.opened, second: say.columns.closed }}
        pairs={flow.months.map(({ month, opened, closed }) => ({
          label: monthText(month),
          first: opened,
          second: closed,
        }))}
      />
      <MonthTable months={flow.months} />
      <Disclosure title={say.notes}>
        <ul className={styles.notes}>
          {notesOf(flow).map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </Disclosure>
    </Page>
  );
}

function summaryOf(months: readonly MonthFlow[]): string {
  const full = months.filter(({ isPartial }) => !isPartial);
  if (full.length === 0) return say.tooShort;
  const total = (figure: "opened" | "closed" | "net"): number => full.reduce((sum, month) => sum + month[figure], 0);
  return `${say.summary(total("opened"), total("closed"), full.length)} ${netText(total("net"))}`;
}

function netText(net: number): string {
  if (net === 0) return say.level;
  return net > 0 ? say.grew(net) : say.shrank(-net);
}

function notesOf(flow: Throughput): readonly string[] {
  const notes = [say.stayNote, flow.wte === null ? say.noWte : say.rateNote(amount(flow.wte))];
  if (flow.noOpening > 0) notes.push(say.noOpening(flow.noOpening));
  if (flow.noClosing > 0) notes.push(say.noClosing(flow.noClosing));
  return notes;
}
