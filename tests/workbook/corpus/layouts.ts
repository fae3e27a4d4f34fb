import { cellAddress, columnLetters } from "@evenkeel/spreadsheet";
import type { TableKind } from "../../../src/workbook/connect/connection";
import type { WorkbookGrid } from "@evenkeel/spreadsheet";
import type { Model, ModelTable } from "./model";
import type { Random } from "./random";
import { SheetMaker } from "./sheets";

/** What is really there: the right answer to hold a connection against. */
export interface Truth {
  readonly tables: Readonly<Partial<Record<TableKind, TrueTable>>>;
  readonly planted: readonly PlantedAt[];
  /** Problems that the layout itself brings and that are right to name: "hidden-rows". */
  readonly expected: readonly string[];
  /** Questions that are right to ask, by the beginning of their id. */
  readonly questions: readonly string[];
}

/** A planted slip in its cell. */
export interface PlantedAt {
  readonly code: string;
  readonly sheet: string;
  readonly cell: string;
  readonly meant?: string;
}

export interface TrueTable {
  readonly sheet: string;
  /** Header by canonical name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly rows: number;
}

export interface Workbook {
  readonly name: string;
  readonly grid: WorkbookGrid;
  readonly truth: Truth;
}

/** How one table stands on its sheet. */
interface Style {
  readonly top: number;
  readonly left: number;
  readonly excelTable?: boolean;
  readonly title?: string;
  readonly notes?: readonly string[];
  readonly blankRowEvery?: number;
  readonly headerEvery?: number;
  readonly totals?: boolean;
  readonly subtotals?: boolean;
  readonly headings?: readonly string[];
  /** Two lines of headers; the upper one groups. */
  readonly twoLines?: boolean;
  readonly hiddenRows?: boolean;
  readonly rowTotals?: boolean;
  readonly spacerColumn?: boolean;
}

class Layout {
  readonly sheets: SheetMaker[] = [];
  readonly tables: Partial<Record<TableKind, TrueTable>> = {};
  private readonly places = new Map<string, { sheet: string; row: number; columns: ReadonlyMap<string, number> }>();
  readonly expected: string[] = [];
  readonly questions: string[] = [];

  constructor(
    private readonly model: Model,
    private readonly random: Random,
  ) {}

