import type { CellValue } from "@evenkeel/spreadsheet";
import type { Contents } from "./contents";

/** A table while its columns are being placed. */
export interface Placing {
  readonly headers: readonly CellValue[];
  readonly contents: (place: number) => Contents;
  readonly places: Map<string, number>;
  readonly holds: Map<string, string>;
  /** Columns that stand under their canonical names: whatever is in them, that is what they are. */
  readonly settled: ReadonlySet<number>;
}

/** Gives a column its place, and takes that from whatever had it. */
export function settle({ places, holds }: Placing, name: string, place: number, what: string): void {
  for (const [other, at] of places) if (at === place && other !== name) places.delete(other);
  places.set(name, place);
  holds.set(name, what);
}
