import { firstDayOfMonth, monthIndex } from "@evenkeel/spreadsheet";
import { wteOf } from "../../domain/sharing/measures";
import type { CaseRecord, TeamData } from "../../domain/team";
import { TOLERANCE, type Day } from "../../domain/units";

/** What came and went in one calendar month. */
export interface MonthFlow {
  /** First day of the month. */
  readonly month: Day;
  /** Cases whose opening date lies in the month. */
  readonly opened: number;
  /** Cases that closed in it. */
  readonly closed: number;
  /** Opened minus closed: above 0 the caseload grew. */
  readonly net: number;
  /** Of those that closed, the middle number of days from opening to closing; null: none closed, or openings unknown. */
  readonly stay: number | null;
  /** Cases opened in the month and allocated by now, for each WTE of today's team; null: no WTE known. */
  readonly ratePerWte: number | null;
  /** True: the month is still running. */
  readonly isPartial: boolean;
}

export interface Throughput {
  /** Oldest first, the running month last. */
  readonly months: readonly MonthFlow[];
  /** Cases without an opening date: they are in no month. */
  readonly noOpening: number;
  /** Closed cases without a closing date: they are in no month's closures. */
  readonly noClosing: number;
  /** WTE that the rates are per; null: none is known. */
  readonly wte: number | null;
}

const MONTHS = 12;

/**
 * Opened, closed, net, length of stay and allocation rate by calendar month, over the last year at most.
 * Months before the first date that the workbook has are left out; later ones without any are zeros.
 * The rate is per WTE because part-timers are allocated to pro rata (RCOT).
 */
export function throughput(team: TeamData, today: Day): Throughput {
  const running = monthIndex(today);
  const wtes = team.clinicians.map((person) => wteOf(person, team)).filter((value) => value !== null);
  const wte = wtes.length === 0 ? null : wtes.reduce((sum, value) => sum + value, 0);
  const dates = team.cases.flatMap(({ opened, closed }) => [opened, closed]).filter((date) => date !== null);
  const first = Math.min(running, ...dates.filter((date) => date <= today).map(monthIndex));
  const months: MonthFlow[] = [];
  for (let month = Math.max(first, running - MONTHS + 1); month <= running; month += 1) {
    months.push(flowOf(team.cases, month, today, wte));
  }
  return {
    months,
    noOpening: team.cases.filter((record) => record.opened === null).length,
    noClosing: team.cases.filter((record) => record.status === "closed" && record.closed === null).length,
    wte,
  };
}

function flowOf(cases: readonly CaseRecord[], month: number, today: Day, wte: number | null): MonthFlow {
  const isIn = (date: Day | null): boolean => date !== null && date <= today && monthIndex(date) === month;
  const opened = cases.filter((record) => isIn(record.opened));
  const closed = cases.filter((record) => isIn(record.closed));
  const stays = closed.flatMap(({ opened: from, closed: to }) =>
    from === null || to === null || to < from ? [] : [to - from],
  );
  const allocated = opened.filter(({ clinician }) => clinician !== null).length;
  return {
    month: firstDayOfMonth(month),
    opened: opened.length,
    closed: closed.length,
    net: opened.length - closed.length,
    stay: median(stays),
    ratePerWte: wte === null || wte <= TOLERANCE ? null : allocated / wte,
    isPartial: month === monthIndex(today),
  };
}

/** The middle one: one client of ten years must not stand for everybody. */
function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
