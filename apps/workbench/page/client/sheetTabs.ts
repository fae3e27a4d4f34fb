import { workbench } from "../messages";
import type { Engine } from "@evenkeel/excel-simulator";
import { element } from "./dom";

export interface SheetTabs {
  readonly root: HTMLElement;
  /** Shows the sheets as they are now. */
  refresh(): void;
}

/** The workbook's visible sheets as tabs below the grid: arrow keys move between them, as between all tabs. */
export function sheetTabs(engine: () => Engine | null, chosen: (sheetId: string) => void): SheetTabs {
  const root = element("div", { class: "sheet-tabs", role: "tablist", "aria-label": workbench.sheets });
  let shown = "";

  const choose = (tab: HTMLElement | null): void => {
    const sheetId = tab?.dataset["sheet"];
    if (sheetId === undefined) return;
    chosen(sheetId);
    refresh();
    root.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  };
  const refresh = (): void => {
    const workbook = engine();
    if (workbook === null) return;
    const active = workbook.activeSheetId();
    const sheets = workbook.sheets().filter((sheet) => sheet.visibility === "Visible");
    const state = JSON.stringify([active, sheets]);
    if (state === shown) return;
    shown = state;
    root.replaceChildren(
      ...sheets.map(({ id, name }) => {
        const tab = element(
          "button",
          {
            type: "button",
            role: "tab",
            "aria-selected": String(id === active),
            tabindex: id === active ? "0" : "-1",
            "data-sheet": id,
          },
          name,
        );
        tab.addEventListener("click", () => choose(tab));
        return tab;
      }),
    );
  };

  root.addEventListener("keydown", (event) => {
    const tabs = [...root.querySelectorAll<HTMLElement>("[role=tab]")];
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    choose(tabs[(to + tabs.length) % tabs.length] ?? null);
  });
  return { root, refresh };
}
