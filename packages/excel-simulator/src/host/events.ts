import { formatCells } from "../addresses";
import { intersect, type Shift } from "../areas";
import type { Area } from "@evenkeel/spreadsheet";
import type { HostValue, HostWorkbook } from "./model";
import type { References } from "./references";
import { object } from "./states";
import type { Json, WireMessage } from "./wire";

/** Office.js's own numbers of the events this host can raise. */
export const eventNumbers = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetProtectionChanged: 24,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  workbookActivated: 2203,
} as const;

export type EventName = keyof typeof eventNumbers;

/** The target of events that are registered on a collection of the workbook. */
export const workbookTarget = "Workbook";

/** Message category of Excel's events, as Office.js expects it. */
const eventCategory = 65_536;

/** Who makes a change, as `event.source` and `event.triggerSource` tell it. */
export interface Origin {
  readonly source: "Local" | "Remote";
  readonly triggerSource: "ThisLocalAddin" | "Unknown";
}

export const byPerson: Origin = { source: "Local", triggerSource: "Unknown" };
export const byAddin: Origin = { source: "Local", triggerSource: "ThisLocalAddin" };
export const byColleague: Origin = { source: "Remote", triggerSource: "Unknown" };

/** Keeps who listens to what, and turns changes of the workbook into messages for the add-in. */
export class EventHub {
  private readonly listening = new Map<string, number>();
  private origin: Origin = byPerson;
  private structural = 0;

  constructor(
    private readonly workbook: () => HostWorkbook,
    private readonly references: References,
    private readonly isEnabled: () => boolean,
    private readonly send: (message: WireMessage) => void,
  ) {}

  register(event: EventName, target: string): void {
    const key = keyOf(event, target);
    this.listening.set(key, (this.listening.get(key) ?? 0) + 1);
  }

  unregister(event: EventName, target: string): void {
    const key = keyOf(event, target);
    const left = (this.listening.get(key) ?? 0) - 1;
    if (left > 0) this.listening.set(key, left);
    else this.listening.delete(key);
  }

  clear(): void {
    this.listening.clear();
  }

  /** Does `work` in somebody's name, so that the events it causes carry it. */
  as<T>(origin: Origin, work: () => T): T {
    const before = this.origin;
    this.origin = origin;
    try {
      return work();
    } finally {
      this.origin = before;
    }
  }

  /** Does a structural change, which has an event of its own instead of one for each cell it moves. */
  structurally<T>(work: () => T): T {
    this.structural += 1;
    try {
      return work();
    } finally {
      this.structural -= 1;
    }
  }

  cellsChanged(sheetId: string, area: Area): void {
    if (this.structural > 0) return;
    this.raiseChanged(sheetId, area, "RangeEdited", "None");
  }

  shifted(sheetId: string, { axis, at, count }: Shift): void {
    const size = Math.abs(count);
    const area =
      axis === "rows"
        ? { top: at, bottom: at + size - 1, left: 0, right: 16_383 }
        : { top: 0, bottom: 1_048_575, left: at, right: at + size - 1 };
    const what = axis === "rows" ? "Row" : "Column";
    this.raiseChanged(sheetId, area, `${what}${count > 0 ? "Inserted" : "Deleted"}`, "None");
  }

  raise(event: EventName, targets: readonly string[], details: { readonly [key: string]: Json }): void {
    if (!this.isEnabled()) return;
    for (const target of targets) {
      if (!this.listening.has(keyOf(event, target))) continue;
      this.send({
        messageCategory: eventCategory,
        messageType: eventNumbers[event],
        targetId: target,
        message: JSON.stringify({ source: this.origin.source, ...details }),
      });
    }
  }

  private raiseChanged(sheetId: string, area: Area, changeType: string, shiftDirection: string): void {
    const targets = [sheetId, workbookTarget];
    if (this.isHeard("worksheetChanged", targets)) {
      this.raise("worksheetChanged", targets, {
        ...this.changeDetails(sheetId, area, changeType),
        shiftDirection,
      });
    }
    for (const table of this.workbook().tables()) {
      const inTable = table.sheetId === sheetId ? intersect(table.area, area) : null;
      const listeners = [table.id, sheetId, workbookTarget];
      if (inTable === null || !this.isHeard("tableChanged", listeners)) continue;
      this.raise("tableChanged", listeners, {
        ...this.changeDetails(sheetId, inTable, changeType),
        tableId: table.id,
      });
    }
  }

  private isHeard(event: EventName, targets: readonly string[]): boolean {
    return this.isEnabled() && targets.some((target) => this.listening.has(keyOf(event, target)));
  }

  private changeDetails(sheetId: string, area: Area, changeType: string): { readonly [key: string]: Json } {
    const isCell = area.top === area.bottom && area.left === area.right && changeType === "RangeEdited";
    const after: HostValue = isCell ? (this.workbook().values(sheetId, area)[0]?.[0] ?? "") : "";
    return {
      changeType,
      worksheetId: sheetId,
      address: formatCells(area),
      referenceId: this.references.keep(object("Range", { sheetId, area })),
      triggerSource: this.origin.triggerSource,
      ...(isCell ? { valueAfter: after, valueTypeAfter: valueType(after) } : {}),
    };
  }
}

const keyOf = (event: EventName, target: string): string => `${eventNumbers[event]}:${target}`;

const errorTexts = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA)$/;

/** `Excel.RangeValueType` of a cell's value. */
export function valueType(value: HostValue): string {
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  if (value === "") return "Empty";
  return errorTexts.test(value) ? "Error" : "String";
}
