import type { AppearanceServices } from "./paneServices";

/** What a host tells of its own colours: "#262626". Excel on the web, and older ones, tell nothing. */
export interface HostColours {
  readonly bodyBackgroundColor?: string;
}

/** Halfway between black and white by perceived lightness. */
const DARK_BELOW = 0.5;

/**
 * Excel's own theme where it tells it: a manager may have a dark Excel on a light Windows. Otherwise the system's choice.
 * Excel tells no changes while the pane is open, so its theme is looked at again whenever the system's changes or the
 * pane is returned to.
 */
export function hostAppearance(colours: () => HostColours | null): AppearanceServices {
  const query = window.matchMedia("(prefers-color-scheme: dark)");
  return {
    isDark: () => isDarkColour(colours()?.bodyBackgroundColor) ?? query.matches,
    watch: (listener) => {
      query.addEventListener("change", listener);
      window.addEventListener("focus", listener);
      return () => {
        query.removeEventListener("change", listener);
        window.removeEventListener("focus", listener);
      };
    },
  };
}

/** null: no colour, or none that can be read. Weights of the channels: Rec. 601. */
export function isDarkColour(colour: string | undefined): boolean | null {
  const digits = /^#?([0-9a-f]{6})$/i.exec(colour?.trim() ?? "")?.[1];
  if (digits === undefined) return null;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255 < DARK_BELOW;
}
