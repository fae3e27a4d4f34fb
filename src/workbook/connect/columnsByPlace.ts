import type { ConnectedColumn, ConnectedTable } from "./connection";

type Columns = ConnectedTable["columns"];

/** Columns without the one in this place, whatever it was taken for. */
export const withoutPlace = (columns: Columns, column: number): Columns =>
  Object.fromEntries(Object.entries(columns).filter(([, place]) => place.column !== column));

/** Columns with this one in its place: nothing else stands there. */
export const withColumn = (columns: Columns, name: string, place: ConnectedColumn): Columns => ({
  ...withoutPlace(columns, place.column),
  [name]: place,
});

/** Columns from left to right. */
export const inOrder = (columns: Columns): Columns =>
  Object.fromEntries(Object.entries(columns).sort(([, a], [, b]) => a.column - b.column));
