export { checkCopy, namesForbidden, type CheckResult, type Forbidden } from "./checkCopy";
export type { CopyDocument } from "./document";
export { makeCopy } from "./makeCopy";
