import { CellValueType, type ICellData } from "@univerjs/core";
import { dayOfDate } from "@evenkeel/spreadsheet";
import type { HostValue } from "../../host/model";

export interface TypedEntry {
  readonly cell: ICellData;
  /** A format that typing this brings along ("50%", a date), where the cell had none. */
  readonly numberFormat: string | null;
}

const number = /^[+-]?(?:\d+(?:,\d{3})*|\d*)(?:\.\d*)?(?:[eE][+-]?\d+)?$/;
const isoDate = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const ukDate = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/**
 * What a cell takes in when this is typed into it or written by Office.js, as Excel does in an English (UK) setting:
 * "5" is a number, "50%" a half, "31/1/2026" a date; "'5" and anything in a cell formatted as text stays text.
 */
export function typed(input: HostValue, pattern: string | null): TypedEntry {
  if (typeof input === "number") return entry({ v: input, t: CellValueType.NUMBER });
  if (typeof input === "boolean") return entry({ v: input ? 1 : 0, t: CellValueType.BOOLEAN });
  if (input === "") return entry({});
  if (input.startsWith("'")) return entry(text(input.slice(1)));
  if (input.startsWith("=") && input.length > 1) return entry({ f: input });
  if (pattern === "@") return entry(text(input));
  const trimmed = input.trim();
  if (/^(true|false)$/i.test(trimmed)) {
    return entry({ v: trimmed.toLowerCase() === "true" ? 1 : 0, t: CellValueType.BOOLEAN });
  }
  const format = pattern === null || pattern === "General";
  const percent = trimmed.endsWith("%") ? parseNumber(trimmed.slice(0, -1)) : null;
  if (percent !== null) return entry({ v: percent / 100, t: CellValueType.NUMBER }, format ? "0%" : null);
  const plain = parseNumber(trimmed);
  if (plain !== null) return entry({ v: plain, t: CellValueType.NUMBER });
  const date = parseDate(trimmed);
  if (date !== null) return entry({ v: date, t: CellValueType.NUMBER }, format ? "dd/mm/yyyy" : null);
  // Excel takes a leading sign for the start of a formula, also from Office.js ("Range.values" in its reference).
  if (/^[+-]./.test(input)) return entry({ f: `=${input}` });
  return entry(text(input));
}

function entry(cell: ICellData, numberFormat: string | null = null): TypedEntry {
  return { cell, numberFormat };
}

function text(value: string): ICellData {
  return { v: value, t: CellValueType.STRING };
}

function parseNumber(value: string): number | null {
  if (!/\d/.test(value) || !number.test(value)) return null;
  const result = Number(value.replace(/,/g, ""));
  return Number.isFinite(result) ? result : null;
}

/** Excel's number of the day; null for what is no day of the calendar. */
function parseDate(value: string): number | null {
  const iso = isoDate.exec(value);
  const uk = ukDate.exec(value);
  const parts = iso ? [iso[1], iso[2], iso[3]] : uk ? [uk[3], uk[2], uk[1]] : null;
  if (parts === null) return null;
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  return dayOfDate(year, month, day);
}
