import type { CaseloadLevel } from "../../domain/sharing/caseloadEvidence";
import type { LeverLine } from "../../domain/sharing/demandEvidence";
import type { Evidence } from "../../domain/sharing/evidence";
import type { MeasureLine } from "../../domain/sharing/measureEvidence";
import type { SharedFigure } from "../../domain/sharing/disclosure";
import { sharedMessages } from "../../workbook/messages/sharing";
import type { CopyChart, CopyColumn, CopySheet, CopyTable, CopyValue } from "./copyFile/document";
import { sharingMessages as say } from "./messages";

/** A sheet; its name where the workbook cannot fill it; null where there is nothing to say. */
type Made = CopySheet | string | null;

/** The tables of the copy, one a sheet, and the names of those that this workbook cannot fill. */
export function copyTables(
  evidence: Evidence,
  clinicians: "none" | "roles" | "names",
): { readonly sheets: readonly CopySheet[]; readonly missing: readonly string[] } {
  const made: readonly Made[] = [
    capacitySheet(evidence),
    leversSheet(evidence),
    measuresSheet(evidence),
    historySheet(evidence),
    referralsSheet(evidence),
    waitsSheet(evidence),
    caseloadSheet(evidence),
    staffSheet(evidence, clinicians),
  ];
  return {
    sheets: made.filter((one) => typeof one === "object" && one !== null),
    missing: made.filter((one) => typeof one === "string"),
  };
}

function tableSheet(
  name: string,
  title: string,
  table: Omit<CopyTable, "name">,
  { lines = [], chart = null }: { readonly lines?: readonly string[]; readonly chart?: CopyChart | null } = {},
): CopySheet {
  const { document } = say;
  const all = [document.oneTable, ...(chart ? [document.withChart] : []), document.codes, ...lines];
  return {
    name,
    title,
    lines: all.map((text) => ({ text })),
    table: { ...table, name: name.replace(/[^A-Za-z0-9]+/g, "_") },
    chart,
  };
}

const text = (header: string, width: number): CopyColumn => ({ header, kind: "text", width });
const people = (header: string): CopyColumn => ({ header, kind: "people", width: 12 });
const decimal = (header: string): CopyColumn => ({ header, kind: "decimal", width: 12 });
const figure = (header: string): CopyColumn => ({ header, kind: "figure", width: 12 });
const percent = (header: string): CopyColumn => ({ header, kind: "percent", width: 12 });

function isKnown(figure: SharedFigure | undefined): figure is number {
  return typeof figure === "number";
}

const shown = (figure: SharedFigure, digits = 1): CopyValue => {
  if (figure === "suppressed") return say.suppressedCode;
  if (figure === "unknown") return say.unknownCode;
  return round(figure, digits);
};

function round(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}

function capacitySheet({ capacity }: Evidence): Made {
  const { capacity: words, sheets } = say;
  if (capacity === null) return sheets.capacity;
  const { measure, needed, offered, gap } = words.columns;
  const rows = capacity.map((line) => [
    words.rows[line.code],
    shown(line.needed),
    shown(line.offered),
    shown(line.gap),
  ]);
  const drawn = capacity.slice(0, 2).some((line) => isKnown(line.needed) && isKnown(line.offered));
  const chart: CopyChart | null = drawn
    ? {
        kind: "column",
        title: words.chart,
        alternative: words.alternative,
        categories: 0,
        series: [1, 2],
        from: 0,
        to: 1,
        valueTitle: words.axis,
      }
    : null;
  const columns = [text(measure, 38), decimal(needed), decimal(offered), decimal(gap)];
  return tableSheet(sheets.capacity, words.title, { columns, rows }, { lines: [words.negative], chart });
}

const isDrawn = (lever: LeverLine): boolean => lever.possible && lever.now !== 0;

