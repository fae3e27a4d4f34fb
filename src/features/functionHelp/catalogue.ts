import functionList from "../../functions/functionList.json";

/** A TEAM function, as far as a list of them needs it. */
export interface FunctionEntry {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly FunctionParameter[];
  readonly example: { readonly asks: string; readonly formula: string };
}

export interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
}

export const functionEntries: readonly FunctionEntry[] = functionList;

/** Every word typed has to occur somewhere in the name, description or parameters. */
export function searchFunctions(typed: string): readonly FunctionEntry[] {
  const words = typed
    .toLowerCase()
    .split(/[\s_.]+/)
    .filter((word) => word !== "" && word !== "team");
  return functionEntries.filter((entry) => {
    const text = [entry.id.replaceAll("_", " "), entry.description, ...entry.parameters.map((one) => one.name)]
      .join(" ")
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** "=TEAM.NAME(a,b)": trailing arguments that were left out are not written, those in the middle stay empty. */
export function formulaOf(entry: FunctionEntry, given: readonly string[]): string {
  const last = given.reduce((found, one, i) => (one.trim() === "" ? found : i), -1);
  return `=TEAM.${entry.id}(${given
    .slice(0, last + 1)
    .map((one) => one.trim())
    .join(",")})`;
}
