import { excelMessages } from "../messages";

/** What went wrong between us and Excel, as far as it changes what to do next. */
export type FailureKind =
  | "cell-edit"
  | "busy"
  | "too-big"
  | "access-denied"
  | "not-found"
  | "lost"
  | "too-old"
  | "undo-not-supported"
  | "other";

/** Excel did not do what it was asked. `message` is a sentence for the user; `code` is Excel's own. */
export class ExcelFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "ExcelFailure";
  }
}

/** How long to wait for Excel, in milliseconds. */
export interface RetryPolicy {
  /** Pauses before a read is asked again; as many tries as there are pauses. */
  readonly pauses: readonly number[];
  /** After this long without an answer the connection counts as lost. */
  readonly answer: number;
}

const usualPolicy: RetryPolicy = { pauses: [200, 400, 800, 1600, 3000], answer: 60_000 };
let policy = usualPolicy;

/** Tests and the command line may be less patient than a person; null is the usual. */
export function setRetryPolicy(change: Partial<RetryPolicy> | null): void {
  policy = change === null ? usualPolicy : { ...usualPolicy, ...change };
}

type WaitingListener = (message: string | null) => void;
const waitingListeners = new Set<WaitingListener>();

/** Tells when a request waits for the user to leave a cell (a sentence), and when the wait is over (null). */
export function watchWaiting(listener: WaitingListener): () => void {
  waitingListeners.add(listener);
  return () => waitingListeners.delete(listener);
}

/** Queues operations, and gives back how to read their results once Excel has answered. */
export type Queue<Result> = (context: Excel.RequestContext) => () => Result;

/**
 * One request that changes nothing. It is asked again where Excel is busy, a cell is being edited or the connection
 * was lost, since asking twice does no harm.
 */
export async function read<Result>(queue: Queue<Result>): Promise<Result> {
  let waiting = false;
  try {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await once(queue);
      } catch (error) {
        const failure = asFailure(error);
        const pause = policy.pauses[attempt];
        if (!isWorthAnotherTry(failure, attempt) || pause === undefined) throw failure;
        if (failure.kind === "cell-edit" && !waiting) {
          waiting = true;
          tellWaiting(excelMessages.failure.cellEditWaiting);
        }
        await sleep(pause);
      }
    }
  } finally {
    if (waiting) tellWaiting(null);
  }
}

/** One request that writes. Asked once: whether it took effect has to be looked up before anything is tried again. */
export async function write<Result>(queue: Queue<Result>): Promise<Result> {
  try {
    return await (canGroupUndo() ? grouped(queue) : once(queue));
  } catch (error) {
    const failure = asFailure(error);
    if (failure.kind === "undo-not-supported") groupsUndo = false;
    throw failure;
  }
}

/** Repeats work that may be repeated without harm until it succeeds or patience ends. */
export async function retry<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const failure = asFailure(error);
      const pause = policy.pauses[attempt];
      if (pause === undefined) throw failure;
      await sleep(pause);
    }
  }
}

/** One more try may help; Excel says GeneralException for many things, so that one is tried again only once. */
function isWorthAnotherTry(failure: ExcelFailure, attempt: number): boolean {
  if (failure.code === "GeneralException") return attempt < 1;
  return failure.kind === "cell-edit" || failure.kind === "busy" || failure.kind === "lost";
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
    timer = setTimeout(() => reject(new ExcelFailure("lost", "NoAnswer", excelMessages.failure.lost)), policy.answer);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

function tellWaiting(message: string | null): void {
  for (const listener of waitingListeners) listener(message);
}

const kindsByCode: Readonly<Record<string, FailureKind>> = {
  InvalidOperationInCellEditMode: "cell-edit",
  ServiceNotAvailable: "busy",
  RequestAborted: "busy",
  Conflict: "busy",
  ActivityLimitReached: "busy",
  RequestPayloadSizeLimitExceeded: "too-big",
  ResponsePayloadSizeLimitExceeded: "too-big",
  RangeExceedsLimit: "too-big",
  OperationCellsExceedLimit: "too-big",
  AccessDenied: "access-denied",
  ItemNotFound: "not-found",
  InvalidReference: "not-found",
  ConnectionFailure: "lost",
  HttpRequestFailed: "lost",
  ApiNotFound: "too-old",
  UndoNotSupported: "undo-not-supported",
};

const sentences: Readonly<Record<Exclude<FailureKind, "other">, () => string>> = {
  "cell-edit": () => excelMessages.failure.cellEdit,
  busy: () => excelMessages.failure.busy,
  "too-big": () => excelMessages.failure.tooBig,
  "access-denied": () => excelMessages.failure.accessDenied,
  "not-found": () => excelMessages.failure.notFound,
  lost: () => excelMessages.failure.lost,
  "too-old": () => excelMessages.failure.tooOld,
  "undo-not-supported": () => excelMessages.failure.busy,
};

/** Excel's errors by their code: the text of `error.message` is in Excel's language and not meant for users. */
export function asFailure(error: unknown): ExcelFailure {
  if (error instanceof ExcelFailure) return error;
  if (!isExcelError(error)) throw error;
  const kind = kindsByCode[error.code] ?? "other";
  const sentence = kind === "other" ? excelMessages.failure.other(error.code) : sentences[kind]();
  return new ExcelFailure(kind, error.code, sentence, { cause: error });
}

function isExcelError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}
