/** Reads an amount as typed. undefined: left empty; null: not a number from 0 up. */
export function typedNumber(text: string): number | undefined | null {
  const trimmed = text.trim().replace(",", ".").replace(/\s*%$/, "");
  if (trimmed === "") return undefined;
  const value = Number(trimmed);
  return Number.isFinite(value) && value >= 0 ? value : null;
}

/** Reads a whole number as typed. undefined: left empty; null: not a whole number from 0 up. */
export function typedWholeNumber(text: string): number | undefined | null {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  return /^\d+$/.test(trimmed) ? Number(trimmed) : null;
}
