import type { RunningUniver } from "./startUniver";

/** Carries out one of Univer's commands on a sheet, at once. */
export type SheetCommand = (id: string, sheetId: string, params: object) => void;

export function sheetCommands({ commands, unitId }: RunningUniver): SheetCommand {
  return (id, sheetId, params) => {
    const done = commands.syncExecuteCommand(id, { unitId, subUnitId: sheetId, ...params });
    if (!done) throw new Error(`The workbook did not carry out ${id} on ${sheetId}.`);
  };
}
