/** A run of cells below one another in one column: what one write covers. */
export interface ColumnRun<Cell> {
  readonly sheetId: string;
  readonly column: number;
  readonly top: number;
  readonly cells: readonly Cell[];
}

interface Placed {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Groups cells into as few runs as possible without touching a cell that is not among them.
 * @param together whether two neighbours may be in one run
 */
export function columnRuns<Cell extends Placed>(
  cells: readonly Cell[],
  together: (a: Cell, b: Cell) => boolean = () => true,
): ColumnRun<Cell>[] {
  const sorted = [...cells].sort((a, b) => compareText(a.sheetId, b.sheetId) || a.column - b.column || a.row - b.row);
  const runs: (ColumnRun<Cell> & { readonly cells: Cell[] })[] = [];
  for (const cell of sorted) {
    const last = runs.at(-1);
    const neighbour = last?.cells.at(-1);
    const continues =
      last !== undefined &&
      neighbour !== undefined &&
      together(neighbour, cell) &&
      last.sheetId === cell.sheetId &&
      last.column === cell.column &&
      last.top + last.cells.length === cell.row;
    if (continues) last.cells.push(cell);
    else runs.push({ sheetId: cell.sheetId, column: cell.column, top: cell.row, cells: [cell] });
  }
  return runs;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Excel on the web takes 5 MB a request; this leaves room for what Office.js wraps around. */
export const BYTES_PER_REQUEST = 3_500_000;
/** Roughly what Office.js sends to address one run, its keys before and its values before and after. */
export const BYTES_PER_RUN = 2_600;

/** Splits runs into requests below the limit; a long run is divided. */
export function chunksOf<Cell>(
  runs: readonly ColumnRun<Cell>[],
  bytesOf: (cell: Cell) => number,
  limit: number = BYTES_PER_REQUEST,
): ColumnRun<Cell>[][] {
  const chunks: ColumnRun<Cell>[][] = [];
  let chunk: ColumnRun<Cell>[] = [];
  let size = 0;
  const close = (): void => {
    if (chunk.length > 0) chunks.push(chunk);
    chunk = [];
    size = 0;
  };
  for (const run of runs) {
    let start = 0;
    let length = BYTES_PER_RUN;
    const take = (end: number): void => {
      if (end > start) chunk.push({ ...run, top: run.top + start, cells: run.cells.slice(start, end) });
      start = end;
    };
    run.cells.forEach((cell, index) => {
      const bytes = bytesOf(cell);
      if (size + length + bytes > limit && (chunk.length > 0 || index > start)) {
        take(index);
        close();
        length = BYTES_PER_RUN;
      }
      length += bytes;
    });
    take(run.cells.length);
    size += length;
  }
  close();
  return chunks;
}
