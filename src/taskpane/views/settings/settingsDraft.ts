import type { SettingsOptions } from "../../../actions/serviceSettings";
import { defaultSettings } from "../../../domain/settings";
import type { ServiceSettings } from "../../../domain/team";
import { settingsMessages as say } from "../../../messages/paneSettings";
import { typedNumber } from "./typedNumber";

/** The figures of the form that are one number each. */
export const FIGURES = ["fullTimePoints", "fullTimeHours", "standardFixedHours", "ceiling", "tolerance"] as const;
export type Figure = (typeof FIGURES)[number];

/** What stands in the form, word for word; shares in per cent. */
export interface SettingsDraft extends Readonly<Record<Figure, string>> {
  readonly bands: readonly string[];
}

/** Sensible ends: more is a slip of the keyboard. In the unit of the form. */
const MOST: Readonly<Record<Figure, number>> = {
  fullTimePoints: Infinity,
  fullTimeHours: 60,
  standardFixedHours: 60,
  ceiling: 200,
  tolerance: 100,
};

const isShare = (figure: Figure): boolean => figure === "ceiling" || figure === "tolerance";
const inPercent = (share: number): string => String(Math.round(share * 1000) / 10);

export function draftOf(settings: ServiceSettings): SettingsDraft {
  const text = (figure: Figure): string => {
    const value = settings[figure];
    if (value === null) return "";
    return isShare(figure) ? inPercent(value) : String(value);
  };
  return {
    fullTimePoints: text("fullTimePoints"),
    fullTimeHours: text("fullTimeHours"),
    standardFixedHours: text("standardFixedHours"),
    ceiling: text("ceiling"),
    tolerance: text("tolerance"),
    bands: settings.bands.flatMap(({ upTo }) => (upTo === null ? [] : [inPercent(upTo)])),
  };
}

/** The published figures, as the form would show them. */
export const publishedDraft: SettingsDraft = draftOf(defaultSettings);

/** What is wrong with a figure, in words; null: nothing. */
export function faultOf(figure: Figure, text: string): string | null {
  const value = typedNumber(text);
  const isZero = value === 0 && figure !== "standardFixedHours" && figure !== "tolerance";
  if (value === null || isZero) return say.notANumber;
  return value !== undefined && value > MOST[figure] ? say.tooMuch(String(MOST[figure])) : null;
}

/** What is wrong with a band, in words; null: nothing. */
export function bandFaultOf(bands: readonly string[], index: number): string | null {
  const [value, below] = [typedNumber(bands[index] ?? ""), typedNumber(bands[index - 1] ?? "")];
  if (value === null || value === undefined || value === 0) return say.notANumber;
  return index > 0 && below !== null && below !== undefined && value <= below ? say.notRising : null;
}

/** The options of the action for what has been altered; null: something is wrong. Emptied: back to the published figure. */
export function askedOf(draft: SettingsDraft, settings: ServiceSettings): SettingsOptions | null {
  const isWrong =
    FIGURES.some((figure) => faultOf(figure, draft[figure]) !== null) ||
    draft.bands.some((_, index) => bandFaultOf(draft.bands, index) !== null);
  if (isWrong) return null;
  const before = draftOf(settings);
  const asked: { [Name in Figure]?: number | null } = {};
  for (const figure of FIGURES) {
    const text = draft[figure];
    if (text === before[figure]) continue;
    const value = typedNumber(text) ?? null;
    asked[figure] = value === null || text === publishedDraft[figure] ? null : isShare(figure) ? value / 100 : value;
  }
  const bandsAltered = draft.bands.some((text, i) => text !== before.bands[i]);
  return {
    ...asked,
    ...(bandsAltered ? { bands: draft.bands.map((text) => (typedNumber(text) ?? 0) / 100) } : {}),
  };
}