  sheet(name: string): SheetMaker {
    const sheet = new SheetMaker(name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** Puts a table on a sheet and gives the first free row beneath it. */
  place(sheet: SheetMaker, table: ModelTable, style: Style, counted = true): number {
    const { left } = style;
    let row = style.top;
    if (style.title !== undefined) sheet.put(Math.max(0, row - 2), left, style.title);
    const columnAt = (at: number): number =>
      left + at + (style.spacerColumn === true && at >= table.columns.length - 2 ? 1 : 0);
    if (style.twoLines === true) {
      sheet.put(row, columnAt(1), "Details");
      if (table.columns.length > 4) sheet.put(row, columnAt(3), "More");
      row += 1;
    }
    const headerRow = row;
    table.columns.forEach(({ header }, at) => sheet.put(headerRow, columnAt(at), header));
    if (style.rowTotals === true) sheet.put(headerRow, columnAt(table.columns.length), "Total");
    const columns = new Map(
      table.columns.flatMap(({ name }, at) => (name === null ? [] : [[name, columnAt(at)] as const])),
    );
    row += 1;
    const firstRow = row;
    table.rows.forEach((values, at) => {
      if (style.headings !== undefined && at % 12 === 0) sheet.put(row++, left, this.random.pick(style.headings));
      values.forEach((value, column) => sheet.put(row, columnAt(column), value));
      if (style.rowTotals === true) {
        sheet.putFormula(
          row,
          columnAt(table.columns.length),
          `=SUM(${cellAddress(row, columnAt(1))}:${cellAddress(row, columnAt(table.columns.length - 1))})`,
          0,
        );
      }
      this.places.set(`${table.kind} ${at}`, { sheet: sheet.name, row, columns });
      if (style.hiddenRows === true && at % 9 === 4) sheet.hideRow(row);
      row += 1;
      if (style.subtotals === true && at % 10 === 9) this.total(sheet, table, columnAt, firstRow, row++, "Subtotal");
      if (style.blankRowEvery !== undefined && at % style.blankRowEvery === style.blankRowEvery - 1) row += 1;
      if (
        style.headerEvery !== undefined &&
        at % style.headerEvery === style.headerEvery - 1 &&
        at < table.rows.length - 1
      ) {
        table.columns.forEach(({ header }, column) => sheet.put(row, columnAt(column), header));
        row += 1;
      }
    });
    if (style.excelTable === true) {
      const right = left + table.columns.length - 1;
      const bottom = style.totals === true ? row : row - 1;
      sheet.addTable({
        name: `${table.kind}${this.sheets.length}`,
        area: { top: headerRow, left, bottom, right },
        hasHeaders: true,
        hasTotals: style.totals === true,
      });
    }
    if (style.totals === true)
      this.total(
        sheet,
        table,
        columnAt,
        firstRow,
        row++,
        this.random.pick(["Total", "TOTAL", "Team total", "Totals:"]),
      );
    if (table.kind === "Counts" && this.model.pointsRow !== null) {
      row += this.random.whole(0, 1);
      sheet.put(row, left, this.random.pick(["Points per case", "Weighting", "Points"]));
      this.model.pointsRow.forEach((points, at) => sheet.put(row, columnAt(at + 1), points));
      row += 1;
    }
    style.notes?.forEach((note) => sheet.put(++row, left, note));
    if (counted) {
      this.tables[table.kind] = {
        sheet: sheet.name,
        headers: Object.fromEntries(
          table.columns.flatMap(({ name, header }) => (name === null ? [] : [[name, header]])),
        ),
        rows: table.rows.length,
      };
    }
    return row + 1;
  }

  /** Puts each clinician's cases on a sheet of their own; those of nobody go with the first. */
  placeParts(table: ModelTable, nameOf: (clinician: string) => string): void {
    const at = table.columns.findIndex((column) => column.name === "Clinician");
    const people = this.model.people.map((person) => person.name);
    const groups = new Map<string, number[]>(people.map((name) => [name, []]));
    table.rows.forEach((row, index) => {
      const holder = String(row[at]).trim();
      (groups.get(holder) ?? groups.get(people[0] ?? ""))?.push(index);
    });
    let first = "";
    for (const [name, indexes] of groups) {
      if (indexes.length === 0) continue;
      const sheet = this.sheet(nameOf(name));
      if (first === "") first = sheet.name;
      const rows = indexes.map((index) => table.rows[index] ?? []);
      this.place(sheet, { ...table, rows }, { top: 0, left: 0 }, false);
      indexes.forEach((index, row) => {
        const place = this.places.get(`${table.kind} ${row}`);
        if (place !== undefined) this.spread.set(index, place);
      });
    }
    for (const [index, place] of this.spread) this.places.set(`${table.kind} ${index}`, place);
    this.tables[table.kind] = {
      sheet: first,
      headers: Object.fromEntries(table.columns.flatMap(({ name, header }) => (name === null ? [] : [[name, header]]))),
      rows: table.rows.length,
    };
  }

  /** Puts a table's rows on two sheets: those that `isSecond` picks, on the second, with only the columns it keeps. */
  placeSplit(
    table: ModelTable,
    sheets: readonly [string, string],
    isSecond: (row: ModelTable["rows"][number], at: number) => boolean,
    keeps: (column: ModelTable["columns"][number]) => boolean = () => true,
  ): void {
    const indexes = table.rows.map((row, at) => ({ at, second: isSecond(row, at) }));
    const kept = table.columns.map(keeps);
    const second: ModelTable = {
      ...table,
      columns: table.columns.filter((_, at) => kept[at] === true),
      rows: table.rows.flatMap((row, at) =>
        indexes[at]?.second === true ? [row.filter((_, column) => kept[column] === true)] : [],
      ),
    };
    const first = { ...table, rows: table.rows.filter((_, at) => indexes[at]?.second === false) };
    for (const [part, name, which] of [
      [first, sheets[0], false],
      [second, sheets[1], true],
    ] as const) {
      if (part.rows.length === 0) continue;
      this.place(this.sheet(name), part, { top: 0, left: 0 }, false);
      indexes
        .filter((index) => index.second === which)
        .forEach(({ at }, row) => {
          const place = this.places.get(`${table.kind} ${row}`);
          if (place !== undefined) this.spread.set(at, place);
        });
    }
    for (const [index, place] of this.spread) this.places.set(`${table.kind} ${index}`, place);
    this.spread.clear();
    this.tables[table.kind] = {
      sheet: first.rows.length > 0 ? sheets[0] : sheets[1],
      headers: Object.fromEntries(table.columns.flatMap(({ name, header }) => (name === null ? [] : [[name, header]]))),
      rows: table.rows.length,
    };
  }

  /** Puts weights side by side, a list of levels for each factor; false where they are more than that can say. */
  placeLists(weights: ModelTable, headers: ReadonlyMap<string, string>): boolean {
    const at = (name: string): number => weights.columns.findIndex((column) => column.name === name);
    const [factor, level, points, kind] = [at("Factor"), at("Level"), at("Points"), at("Kind")];
    const isPlain = weights.rows.every(
      (row) =>
        ![row[factor], row[level]].includes("") &&
        String(row[level]).toLowerCase() !== "default" &&
        (kind < 0 || String(row[kind] ?? "add") === "add"),
    );
    if (!isPlain || factor < 0 || this.model.planted.some((slip) => slip.kind === "Weights")) return false;
    const sheet = this.sheet("Scores");
    const names = [...new Set(weights.rows.map((row) => String(row[factor])))];
    names.forEach((name, list) => {
      sheet.put(0, list * 3, headers.get(name) ?? name);
      sheet.put(0, list * 3 + 1, "Points");
      weights.rows
        .filter((row) => String(row[factor]) === name)
        .forEach((row, line) => {
          sheet.put(line + 1, list * 3, row[level] ?? "");
          sheet.put(line + 1, list * 3 + 1, row[points] ?? "");
        });
    });
    const [first = ""] = names;
    this.tables.Weights = {
      sheet: "Scores",
      headers: { Level: headers.get(first) ?? first, Points: "Points" },
      rows: weights.rows.length,
    };
    return true;
  }

  private readonly spread = new Map<number, { sheet: string; row: number; columns: ReadonlyMap<string, number> }>();

  private total(
    sheet: SheetMaker,
    table: ModelTable,
    columnAt: (at: number) => number,
    firstRow: number,
    row: number,
    label: string,
  ): void {
    sheet.put(row, columnAt(0), label);
    table.columns.forEach(({ name }, at) => {
      const holds = table.rows.some((values) => typeof values[at] === "number");
      if (at === 0 || name === null || !holds) return;
      const letters = columnLetters(columnAt(at));
      sheet.putFormula(row, columnAt(at), `=SUM(${letters}${firstRow + 1}:${letters}${row})`, 99);
    });
  }

  finish(name: string): Workbook {
    const planted = this.model.planted.map(({ code, kind, row, column, meant }) => {
      const place = this.places.get(`${kind} ${row}`);
      return {
        code,
        sheet: place?.sheet ?? "",
        cell: cellAddress(place?.row ?? 0, place?.columns.get(column) ?? 0),
        ...(meant === undefined ? {} : { meant }),
      };
    });
    return {
      name,
      grid: { sheets: this.sheets.map((sheet) => sheet.toGrid()) },
      truth: { tables: this.tables, planted, expected: this.expected, questions: this.questions },
    };
  }
}

const SHEET_NAMES: Readonly<Record<TableKind, readonly string[]>> = {
  Team: ["Team", "Staff", "Staffing", "Who's who", "Sheet1"],
  Cases: ["Caseload", "Cases", "Open cases", "Clients", "Sheet2"],
  Counts: ["Caseload", "OT caseload", "Numbers", "Sheet1"],
  Weights: ["Scores", "Weights", "Weighting", "Points", "Lookups"],
  JobPlan: ["Job plans", "Plans", "JobPlan"],
  Referrals: ["Referrals", "Demand", "Weekly referrals"],
  Settings: ["Settings", "Parameters"],
};

const NOTES = [
  "Updated monthly by the team administrator.",
  "Key: Red = high risk, amber = medium.",
  "* = in preceptorship until 31/08/2027.",
  "Please do not add columns.",
];

export type LayoutName = keyof typeof LAYOUTS;

type Lay = (layout: Layout, model: Model, random: Random) => void;

const inOrder = (model: Model): readonly ModelTable[] =>
  (["Team", "Counts", "Cases", "Weights", "Referrals", "JobPlan", "Settings"] as const).flatMap((kind) => {
    const table = model.tables[kind];
    return table === undefined ? [] : [table];
  });

/** One sheet a table, each in the given style. */
const sheetEach =
  (styleOf: (table: ModelTable, random: Random) => Partial<Style>): Lay =>
  (layout, model, random) => {
    for (const table of inOrder(model)) {
      layout.place(
        layout.sheet(
          random.pick(SHEET_NAMES[table.kind]) + (layout.sheets.length > 0 ? ` ${layout.sheets.length + 1}` : ""),
        ),
        table,
        { top: 0, left: 0, ...styleOf(table, random) },
      );
    }
  };

export const LAYOUTS = {
  plain: sheetEach(() => ({})),
  "excel tables": sheetEach(() => ({ excelTable: true })),
  "excel tables with totals": sheetEach((table) => ({
    excelTable: true,
    totals: table.kind === "Team" || table.kind === "Cases",
  })),
  "titles and margins": sheetEach((_, random) => ({
    top: random.whole(2, 5),
    left: random.whole(1, 3),
    title: "Northfield community team - October 2026",
  })),
  "blank rows, totals and notes": sheetEach((table, random) => ({
    top: 2,
    left: 0,
    title: "Updated every Monday",
    ...(table.kind === "Weights" ? {} : { blankRowEvery: random.whole(4, 9) }),
    totals: table.kind === "Team" || table.kind === "Counts",
    notes: random.shuffled(NOTES).slice(0, 2),
  })),
  "subtotals in the middle": sheetEach((table) => ({
    subtotals: table.kind === "Cases",
    totals: table.kind === "Team",
    notes: [NOTES[0] ?? ""],
  })),
  "headings in the middle": sheetEach((table) =>
    table.kind === "Cases" ? { headings: ["Hillside", "Riverside team", "Town centre"] } : {},
  ),
  "header repeated on every page": sheetEach((table) => (table.kind === "Cases" ? { headerEvery: 25 } : {})),
  "two lines of headers": sheetEach((table) =>
    table.kind === "Team" || table.kind === "Cases" ? { twoLines: true, top: 1, left: 1 } : {},
  ),
  "hidden rows": ((layout, model, random) => {
    layout.expected.push("hidden-rows");
    layout.questions.push("hidden:");
    sheetEach((table) => (table.kind === "Cases" || table.kind === "Counts" ? { hiddenRows: true } : {}))(
      layout,
      model,
      random,
    );
  }) as Lay,
  "empty column inside": sheetEach((table) =>
    table.kind === "Cases" && table.columns.length > 5 ? { spacerColumn: true } : {},
  ),
  "two blocks side by side": ((layout, model) => {
    const lists = layout.sheet("Team and scores");
    const { Team, Weights, ...rest } = model.tables;
    const width = (Team?.columns.length ?? 0) + 1;
    if (Team !== undefined) layout.place(lists, Team, { top: 2, left: 0, title: "Team" });
    if (Weights !== undefined) layout.place(lists, Weights, { top: 2, left: width, title: "Scores" });
    for (const table of Object.values(rest)) layout.place(layout.sheet(table.kind), table, { top: 0, left: 0 });
  }) as Lay,
  "everything on one sheet": ((layout, model) => {
    const sheet = layout.sheet("Sheet1");
    let top = 2;
    for (const table of inOrder(model))
      top = layout.place(sheet, table, { top, left: 0, title: table.kind === "Team" ? "Our team" : "List" }) + 3;
  }) as Lay,
  "weights beside the cases": ((layout, model) => {
    const { Cases, Weights, ...rest } = model.tables;
    const sheet = layout.sheet("Caseload");
    if (Cases !== undefined) layout.place(sheet, Cases, { top: 0, left: 0 });
    if (Weights !== undefined) layout.place(sheet, Weights, { top: 0, left: (Cases?.columns.length ?? 0) + 2 });
    for (const table of Object.values(rest))
      layout.place(layout.sheet(`${table.kind} list`), table, { top: 0, left: 0 });
  }) as Lay,
  "with decoys": ((layout, model, random) => {
    sheetEach(() => ({ top: 1, left: 0 }))(layout, model, random);
    const summary = layout.sheet("Summary");
    ["Clinician", "Open cases", "High risk"].forEach((text, at) => summary.put(0, at, text));
    model.people.forEach((person, at) => {
      summary.put(at + 1, 0, person.name);
      summary.putFormula(at + 1, 1, "=COUNTIF(Caseload!B:B,A2)", 12);
      summary.putFormula(at + 1, 2, "=COUNTIF(Caseload!C:C,A2)", 3);
    });
    const phones = layout.sheet("Phone list");
    ["Name", "Extension", "Mobile"].forEach((text, at) => phones.put(0, at, text));
    model.people.forEach((person, at) => {
      phones.put(at + 1, 0, person.name);
      phones.put(at + 1, 1, 2100 + at);
      phones.put(at + 1, 2, `07700 9001${10 + at}`);
    });
    const lists = layout.sheet("Drop-downs");
    ["Risk", "Status", "Locality"].forEach((text, at) => lists.put(0, at, text));
    ["Low", "Medium", "High"].forEach((text, at) => lists.put(at + 1, 0, text));
    ["Open", "Waiting", "Closed"].forEach((text, at) => lists.put(at + 1, 1, text));
  }) as Lay,
  "one sheet a clinician": ((layout, model) => {
    const { Cases, ...rest } = model.tables;
    for (const table of Object.values(rest)) layout.place(layout.sheet(table.kind), table, { top: 0, left: 0 });
    if (Cases !== undefined) layout.expected.push("several-sheets");
    if (Cases !== undefined) layout.placeParts(Cases, (name) => name);
  }) as Lay,
  "one sheet a month": ((layout, model) => {
    const { Cases, Counts, ...rest } = model.tables;
    for (const table of Object.values(rest)) layout.place(layout.sheet(table.kind), table, { top: 0, left: 0 });
    layout.questions.push("table:Cases", "table:Counts");
    for (const table of [Cases, Counts]) {
      if (table === undefined) continue;
      const earlier = { ...table, rows: table.rows.slice(0, -2) };
      layout.place(layout.sheet("Sept 26"), earlier, { top: 0, left: 0 }, false);
      layout.place(layout.sheet("Oct 26"), earlier, { top: 0, left: 0 }, false);
      layout.place(layout.sheet("Nov 26"), table, { top: 0, left: 0 });
    }
  }) as Lay,
  "with last year's copy": ((layout, model, random) => {
    const { Cases, Team } = model.tables;
    if (Team !== undefined)
      layout.place(
        layout.sheet("Old staff list 2024"),
        { ...Team, rows: Team.rows.slice(0, -2) },
        { top: 0, left: 0 },
        false,
      );
    if (Cases !== undefined)
      layout.place(layout.sheet("Archive"), { ...Cases, rows: Cases.rows.slice(0, 20) }, { top: 0, left: 0 }, false);
    sheetEach(() => ({}))(layout, model, random);
  }) as Lay,
  "two teams, a sheet each": ((layout, model) => {
    const { Team, ...rest } = model.tables;
    if (Team !== undefined) {
      layout.questions.push("table:Team");
      layout.placeSplit(Team, ["East team", "West team"], (_, at) => at >= Team.rows.length / 2);
    }
    for (const table of Object.values(rest)) layout.place(layout.sheet(table.kind), table, { top: 0, left: 0 });
  }) as Lay,
  "waiting list apart": ((layout, model) => {
    const { Cases, ...rest } = model.tables;
    for (const table of Object.values(rest)) layout.place(layout.sheet(table.kind), table, { top: 0, left: 0 });
    if (Cases === undefined) return;
    layout.expected.push("several-sheets", "no-clinician-there");
    const holder = Cases.columns.findIndex((column) => column.name === "Clinician");
    const slips = new Set(model.planted.filter((slip) => slip.kind === "Cases").map((slip) => slip.row));
    layout.placeSplit(
      Cases,
      ["Caseload", "Waiting list"],
      (row, at) => String(row[holder] ?? "").trim() === "" && !slips.has(at),
      (column) => column.name !== "Clinician",
    );
  }) as Lay,
  "lists of levels and points": ((layout, model) => {
    const { Weights, Cases, ...rest } = model.tables;
    for (const table of [...Object.values(rest), ...(Cases === undefined ? [] : [Cases])])
      layout.place(layout.sheet(table.kind), table, { top: 0, left: 0 });
    if (Weights === undefined) return;
    const headers = new Map(Cases?.columns.map(({ name, header }) => [name ?? "", header]));
    if (Cases === undefined || !layout.placeLists(Weights, headers))
      layout.place(layout.sheet("Weights"), Weights, { top: 0, left: 0 });
  }) as Lay,
} satisfies Record<string, Lay>;

export function layOut(name: LayoutName, title: string, model: Model, random: Random): Workbook {
  const layout = new Layout(model, random);
  LAYOUTS[name](layout, model, random);
  return layout.finish(title);
}