function leversSheet({ levers }: Evidence): Made {
  if (levers === null) return null;
  const { columns: names, yes, no, title } = say.levers;
  const columns = [
    text(names.lever, 40),
    text(names.possible, 10),
    figure(names.now),
    figure(names.needed),
    percent(names.change),
  ];
  // Those that can be done stand first, so that the chart can draw them and nothing else.
  const ordered = [...levers].sort((a, b) => Number(isDrawn(b)) - Number(isDrawn(a)));
  const rows = ordered.map((lever) => [
    sharedMessages.levers[lever.code],
    lever.possible ? yes : no,
    round(lever.now, 2),
    round(lever.needed, 2),
    lever.now === 0 ? say.unknownCode : round(lever.needed / lever.now - 1, 2),
  ]);
  const drawn = ordered.filter(isDrawn).length;
  const chart: CopyChart | null =
    drawn === 0
      ? null
      : {
          kind: "bar",
          title: say.levers.chart,
          alternative: say.levers.alternative,
          categories: 0,
          series: [4],
          from: 0,
          to: drawn - 1,
          valueTitle: say.levers.axis,
          isPercent: true,
        };
  return tableSheet(say.sheets.levers, title, { columns, rows }, { lines: [say.levers.each], chart });
}

const countCodes = new Set<MeasureLine["code"]>(["staff", "open-cases", "not-allocated"]);
const shareCodes = new Set<MeasureLine["code"]>(["used", "spread", "near-average", "reviews-in-time"]);

function measuresSheet({ measures }: Evidence): Made {
  const { columns: names, rows: words, title } = say.measures;
  const columns = [text(names.measure, 48), text(names.unit, 28), figure(names.figure)];
  const rows = measures.map(({ code, figure }) => {
    const value = isKnown(figure) && shareCodes.has(code) ? round(figure * 100, 0) : shown(figure);
    return [words[code].measure, words[code].unit, value];
  });
  const peopleRows = measures.flatMap(({ code }, index) => (countCodes.has(code) ? [index] : []));
  return tableSheet(say.sheets.measures, title, { columns, rows, peopleRows });
}

function historySheet({ history }: Evidence): Made {
  const { history: words, sheets } = say;
  if (history === null) return null;
  const { month, open, waiting, used, spread, reviews, wait } = words.columns;
  const columns: CopyColumn[] = [
    { header: month, kind: "month", width: 12 },
    people(open),
    people(waiting),
    { ...figure(used), width: 13 },
    { ...figure(spread), width: 13 },
    { ...figure(reviews), width: 13 },
    { ...figure(wait), width: 13 },
  ];
  const hundredth = (figure: SharedFigure): CopyValue => shown(isKnown(figure) ? figure * 100 : figure, 0);
  const rows = history.map((line) => [
    line.month,
    shown(line.openCases),
    shown(line.notAllocated),
    hundredth(line.used),
    hundredth(line.unevenness),
    hundredth(line.reviewsInTime),
    shown(line.meanWait),
  ]);
  const drawn = [3, 4, 5].filter((column) => rows.filter((row) => typeof row[column] === "number").length > 1);
  const names = drawn.map((column) => columns[column]?.header ?? "");
  const chart: CopyChart | null =
    drawn.length === 0
      ? null
      : {
          kind: "line",
          title: words.chart(names),
          alternative: words.alternative(names),
          categories: 0,
          series: drawn,
          from: 0,
          to: rows.length - 1,
          valueTitle: words.axis,
        };
  return tableSheet(sheets.history, words.title, { columns, rows }, { chart });
}

/** Recorded weeks that make a month. */
const WHOLE_MONTH = 4;

