import { matchKey } from "../../domain/names";

/** "Patel, Asha" and "Asha Patel", "Siân" and "Sian": letters alone decide, whatever the order of the words. */
export function looseName(name: string): string {
  let key = looseNames.get(name);
  if (key === undefined) {
    key = lettersOf(name);
    if (looseNames.size >= MOST_KEPT) looseNames.clear();
    looseNames.set(name, key);
  }
  return key;
}

/** The same few names stand in thousands of rows; this only saves time. */
const looseNames = new Map<string, string>();
const MOST_KEPT = 5000;

function lettersOf(name: string): string {
  return matchKey(name)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/\b(dr|mr|mrs|ms|miss|mx|prof)\b\.?/g, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
    .sort()
    .join(" ");
}
