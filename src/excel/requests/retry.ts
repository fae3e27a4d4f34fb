import { excelMessages } from "../messages";
import { asFailure, type ExcelFailure } from "./failures";

/** How long to wait for Excel, in milliseconds. */
export interface RetryPolicy {
  /** Pauses before a read is tried again; as many further tries as there are pauses. */
  readonly pauses: readonly number[];
  /** After this long without an answer the connection counts as lost. */
  readonly answer: number;
}

const usualPolicy: RetryPolicy = { pauses: [200, 400, 800, 1600, 3000], answer: 60_000 };
let policy = usualPolicy;

/** Tests and the command line may wait less long than a person; null is the usual. */
export function setRetryPolicy(change: Partial<RetryPolicy> | null): void {
  policy = change === null ? usualPolicy : { ...usualPolicy, ...change };
}

export const retryPolicy = (): RetryPolicy => policy;

type WaitingListener = (message: string | null) => void;
const waitingListeners = new Set<WaitingListener>();

/** Tells when a request waits for the user to leave a cell (a sentence), and when the wait is over (null). */
export function watchWaiting(listener: WaitingListener): () => void {
  waitingListeners.add(listener);
  return () => waitingListeners.delete(listener);
}

/**
 * Repeats work that may be repeated without harm until it succeeds, the policy's pauses are used up, or another try would
 * not help.
 */
export async function retry<Result>(
  work: () => Promise<Result>,
  isWorthAnotherTry: (failure: ExcelFailure, attempt: number) => boolean = () => true,
): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const failure = asFailure(error);
      const pause = policy.pauses[attempt];
      if (pause === undefined || !isWorthAnotherTry(failure, attempt)) throw failure;
      await sleep(pause);
    }
  }
}

/** The same for a read, telling the user where it waits for a cell to be finished. */
export async function retryRead<Result>(work: () => Promise<Result>): Promise<Result> {
  // Set in a callback, which the compiler does not follow.
  let waiting = false as boolean;
  try {
    return await retry(work, (failure, attempt) => {
      if (!isWorthAnotherRead(failure, attempt)) return false;
      if (failure.kind === "cell-edit" && !waiting) {
        waiting = true;
        tellWaiting(excelMessages.failure.cellEditWaiting);
      }
      return true;
    });
  } finally {
    if (waiting) tellWaiting(null);
  }
}

/** Excel says GeneralException for many things, so that one is tried again only once. */
function isWorthAnotherRead(failure: ExcelFailure, attempt: number): boolean {
  if (failure.code === "GeneralException") return attempt < 1;
  return failure.kind === "cell-edit" || failure.kind === "busy" || failure.kind === "lost";
}

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

function tellWaiting(message: string | null): void {
  for (const listener of waitingListeners) listener(message);
}
