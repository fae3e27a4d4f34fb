import { paneMessages } from "../messages/pane";
import { defaultSettings } from "../../domain/settings";
import { TOLERANCE, type Ratio } from "../../domain/units";
import type { ServiceSettings } from "../../domain/team";
import type { Strain } from "./CapacityBar";

/** How full somebody is, as the pane shows it: a number, a word, and how worried to look. */
export interface CapacityLevel {
  readonly ratio: Ratio;
  readonly word: string;
  readonly strain: Strain;
}

const ownWords: Readonly<Record<string, () => string>> = {
  Room: () => paneMessages.bands.room,
  Steady: () => paneMessages.bands.steady,
  Full: () => paneMessages.bands.full,
  Over: () => paneMessages.bands.over,
  Act: () => paneMessages.bands.act,
};

/** The published default bands are ours to translate; a service's own words are left as it wrote them. */
export function bandWord(label: string): string {
  return ownWords[label]?.() ?? label;
}

/** Capacity used, with its band. */
export function usedLevel(used: Ratio, bands: ServiceSettings["bands"]): CapacityLevel {
  const index = bands.findIndex((band) => band.upTo === null || used <= band.upTo + TOLERANCE);
  const band = bands[index] ?? defaultSettings.bands[defaultSettings.bands.length - 1];
  const isTop = index === bands.length - 1;
  // The highest band asks for something to be done, wherever a service lets it begin.
  const strain: Strain = isTop ? "act" : used > 1 + TOLERANCE ? "over" : "within";
  return { ratio: used, word: bandWord(band?.label ?? ""), strain };
}

/** The band around a fair share within which nobody would notice a difference: spec default, plus or minus 5 %. */
const FAIR = 0.05;

/** Share of a fair share, where full-time points are not known: nobody can be called overloaded then. */
export function shareLevel(share: Ratio): CapacityLevel {
  const word =
    share < 1 - FAIR - TOLERANCE
      ? paneMessages.share.below
      : share > 1 + FAIR + TOLERANCE
        ? paneMessages.share.above
        : paneMessages.share.fair;
  return { ratio: share, word, strain: share > 1 + FAIR + TOLERANCE ? "over" : "within" };
}
