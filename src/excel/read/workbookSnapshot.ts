import type { JournalPart } from "../journal/entries";
import type { CellConstraints, ConstraintsByCell } from "./cellConstraints";
import { locator, type CellTarget, type Located } from "./locate";
import type { RowFormats } from "./rowFormats";
import type { SheetSnapshot, TableSnapshot } from "./sheetSnapshot";

/** What was read of a workbook; sheets and tables by the names they were asked for. */
export interface WorkbookContents {
  readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  readonly tables: ReadonlyMap<string, TableSnapshot>;
  readonly constraints: ConstraintsByCell;
  readonly formats: readonly RowFormats[];
  readonly journal: readonly JournalPart[];
}

/** Where a cell is now, and on which sheet; or why it is not found. */
export type LocatedInWorkbook =
  (Located & { readonly sheet: SheetSnapshot }) | { readonly found: false; readonly why: "no-sheet" };

/** The workbook as it is just before writing, as far as a change needs to know it. */
export class WorkbookSnapshot {
  private readonly locators = new Map<string, (target: CellTarget) => Located>();

  constructor(private readonly contents: WorkbookContents) {}

  get journal(): readonly JournalPart[] {
    return this.contents.journal;
  }

  /** A sheet by the name it was asked for: it may have been renamed since. */
  sheet(name: string): SheetSnapshot | null {
    return this.contents.sheets.get(name) ?? null;
  }

  table(name: string): TableSnapshot | null {
    return this.contents.tables.get(name) ?? null;
  }

  /** The table of this name where it stands on this sheet; null for a plain range and a table that has moved away. */
  tableOn(sheet: SheetSnapshot, name: string | null): TableSnapshot | null {
    const table = name === null ? null : this.table(name);
    return table?.sheetId === sheet.id ? table : null;
  }

  /** Where a target's cell is now. */
  locate(target: CellTarget): LocatedInWorkbook {
    const sheet = this.sheet(target.sheet);
    if (sheet === null) return { found: false, why: "no-sheet" };
    const table = this.tableOn(sheet, target.tableName);
    const id = JSON.stringify([sheet.id, table === null ? null : target.tableName]);
    const locate = this.locators.get(id) ?? locator(sheet, table?.area ?? null);
    this.locators.set(id, locate);
    return { ...locate(target), sheet };
  }

  /** As `locate`; a row that is no longer in the target's Excel table is looked for in the whole sheet. */
  locateAnywhere(target: CellTarget): LocatedInWorkbook {
    const located = this.locate(target);
    const isOutsideTable = target.tableName !== null && !located.found && located.why === "no-row";
    return isOutsideTable ? this.locate({ ...target, tableName: null }) : located;
  }

  /** The constraints of a cell; null where they were not read. */
  constraints(sheetId: string, row: number, column: number): CellConstraints | null {
    return this.contents.constraints.get(sheetId, row, column);
  }

  /** The number formats of a row and of the one below it, at least across these columns; null where they were not read. */
  formats(sheetId: string, row: number, left: number, right: number): RowFormats | null {
    const known = this.contents.formats.find(
      (one) => one.sheetId === sheetId && one.row === row && one.left <= left && one.right >= right,
    );
    return known ?? null;
  }
}
