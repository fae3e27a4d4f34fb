import { matchKey } from "./names";
import { defaultSettings } from "./settings";

/** What somebody would like a band to be; nothing has been checked. */
export interface BandWish {
  readonly label: string;
  /** Up to and including, 1 is all of what somebody has; null: everything above. */
  readonly upTo: number | null;
}

export type BandFault = "blank" | "not-a-word" | "twice" | "not-a-share" | "not-rising" | "too-few" | "too-many";

export const FEWEST_BANDS = 2;
export const MOST_BANDS = 8;
const LONGEST_WORD = 30;
/** Nobody can be asked to hold more than five times what they have: more was meant in hundredths. */
export const MOST_SHARE_OF_BAND = 5;

/** "Band 6" is a pay band, and "Band A points" is what somebody in it can hold: neither says how full anybody is. */
const NOT_A_WORD = /^[\p{N}\p{Z}]|\b(?:points?|hours?|cases|weight|pay|cost|width)\b/iu;

/** Whether a service may call a band so: a settings list has to be able to tell it from other names that begin with Band. */
export function isBandWord(label: string): boolean {
  return label !== "" && label.length <= LONGEST_WORD && /[\p{L}\p{S}]/u.test(label) && !NOT_A_WORD.test(label);
}

/** What is wrong with one band of a list, from the lowest to the one for everything above; null: nothing. */
export function bandFault(bands: readonly BandWish[], index: number): BandFault | null {
  const band = bands[index];
  if (band === undefined) return null;
  const label = band.label.trim();
  if (label === "") return "blank";
  if (!isBandWord(label)) return "not-a-word";
  if (bands.slice(0, index).some((earlier) => matchKey(earlier.label) === matchKey(label))) return "twice";
  const isLast = index === bands.length - 1;
  if (isLast) return band.upTo === null ? null : "not-a-share";
  if (band.upTo === null || !(band.upTo > 0) || band.upTo > MOST_SHARE_OF_BAND) return "not-a-share";
  const before = bands[index - 1]?.upTo ?? null;
  return before !== null && band.upTo <= before ? "not-rising" : null;
}

/** The first fault of a whole list, with the place of the band (from 0; null: it is about the list); null: none. */
export function firstBandFault(
  bands: readonly BandWish[],
): { readonly index: number | null; readonly code: BandFault } | null {
  if (bands.length < FEWEST_BANDS) return { index: null, code: "too-few" };
  if (bands.length > MOST_BANDS) return { index: null, code: "too-many" };
  for (let index = 0; index < bands.length; index += 1) {
    const code = bandFault(bands, index);
    if (code !== null) return { index, code };
  }
  return null;
}

/** Whether these are the published bands by name, though they may end elsewhere. */
export function haveUsualWords(bands: readonly { readonly label: string }[]): boolean {
  const usual = defaultSettings.bands;
  return (
    bands.length === usual.length &&
    bands.every(({ label }, index) => matchKey(label) === matchKey(usual[index]?.label ?? ""))
  );
}

/** Whether two lists have the same words and ends. */
export function areSameBands(a: readonly BandWish[], b: readonly BandWish[]): boolean {
  return a.length === b.length && a.every(({ label, upTo }, i) => label === b[i]?.label && upTo === b[i].upTo);
}
