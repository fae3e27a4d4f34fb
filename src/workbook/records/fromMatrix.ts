/**
 * Tables given to a TEAM function: a rectangle whose first row is the headers. Columns are found as in connecting, by
 * header (matrix/placeColumns.ts) and by what stands in them (matrix/columnsByContents.ts); cells are understood by the same words.
 */

export type { Matrix } from "./matrix/contents";
export { readCases } from "./matrix/readCases";
export {
  holdsCounts,
  readCounts,
  readReferrals,
  readRows,
  readTeam,
  readWeights,
  type PlainRow,
} from "./matrix/readTables";
