import { namedFaults, type ColleagueEdit, type Fault } from "@evenkeel/excel-simulator";
import type { HostWorkbook } from "@evenkeel/excel-simulator";

/** Something that goes wrong while a manager works. */
export interface Trouble {
  readonly name: string;
  /** What it is, for docs/reliability.md. */
  readonly about: string;
  /** From the first reading on, or only once the preview is on the screen. */
  readonly from: "preview" | "apply";
  readonly fault: Fault;
  /** What a colleague does; the workbook without our change then has this in it. */
  readonly edit?: ColleagueEdit;
}

const always = (name: string, about: string, fault: Fault): Trouble => ({ name, about, from: "preview", fault });
const later = (name: string, about: string, fault: Fault): Trouble => ({ name, about, from: "apply", fault });

/** Requests are counted from the apply on: the first re-reads, the second writes. */
const RE_READ = 1;
const WRITE = 2;

const failing = (operation: number, code: "GeneralException" | "AccessDenied" | "InvalidOperationInCellEditMode") =>
  later(`write-fails-${operation}-${code}`, `operation ${operation} of the write fails with ${code}`, {
    failAt: { request: WRITE, operation, code },
  });

const caseRows = (workbook: HostWorkbook): { sheetId: string; top: number; bottom: number } => {
  const [table] = workbook.tables();
  if (table === undefined) throw new Error("The small team has its cases in a table.");
  return { sheetId: table.sheetId, top: table.area.top + 1, bottom: table.area.bottom };
};

/** The row of the case C5, which every placing of cases moves. */
function rowOfCase(workbook: HostWorkbook): { sheetId: string; row: number } {
  const { sheetId, top, bottom } = caseRows(workbook);
  const keys = workbook.values(sheetId, { top, left: 0, bottom, right: 0 });
  return { sheetId, row: top + keys.findIndex(([key]) => key === "C5") };
}

const named = (name: string): ColleagueEdit => {
  const edit = namedFaults[name]?.make(1, "").colleague?.edit;
  if (edit === undefined) throw new Error(`The host knows no fault ${name}.`);
  return edit;
};

const edits: readonly { readonly name: string; readonly about: string; readonly edit: ColleagueEdit }[] = [
  {
    name: "types",
    about: "gives a case to somebody",
    edit: (workbook) => {
      const { sheetId, row } = rowOfCase(workbook);
      workbook.write(sheetId, { top: row, left: 1, bottom: row, right: 1 }, [["Somebody Else"]]);
    },
  },
  {
    name: "types-elsewhere",
    about: "changes a case's risk",
    edit: (workbook) => {
      const { sheetId, row } = rowOfCase(workbook);
      workbook.write(sheetId, { top: row, left: 3, bottom: row, right: 3 }, [["Low"]]);
    },
  },
  { name: "sorts", about: "sorts the cases", edit: named("colleague-sorts") },
  { name: "inserts", about: "inserts a row", edit: named("colleague-inserts") },
  {
    name: "deletes",
    about: "deletes a case that is being placed",
    edit: (workbook) => {
      const { sheetId, row } = rowOfCase(workbook);
      workbook.deleteRows(sheetId, row, 1);
    },
  },
  { name: "renames", about: "renames the sheet of the cases", edit: named("colleague-renames") },
  {
    name: "column",
    about: "puts a column in before the clinicians' names",
    edit: (workbook) => {
      const { sheetId, top } = caseRows(workbook);
      workbook.insertColumns(sheetId, 1, 1);
      workbook.write(sheetId, { top: top - 1, left: 1, bottom: top - 1, right: 1 }, [["Team"]]);
    },
  },
  {
    name: "rows",
    about: "puts a row in at the top of every sheet",
    edit: (workbook) => {
      for (const { id } of workbook.sheets()) workbook.insertRows(id, 0, 1);
    },
  },
  { name: "resizes", about: "takes the last row out of the table", edit: named("colleague-resizes") },
];

const colleagues = edits.flatMap(({ name, about, edit }): Trouble[] => [
  {
    ...later(`colleague-${name}`, `a colleague ${about} after the preview`, {
      colleague: { request: RE_READ, edit },
    }),
    edit,
  },
  {
    ...later(`colleague-${name}-at-write`, `a colleague ${about} at the very moment of writing`, {
      colleague: { request: WRITE, edit },
    }),
    edit,
  },
]);

export const troubles: readonly Trouble[] = [
  always("none", "nothing goes wrong", {}),
  always("slow", "every request takes 20 ms longer", { latency: 20 }),
  always("web", "Excel on the web: 5 MB a request", { payloadLimit: 5 * 1024 * 1024 }),
  later("small", "no request may have more than 30 kB", { payloadLimit: 30_000 }),
  later("tiny", "no request may have more than 1 kB", { payloadLimit: 1_000 }),
  always("cell-edit", "somebody is typing in a cell all the time", { cellEdit: true }),
  later("cell-edit-at-apply", "somebody begins to type in a cell after the preview", { cellEdit: true }),
  always("protected", "all sheets are protected", { protect: "all" }),
  later("protected-at-apply", "the sheets are protected after the preview", { protect: "all" }),
  always("filtered", "every other row is filtered out", { filtered: true }),
  later("filtered-at-apply", "every other row is filtered out after the preview", { filtered: true }),
  later("read-fails", "the re-reading fails once", {
    failAt: { request: RE_READ, operation: 2, code: "GeneralException" },
  }),
  ...[1, 3, 6, 9, 12].map((operation) => failing(operation, "GeneralException")),
  failing(4, "AccessDenied"),
  failing(1, "InvalidOperationInCellEditMode"),
  always("lost-at-reading", "the connection breaks before the first reading and stays broken", {
    lost: { request: 1, how: "before" },
  }),
  always("answer-lost-at-reading", "the answer to the first reading is lost", { lost: { request: 1, how: "answer" } }),
  later("lost-at-re-reading", "the connection breaks before the re-reading", {
    lost: { request: RE_READ, how: "before" },
  }),
  later("lost-at-write", "the connection breaks before the write arrives", { lost: { request: WRITE, how: "before" } }),
  later("answer-lost-at-write", "the write is carried out but its answer is lost", {
    lost: { request: WRITE, how: "answer" },
  }),
  later("silent-at-write", "Excel never answers the write, nor anything after", {
    lost: { request: WRITE, how: "silent" },
  }),
  ...colleagues,
];
