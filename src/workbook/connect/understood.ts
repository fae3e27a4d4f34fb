import { isBlank, valueAt, type CellValue } from "@evenkeel/spreadsheet";
import { isRead, readContract, readStatus } from "../coerce";
import type { SheetView } from "../detect/sheetView";
import type { PersonHours } from "../reading/contract";
import type { CaseRow } from "../reading/readers/caseRow";
import type { Reading } from "../reading/readTeamWorkbook";
import type { StaffList } from "../reading/staff";
import { sheetName } from "../reading/view";
import { saysClosed } from "../reading/words/states";
import type { ConnectedColumn, ConnectedTable } from "./connection";

type Understood = NonNullable<ConnectedTable["understood"]>;

/** Hours as people write them, where the plain value of a cell would not say the same. */
export function contractsIn(
  { hours }: Reading,
  { view, rows }: StaffList,
  columns: ConnectedTable["columns"],
): Understood {
  const understood = { WTE: {}, "Weekly hours": {} } as Record<"WTE" | "Weekly hours", Record<number, string>>;
  for (const { row } of rows) {
    const found = hours.find((one) => one.row === row.row && one.sheet === sheetName(view));
    let isPlain = false;
    for (const name of ["WTE", "Weekly hours"] as const) {
      const column = columns[name]?.column;
      const cell = column === undefined ? undefined : row.cells[column - view.block.left];
      if (column === undefined || cell === undefined) continue;
      const raw = valueAt(view.block.sheet.grid, row.row, column) ?? null;
      const isNumber = isRead(readContract(raw, "hours"));
      // 37:30 as a time of day is 1.5625 of a day.
      if (typeof raw === "number" && cell.kind === "number" && cell.number !== raw)
        understood[name][row.row] = String(cell.number);
      else if (found !== undefined && !isNumber && isUnderstood(found)) understood[name][row.row] = "";
      isPlain ||= isNumber && !isBlank(raw);
    }
    if (found === undefined || (isPlain && found.isSaid !== true)) continue;
    const { wte, hours: weekly } = found;
    if (wte !== undefined) understood.WTE[row.row] = String(wte);
    else if (weekly !== undefined) understood["Weekly hours"][row.row] = String(weekly);
    if (found.isSaid === true) understood[wte === undefined ? "WTE" : "Weekly hours"][row.row] = "";
  }
  return understood;
}

const isUnderstood = ({ hours, wte }: PersonHours): boolean => hours !== undefined || wte !== undefined;

/** What the reading understood of a row where its cells say it otherwise, or not at all. */
export function understoodIn(
  rows: readonly CaseRow[],
  columns: Readonly<Record<string, ConnectedColumn>>,
  view: SheetView,
): Understood {
  const { Status, Clinician } = columns;
  const holders: Record<number, string> = {};
  const states: Record<number, string> = {};
  for (const { row, state, holders: who, inColumn } of rows) {
    const [lead] = who;
    const written = Clinician === undefined ? null : view.value(row, Clinician.column);
    if (inColumn && lead !== undefined && written !== lead.name) holders[row] = lead.name;
    if (inColumn && state === "waiting") holders[row] = "";
    const meant = state === "closed" ? "closed" : state === "waiting" ? "waiting" : "open";
    const says = Status === undefined ? null : readStatus(view.value(row, Status.column), Status.header);
    const isSaid = says === null ? meant === "open" : isRead(says) && says.value === meant;
    if (!isSaid) states[row] = meant;
  }
  const wordsForDays = DAYS.map((name): readonly [string, Record<number, string>] => {
    const column = columns[name]?.column;
    const words = rows.filter(({ row }) => column !== undefined && isWordOfState(view.value(row, column)));
    return [name, Object.fromEntries(words.map(({ row }) => [row, ""]))];
  });
  return { ...Object.fromEntries(wordsForDays), Clinician: holders, Status: states };
}

const DAYS = ["Opened", "Last seen", "Review due", "Closing date"];

/** "closed Oct" under a heading for days says where the case stands, and is no slip. */
const isWordOfState = (value: CellValue): boolean => typeof value === "string" && saysClosed(value);
