import { areSameBands } from "../../domain/bands";
import { defaultSettings, MOST_ALERT_DAYS } from "../../domain/settings";
import type { ServiceSettings } from "../../domain/team";
import { typedNumber } from "../../pane/components/typedNumber";
import type { SettingsAsked } from "./action";
import { areBandsWrong, bandDraftOf, inPercent, isPublished, wishesOf, type BandDraft } from "./bandDraft";
import { settingsMessages as say } from "./viewMessages";

const OWN_FIGURES = ["fullTimePoints", "fullTimeHours", "standardFixedHours", "ceiling", "tolerance"] as const;
export const ALERT_FIGURES = ["reviewOverdue", "unallocated", "noEntry"] as const;
/** The figures of the form that are one number each. */
const FIGURES = [...OWN_FIGURES, ...ALERT_FIGURES] as const;
export type Figure = (typeof FIGURES)[number];

/** What stands in the form, word for word; shares in per cent, alerts in days. */
export interface SettingsDraft extends Readonly<Record<Figure, string>> {
  readonly bands: readonly BandDraft[];
}

/** Sensible ends: more is a slip of the keyboard. In the unit of the form. */
const MOST: Readonly<Record<Figure, number>> = {
  fullTimePoints: Infinity,
  fullTimeHours: 60,
  standardFixedHours: 60,
  ceiling: 200,
  tolerance: 100,
  reviewOverdue: MOST_ALERT_DAYS,
  unallocated: MOST_ALERT_DAYS,
  noEntry: MOST_ALERT_DAYS,
};

const MAY_BE_NOUGHT: ReadonlySet<Figure> = new Set(["standardFixedHours", "tolerance", ...ALERT_FIGURES]);
const isAlert = (figure: Figure): figure is (typeof ALERT_FIGURES)[number] =>
  ALERT_FIGURES.some((alert) => alert === figure);
const isShare = (figure: Figure): boolean => figure === "ceiling" || figure === "tolerance";

export function draftOf(settings: ServiceSettings): SettingsDraft {
  const text = (figure: Figure): string => {
    const value = isAlert(figure) ? settings.alertAfter[figure] : settings[figure];
    if (value === null) return "";
    return isShare(figure) ? inPercent(value) : String(value);
  };
  return {
    fullTimePoints: text("fullTimePoints"),
    fullTimeHours: text("fullTimeHours"),
    standardFixedHours: text("standardFixedHours"),
    ceiling: text("ceiling"),
    tolerance: text("tolerance"),
    reviewOverdue: text("reviewOverdue"),
    unallocated: text("unallocated"),
    noEntry: text("noEntry"),
    bands: bandDraftOf(settings.bands),
  };
}

/** The published figures, as the form would show them. */
export const publishedDraft: SettingsDraft = draftOf(defaultSettings);

/** What is wrong with a figure, in words; null: nothing. */
export function faultOf(figure: Figure, text: string): string | null {
  const value = typedNumber(text);
  if (value === null || (value === 0 && !MAY_BE_NOUGHT.has(figure))) return say.notANumber;
  if (isAlert(figure) && value !== undefined && !Number.isInteger(value)) return say.notWholeDays;
  return value !== undefined && value > MOST[figure] ? say.tooMuch(String(MOST[figure])) : null;
}

/** The options of the action for what has been altered; null: something is wrong. Emptied: back to the published figure. */
export function askedOf(draft: SettingsDraft, settings: ServiceSettings): SettingsAsked | null {
  if (FIGURES.some((figure) => faultOf(figure, draft[figure]) !== null) || areBandsWrong(draft.bands)) return null;
  const before = draftOf(settings);
  const bands = wishesOf(draft.bands);
  const altered = <Name extends Figure>(figures: readonly Name[]): { [One in Name]?: number | null } => {
    const asked: { [One in Name]?: number | null } = {};
    for (const figure of figures) if (draft[figure] !== before[figure]) asked[figure] = valueOf(figure, draft[figure]);
    return asked;
  };
  const alertAfter = altered(ALERT_FIGURES);
  return {
    ...altered(OWN_FIGURES),
    ...(Object.keys(alertAfter).length === 0 ? {} : { alertAfter }),
    ...(areSameBands(bands, wishesOf(before.bands)) ? {} : { bands: isPublished(draft.bands) ? null : bands }),
  };
}

function valueOf(figure: Figure, text: string): number | null {
  const value = typedNumber(text) ?? null;
  if (value === null || text === publishedDraft[figure]) return null;
  return isShare(figure) ? value / 100 : value;
}
