/** What somebody typed as an amount. undefined: left empty; null: not a number from 0 up. */
export function typedNumber(text: string): number | undefined | null {
  const trimmed = text.trim().replace(",", ".").replace(/\s*%$/, "");
  if (trimmed === "") return undefined;
  const value = Number(trimmed);
  return Number.isFinite(value) && value >= 0 ? value : null;
}

/** What somebody typed as a whole number. undefined: left empty; null: not a whole number from 0 up. */
export function typedWholeNumber(text: string): number | undefined | null {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  return /^\d+$/.test(trimmed) ? Number(trimmed) : null;
}
