import { type Shift, shifted } from "../areas";
import type { Area } from "@evenkeel/spreadsheet";
import type { HostObject } from "./states";

type Tracked = HostObject<"Range"> | HostObject<"RangeAreas">;

/**
 * The ranges that the add-in tracks across requests. As in Excel a tracked range follows its cells when rows are
 * inserted or deleted above it, and becomes invalid when its cells are deleted.
 */
export class References {
  private readonly tracked = new Map<string, Tracked>();
  private last = 0;

  keep(range: Tracked): string {
    const known = range.state.referenceId;
    if (known !== undefined && this.tracked.has(known)) return known;
    this.last += 1;
    const id = `reference-${this.last}`;
    range.state.referenceId = id;
    this.tracked.set(id, range);
    return id;
  }

  get(id: string): Tracked | null {
    return this.tracked.get(id) ?? null;
  }

  release(id: string): void {
    this.tracked.delete(id);
  }

  get count(): number {
    return this.tracked.size;
  }

  clear(): void {
    this.tracked.clear();
  }

  shift(sheetId: string, shift: Shift): void {
    for (const [id, range] of this.tracked) {
      if (range.state.sheetId !== sheetId || !("area" in range.state)) continue;
      const area: Area | null = shifted(range.state.area, shift);
      if (area === null) this.tracked.delete(id);
      else range.state.area = area;
    }
  }

  forgetSheet(sheetId: string): void {
    for (const [id, range] of this.tracked) if (range.state.sheetId === sheetId) this.tracked.delete(id);
  }
}
