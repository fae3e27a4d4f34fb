import { read } from "./requests/request";

/** A change in the workbook that this add-in did not make. */
export interface WorkbookChange {
  /** A co-author, or the person at this Excel. */
  readonly by: "colleague" | "user";
}

export type WorkbookListener = (change: WorkbookChange) => void;

/**
 * Calls `listener` after cells or sheets were changed by anyone but the add-in itself.
 * @returns the way to stop
 */
export async function watchWorkbook(listener: WorkbookListener): Promise<() => Promise<void>> {
  const changed = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (event.triggerSource === "ThisLocalAddin") return;
    listener({ by: event.source === "Remote" ? "colleague" : "user" });
  };
  const rearranged = async (event: Excel.WorksheetAddedEventArgs | Excel.WorksheetDeletedEventArgs): Promise<void> =>
    listener({ by: event.source === "Remote" ? "colleague" : "user" });
  const handlers = await read((context) => {
    const { worksheets } = context.workbook;
    const results = [
      worksheets.onChanged.add(changed),
      worksheets.onAdded.add(rearranged),
      worksheets.onDeleted.add(rearranged),
    ];
    return () => results;
  });
  return async () => {
    const [first] = handlers;
    for (const handler of handlers) handler.remove();
    await first?.context.sync();
  };
}
