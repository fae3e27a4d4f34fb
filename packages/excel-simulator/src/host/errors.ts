/** The error codes of the Excel JavaScript API that this host gives, with the HTTP status that goes with each. */
const statusOf = {
  AccessDenied: 403,
  ApiNotFound: 404,
  FilteredRangeConflict: 409,
  GeneralException: 500,
  InsertDeleteConflict: 409,
  InvalidArgument: 400,
  InvalidOperation: 409,
  InvalidOperationInCellEditMode: 400,
  InvalidReference: 404,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  MergedRangeConflict: 409,
  RangeExceedsLimit: 400,
  RequestAborted: 409,
  RequestPayloadSizeLimitExceeded: 413,
  ResponsePayloadSizeLimitExceeded: 413,
  ServiceNotAvailable: 503,
} as const;

export type ErrorCode = keyof typeof statusOf;

/** An error that Excel itself would give; it reaches the add-in as a genuine `OfficeExtension.Error`. */
export class HostError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
    this.name = "HostError";
  }

  get status(): number {
    return statusOf[this.code];
  }
}

export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(statusOf, text);
}

export const itemNotFound = (): HostError => new HostError("ItemNotFound", "The requested resource doesn't exist.");

export const itemAlreadyExists = (): HostError =>
  new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");

export const invalidArgument = (
  message = "The argument is invalid or missing or has an incorrect format.",
): HostError => new HostError("InvalidArgument", message);

export const wrongArraySize = (): HostError =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

export const accessDenied = (sheet: string): HostError =>
  new HostError("AccessDenied", `You cannot perform the requested operation: '${sheet}' is protected.`);

export const invalidReference = (): HostError =>
  new HostError("InvalidReference", "This reference is not valid for the current operation.");

/** For a member of Office.js that this host does not have: never a silent default. */
export const notImplemented = (member: string): HostError =>
  new HostError("ApiNotFound", `host: ${member} is not implemented`);
