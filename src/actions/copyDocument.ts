import type { CaseloadLevel, CapacityLine, Evidence, MeasureLine } from "../domain/sharing/evidence";
import type { SharedFigure } from "../domain/sharing/protect";
import type {
  CopyChart,
  CopyColumn,
  CopyDocument,
  CopyLine,
  CopySheet,
  CopyTable,
  CopyValue,
} from "../files/copy/document";
import { sharingMessages as say } from "../messages/sharing";

export interface CopyWording {
  readonly service: string;
  /** "21 November 2026" */
  readonly date: string;
  /** "2026-11-21" */
  readonly isoDate: string;
  readonly clinicians: "none" | "roles" | "names";
  /** What the figures say, as the manager has left or changed it. */
  readonly statement: readonly string[];
}

/** Puts the figures into the sheets of the copy: cover, contents, summary, notes, one table a sheet, definitions. */
export function copyDocument(evidence: Evidence, wording: CopyWording): CopyDocument {
  const title = say.document.title(wording.service);
  const missing: string[] = [];
  const tables = [
    capacitySheet(evidence),
    leversSheet(evidence),
    measuresSheet(evidence),
    historySheet(evidence),
    referralsSheet(evidence),
    waitsSheet(evidence),
    caseloadSheet(evidence),
    staffSheet(evidence, wording),
  ].flatMap((made) => {
    if (typeof made === "string") missing.push(made);
    return made === null || typeof made === "string" ? [] : [made];
  });
  const summary = prose(say.statement.name, say.statement.title, wording.statement);
  const notes = prose(say.notes.name, say.notes.title, notesOf(evidence, missing));
  const sheets = [summary, notes, ...tables, definitionsSheet()];
  return {
    title,
    subject: say.document.subject,
    date: wording.isoDate,
    sheets: [coverSheet(title, wording), contentsSheet(sheets), ...sheets],
  };
}

/** The summary in plain sentences, from the figures that may be shown; a manager edits it before it goes out. */
export function draftStatement(evidence: Evidence): readonly string[] {
  const { statement } = say;
  const sentences: string[] = [];
  const line = (code: CapacityLine["code"]) => evidence.capacity?.find((one) => one.code === code);
  const measure = (code: MeasureLine["code"]) => evidence.measures.find((one) => one.code === code)?.figure;
  const [choice, core, halfDays, wte] = [line("choice"), line("core"), line("core-half-days"), line("core-wte")];
  if (isKnown(choice?.needed) && isKnown(choice?.offered))
    sentences.push(statement.choice(choice.needed, choice.offered));
  if (isKnown(core?.needed) && isKnown(core?.offered) && isKnown(halfDays?.gap) && isKnown(wte?.gap)) {
    sentences.push(statement.core(core.needed, core.offered, halfDays.gap, wte.gap));
  }
  const used = measure("used");
  if (isKnown(used)) sentences.push(statement.used(used));
  const waiting = measure("not-allocated");
  if (isKnown(waiting)) sentences.push(statement.waiting(waiting));
  const reviews = measure("reviews-in-time");
  if (isKnown(reviews)) sentences.push(statement.reviews(reviews));
  if (evidence.levers) sentences.push(statement.levers);
  return sentences.length === 0 ? [statement.nothing] : sentences;
}

function isKnown(figure: SharedFigure | undefined): figure is number {
  return typeof figure === "number";
}

function coverSheet(title: string, wording: CopyWording): CopySheet {
  const { cover } = say;
  const people = { none: cover.noPeople, roles: cover.roles, names: cover.names }[wording.clinicians];
  return prose(cover.name, title, [cover.date(wording.date), cover.about, people, cover.method]);
}

function contentsSheet(sheets: readonly CopySheet[]): CopySheet {
  const lines = sheets.map(({ name, title }): CopyLine => ({
    text: name === title ? name : `${name}: ${title}`,
    link: name,
  }));
  return { name: say.contents.name, title: say.contents.title, lines, table: null, chart: null };
}

function notesOf(evidence: Evidence, missing: readonly string[]): readonly string[] {
  const { notes } = say;
  return [
    notes.counts,
    notes.totals,
    notes.shares,
    ...(evidence.weeksOfReferrals > 0 ? [notes.rates(evidence.weeksOfReferrals)] : []),
    notes.staff,
    say.document.codes,
    ...(missing.length > 0 ? [notes.missing(missing)] : []),
  ];
}

