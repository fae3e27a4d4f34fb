import { workbench } from "../messages";
import type { Engine } from "@evenkeel/excel-simulator";
import { formatArea } from "@evenkeel/excel-simulator";
import { columnNumber } from "@evenkeel/excel-simulator";
import type { HostArea } from "@evenkeel/excel-simulator";
import { element } from "./dom";

export interface FormulaBar {
  readonly root: HTMLElement;
  readonly formula: HTMLElement;
  /** Shows the selected cell as it is now. */
  refresh(): void;
}

const address = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

/**
 * Address, formula and value of the selected cell, in plain fields: the grid is a picture to a screen reader, and so
 * this is where results are read and formulas typed without it.
 */
export function formulaBar(
  engine: () => Engine | null,
  type: (sheetId: string, area: HostArea, input: string) => void,
  say: (sentence: string) => void,
): FormulaBar {
  const goTo = element("input", {
    class: "address",
    "aria-label": workbench.goTo,
    autocomplete: "off",
    spellcheck: "false",
    size: "8",
  });
  const formula = element("input", {
    class: "formula",
    "aria-label": workbench.formula,
    autocomplete: "off",
    spellcheck: "false",
  });
  const enter = element("button", { type: "submit", title: workbench.enterHelp }, workbench.enter);
  const value = element("output", { class: "value", "aria-live": "polite", "data-testid": "cell-value" });
  const form = element("form", { class: "formula-bar" }, goTo, formula, enter);
  const root = element("div", { class: "cell-bar" }, form, value);
  let shown = "";
  let isTyping = false;
  /** The cell whose formula stands in the field: it gets what is typed there, wherever the selection went since. */
  let place: { readonly sheetId: string; readonly cell: HostArea } | null = null;

  const refresh = (): void => {
    const workbook = engine();
    if (workbook === null) return;
    const { sheetId, area } = workbook.selection();
    const cell: HostArea = { ...area, bottom: area.top, right: area.left };
    const name = formatArea(cell);
    const typed = workbook.formulas(sheetId, cell)[0]?.[0] ?? "";
    const text = workbook.texts(sheetId, cell)[0]?.[0] ?? "";
    const raw = workbook.values(sheetId, cell)[0]?.[0] ?? "";
    const why = workbook.errorMessage(sheetId, area.top, area.left);
    const exact = typeof raw === "number" && text !== String(raw) ? `${text} (${raw})` : text;
    const sentence =
      why === null
        ? workbench.shows(name, exact === "" ? workbench.blank : exact)
        : workbench.error(name, String(raw), why);
    const state = JSON.stringify([sheetId, name, typed, sentence]);
    if (state === shown) return;
    shown = state;
    value.textContent = sentence;
    value.classList.toggle("is-error", why !== null || (typeof raw === "string" && /^#[A-Z]/.test(raw)));
    // Somebody is typing: the field, and the cell it is for, stay theirs.
    if (document.activeElement === formula && isTyping) return;
    place = { sheetId, cell };
    if (document.activeElement !== goTo) goTo.value = name;
    formula.value = String(typed);
  };

  const go = (text: string): boolean => {
    const workbook = engine();
    const [, quoted, plain, letters = "", row = ""] = address.exec(text.trim()) ?? [];
    const name = quoted?.replace(/''/g, "'") ?? plain;
    const sheetId =
      name === undefined
        ? workbook?.activeSheetId()
        : workbook?.sheets().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())?.id;
    if (workbook === null || letters === "" || sheetId === undefined) {
      say(workbench.notAnAddress(text));
      return false;
    }
    const [top, left] = [Number(row) - 1, columnNumber(letters)];
    workbook.select(sheetId, { top, left, bottom: top, right: left });
    refresh();
    return true;
  };

  goTo.addEventListener("focus", () => goTo.select());
  goTo.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (!go(goTo.value)) return;
    formula.focus();
    shown = "";
    refresh();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (place === null) return;
    isTyping = false;
    shown = "";
    type(place.sheetId, place.cell, formula.value);
  });
  formula.addEventListener("input", () => (isTyping = true));
  formula.addEventListener("blur", (event) => {
    if (form.contains(event.relatedTarget as Node | null)) return;
    isTyping = false;
    shown = "";
  });
  formula.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    formula.blur();
    refresh();
  });
  return { root, formula, refresh };
}
