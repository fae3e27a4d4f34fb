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
