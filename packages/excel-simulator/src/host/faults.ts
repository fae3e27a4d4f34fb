import { cellsOf } from "../areas";
import type { Area } from "@evenkeel/spreadsheet";
import { isErrorCode, type ErrorCode } from "./errors";
import type { HostTable, HostWorkbook } from "./model";

/** How a bad Excel behaves. Requests count from 1 from the moment the fault is set; upkeep is not counted. */
export interface Fault {
  /** Milliseconds that every request takes longer. */
  readonly latency?: number;
  /** Bytes a request or a response may have: Excel on the web allows 5 MB each way. */
  readonly payloadLimit?: number;
  /** Somebody is typing in a cell: nothing works until the fault is taken away. */
  readonly cellEdit?: boolean;
  /** Sheets that are protected: all, or by name. */
  readonly protect?: "all" | readonly string[];
  /**
   * The longest table is filtered (every other row hidden), and a write of several rows over hidden ones goes astray:
   * what OfficeDev/office-js#224 and xlwings/xlwings#747 report of Excel for Windows.
   */
  readonly filtered?: boolean;
  /** The highest ExcelApi announced ("1.10"); only when the host is opened, as Office.js asks once. */
  readonly excelApi?: string;
  /**
   * The n-th operation of the n-th request fails; what stood before it in the request stays done. Operations are what
   * the add-in asked for: property writes, method calls and loads, not the client's own upkeep between them.
   */
  readonly failAt?: { readonly request: number; readonly operation: number; readonly code: ErrorCode };
  /**
   * The connection breaks at the n-th request: "before" it arrives, and stays broken; "answer" after it was carried
   * out, and then works again; "silent" it is never answered, nor is any after it.
   */
  readonly lost?: { readonly request: number; readonly how: "before" | "answer" | "silent" };
  /** A colleague's edit, done just before the n-th request. */
  readonly colleague?: { readonly request: number; readonly edit: ColleagueEdit };
}

/** What a colleague does to the workbook at the same time. */
export type ColleagueEdit = (workbook: HostWorkbook) => void;

/** Five megabytes, each way: "Resource limits and performance optimization for Office Add-ins". */
const webPayloadLimit = 5 * 1024 * 1024;

interface NamedFault {
  readonly about: string;
  make(at: number | null, detail: string): Fault;
}

const colleague =
  (edit: ColleagueEdit) =>
  (at: number | null): Fault => ({ colleague: { request: at ?? 3, edit } });

