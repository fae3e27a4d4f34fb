/** A published way of weighting, as an example to compare with. There is no national table: a service agrees its own. */
export interface StarterScheme {
  readonly id: string;
  readonly source: {
    readonly title: string;
    readonly url: string;
  };
  /** What the source says a full-timer can hold, in its own points; null: it does not say. */
  readonly fullTimePoints: number | null;
  readonly factors: readonly SchemeFactor[];
}

export interface SchemeFactor {
  readonly name: string;
  /** What teams call it in their caseloads. */
  readonly also: readonly string[];
  /** True: its levels are words of their own (Fortnightly), so that a column which holds them is meant, whatever its name. */
  readonly knownByLevels?: boolean;
  readonly kind: "add" | "multiply";
  /** Of the factors of one group only the highest counts. */
  readonly group?: string;
  readonly levels: readonly SchemeLevel[];
}

export interface SchemeLevel {
  /** null: any case, also one whose level is blank. */
  readonly name: string | null;
  /** What teams call it. */
  readonly also: readonly string[];
  readonly points: number;
}

export const level = (name: string | null, points: number, ...also: readonly string[]): SchemeLevel => ({
  name,
  points,
  also,
});
