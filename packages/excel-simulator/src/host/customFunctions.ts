import { formatAddress } from "../addresses";
import type { Area } from "@evenkeel/spreadsheet";
import type { ExcelHost } from "./excelHost";
import type { CustomFunctionCaller, FunctionArgument, FunctionResult, HostValue } from "./model";
import { type Json, textOf } from "./wire";

/** What Office.js keeps of the functions an add-in associated. */
interface Association {
  readonly mappings: { readonly [id: string]: unknown };
}

/** How a function is described in the add-in's functions.json: only what decides how Excel passes arguments. */
export interface FunctionDescription {
  readonly id: string;
  readonly parameters: readonly { readonly repeating?: boolean; readonly dimensionality?: "scalar" | "matrix" }[];
}

type Callable = (...args: readonly unknown[]) => unknown;

/**
 * Calls the add-in's functions directly through Office.js's own register of them: what a grid that calculates
 * thousands of cells needs. Arguments are passed as Excel passes them: omitted ones as null, a trailing invocation.
 */
export class DirectFunctionCaller implements CustomFunctionCaller {
  constructor(
    private readonly association: () => Association | null,
    private readonly describe: (name: string) => FunctionDescription | null = () => null,
  ) {}

  /** The functions that can be called, upper case, without a namespace. */
  names(): readonly string[] {
    return Object.keys(this.association()?.mappings ?? {}).map((name) => name.toUpperCase());
  }

  call(name: string, args: readonly FunctionArgument[]): FunctionResult {
    const target = this.find(name);
    if (target === null) return { error: "#NAME?", message: `${name} is not one of the add-in's functions.` };
    const passed = asExcelPasses(args, this.describe(withoutNamespace(name)));
    const invocation = { functionName: withoutNamespace(name) };
    try {
      return { value: resultOf(target(...passed, invocation)) };
    } catch (error) {
      return errorOf(error);
    }
  }

  private find(name: string): Callable | null {
    const mappings = this.association()?.mappings ?? {};
    for (const wanted of [name.toUpperCase(), withoutNamespace(name)]) {
      const found = Object.entries(mappings).find(([id]) => id.toUpperCase() === wanted)?.[1];
      if (typeof found === "function") return found as Callable;
    }
    return null;
  }
}

/** "TEAM.CASE_POINTS" is "CASE_POINTS": ids do not carry the namespace. */
function withoutNamespace(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1).toUpperCase();
}

/**
 * Fills up with null what was left out, and gathers what a repeating last parameter takes. Without a description
 * nobody can know how many were left out: the arguments are then passed as given.
 */
function asExcelPasses(args: readonly FunctionArgument[], described: FunctionDescription | null): readonly unknown[] {
  const parameters = described?.parameters;
  if (parameters === undefined) return args;
  const fixed = parameters.filter((parameter) => parameter.repeating !== true).length;
  if (fixed === parameters.length) return padded(args, parameters.length);
  return [...padded(args.slice(0, fixed), fixed), args.slice(fixed)];
}

const padded = (args: readonly FunctionArgument[], count: number): readonly unknown[] =>
  Array.from({ length: Math.max(count, args.length) }, (_, index) => args[index] ?? null);

function resultOf(value: unknown): HostValue | (HostValue | null)[][] {
  if (Array.isArray(value)) return value.map((row: unknown) => (Array.isArray(row) ? row : [row]).map(cellOf));
  return cellOf(value);
}

/** Excel shows a number that is none as an error, an error value inside a matrix as that error, nothing as 0. */
function cellOf(value: unknown): HostValue {
  if (typeof value === "number") return Number.isFinite(value) ? value : "#NUM!";
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (value === null || value === undefined) return 0;
  if (isFunctionError(value)) return value.code;
  return "#VALUE!";
}

function errorOf(error: unknown): FunctionResult {
  if (isFunctionError(error)) return { error: error.code, message: error.message ?? "" };
  // Excel shows #VALUE! for anything else a function throws; the text is for whoever looks into it.
  return { error: "#VALUE!", message: error instanceof Error ? error.message : String(error) };
}

function isFunctionError(value: unknown): value is { readonly code: string; readonly message?: string } {
  return (
    typeof value === "object" &&
    value !== null &&
    "code" in value &&
    typeof value.code === "string" &&
    value.code.startsWith("#")
  );
}

/** Where a call through the client stands in the workbook, as the function's invocation sees it. */
export interface InvocationPlace {
  readonly sheetName: string;
  readonly area: Area;
}

/** Office.js's numbers for messages about functions, and for the errors they give. */
const functionMessages = { category: 1, invoke: 1_000, cancel: 1_001 } as const;
const errorTexts: { readonly [code: number]: string | undefined } = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

/**
 * Calls functions as Excel does: a message to the client, which runs the function and sends the result in a request
 * of its own. It takes half a second and more, by the client's own timers: for tests of the whole way.
 */
export class ClientFunctionCaller {
  private readonly waiting = new Map<number, (result: FunctionResult) => void>();
  private last = 0;

  constructor(private readonly host: ExcelHost) {
    host.onFunctionResults((results) => results.forEach((result) => this.take(result)));
  }

  call(name: string, args: readonly FunctionArgument[], place?: InvocationPlace): Promise<FunctionResult> {
    this.last += 1;
    const id = this.last;
    const address = place === undefined ? null : formatAddress(place.sheetName, place.area);
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.host.post({
        messageCategory: functionMessages.category,
        messageType: functionMessages.invoke,
        targetId: "",
        message: [id, withoutNamespace(name), args.map((argument) => argument as Json), address, 0, null],
      });
    });
  }

  private take(result: Json): void {
    if (!Array.isArray(result)) return;
    const [id, succeeded, value, code] = result as readonly Json[];
    const resolve = typeof id === "number" ? this.waiting.get(id) : undefined;
    if (typeof id !== "number" || resolve === undefined) return;
    this.waiting.delete(id);
    if (succeeded === true) resolve({ value: resultOf(value) });
    else resolve({ error: errorTexts[Number(code)] ?? "#VALUE!", message: textOf(value ?? "") });
  }
}