/** The names that the command line's `--as-seen-by` takes, as "name", "name:n" or "name:n:detail". */
export const namedFaults: { readonly [name: string]: NamedFault } = {
  web: {
    about: "Excel on the web: 5 MB a request and a response, 60 ms a round-trip",
    make: () => ({ payloadLimit: webPayloadLimit, latency: 60 }),
  },
  slow: {
    about: "slow:MS, every request takes MS (default 1000) milliseconds longer",
    make: (at) => ({ latency: at ?? 1_000 }),
  },
  small: {
    about: "small:BYTES, a request or response may have no more than BYTES (default 100000)",
    make: (at) => ({ payloadLimit: at ?? 100_000 }),
  },
  old: { about: "an Excel that knows ExcelApi 1.10 only", make: () => ({ excelApi: "1.10" }) },
  protected: {
    about: "all sheets are protected (protected:0:NAME for one)",
    make: (_at, detail) => ({ protect: detail === "" ? "all" : [detail] }),
  },
  filtered: {
    about: "every other row of the longest table is filtered away, and writes of several rows over them go astray",
    make: () => ({ filtered: true }),
  },
  "cell-edit": { about: "somebody is typing in a cell", make: () => ({ cellEdit: true }) },
  lost: {
    about: "lost:N, the connection breaks before request N (default 3) and stays broken",
    make: (at) => ({ lost: { request: at ?? 3, how: "before" } }),
  },
  "answer-lost": {
    about: "answer-lost:N, request N (default 3) is carried out but its answer is lost; later ones work",
    make: (at) => ({ lost: { request: at ?? 3, how: "answer" } }),
  },
  silent: {
    about: "silent:N, from request N (default 3) on nothing is answered",
    make: (at) => ({ lost: { request: at ?? 3, how: "silent" } }),
  },
  fails: {
    about: "fails:N:OPERATION[.CODE], that operation of request N fails (default 3:1.GeneralException)",
    make: (at, detail) => {
      const [operation = "", code = "GeneralException"] = detail.split(".");
      return {
        failAt: {
          request: at ?? 3,
          operation: operation === "" ? 1 : Number(operation),
          code: isErrorCode(code) ? code : "GeneralException",
        },
      };
    },
  },
  "colleague-types": {
    about: "a colleague changes the first cell of the longest table's first row before request N (default 3)",
    make: colleague((workbook) => {
      const { sheetId, area } = longest(workbook);
      workbook.write(sheetId, { ...area, bottom: area.top, right: area.left }, [["edited by a colleague"]]);
    }),
  },
  "colleague-sorts": {
    about: "a colleague sorts the longest table by its second column, downwards",
    make: colleague((workbook) => {
      const { sheetId, area } = longest(workbook);
      workbook.sortRows(sheetId, area, Math.min(area.left + 1, area.right), false);
    }),
  },
  "colleague-inserts": {
    about: "a colleague inserts a row at the top of the longest table",
    make: colleague((workbook) => {
      const { sheetId, area } = longest(workbook);
      workbook.insertRows(sheetId, area.top, 1);
    }),
  },
  "colleague-deletes": {
    about: "a colleague deletes the first row of the longest table",
    make: colleague((workbook) => {
      const { sheetId, area } = longest(workbook);
      workbook.deleteRows(sheetId, area.top, 1);
    }),
  },
  "colleague-renames": {
    about: "a colleague renames the sheet of the longest table",
    make: colleague((workbook) => {
      const { sheetId } = longest(workbook);
      workbook.renameSheet(sheetId, "Renamed by a colleague");
    }),
  },
  "colleague-resizes": {
    about: "a colleague takes the last row out of the longest table",
    make: colleague((workbook) => {
      const { table } = longest(workbook);
      if (table !== null) workbook.changeTable(table.id, { area: { ...table.area, bottom: table.area.bottom - 1 } });
    }),
  },
};

/** Filters the longest table so that every other row of it is hidden. */
export function hideEveryOtherRow(workbook: HostWorkbook): void {
  const { sheetId, area } = longest(workbook);
  for (let row = area.top + 1; row <= area.bottom; row += 2) workbook.setRowsHidden(sheetId, row, row, true);
}

/**
 * Reads a fault's name as the command line takes it ("web", "lost:4", "fails:3:2.AccessDenied"); several are joined
 * with "+". Null: no such fault.
 */
export function parseFault(text: string): Fault | null {
  let whole: Fault = {};
  for (const one of text.split("+")) {
    const [name = "", at, ...detail] = one.trim().split(":");
    const named = Object.hasOwn(namedFaults, name) ? namedFaults[name] : undefined;
    const number = at === undefined || at === "" ? null : Number(at);
    if (named === undefined || (number !== null && !Number.isInteger(number))) return null;
    whole = { ...whole, ...named.make(number, detail.join(":")) };
  }
  return whole;
}

/** The body of the table with the most cells; without tables, the largest sheet below its first row. */
function longest(workbook: HostWorkbook): { sheetId: string; area: Area; table: HostTable | null } {
  const tables = [...workbook.tables()].sort((a, b) => cellsOf(b.area) - cellsOf(a.area));
  const [table] = tables;
  if (table !== undefined) {
    const { area, hasHeaders, hasTotals, sheetId } = table;
    const top = hasHeaders ? area.top + 1 : area.top;
    return { sheetId, area: { ...area, top, bottom: hasTotals ? area.bottom - 1 : area.bottom }, table };
  }
  const sheets = workbook
    .sheets()
    .flatMap(({ id }) => {
      const used = workbook.usedArea(id, true);
      return used === null ? [] : [{ sheetId: id, area: used }];
    })
    .sort((a, b) => cellsOf(b.area) - cellsOf(a.area));
  const [largest] = sheets;
  if (largest === undefined) {
    return { sheetId: workbook.activeSheetId(), area: { top: 0, left: 0, bottom: 0, right: 0 }, table: null };
  }
  const top = Math.min(largest.area.top + 1, largest.area.bottom);
  return { sheetId: largest.sheetId, area: { ...largest.area, top }, table: null };
}
