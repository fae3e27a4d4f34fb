import type { WorkbookGrid } from "@evenkeel/spreadsheet";
import { documentToGrid } from "@evenkeel/xlsx";
import { ActionRefusal } from "../../actions/action";
import { csvText, csvToGrid } from "./compare/exportFile";
import { refreshMessages as say } from "./messages";

/** An .xlsx file is a packed one and begins like all of these; anything else is read as .csv. */
const PACKED = [0x50, 0x4b];
/** How an old .xls file begins. */
const OLD_EXCEL = [0xd0, 0xcf];

/** An export as a grid, given as the text of a .csv file or as the bytes of any; refused where it cannot be read. */
export async function exportGrid(csv: string | undefined, bytes: Uint8Array | undefined): Promise<WorkbookGrid> {
  if (csv !== undefined) return csvToGrid(csv);
  if (bytes === undefined) throw new ActionRefusal("no-export", say.noFile);
  const begins = (mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte);
  if (begins(OLD_EXCEL)) throw new ActionRefusal("unreadable-export", say.oldFormat);
  if (!begins(PACKED)) return csvToGrid(csvText(bytes));
  const { readWorkbook, FileRefusal } = await import(/* webpackChunkName: "export-file" */ "./exportWorkbook");
  try {
    return documentToGrid(readWorkbook(bytes));
  } catch (error) {
    if (error instanceof FileRefusal) throw new ActionRefusal("unreadable-export", error.message, { cause: error });
    throw error;
  }
}
