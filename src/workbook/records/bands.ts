import { isBandWord, MOST_SHARE_OF_BAND } from "../../domain/bands";
import { matchKey } from "../../domain/names";
import { defaultSettings } from "../../domain/settings";
import type { ServiceSettings } from "../../domain/team";
import { ratio } from "../../domain/units";
import { isRead, readAmount } from "../coerce";
import { isBlank, type CellValue } from "@evenkeel/spreadsheet";
import { headerKey } from "../synonyms";
import type { Report } from "./finding";

type Bands = ServiceSettings["bands"];

/** What stands beside the name of the band that holds everything above; not a word to translate. */
export const ABOVE = "above";
const SAYS_ABOVE =
  /^(?:and |all |everything |anything )?(?:above|over|more|higher|beyond)(?: that)?$|^(?:no limit|no end)$/;

const USUAL = /^(?:band |up to )?(room|steady|full|over|act)(?: up to| to| until)?$/;
const OWN = /^\s*band(?:\s*[:.–—-]\s*|\s+)(\S.*?)\s*$/iu;

/** The name that a band has in a settings list. */
export const bandName = (label: string): string => `Band ${label}`;

/** The word of the band that a name in a settings list stands for; null: it names none. */
export function bandLabelOf(name: CellValue): string | null {
  if (typeof name !== "string") return null;
  const usual = USUAL.exec(headerKey(name))?.[1];
  if (usual !== undefined) return defaultSettings.bands.find(({ label }) => matchKey(label) === usual)?.label ?? null;
  const own = OWN.exec(name)?.[1];
  return own !== undefined && isBandWord(own) ? own : null;
}

/** A row of a settings list that names a band. */
export interface BandRow {
  readonly label: string;
  readonly cell: CellValue;
  /** As the source of the rows numbers them. */
  readonly row: number;
}

interface ReadBand {
  readonly label: string;
  /** undefined: the cell is blank. */
  readonly upTo: number | null | undefined;
  readonly row: number;
}

/**
 * The bands that a settings list gives. Rows of the published words alone move where those end. A word of the service's
 * own, or a row that says "above", makes the rows that say something the whole list, whatever their order.
 */
export function readBands(rows: readonly BandRow[], report: Report): Bands {
  const read = rows.flatMap((row) => readBand(row, report));
  const said = read.filter(({ upTo }) => upTo !== undefined);
  const isOwnList = said.some(({ label, upTo }) => upTo === null || !isUsual(label));
  return isOwnList ? ownBands(read, report) : movedEnds(said, report);
}

const isUsual = (label: string): boolean => defaultSettings.bands.some((band) => band.label === label);

function readBand({ label, cell, row }: BandRow, report: Report): ReadBand[] {
  if (isBlank(cell)) return [{ label, upTo: undefined, row }];
  if (typeof cell === "string" && SAYS_ABOVE.test(headerKey(cell))) return [{ label, upTo: null, row }];
  const found = { kind: "Settings", row, column: "Value", value: cell, about: bandName(label) } as const;
  const amount = readAmount(cell);
  if (!isRead(amount)) {
    report({ code: amount.problem, ...found });
    return [];
  }
  const value = amount.value ?? 0;
  const share = value > MOST_SHARE_OF_BAND ? value / 100 : value;
  if (share > 0 && share <= MOST_SHARE_OF_BAND) return [{ label, upTo: share, row }];
  report({ code: "unlikely-figure", ...found });
  return [];
}

/** The published bands with ends of the service's own, unless they do not rise then. */
function movedEnds(said: readonly ReadBand[], report: Report): Bands {
  const moved = new Map(said.map((band) => [band.label, band]));
  const bands = defaultSettings.bands.map((band) => {
    const upTo = moved.get(band.label)?.upTo;
    return band.upTo === null || typeof upTo !== "number" ? band : { ...band, upTo: ratio(upTo) };
  });
  const wrong = bands.findIndex(({ upTo }, i) => upTo !== null && upTo <= (bands[i - 1]?.upTo ?? 0));
  if (wrong < 0) return bands;
  const at = moved.get(bands[wrong]?.label ?? "") ?? moved.get(bands[wrong - 1]?.label ?? "");
  if (at !== undefined) report(notRising(at));
  return defaultSettings.bands;
}

function ownBands(read: readonly ReadBand[], report: Report): Bands {
  const known = new Map<string, ReadBand>();
  for (const band of read) {
    const earlier = known.get(matchKey(band.label));
    if (earlier === undefined || earlier.upTo === undefined) known.set(matchKey(band.label), band);
    else if (band.upTo !== undefined) {
      const found = { kind: "Settings", row: band.row, column: "Name", value: bandName(band.label) } as const;
      report({ code: "band-twice", ...found, otherRow: earlier.row });
    }
  }
  const ends: ReadBand[] = [];
  const byEnd = [...known.values()].filter(hasEnd).sort((a, b) => a.upTo - b.upTo || a.row - b.row);
  for (const band of byEnd) {
    if (ends[ends.length - 1]?.upTo === band.upTo) report(notRising(band));
    else ends.push(band);
  }
  const [top, ...others] = topBands([...known.values()]);
  for (const other of others) report(notRising(other));
  const last = ends[ends.length - 1];
  if (top === undefined && last !== undefined) {
    const found = { kind: "Settings", row: last.row, column: "Value", value: last.upTo ?? null } as const;
    report({ code: "no-band-above", ...found, about: last.label });
  }
  const rising = top === undefined ? ends.slice(0, -1) : ends;
  return [
    ...rising.map(({ label, upTo }) => ({ label, upTo: ratio(upTo ?? 0) })),
    { label: top?.label ?? last?.label ?? "", upTo: null },
  ];
}

const hasEnd = (band: ReadBand): band is ReadBand & { readonly upTo: number } => typeof band.upTo === "number";

/** Who says "above"; else the only word of the service's own that was left without a figure. */
function topBands(bands: readonly ReadBand[]): readonly ReadBand[] {
  const said = bands.filter(({ upTo }) => upTo === null);
  if (said.length > 0) return said;
  const blank = bands.filter(({ label, upTo }) => upTo === undefined && !isUsual(label));
  return blank.length === 1 ? blank : [];
}

const notRising = ({ label, upTo, row }: ReadBand) =>
  ({
    code: "bands-not-rising",
    kind: "Settings",
    row,
    column: "Value",
    value: upTo === null ? ABOVE : (upTo ?? null),
    about: bandName(label),
  }) as const;
