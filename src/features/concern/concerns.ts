import type { CellValue, WorkbookGrid } from "@evenkeel/spreadsheet";
import type { Day } from "../../domain/units";
import type { SheetTemplate } from "../../workbook/changePlan/changePlan";
import { readRecordSheet, recordSheet, type RecordSheetColumn } from "../../workbook/ownSheets/recordSheet";
import { concernMessages as say } from "./messages";

/** One statement as the Concerns sheet keeps it: words, the figures of its day, and what was answered. */
export interface Concern {
  readonly number: number;
  readonly date: Day;
  /** A clinician's name, or the words for the whole team. */
  readonly about: string;
  readonly statement: string;
  readonly effect: string;
  readonly cases: number | null;
  readonly pointsHeld: number | null;
  readonly pointsAvailable: number | null;
  readonly used: number | null;
  readonly unallocated: number | null;
  readonly reviewsOverdue: number | null;
  readonly coreHalfDaysShort: number | null;
  readonly choiceShort: number | null;
  readonly stopAllocating: string;
  readonly until: Day | null;
  readonly escalation: string;
  readonly state: string;
  readonly response: string;
  readonly respondedBy: string;
  readonly respondedOn: Day | null;
}

type Column = keyof Concern;
type Kind = "number" | "date" | "text" | "percent" | "writing";

const kinds: readonly { readonly key: Column; readonly kind: Kind; readonly width: number }[] = [
  { key: "number", kind: "number", width: 5 },
  { key: "date", kind: "date", width: 11 },
  { key: "about", kind: "text", width: 16 },
  { key: "statement", kind: "text", width: 44 },
  { key: "effect", kind: "text", width: 32 },
  { key: "stopAllocating", kind: "text", width: 11 },
  { key: "until", kind: "date", width: 11 },
  { key: "state", kind: "text", width: 11 },
  { key: "response", kind: "writing", width: 36 },
  { key: "respondedBy", kind: "writing", width: 16 },
  { key: "respondedOn", kind: "date", width: 12 },
  { key: "cases", kind: "number", width: 8 },
  { key: "pointsHeld", kind: "number", width: 9 },
  { key: "pointsAvailable", kind: "number", width: 10 },
  { key: "used", kind: "percent", width: 10 },
  { key: "unallocated", kind: "number", width: 10 },
  { key: "reviewsOverdue", kind: "number", width: 9 },
  { key: "coreHalfDaysShort", kind: "number", width: 11 },
  { key: "choiceShort", kind: "number", width: 9 },
  { key: "escalation", kind: "text", width: 36 },
];
const FORMATS: Readonly<Partial<Record<Kind, string>>> = { date: "dd/mm/yyyy", percent: "0%" };
const columns = kinds.map(({ key, kind, width }): RecordSheetColumn<Column> => ({
  key,
  width,
  look: kind === "writing" ? "writing" : "text",
  ...(FORMATS[kind] === undefined ? {} : { numberFormat: FORMATS[kind] }),
}));

/** The concerns that the workbook keeps, as they read now; rows without a number and a date are people's own. */
export function readConcerns(grid: WorkbookGrid | undefined): readonly Concern[] {
  return readRecordSheet(grid, say, columns).flatMap((row) => {
    const value = ({ key, kind }: (typeof kinds)[number]): CellValue => {
      const found = row(key);
      if (kind === "text" || kind === "writing") return String(found ?? "");
      return typeof found === "number" ? found : null;
    };
    const read = Object.fromEntries(kinds.map((column) => [column.key, value(column)])) as unknown as ReadRow;
    return isConcern(read) ? [read] : [];
  });
}

/** A row as it reads: one of people's own may have no number or no date. */
type ReadRow = Omit<Concern, "number" | "date"> & { readonly number: number | null; readonly date: Day | null };

const isConcern = (row: ReadRow): row is ReadRow & Concern => row.number !== null && row.date !== null;

/** The concerns as a register, one row a statement; each has a page of its own for printing. */
export function concernsSheet(concerns: readonly Concern[]): SheetTemplate {
  const rows = concerns.map((concern) => (key: Column) => concern[key]);
  return recordSheet(say, columns, rows, { tableName: "Concerns", headerRow: 3 });
}
