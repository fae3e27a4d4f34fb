import { areSameBands, bandFault, FEWEST_BANDS, MOST_BANDS, type BandFault, type BandWish } from "../../domain/bands";
import { defaultSettings } from "../../domain/settings";
import type { ServiceSettings } from "../../domain/team";
import { bandWord } from "../../pane/components/capacityLevel";
import { typedNumber } from "../../pane/components/typedNumber";

/** One band as it stands in the form; its end in per cent, and none for the last. */
export interface BandDraft {
  /** Stays with the band while others come and go. */
  readonly id: number;
  readonly word: string;
  readonly upTo: string;
}

export const inPercent = (share: number): string => String(Math.round(share * 1000) / 10);

export function bandDraftOf(bands: ServiceSettings["bands"]): readonly BandDraft[] {
  return bands.map(({ label, upTo }, id) => ({
    id,
    word: bandWord(label),
    upTo: upTo === null ? "" : inPercent(upTo),
  }));
}

export const publishedBands = bandDraftOf(defaultSettings.bands);

/** Whether the form shows the published bands. */
export const isPublished = (bands: readonly BandDraft[]): boolean =>
  areSameBands(wishesOf(bands), defaultSettings.bands);

/** What the form asks for. A word that we translate goes into the workbook as connecting finds it again. */
export function wishesOf(bands: readonly BandDraft[]): readonly BandWish[] {
  return bands.map(({ word, upTo }, index) => {
    const usual = defaultSettings.bands.find(({ label }) => bandWord(label) === word.trim());
    // Too near to nothing to be read back as a share is no share.
    const share = (typedNumber(upTo) ?? 0) / 100;
    return { label: usual?.label ?? word.trim(), upTo: index === bands.length - 1 ? null : share };
  });
}

/** What is wrong with one band of the form; null: nothing. */
export const bandFaultOf = (bands: readonly BandDraft[], index: number): BandFault | null =>
  bandFault(wishesOf(bands), index);

export const areBandsWrong = (bands: readonly BandDraft[]): boolean =>
  bands.length < FEWEST_BANDS ||
  bands.length > MOST_BANDS ||
  bands.some((_, index) => bandFaultOf(bands, index) !== null);

/** A band below the last, for the service to name. */
export function withAnother(bands: readonly BandDraft[]): readonly BandDraft[] {
  const id = Math.max(...bands.map((band) => band.id)) + 1;
  return [...bands.slice(0, -1), { id, word: "", upTo: "" }, ...bands.slice(-1)];
}

/** Without one; the one below the last, when that goes, holds everything above. */
export function without(bands: readonly BandDraft[], id: number): readonly BandDraft[] {
  const left = bands.filter((band) => band.id !== id);
  return left.map((band, index) => (index === left.length - 1 ? { ...band, upTo: "" } : band));
}
