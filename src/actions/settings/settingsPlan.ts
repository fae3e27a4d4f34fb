import type { CellValue } from "@evenkeel/spreadsheet";
import { haveUsualWords } from "../../domain/bands";
import { matchKey } from "../../domain/names";
import type { AlertAfter, ServiceSettings } from "../../domain/team";
import { changeOfCell, newRowOf, seenCell } from "../../workbook/changePlan/cellChange";
import type { CellChange, ChangePlan, NewRow, SheetTemplate, TemplateCell } from "../../workbook/changePlan/changePlan";
import type { ConnectedTable, Connection } from "../../workbook/connect/connection";
import { isSameJobPlanSetting, jobPlanSettingsByName } from "../../workbook/records/jobPlanSettings";
import { ABOVE, bandLabelOf, bandName } from "../../workbook/records/bands";
import { settingNamed } from "../../workbook/records/settings";
import { ActionRefusal } from "../action";
import { settingsPlanMessages as say } from "./messages";

/** One figure, by the name it has in the workbook. */
export interface SettingChange {
  readonly name: string;
  readonly from: number | string | null;
  /** null: the service has none of its own any more. */
  readonly to: number | string | null;
}

/** A figure by its name in the workbook, and what it is to be; undefined: as it is. */
export type WantedSetting = readonly [name: string, to: number | null | undefined];

/** As the documentation spells them and connecting finds them again: not words to translate. */
export const SETTING_NAMES = {
  fullTimePoints: "Full-time points",
  fullTimeHours: "Full-time hours",
  standardFixedHours: "Standard fixed hours",
  ceiling: "Ceiling",
  tolerance: "Tolerance",
  reviewOverdue: "Review overdue after days",
  unallocated: "Unallocated after days",
  noEntry: "Nothing new after days",
} as const;

export const ALERT_KEYS = ["reviewOverdue", "unallocated", "noEntry"] as const satisfies readonly (keyof AlertAfter)[];

/** Those of the wanted figures that are not so already. */
export function settingChanges(settings: ServiceSettings, wanted: readonly WantedSetting[]): readonly SettingChange[] {
  const now = figuresOf(settings);
  return wanted.flatMap(([name, to]): SettingChange[] => {
    const from = now.get(name) ?? null;
    return to === undefined || to === from ? [] : [{ name, from, to }];
  });
}

/**
 * What it takes to keep the changes in the workbook: cells and rows of its settings table, or a small sheet of their own
 * where it has none.
 * @param settings as they are, with the bands as they will be
 * @returns null: nothing has to be written
 * @throws ActionRefusal where the settings table has no column for names or for figures
 */
export function settingsPlan(
  connection: Connection,
  settings: ServiceSettings,
  changes: readonly SettingChange[],
): Pick<ChangePlan, "changes" | "rows" | "sheets"> | null {
  if (changes.length === 0) return null;
  const table = connection.tables.Settings;
  if (table === undefined) {
    // Nothing stands there that could go back to the published figure.
    const isNews = changes.some(({ to }) => to !== null);
    return isNews ? { changes: [], sheets: [sheetOf(connection, settings, changes)] } : null;
  }
  const written = changes.map((change) => inTable(connection, table, change));
  const cells = written.flatMap((one) => one.change ?? []);
  const rows = written.flatMap((one) => one.row ?? []);
  return cells.length + rows.length === 0 ? null : { changes: cells, ...(rows.length === 0 ? {} : { rows }) };
}

/** What a settings list says of bands, in its order: the published words need no row that says what is above. */
export function bandEntries(bands: ServiceSettings["bands"]): readonly (readonly [string, number | string])[] {
  const told = haveUsualWords(bands) ? bands.filter(({ upTo }) => upTo !== null) : bands;
  return told.map(({ label, upTo }) => [bandName(label), upTo ?? ABOVE]);
}

/** The cell of a figure in the settings table; a row at its end where it has none yet. */
function inTable(
  connection: Connection,
  table: ConnectedTable,
  change: SettingChange,
): { readonly change?: CellChange; readonly row?: NewRow } {
  const name = table.columns["Name"];
  const value = table.columns["Value"];
  if (name === undefined || value === undefined) {
    throw new ActionRefusal("no-such-setting", say.noRow(change.name, table.sheet));
  }
  const row = table.rows.find((one) => isSame(seenCell(connection, table.sheet, one, name.column), change.name));
  if (row !== undefined) return { change: changeOfCell(connection, table, name, value, row, change.to ?? "") };
  if (change.to === null) return {};
  const cells = [
    { ...name, value: change.name },
    { ...value, value: change.to },
  ];
  return { row: newRowOf(connection, table, [name], cells) };
}

/** A row means the same figure where both names do; bands also have to be of the same label. */
function isSame(written: CellValue, name: string): boolean {
  if (isSameJobPlanSetting(written, name)) return true;
  const meaning = settingNamed(written);
  if (meaning === null || meaning !== settingNamed(name)) return false;
  return meaning !== "band" || matchKey(bandLabelOf(written) ?? "") === matchKey(bandLabelOf(name) ?? "");
}

function sheetOf(connection: Connection, settings: ServiceSettings, changes: readonly SettingChange[]): SheetTemplate {
  const isTaken = connection.grid?.sheets.some((sheet) => sheet.name.toLowerCase() === say.sheetName.toLowerCase());
  const figures = figuresOf(settings);
  for (const change of changes) if (bandLabelOf(change.name) === null) figures.set(change.name, change.to);
  const cells: TemplateCell[] = [
    { row: 0, column: 0, value: "Name", look: "heading" },
    { row: 0, column: 1, value: "Value", look: "heading" },
    ...[...figures].flatMap(([name, value], i): TemplateCell[] => [
      { row: i + 1, column: 0, value: name, look: "label" },
      { row: i + 1, column: 1, value, look: "input" },
    ]),
  ];
  return { name: isTaken === true ? say.otherSheetName : say.sheetName, cells, columnWidths: [40, 12] };
}

/** The figures as they stand, by name; null: not agreed. */
function figuresOf(settings: ServiceSettings): Map<string, number | string | null> {
  return new Map<string, number | string | null>([
    [SETTING_NAMES.fullTimePoints, settings.fullTimePoints],
    [SETTING_NAMES.fullTimeHours, settings.fullTimeHours],
    [SETTING_NAMES.standardFixedHours, settings.standardFixedHours],
    [SETTING_NAMES.ceiling, settings.ceiling],
    [SETTING_NAMES.tolerance, settings.tolerance],
    ...bandEntries(settings.bands),
    ...ALERT_KEYS.map((key) => [SETTING_NAMES[key], settings.alertAfter[key]] as const),
    ...jobPlanSettingsByName(settings.jobPlan),
  ]);
}
