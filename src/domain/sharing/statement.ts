/** A template's lines with the figures in their places. */
export interface FilledTemplate {
  readonly lines: readonly string[];
  /** Lines that name a figure which is not known, or may not be shown: they would have a hole. */
  readonly leftOut: readonly { readonly line: string; readonly missing: readonly string[] }[];
  /** Names in braces that are no figure's. */
  readonly unknown: readonly string[];
}

const placeholder = /\{([^{}]*)\}/g;
const nameOf = (text: string): string => text.trim().replace(/\s+/g, " ").toLowerCase();

export const isHeading = (line: string): boolean => line.startsWith("# ");

/**
 * Puts figures into the sentences that a manager has written: "{open cases} cases are open." A line with a figure that is
 * missing is left out whole, and a heading ("# Effect") goes where nothing is left below it.
 * @param figures by the name that stands in braces, in small letters; null: not known, or not to be shown
 */
export function fillTemplate(template: readonly string[], figures: ReadonlyMap<string, string | null>): FilledTemplate {
  const leftOut: FilledTemplate["leftOut"][number][] = [];
  const unknown = new Set<string>();
  const kept: string[] = [];
  for (const line of template.filter((text) => text.trim() !== "")) {
    const names = [...line.matchAll(placeholder)].map(([, name]) => nameOf(name ?? ""));
    for (const name of names) if (!figures.has(name)) unknown.add(name);
    const missing = names.filter((name) => (figures.get(name) ?? null) === null);
    if (missing.length > 0) leftOut.push({ line, missing: [...new Set(missing)] });
    else kept.push(filled(line, figures));
  }
  const lines = kept.filter((line, i) => {
    const next = kept[i + 1];
    return !isHeading(line) || (next !== undefined && !isHeading(next));
  });
  return { lines, leftOut, unknown: [...unknown] };
}

/** A figure in words ("the team") gets a capital where it begins the line. */
function filled(line: string, figures: ReadonlyMap<string, string | null>): string {
  const text = line.replace(placeholder, (_whole, name: string) => figures.get(nameOf(name)) ?? "").trim();
  return line.trimStart().startsWith("{") ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
