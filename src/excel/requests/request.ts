import { excelMessages } from "../messages";
import { asFailure, ExcelFailure } from "./failures";
import { retryPolicy, retryRead } from "./retry";

/** Reads a result out of what was queued, once Excel has answered. */
export type Deferred<Result> = () => Result;

/** Queues operations in a request. */
export type Queue<Result> = (context: Excel.RequestContext) => Deferred<Result>;

/**
 * One request that changes nothing. It is tried again where Excel is busy, a cell is being edited or the connection
 * was lost, since asking twice does no harm.
 */
export function read<Result>(queue: Queue<Result>): Promise<Result> {
  return retryRead(() => once(queue));
}

/** One request that writes. Sent once: whether it took effect has to be found out before anything is tried again. */
export async function write<Result>(queue: Queue<Result>): Promise<Result> {
  try {
    return await (canGroupUndo() ? grouped(queue) : once(queue));
  } catch (error) {
    const failure = asFailure(error);
    if (failure.kind === "undo-not-supported") groupsUndo = false;
    throw failure;
  }
}

let groupsUndo = true;

/** Excel's own undo takes the whole change back in one step from ExcelApi 1.20 on. */
function canGroupUndo(): boolean {
  return groupsUndo && Office.context.requirements.isSetSupported("ExcelApi", "1.20");
}

// A context of one's own, and not Excel.run: that one keeps every range alive and sends another request to let it go.
async function once<Result>(queue: Queue<Result>): Promise<Result> {
  const context = new Excel.RequestContext();
  const result = queue(context);
  await answered(context.sync());
  return result();
}

async function grouped<Result>(queue: Queue<Result>): Promise<Result> {
  const options: Excel.RunOptions = { mergeUndoGroup: true };
  return answered(
    Excel.run(options, async (context) => {
      const result = queue(context);
      await context.sync();
      return result();
    }),
  );
}

async function answered<Result>(answer: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new ExcelFailure("lost", "NoAnswer", excelMessages.failure.lost)),
      retryPolicy().answer,
    );
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
