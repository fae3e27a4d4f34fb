import { wholeNumber } from "./numbers";

/** "1 case", "1,200 cases": a count with its noun. */
export function counted(count: number, one: string, many: string): string {
  return `${wholeNumber(count)} ${count === 1 ? one : many}`;
}

/** A figure that is written already, with its noun: "1 point", "0.5 points", "2,176 points". */
export function withNoun(figure: string, one: string, many: string): string {
  return `${figure} ${figure === "1" ? one : many}`;
}

/** "Grace, Tom and Priya"; "" for none. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1] ?? ""}`;
}
