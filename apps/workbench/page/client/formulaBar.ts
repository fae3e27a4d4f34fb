import { workbench } from "../messages";
import type { Engine } from "@evenkeel/excel-simulator";
import { type Area, areaAddress, columnNumber, unquoteSheetName } from "@evenkeel/spreadsheet";
import { element } from "./dom";

export interface FormulaBar {
  readonly root: HTMLElement;
  readonly formula: HTMLElement;
  /** Shows the selected cell as it is now. */
  refresh(): void;
}

const address = /^(?:('(?:[^']|'')+'|[^'!]+)!)?\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

/** A cell of a sheet: the one whose formula stands in the field. */
interface Place {
  readonly sheetId: string;
  readonly cell: Area;
}

/**
 * Address, formula and value of the selected cell, in plain fields: the grid is a picture to a screen reader, and so
 * this is where results are read and formulas typed without it.
 */
export function formulaBar(
  engine: () => Engine | null,
  type: (sheetId: string, area: Area, input: string) => void,
  say: (sentence: string) => void,
): FormulaBar {
  const { root, form, goTo, formula, value } = fields();
  let shown = "";
  let isTyping = false;
  /** It gets what is typed, wherever the selection has gone since. */
  let place: Place | null = null;

  const refresh = (): void => {
    const workbook = engine();
    if (workbook === null) return;
    const selected = selectedCell(workbook);
    const state = JSON.stringify(selected);
    if (state === shown) return;
    shown = state;
    value.textContent = selected.sentence;
    value.classList.toggle("is-error", selected.isError);
    // A formula is being typed: the field, and the cell it is for, stay as they are.
    if (document.activeElement === formula && isTyping) return;
    place = selected.place;
    if (document.activeElement !== goTo) goTo.value = selected.name;
    formula.value = selected.typed;
  };

  const go = (text: string): boolean => {
    const workbook = engine();
    const found = workbook === null ? null : placeOf(workbook, text);
    if (workbook === null || found === null) {
      say(workbench.notAnAddress(text));
      return false;
    }
    workbook.select(found.sheetId, found.cell);
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

function fields() {
  const plainText = { autocomplete: "off", spellcheck: "false" };
  const goTo = element("input", { class: "address", "aria-label": workbench.goTo, ...plainText, size: "8" });
  const formula = element("input", { class: "formula", "aria-label": workbench.formula, ...plainText });
  const enter = element("button", { type: "submit", title: workbench.enterHelp }, workbench.enter);
  const value = element("output", { class: "value", "aria-live": "polite", "data-testid": "cell-value" });
  const form = element("form", { class: "formula-bar" }, goTo, formula, enter);
  const root = element("div", { class: "cell-bar" }, form, value);
  return { root, form, goTo, formula, value };
}

/** The first cell of the selection: its name, what was typed into it, and what it comes to as a sentence. */
function selectedCell(workbook: Engine) {
  const { sheetId, area } = workbook.selection();
  const cell: Area = { ...area, bottom: area.top, right: area.left };
  const name = areaAddress(cell);
  const text = workbook.texts(sheetId, cell)[0]?.[0] ?? "";
  const raw = workbook.values(sheetId, cell)[0]?.[0] ?? "";
  const why = workbook.errorMessage(sheetId, area.top, area.left);
  const exact = typeof raw === "number" && text !== String(raw) ? `${text} (${raw})` : text;
  const sentence =
    why === null
      ? workbench.shows(name, exact === "" ? workbench.blank : exact)
      : workbench.error(name, String(raw), why);
  return {
    place: { sheetId, cell },
    name,
    typed: String(workbook.formulas(sheetId, cell)[0]?.[0] ?? ""),
    sentence,
    isError: why !== null || (typeof raw === "string" && /^#[A-Z]/.test(raw)),
  };
}

/** The cell that "C4", or "Team!C4" with the sheet's name in any case, means; null: none. */
function placeOf(workbook: Engine, text: string): Place | null {
  const [, sheet, letters = "", row = ""] = address.exec(text.trim()) ?? [];
  if (letters === "") return null;
  const name = sheet === undefined ? null : unquoteSheetName(sheet).toLowerCase();
  const sheetId =
    name === null
      ? workbook.activeSheetId()
      : workbook.sheets().find((candidate) => candidate.name.toLowerCase() === name)?.id;
  const [top, left] = [Number(row) - 1, columnNumber(letters)];
  return sheetId === undefined ? null : { sheetId, cell: { top, left, bottom: top, right: left } };
}
