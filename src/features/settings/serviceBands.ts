import { isBlank, type CellValue } from "@evenkeel/spreadsheet";
import * as v from "valibot";
import { ActionRefusal } from "../../actions/action";
import { bandEntries, type SettingChange } from "../../actions/settings/settingsPlan";
import { areSameBands, firstBandFault, haveUsualWords, type BandWish } from "../../domain/bands";
import { matchKey } from "../../domain/names";
import { defaultSettings } from "../../domain/settings";
import type { ServiceSettings } from "../../domain/team";
import { ratio } from "../../domain/units";
import { seenCell } from "../../workbook/changePlan/cellChange";
import type { Connection } from "../../workbook/connect/connection";
import { bandLabelOf, bandName } from "../../workbook/records/bands";
import { serviceSettingsMessages as say } from "./messages";

type Bands = ServiceSettings["bands"];

/** Upper ends of the bands as they are but the last, lowest first; or bands of the service's own; null: as published. */
export type BandsOption = readonly number[] | readonly BandWish[] | null;

export const bandsSchema = v.nullable(
  v.union([
    v.array(v.number()),
    v.array(v.strictObject({ label: v.pipe(v.string(), v.trim()), upTo: v.nullable(v.number()) })),
  ]),
);

export interface PlannedBands {
  readonly bands: Bands;
  readonly changes: readonly SettingChange[];
}

/**
 * The bands that are wanted, and what that changes in the workbook.
 * @throws ActionRefusal where words or ends cannot be, with the row
 */
export function plannedBands(connection: Connection, current: Bands, wanted: BandsOption | undefined): PlannedBands {
  if (wanted === undefined) return { bands: current, changes: [] };
  const bands = wanted === null ? defaultSettings.bands : checked(wishesOf(current, wanted));
  const written = writtenBands(connection);
  const filled = [...written.values()].filter(({ cell }) => !isBlank(cell));
  const isGone = ({ label }: { readonly label: string }): boolean =>
    wanted === null || !bands.some((band) => matchKey(band.label) === matchKey(label));
  const gone = filled.filter((row) => isGone(row) || (haveUsualWords(bands) && isTop(bands, row.label)));
  const changes = [
    ...(wanted === null || areSameBands(bands, current) ? [] : shown(bands, current, written)),
    ...(areSameBands(bands, current) && wanted !== null ? [] : gone).map(({ label, cell }): SettingChange => ({
      name: bandName(label),
      from: plain(cell),
      to: null,
    })),
  ];
  return { bands, changes };
}

interface WrittenBand {
  readonly label: string;
  readonly cell: CellValue;
}

/** The rows of the settings table that name a band, by the band's word. */
function writtenBands(connection: Connection): ReadonlyMap<string, WrittenBand> {
  const table = connection.tables.Settings;
  const [name, value] = [table?.columns["Name"], table?.columns["Value"]];
  const written = new Map<string, WrittenBand>();
  if (table === undefined || name === undefined || value === undefined) return written;
  for (const row of table.rows) {
    const label = bandLabelOf(seenCell(connection, table.sheet, row, name.column));
    if (label === null || written.has(matchKey(label))) continue;
    written.set(matchKey(label), { label, cell: seenCell(connection, table.sheet, row, value.column) });
  }
  return written;
}

/** Published words need a row only where they end elsewhere; a list of the service's own stands there in full. */
function shown(bands: Bands, current: Bands, written: ReadonlyMap<string, WrittenBand>): SettingChange[] {
  return bandEntries(bands).flatMap(([name, to]): SettingChange[] => {
    const label = bandLabelOf(name) ?? "";
    const cell = written.get(matchKey(label))?.cell ?? null;
    const unsaid = haveUsualWords(bands) ? endOf(defaultSettings.bands, label) : null;
    const from = isBlank(cell) ? unsaid : (endOf(current, label) ?? plain(cell));
    return from === to ? [] : [{ name, from, to }];
  });
}

const endOf = (bands: Bands, label: string): number | null =>
  bands.find((band) => matchKey(band.label) === matchKey(label))?.upTo ?? null;

const isTop = (bands: Bands, label: string): boolean =>
  matchKey(bands[bands.length - 1]?.label ?? "") === matchKey(label);

const plain = (cell: CellValue): number | string => (typeof cell === "number" ? cell : String(cell ?? ""));

function wishesOf(current: Bands, wanted: readonly number[] | readonly BandWish[]): readonly BandWish[] {
  if (!isEnds(wanted)) return wanted;
  if (wanted.length > current.length - 1) {
    throw new ActionRefusal("wrong-option", say.options.tooManyEnds(current.length - 1));
  }
  return current.map(({ label, upTo }, index) => ({ label, upTo: upTo === null ? null : (wanted[index] ?? upTo) }));
}

const isEnds = (wanted: readonly number[] | readonly BandWish[]): wanted is readonly number[] =>
  wanted.every((one) => typeof one === "number");

const checked = (wishes: readonly BandWish[]): Bands => {
  checkBands(wishes);
  return wishes.map(({ label, upTo }) => ({ label: label.trim(), upTo: upTo === null ? null : ratio(upTo) }));
};

/**
 * Ends alone can only be checked among themselves before the workbook is read.
 * @throws ActionRefusal naming the row
 */
export function checkBands(wanted: BandsOption | undefined): void {
  if (wanted === undefined || wanted === null) return;
  if (isEnds(wanted)) {
    if (wanted.some((end, index) => !(end > (wanted[index - 1] ?? 0)))) {
      throw new ActionRefusal("wrong-option", say.options.wrongBands);
    }
    return;
  }
  const fault = firstBandFault(wanted);
  if (fault === null) return;
  const { bandFaults, band } = say.options;
  const { index, code } = fault;
  const label = wanted[index ?? -1]?.label.trim() ?? "";
  throw new ActionRefusal("wrong-option", index === null ? bandFaults[code] : band(index + 1, label, bandFaults[code]));
}
