import type { ServiceSettings } from "../../domain/team";
import { hours, points } from "../../domain/units";
import { defaultSettings } from "../../domain/settings";
import { isRead, readAmount } from "../coerce";
import type { ConnectedTable, TableKind } from "../connect/connection";
import { settingNamed } from "./settings";
import type { SheetView } from "../detect/sheetView";

/** Figures that the whole service goes by stand near the top of a sheet. */
const ROWS = 40;
const COLUMNS = 40;
/** Between the name and its figure there may be a blank cell or two. */
const REACH = 3;

/**
 * Many a sheet has "Full-time points: 100" above its table and no table of settings. Such a figure is taken where the
 * settings table, if there is one, does not say it.
 */
export function withUnlabelledSettings(
  settings: ServiceSettings,
  views: readonly SheetView[],
  tables: Readonly<Partial<Record<TableKind, ConnectedTable>>>,
): ServiceSettings {
  const found = new Map<string, number>();
  for (const view of views) {
    const areas = Object.values(tables).flatMap((table) =>
      [table, ...(table.further ?? [])].filter((part) => part.sheet === view.name).map((part) => part.area),
    );
    const inTable = (row: number, column: number): boolean =>
      areas.some((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
    for (let row = view.top; row <= Math.min(view.bottom, view.top + ROWS); row++) {
      for (let column = view.left; column <= Math.min(view.right, view.left + COLUMNS); column++) {
        const name = settingNamed(view.value(row, column));
        if (name === null || name === "band" || found.has(name) || inTable(row, column)) continue;
        const value = figureBeside(view, row, column);
        if (value !== null) found.set(name, value);
      }
    }
  }
  const fullTimePoints = found.get("fullTimePoints");
  const fullTimeHours = found.get("fullTimeHours");
  const standardFixedHours = found.get("standardFixedHours");
  return {
    ...settings,
    fullTimePoints: settings.fullTimePoints ?? (fullTimePoints === undefined ? null : points(fullTimePoints)),
    fullTimeHours:
      fullTimeHours === undefined || settings.fullTimeHours !== defaultSettings.fullTimeHours
        ? settings.fullTimeHours
        : hours(fullTimeHours),
    standardFixedHours:
      settings.standardFixedHours ?? (standardFixedHours === undefined ? null : hours(standardFixedHours)),
  };
}

function figureBeside(view: SheetView, row: number, column: number): number | null {
  for (let right = column + 1; right <= column + REACH; right++) {
    if (!view.isFilled(row, right)) continue;
    const reading = readAmount(view.value(row, right));
    return isRead(reading) ? reading.value : null;
  }
  return null;
}
