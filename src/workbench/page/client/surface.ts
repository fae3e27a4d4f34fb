import { mergeLocales, ThemeService, type Univer } from "@univerjs/core";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import tableWords from "@univerjs/preset-sheets-table/locales/en-US";
import type { GridSurface, PluginEntry } from "../../engine";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";

const darkScheme = "(prefers-color-scheme: dark)";

/** Univer's grid in an element, without its toolbar: this is a place to try the add-in, not to dress a workbook. */
export function gridSurface(container: HTMLElement): GridSurface {
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: false,
      toolbar: false,
      formulaBar: false,
      footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: false },
      disableAutoFocus: true,
    }),
    UniverSheetsTablePreset(),
  ];
  const scheme = window.matchMedia(darkScheme);
  return {
    plugins: presets.flatMap(({ plugins }) => plugins.map(toEntry)),
    locales: mergeLocales(coreWords, tableWords),
    darkMode: scheme.matches,
    started: (univer: Univer) => {
      const follow = (): void => univer.__getInjector().get(ThemeService).setDarkMode(scheme.matches);
      scheme.addEventListener("change", follow);
      univer.onDispose(() => scheme.removeEventListener("change", follow));
    },
  };
}

function toEntry(plugin: unknown): PluginEntry {
  return (Array.isArray(plugin) ? plugin : [plugin]) as unknown as PluginEntry;
}
