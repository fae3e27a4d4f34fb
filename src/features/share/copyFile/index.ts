export { checkCopy, namesForbidden } from "./checkCopy";
export { makeCopy } from "./makeCopy";
