import type { ExampleArgument } from "./functionHelp";
import { SAMPLE_TABLES, type SampleTable } from "./sampleTables";

/** The formula of an example as it is typed in Excel. */
export function exampleFormula(id: string, given: readonly ExampleArgument[]): string {
  return `=TEAM.${id}(${given.map(argumentText).join(", ")})`;
}

function argumentText(argument: ExampleArgument): string {
  if (argument === null) return "";
  if (typeof argument === "string") return `"${argument}"`;
  if (typeof argument === "boolean") return argument ? "TRUE" : "FALSE";
  if (typeof argument === "number") return String(argument);
  if (!("table" in argument)) return `{${argument.column.map(argumentText).join(";")}}`;
  // Bands are two columns without a header.
  if (argument.table === "Bands") return "Bands";
  return argument.column === undefined ? `${argument.table}[#All]` : `${argument.table}[${argument.column}]`;
}

/** The argument as the function is given it. */
export function exampleValue(argument: ExampleArgument): unknown {
  if (typeof argument !== "object" || argument === null) return argument;
  if (!("table" in argument)) return argument.column.map((value) => [value]);
  const table: SampleTable = SAMPLE_TABLES[argument.table];
  if (argument.table === "Bands") return table.slice(1);
  if (argument.column === undefined) return table;
  const at = table[0]?.indexOf(argument.column) ?? -1;
  return table.slice(1).map((row) => [row[at]]);
}
