import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { utils, write } from "@e965/xlsx";
import { exampleResult } from "../../scripts/functionPages";
import { teamFunctions } from "../../src/functions/families";
import { exampleFormula } from "../../src/functions/help/examples";
import type { ExampleArgument, FunctionExample } from "../../src/functions/help/functionHelp";
import { SAMPLE_TABLES, type SampleTable } from "../../src/functions/help/sampleTables";

const root = path.resolve(__dirname, "../..");

interface Evaluated {
  readonly formula: string;
  readonly value?: unknown;
  readonly error?: string;
  readonly message?: string;
}

/** A workbook with the tables of the examples, each on the sheet of its name, from A1. */
function sampleBook(file: string): void {
  const book = utils.book_new();
  for (const [name, table] of Object.entries(SAMPLE_TABLES)) {
    const rows = table.map((row) => row.map((cell: string | number) => (cell === "" ? null : cell)));
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  }
  writeFileSync(file, write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
}

/** The formula with its tables as ranges of that workbook. */
function inBook(id: string, example: FunctionExample): string {
  return `=TEAM.${id}(${example.given.map(rangeText).join(",")})`;
}

function rangeText(argument: ExampleArgument): string {
  if (typeof argument !== "object" || argument === null || !("table" in argument)) {
    return exampleFormula("", [argument]).replace(/^=TEAM\.\((.*)\)$/s, "$1");
  }
  const table: SampleTable = SAMPLE_TABLES[argument.table];
  const firstRow = argument.column === undefined && argument.table !== "Bands" ? 1 : 2;
  const at = argument.column === undefined ? null : (table[0]?.indexOf(argument.column) ?? 0);
  const left = utils.encode_col(at ?? 0);
  const right = utils.encode_col(at ?? (table[0]?.length ?? 1) - 1);
  return `${argument.table}!${left}${firstRow}:${right}${table.length}`;
}

describe("every example, typed into a cell of the simulated host and answered through Office.js", () => {
  const examples = teamFunctions.flatMap((described) =>
    described.help.examples.map((example) => ({ described, example, formula: inBook(described.id, example) })),
  );
  let results: readonly Evaluated[] = [];

  beforeAll(() => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), "examples-")), "examples.xlsx");
    sampleBook(file);
    const printed = execFileSync(
      "npm",
      ["run", "-s", "workbench", "--", "eval", file, ...examples.map(({ formula }) => formula)],
      { cwd: root, encoding: "utf8", maxBuffer: 1e8 },
    );
    results = (JSON.parse(printed) as { results: readonly Evaluated[] }).results;
  }, 180_000);

  it.each(examples.map((one, i) => [one.described.id, one.formula, one, i] as const))(
    "%s: %s",
    (_id, _formula, { described, example }, i) => {
      const rows = exampleResult(described, example);
      const expected = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
      const { value, error, message } = results[i] as Evaluated;
      expect(rounded(error === undefined ? value : `${error} ${message ?? ""}`)).toEqual(withoutSentences(expected));
    },
  );
});

function rounded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rounded);
  return typeof value === "number" ? Math.round(value * 1e8) / 1e8 : value;
}

/** Inside a spilled result the host shows an error by its name alone, as a cell does. */
function withoutSentences(expected: unknown): unknown {
  if (!Array.isArray(expected)) return expected;
  return (expected as unknown[][]).map((row) =>
    row.map((cell) => (typeof cell === "string" ? cell.replace(/^(#\S+[!?A]) .*$/s, "$1") : cell)),
  );
}