function prose(name: string, title: string, texts: readonly string[]): CopySheet {
  return { name, title, lines: texts.map((text) => ({ text })), table: null, chart: null };
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
const people = (header: string): CopyColumn => ({ header, kind: "people", width: 14 });
const decimal = (header: string): CopyColumn => ({ header, kind: "decimal", width: 12 });
const percent = (header: string): CopyColumn => ({ header, kind: "percent", width: 12 });

const shown = (figure: SharedFigure, digits = 1): CopyValue => {
  if (figure === "suppressed") return say.suppressedCode;
  if (figure === "unknown") return say.unknownCode;
  return round(figure, digits);
};

function round(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}

/** A sheet; its name where the workbook cannot fill it; null where there is nothing to say. */
type Made = CopySheet | string | null;

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

function leversSheet({ levers }: Evidence): Made {
  if (levers === null) return null;
  const { columns: names, rows: words, yes, no, title } = say.levers;
  const columns = [text(names.lever, 48), decimal(names.now), decimal(names.needed), text(names.possible, 12)];
  const rows = levers.map((lever) => [
    words[lever.code],
    round(lever.now, 2),
    round(lever.needed, 2),
    lever.possible ? yes : no,
  ]);
  return tableSheet(say.sheets.levers, title, { columns, rows });
}

const countCodes = new Set<MeasureLine["code"]>(["staff", "open-cases", "not-allocated"]);
const shareCodes = new Set<MeasureLine["code"]>(["used", "spread", "near-average", "reviews-in-time"]);

function measuresSheet({ measures }: Evidence): Made {
  const { columns: names, rows: words, title } = say.measures;
  const columns = [
    text(names.measure, 46),
    text(names.unit, 26),
    { header: names.figure, kind: "figure" as const, width: 12 },
  ];
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
    decimal(used),
    decimal(spread),
    decimal(reviews),
    decimal(wait),
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

function referralsSheet({ referrals }: Evidence): Made {
  const { referrals: words, sheets } = say;
  if (referrals === null) return sheets.referrals;
  const { month, received, accepted, choiceAttended, didNotAttend, toCore } = words.columns;
  const columns: CopyColumn[] = [
    { header: month, kind: "month", width: 12 },
    people(received),
    people(accepted),
    people(choiceAttended),
    people(didNotAttend),
    people(toCore),
  ];
  const rows = referrals.map((line) => [
    line.month,
    shown(line.received),
    shown(line.accepted),
    shown(line.choiceAttended),
    shown(line.didNotAttend),
    shown(line.toCore),
  ]);
  const chart: CopyChart | null =
    rows.length < 2
      ? null
      : {
          kind: "line",
          title: words.chart,
          alternative: words.alternative,
          categories: 0,
          series: referrals.some((line) => isKnown(line.choiceAttended)) ? [2, 3] : [2],
          from: 0,
          to: rows.length - 1,
          valueTitle: words.axis,
        };
  return tableSheet(sheets.referrals, words.title, { columns, rows }, { lines: [words.partial], chart });
}

function waitsSheet({ waits }: Evidence): Made {
  const { waits: words, sheets } = say;
  if (waits === null) return sheets.waits;
  const columns = [text(words.columns.wait, 26), people(words.columns.people)];
  const rows = waits.map((band) => [band.from === null ? words.unknown : words.band(band.from, band.to), band.people]);
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
  const rows = caseload.map((line) => [line.factor, wordOf(line), line.cases, shown(line.share, 2)]);
  return tableSheet(sheets.caseload, words.title, { columns, rows });
}

function staffSheet({ staff }: Evidence, { clinicians }: CopyWording): Made {
  const { staff: words, sheets } = say;
  if (clinicians === "none") return null;
  if (staff === null) return sheets.staff;
  const isNamed = clinicians === "names";
  const { group, people: count, wte, cases, points, used } = words.columns;
  const columns = [
    text(group[clinicians], 34),
    ...(isNamed ? [] : [people(count)]),
    decimal(wte),
    people(cases),
    decimal(points),
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

function definitionsSheet(): CopySheet {
  const { name, title, table, columns, rows } = say.definitions;
  return {
    name,
    title,
    lines: [{ text: say.document.oneTable }],
    table: {
      name: table,
      columns: [text(columns.term, 22), text(columns.meaning, 60), text(columns.source, 40)],
      rows: Object.values(rows).map(({ term, meaning, source }) => [term, meaning, source]),
    },
    chart: null,
  };
}
