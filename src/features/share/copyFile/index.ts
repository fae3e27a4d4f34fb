export { checkCopy, namesForbidden, type CheckResult } from "./checkCopy";
export type { Forbidden } from "./checkParts";
export type { CopyDocument } from "./document";
export { makeCopy } from "./makeCopy";
