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

/** Arguments as typed, by the parameter's name. */
export type Given = Readonly<Record<string, string>>;

const entries: readonly FunctionEntry[] = functionList;

/** Only the list leads to a function, so that an unknown one is a fault of ours. */
export function functionEntry(id: string): FunctionEntry {
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined) throw new Error(`There is no function TEAM.${id}.`);
  return entry;
}

/** Every word typed has to occur somewhere in the name, description or parameters. */
export function searchFunctions(typed: string): readonly FunctionEntry[] {
  const words = typed
    .toLowerCase()
    .split(/[\s_.]+/)
    .filter((word) => word !== "" && word !== "team");
  return entries.filter(({ id, description, parameters }) => {
    const text = [id.replaceAll("_", " "), description, ...parameters.map(({ name }) => name)].join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export function isMissing({ name, optional }: FunctionParameter, given: Given): boolean {
  return !optional && (given[name] ?? "").trim() === "";
}

export function isComplete({ parameters }: FunctionEntry, given: Given): boolean {
  return !parameters.some((parameter) => isMissing(parameter, given));
}

/** "=TEAM.NAME(a,b)": trailing arguments that were left out are not written, those in the middle stay empty. */
export function formulaOf({ id, parameters }: FunctionEntry, given: Given): string {
  const values = parameters.map(({ name }) => (given[name] ?? "").trim());
  const last = values.reduce((found, value, i) => (value === "" ? found : i), -1);
  return `=TEAM.${id}(${values.slice(0, last + 1).join(",")})`;
}