function referralsSheet({ referrals }: Evidence): Made {
  const { referrals: words, sheets } = say;
  if (referrals === null) return sheets.referrals;
  const { month, weeks, received, accepted, choiceAttended, didNotAttend, toCore, waiting } = words.columns;
  const hasWaiting = referrals.some((line) => line.waiting !== "unknown");
  const columns: CopyColumn[] = [
    { header: month, kind: "month", width: 10 },
    { ...figure(weeks), width: 8 },
    people(received),
    people(accepted),
    people(choiceAttended),
    people(didNotAttend),
    people(toCore),
    ...(hasWaiting ? [people(waiting)] : []),
  ];
  const rows = referrals.map((line) => [
    line.month,
    line.weeks,
    shown(line.received),
    shown(line.accepted),
    shown(line.choiceAttended),
    shown(line.didNotAttend),
    shown(line.toCore),
    ...(hasWaiting ? [shown(line.waiting)] : []),
  ]);
  // A month that has only begun, or of which a week is missing, would look like a fall.
  const whole = referrals.map((line) => line.weeks >= WHOLE_MONTH);
  const [from, to] = [whole.indexOf(true), whole.lastIndexOf(true)];
  const chart: CopyChart | null =
    to - from < 1
      ? null
      : {
          kind: "line",
          title: words.chart,
          alternative: words.alternative,
          categories: 0,
          series: referrals.some((line) => isKnown(line.choiceAttended)) ? [3, 4] : [3],
          from,
          to,
          valueTitle: words.axis,
        };
  return tableSheet(sheets.referrals, words.title, { columns, rows }, { lines: [words.partial], chart });
}

function waitsSheet({ waits }: Evidence): Made {
  const { waits: words, sheets } = say;
  if (waits === null) return sheets.waits;
  const columns = [text(words.columns.wait, 26), { ...people(words.columns.people), width: 16 }];
  const rows = waits.map((band) => [
    band.from === null ? words.unknown : words.band(band.from, band.to),
    shown(band.people),
  ]);
  const chart: CopyChart = {
    kind: "bar",
    title: words.chart,
    alternative: words.alternative,
    categories: 0,
    series: [1],
    from: 0,
    to: rows.length - 1,
    valueTitle: words.axis,
  };
  return tableSheet(sheets.waits, words.title, { columns, rows }, { chart });
}

function caseloadSheet({ caseload }: Evidence): Made {
  const { caseload: words, sheets } = say;
  if (caseload === null) return sheets.caseload;
  const { factor, level, cases, share } = words.columns;
  const columns = [text(factor, 22), text(level, 26), people(cases), percent(share)];
  const wordOf = (line: CaseloadLevel): string =>
    line.isNamed ? line.level : line.level === "blank" ? words.blank : words.other;
  const rows = caseload.map((line) => [line.factor, wordOf(line), shown(line.cases), shown(line.share, 2)]);
  return tableSheet(sheets.caseload, words.title, { columns, rows });
}

function staffSheet({ staff }: Evidence, clinicians: "none" | "roles" | "names"): Made {
  const { staff: words, sheets } = say;
  if (clinicians === "none") return null;
  if (staff === null) return sheets.staff;
  const isNamed = clinicians === "names";
  const { group, people: count, wte, cases, points, used } = words.columns;
  const columns = [
    text(group[clinicians], 26),
    ...(isNamed ? [] : [people(count)]),
    decimal(wte),
    people(cases),
    figure(points),
    percent(used),
  ];
  const rows = staff.map((line) => [
    line.group ?? (staff.length === 1 ? words.all : words.others),
    ...(isNamed ? [] : [line.people ?? say.unknownCode]),
    shown(line.wte),
    shown(line.cases),
    shown(line.points),
    shown(line.used, 2),
  ]);
  return tableSheet(sheets.staff, words.title[clinicians], { columns, rows });
}

/** What the words mean, and whose they are. */
export function definitionsSheet(): CopySheet {
  const { name, title, table, columns, rows } = say.definitions;
  return {
    name,
    title,
    lines: [{ text: say.document.oneTable }],
    table: {
      name: table,
      columns: [text(columns.term, 18), text(columns.meaning, 46), text(columns.source, 26)],
      rows: Object.values(rows).map(({ term, meaning, source }) => [term, meaning, source]),
    },
    chart: null,
  };
}
