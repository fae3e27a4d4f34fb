import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { AppearanceServices } from "../paneServices";

/** Deep teal: calm beside Excel's green, and 4.5 to 1 on white from 80 down. */
const brand: BrandVariants = {
  10: "#01080A",
  20: "#061B20",
  30: "#082D35",
  40: "#083B46",
  50: "#094956",
  60: "#0A5767",
  70: "#0B6678",
  80: "#0D7489",
  90: "#1F8299",
  100: "#3A91A7",
  110: "#55A0B4",
  120: "#70B0C1",
  130: "#8BBFCE",
  140: "#A7CFDA",
  150: "#C3DFE7",
  160: "#E0EFF3",
};

const light: Theme = createLightTheme(brand);
const dark: Theme = {
  ...createDarkTheme(brand),
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
  colorCompoundBrandForeground1: brand[120],
};

/** Follows the service that knows whether it is dark. */
export function useTheme(appearance: AppearanceServices): Theme {
  return useSyncExternalStore(appearance.watch, appearance.isDark) ? dark : light;
}
