import { LifecycleService, LifecycleStages, mergeLocales, ThemeService, type Univer } from "@univerjs/core";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import tableWords from "@univerjs/preset-sheets-table/locales/en-US";
import { workbench } from "../messages";
import type { GridSurface, PluginEntry } from "@evenkeel/excel-simulator";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";

const darkScheme = "(prefers-color-scheme: dark)";

/** Univer's grid in an element, without its toolbar: this is a place to try the add-in, not to dress a workbook. */
export function gridSurface(container: HTMLElement): GridSurface & { readonly rendered: Promise<void> } {
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: false,
      toolbar: false,
      formulaBar: false,
      footer: false,
      disableAutoFocus: true,
    }),
    UniverSheetsTablePreset(),
  ];
  const scheme = window.matchMedia(darkScheme);
  let isRendered: () => void = () => undefined;
  const rendered = new Promise<void>((resolve) => (isRendered = resolve));
  return {
    // Before that, Univer still sets the first selection, and would undo one of ours.
    rendered,
    plugins: presets.flatMap(({ plugins }) => plugins.map(toEntry)),
    locales: mergeLocales(coreWords, tableWords),
    darkMode: scheme.matches,
    started: (univer: Univer) => {
      void univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered).then(isRendered);
      const watch = new MutationObserver(() => nameParts(container));
      watch.observe(document.body, { childList: true, subtree: true });
      univer.onDispose(() => watch.disconnect());
      const follow = (): void => univer.__getInjector().get(ThemeService).setDarkMode(scheme.matches);
      scheme.addEventListener("change", follow);
      univer.onDispose(() => scheme.removeEventListener("change", follow));
    },
  };
}

/** Univer's drawing surfaces have no names and come first in the order of the Tab key; its notices share one name. */
function nameParts(container: HTMLElement): void {
  for (const canvas of container.querySelectorAll("canvas")) {
    const isGrid = canvas.id.startsWith("univer-sheet-main-canvas");
    setOnce(canvas, "tabindex", "-1");
    if (!isGrid) continue;
    setOnce(canvas, "role", "application");
    setOnce(canvas, "aria-label", workbench.cells);
  }
  document.querySelectorAll('section[aria-label^="Notif"], section[data-notices]').forEach((notices, index) => {
    setOnce(notices, "data-notices", "");
    setOnce(notices, "aria-label", workbench.notices(index + 1));
  });
}

function setOnce(target: Element, attribute: string, value: string): void {
  if (target.getAttribute(attribute) !== value) target.setAttribute(attribute, value);
}

function toEntry(plugin: unknown): PluginEntry {
  return (Array.isArray(plugin) ? plugin : [plugin]) as unknown as PluginEntry;
}
