import type { ChangePlan } from "../../workbook/changePlan/changePlan";
import type { RecordedChange } from "../journal/schema";
import type { Skipped } from "../outcome";
import type { SnapshotNeeds } from "../read/readSnapshot";
import type { WorkbookSnapshot } from "../read/workbookSnapshot";
import type { WriteConstraints } from "../read/writeConstraints";
import type { Deferred, Queue } from "../requests/request";
import type { Mismatch } from "./mismatch";
import type { RowRemoval } from "./rows/rowRemoval";

/**
 * One kind of change that a plan may ask for: cells, rows, sheets, formulas. `applyChangePlan` and `undo` take every kind
 * through the same steps. Why so: docs/decisions/008-a-kind-of-change-is-one-interface.md.
 */
export interface ChangeKind {
  /** What has to be read before a plan's changes of this kind can be prepared. */
  needs(plan: ChangePlan): SnapshotNeeds;
  /** Decides what of a plan may be written to the workbook as it is now. */
  prepare(plan: ChangePlan, snapshot: WorkbookSnapshot, constraints: WriteConstraints): Promise<Preparation>;
  /** What has to be read before a recorded change can be reverted. */
  needsToRevert(entry: RecordedChange): SnapshotNeeds;
  /**
   * Decides what of a recorded change can be reverted: what has been edited since stays and is named.
   * @param mismatches what Excel made of cells that it did not keep as written: these are the add-in's own too
   */
  revert(entry: RecordedChange, snapshot: WorkbookSnapshot, mismatches: readonly Mismatch[]): Reversion;
  /**
   * Whether what was recorded is there: cells and rows as they were written; of sheets, and of formulas on people's own,
   * only that the sheet is there.
   */
  isPresent(entry: RecordedChange, snapshot: WorkbookSnapshot): boolean;
  /**
   * What undoes the undoing: writes cells again that a reversion has put back already; absent for kinds that cannot be written again.
   * @param cellIds the cells that the reversion was to write
   */
  reinstate?(entry: RecordedChange, snapshot: WorkbookSnapshot, cellIds: ReadonlySet<string>): Reversion;
}

export interface Preparation {
  /** Sentences; one is enough and nothing of the plan is written. */
  readonly refusals: readonly string[];
  readonly skipped: readonly Skipped[];
  readonly changes: readonly PreparedChange[];
}

/** A change that may be written: it knows how to queue, check and record itself. */
export interface PreparedChange {
  readonly cellCount: number;
  /** Roughly what it weighs in a request, there and back. */
  readonly bytes: number;
  /** What the journal keeps of it. */
  readonly record: Partial<Pick<RecordedChange, "columns" | "sheets" | "rows">>;
  /** Queues checks that have to come before anything of the plan is written. */
  readonly queueChecks?: Queue<Mismatch[]>;
  /** Queues the writing and the reading back, in the request of the whole plan. */
  queue(context: Excel.RequestContext): Deferred<WriteResult>;
  /** The same in as many requests as the limit asks for; ends at the first request with a mismatch. */
  writeInParts(limit: number): Promise<WriteResult>;
  /** Whether it writes to this row of a sheet or below it. */
  writesBelow(place: SheetRow): boolean;
  /** The end of the Excel table that it adds rows to; absent for everything else. */
  readonly tableEnd?: SheetRow;
}

/** A row of a sheet, which is known by id and by name. */
export interface SheetRow {
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
}

export interface WriteResult {
  readonly mismatches: readonly Mismatch[];
  /** Every row that was added, in order, and how it is removed again. */
  readonly addedRows: readonly RowRemoval[];
}

/** What reverts the changes of one kind, worked out against the workbook as it is now. */
export interface Reversion {
  /** How many cells and sheets it changes. */
  readonly count: number;
  readonly skipped: readonly Skipped[];
  /** Some of it could be reverted later, once a protection or filter is gone. */
  readonly isBlocked: boolean;
  /** The cells it writes, for `reinstate`. */
  readonly cellIds?: readonly string[];
  /** Requests that go ahead, where there is too much for one. */
  readonly earlier?: readonly Queue<Mismatch[]>[];
  /** Queues the reverting and the reading back, in the request of all kinds. */
  queue(context: Excel.RequestContext): Deferred<RevertResult>;
  /** Whether part of it has been carried out that cannot be written again (a sheet or a row is gone); absent: never. */
  isIrrevocable?(snapshot: WorkbookSnapshot): boolean;
}

export interface RevertResult {
  readonly mismatches: readonly Mismatch[];
  /** Queues the restoring of what was removed by mistake, because it had moved at that very moment; null: nothing. */
  readonly restore: ((context: Excel.RequestContext) => void) | null;
}
