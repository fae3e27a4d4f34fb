import type { Area } from "@evenkeel/spreadsheet";
import type { ICommandInfo } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { HostEdit } from "../../host/model";
import { toArea } from "./ranges";
import type { RunningUniver } from "./startUniver";

/** Tells of every change of cells, be it typed in the grid or written; gives back how to stop. */
export function listenToEdits(running: RunningUniver, listener: (edit: HostEdit) => void): () => void {
  const listening = running.commands.onCommandExecuted((command, options) => {
    if (options?.onlyLocal === true || !command.id.startsWith("sheet.mutation.")) return;
    const edit = editOf(command);
    if (edit !== null) listener(edit);
  });
  return () => listening.dispose();
}

type WrittenCells = Readonly<Record<number, Readonly<Record<number, unknown>>>>;

interface MutationParams {
  readonly subUnitId?: string;
  readonly cellValue?: WrittenCells;
  readonly range?: { startRow: number; endRow: number; startColumn: number; endColumn: number };
}

const movesCells = /insert-row|insert-col|remove-rows|remove-col|reorder-range|move-r/;

function editOf(command: Readonly<ICommandInfo>): HostEdit | null {
  const { subUnitId, cellValue, range } = (command.params ?? {}) as MutationParams;
  if (subUnitId === undefined) return null;
  if (command.id === SetRangeValuesMutation.id && cellValue !== undefined) {
    const area = areaOf(cellValue);
    return area === null ? null : { sheetId: subUnitId, area };
  }
  return movesCells.test(command.id) && range ? { sheetId: subUnitId, area: toArea(range) } : null;
}

function areaOf(cells: WrittenCells): Area | null {
  const rows = Object.keys(cells).map(Number);
  const columns = Object.values(cells).flatMap((row) => Object.keys(row).map(Number));
  if (rows.length === 0 || columns.length === 0) return null;
  return {
    top: Math.min(...rows),
    left: columns.reduce((least, column) => Math.min(least, column)),
    bottom: Math.max(...rows),
    right: columns.reduce((most, column) => Math.max(most, column)),
  };
}
