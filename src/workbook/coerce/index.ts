export { readDay } from "./days";
export { isPointsRowLabel, isTotalLabel } from "./labels";
export { looseName } from "./names";
export { readAmount, readContract, readNumber, type Contract } from "./numbers";
export { isRead, type Reading } from "./reading";
export { readStatus } from "./status";
export { readLevel, readList, readPerson, readText } from "./text";
export { readYesNo } from "./yesNo";
