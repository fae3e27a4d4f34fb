import { asFailure } from "./requests/failures";

/** Bytes are turned into text in pieces: a call takes only so many arguments. */
const PIECE = 0x8000;

/** Opens an .xlsx file as a new, unsaved workbook beside the present one. */
export async function openAsNewWorkbook(file: Uint8Array): Promise<void> {
  let text = "";
  for (let start = 0; start < file.length; start += PIECE) {
    text += String.fromCharCode(...file.subarray(start, start + PIECE));
  }
  try {
    await Excel.createWorkbook(btoa(text));
  } catch (error) {
    throw asFailure(error);
  }
}
