import { parseArgs } from "node:util";
import { dayOfIso, localDay } from "@evenkeel/spreadsheet";
import type { ActionContext } from "../../../src/actions/action";
import { cliMessages } from "./messages";
import { UsageError } from "./usageError";

type Day = ActionContext["today"];

export type Command =
  | { readonly kind: "eval"; readonly book: string | null; readonly formulas: readonly string[] }
  | {
      readonly kind: "connect";
      readonly book: string;
      readonly today: Day;
      readonly map: string | null;
      /** A file with answers to questions, by their id. */
      readonly answers: string | null;
      /** Whether to say why each column was taken for what it is. */
      readonly explain: boolean;
    }
  | {
      readonly kind: "run";
      readonly action: string;
      readonly book: string;
      readonly today: Day;
      readonly map: string | null;
      readonly answers: string | null;
      readonly options: string | null;
      /** A file that the action takes in: the clinical system's export for refresh. */
      readonly file: string | null;
      readonly apply: boolean;
      readonly out: string | null;
      readonly seenBy: string | null;
      /** Seconds that the action may take. */
      readonly timeout: number;
    };

const flags = {
  today: { type: "string" },
  map: { type: "string" },
  answers: { type: "string" },
  explain: { type: "boolean" },
  options: { type: "string" },
  file: { type: "string" },
  apply: { type: "boolean" },
  out: { type: "string" },
  "as-seen-by": { type: "string" },
  timeout: { type: "string" },
} as const;

type Flag = keyof typeof flags;

const allowed: Readonly<Record<Command["kind"], readonly Flag[]>> = {
  eval: [],
  connect: ["today", "map", "answers", "explain"],
  run: ["today", "map", "answers", "options", "file", "apply", "out", "as-seen-by", "timeout"],
};

/** Reads what stands after `npm run -s workbench --`. `now` gives the day where --today does not. */
export function readArguments(given: readonly string[], now: Date): Command {
  const [command, ...rest] = given;
  if (command === undefined) throw new UsageError(cliMessages.noCommand);
  if (command !== "eval" && command !== "connect" && command !== "run") {
    throw new UsageError(cliMessages.unknownCommand(command));
  }
  if (command === "eval") return readEval(rest);
  const { positionals, values } = readFlags(rest, allowed[command]);
  const today = readDay(values.today, now);
  const map = values.map ?? null;
  const answers = values.answers ?? null;
  if (command === "connect") {
    const [book, ...others] = positionals;
    if (book === undefined) throw new UsageError(cliMessages.noBook);
    refuseMore(others);
    return { kind: "connect", book, today, map, answers, explain: values.explain };
  }
  const [action, book, ...others] = positionals;
  if (action === undefined) throw new UsageError(cliMessages.noAction);
  if (book === undefined) throw new UsageError(cliMessages.noBook);
  refuseMore(others);
  return {
    kind: "run",
    action,
    book,
    today,
    map,
    answers,
    options: values.options ?? null,
    file: values.file ?? null,
    apply: values.apply,
    out: values.out ?? null,
    seenBy: values["as-seen-by"] ?? null,
    timeout: readSeconds(values.timeout),
  };
}

/** Formulas may hold anything, dashes included, so flags are looked for only where a formula cannot stand. */
function readEval(rest: readonly string[]): Command {
  const flag = rest.find((part) => part.startsWith("--") && part !== "--");
  if (flag !== undefined) throw new UsageError(cliMessages.unknownFlag(flag, []));
  const parts = rest.filter((part) => part !== "--");
  const [first] = parts;
  const book = first !== undefined && !first.startsWith("=") ? first : null;
  const formulas = book === null ? parts : parts.slice(1);
  const odd = formulas.find((formula) => !formula.startsWith("="));
  if (odd !== undefined) throw new UsageError(cliMessages.notAFormula(odd));
  if (formulas.length === 0) throw new UsageError(cliMessages.noFormula);
  return { kind: "eval", book, formulas };
}

function readFlags(rest: readonly string[], permitted: readonly Flag[]) {
  const { positionals, values, tokens } = parseArgs({
    args: [...rest],
    options: flags,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const names = permitted.map((flag) => `--${flag}`);
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const flag = permitted.find((name) => name === token.name);
    if (flag === undefined || !token.rawName.startsWith("--")) {
      throw new UsageError(cliMessages.unknownFlag(token.rawName, names));
    }
    const takesValue = flags[flag].type === "string";
    if (takesValue && (token.value === undefined || token.value.startsWith("--"))) {
      throw new UsageError(cliMessages.flagNeedsValue(token.rawName));
    }
    if (!takesValue && token.value !== undefined) throw new UsageError(cliMessages.flagTakesNoValue(token.rawName));
  }
  const text = (value: string | boolean | undefined) => (typeof value === "string" ? value : undefined);
  return {
    positionals,
    values: {
      today: text(values.today),
      map: text(values.map),
      answers: text(values.answers),
      options: text(values.options),
      file: text(values.file),
      out: text(values.out),
      "as-seen-by": text(values["as-seen-by"]),
      timeout: text(values.timeout),
      explain: values.explain === true,
      apply: values.apply === true,
    },
  };
}

function refuseMore([extra]: readonly string[]): void {
  if (extra !== undefined) throw new UsageError(cliMessages.tooMany(extra));
}

const USUAL_TIMEOUT = 300;

function readSeconds(given: string | undefined): number {
  if (given === undefined) return USUAL_TIMEOUT;
  const seconds = /^\d+(\.\d+)?$/.test(given) ? Number(given) : 0;
  if (seconds <= 0) throw new UsageError(cliMessages.notSeconds(given));
  return seconds;
}

function readDay(given: string | undefined, now: Date): Day {
  const day = given === undefined ? localDay(now) : dayOfIso(given);
  if (day === null) throw new UsageError(cliMessages.notADate(given ?? ""));
  return day;
}
