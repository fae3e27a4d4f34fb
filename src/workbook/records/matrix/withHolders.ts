import type { CellValue } from "@evenkeel/spreadsheet";
import { isRead, readStatus } from "../../coerce";
import type { RecordTable } from "../recordTable";
import { holderReader, readState, type People } from "./messyCells";
import { withCells } from "./openMatrix";

/** The table with each worker's own name, and the word for closed where a cell says so in other words. */
export function withHolders(table: RecordTable, people: People): RecordTable {
  const holderOf = holderReader(people, () => table.rows.map((row) => row.cell("Clinician")));
  const header = table.headerOf("Status");
  return withCells(table, (column, row) => {
    const cell = row.cell(column);
    if (column !== "Clinician" && column !== "Status") return cell;
    const holder = holderOf(row.cell("Clinician"));
    const hasEnded = isRead(holder) && holder.value === "ended";
    if (column === "Status") return hasEnded ? "closed" : stateCell(cell, header);
    if (!isRead(holder)) return cell;
    return holder.value === "ended" ? null : (holder.value?.name ?? null);
  });
}

/** As it stands, but for words that only the longer list knows: a day under "Date closed" is kept. */
function stateCell(cell: CellValue, header: string): CellValue {
  const [short, long] = [readStatus(cell, header), readState(cell, header)];
  return isRead(short) && isRead(long) && short.value !== long.value ? long.value : cell;
}
