import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  ScrollToCellOperation,
  SetFrozenMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { HostWorkbook } from "../../host/model";
import { toArea, toRange } from "../univer/ranges";
import { sheetCommands } from "../univer/runCommand";
import type { RunningUniver } from "../univer/startUniver";
import { sheetOf } from "./cells";

type ViewPart = Pick<
  HostWorkbook,
  "merges" | "merge" | "unmerge" | "freeze" | "setFreeze" | "selection" | "select" | "onSelect"
>;

/** Merged cells, frozen panes and the selection. */
export function viewPart(running: RunningUniver): ViewPart {
  const { workbook } = running;
  const run = sheetCommands(running);

  return {
    merges(sheetId) {
      return sheetOf(running, sheetId).getMergeData().map(toArea);
    },
    merge(sheetId, area) {
      run(AddWorksheetMergeMutation.id, sheetId, { ranges: [toRange(area)] });
    },
    unmerge(sheetId, area) {
      run(RemoveWorksheetMergeMutation.id, sheetId, { ranges: [toRange(area)] });
    },
    freeze(sheetId) {
      const { xSplit, ySplit } = sheetOf(running, sheetId).getFreeze();
      return { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) };
    },
    setFreeze(sheetId, { rows, columns }) {
      run(SetFrozenMutation.id, sheetId, {
        xSplit: columns,
        ySplit: rows,
        startRow: rows === 0 ? -1 : rows,
        startColumn: columns === 0 ? -1 : columns,
        resetScroll: true,
      });
    },
    selection() {
      const sheetId = workbook.getActiveSheet().getSheetId();
      const range = running.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
      return { sheetId, area: range ? toArea(range) : { top: 0, left: 0, bottom: 0, right: 0 } };
    },
    select(sheetId, area) {
      if (workbook.getActiveSheet().getSheetId() !== sheetId) run(SetWorksheetActiveOperation.id, sheetId, {});
      const range = toRange(area);
      run(SetSelectionsOperation.id, sheetId, {
        selections: [
          {
            range,
            primary: {
              actualRow: area.top,
              actualColumn: area.left,
              isMerged: false,
              isMergedMainCell: false,
              startRow: area.top,
              startColumn: area.left,
              endRow: area.top,
              endColumn: area.left,
            },
            style: null,
          },
        ],
      });
      run(ScrollToCellOperation.id, sheetId, { range });
    },
    onSelect(listener) {
      const listening = running.commands.onCommandExecuted((command) => {
        if (command.id === SetSelectionsOperation.id || command.id === SetWorksheetActiveOperation.id) listener();
      });
      return () => listening.dispose();
    },
  };
}
