/** A linear model with whole-number columns where `integer` says so. Rows are sparse, one after the other. */
export interface LinearModel {
  readonly columns: number;
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1: whole numbers only. */
  readonly integer: Uint8Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Entries of row r stand at `rowStart[r]` to `rowStart[r + 1]`. */
  readonly rowStart: Int32Array;
  readonly index: Int32Array;
  readonly value: Float64Array;
}

/** Collects columns and rows of a model. */
export class LinearModelBuilder {
  private readonly costs: number[] = [];
  private readonly lowers: number[] = [];
  private readonly uppers: number[] = [];
  private readonly integers: number[] = [];
  private readonly rowLowers: number[] = [];
  private readonly rowUppers: number[] = [];
  private readonly starts: number[] = [0];
  private readonly indices: number[] = [];
  private readonly values: number[] = [];

  /** Adds a column and tells its number. */
  column(cost: number, lower: number, upper: number, integer: boolean): number {
    this.costs.push(cost);
    this.lowers.push(lower);
    this.uppers.push(upper);
    this.integers.push(integer ? 1 : 0);
    return this.costs.length - 1;
  }

  row(lower: number, upper: number, entries: Iterable<readonly [column: number, value: number]>): void {
    for (const [column, value] of entries) {
      this.indices.push(column);
      this.values.push(value);
    }
    this.rowLowers.push(lower);
    this.rowUppers.push(upper);
    this.starts.push(this.indices.length);
  }

  build(): LinearModel {
    return {
      columns: this.costs.length,
      cost: Float64Array.from(this.costs),
      lower: Float64Array.from(this.lowers),
      upper: Float64Array.from(this.uppers),
      integer: Uint8Array.from(this.integers),
      rowLower: Float64Array.from(this.rowLowers),
      rowUpper: Float64Array.from(this.rowUppers),
      rowStart: Int32Array.from(this.starts),
      index: Int32Array.from(this.indices),
      value: Float64Array.from(this.values),
    };
  }
}
