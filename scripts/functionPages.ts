import { families, teamFunctions, type Family } from "../src/functions/families";
import { exampleFormula, exampleValue } from "../src/functions/help/examples";
import type { FunctionExample } from "../src/functions/help/functionHelp";
import { SAMPLE_TABLES, type SampleName, type SampleTable } from "../src/functions/help/sampleTables";
import type { TeamFunction } from "../src/functions/runtime/declaration";
import { call, isCellError } from "../tests/support/customFunctions";
import { picture } from "./functionPicture";

/** A file of the reference, by its path in the repository. */
export type Pages = ReadonlyMap<string, string>;

/** The reference pages, their pictures and the hosted help page, with every example worked out anew. */
export function functionPages(): Pages {
  const pages = new Map<string, string>();
  for (const { folder, functions } of families) {
    for (const described of functions) {
      pages.set(`docs/functions/${folder}/${described.id}.md`, page(described));
      pages.set(`docs/functions/${folder}/pictures/${described.id}.svg`, pictureOf(described));
    }
  }
  pages.set("docs/functions/README.md", index());
  pages.set("src/functions/functions.html", hostedHelp());
  return pages;
}

/** What a cell of an example shows. */
export type Shown = string | number;

/** The rows of an example's result, as Excel shows them; a single value is one row of one cell. */
export function exampleResult({ evaluate }: TeamFunction, example: FunctionExample): readonly (readonly Shown[])[] {
  const result = call(evaluate, ...example.given.map(exampleValue));
  const rows = Array.isArray(result) ? (result as unknown[][]) : [[result]];
  return rows.map((row) => row.map(shown));
}

function shown(value: unknown): Shown {
  if (isCellError(value)) return `${value.error} ${value.message}`;
  if (typeof value === "number") return Math.round(value * 1e8) / 1e8;
  return String(value);
}

function syntax({ id, parameters }: TeamFunction): string {
  const names = Object.entries(parameters).map(([name, { optional }]) => (optional === true ? `[${name}]` : name));
  return `=TEAM.${id}(${names.join(", ")})`;
}

function page(described: TeamFunction): string {
  const { id, help, parameters } = described;
  return (
    [
      "<!-- Made by scripts/functionDocs.ts: change src/functions and run npm run functions. -->",
      `# TEAM.${id}`,
      help.summary,
      `![${alt(described)}](pictures/${id}.svg)`,
      "```\n" + syntax(described) + "\n```",
      markdownTable(
        ["argument", "what it is"],
        Object.entries(parameters).map(([name, parameter]) => [
          `\`${name}\`${parameter.optional === true ? " (optional)" : ""}`,
          parameter.help,
        ]),
      ),
      [
        `**Formula**: ${help.formula}`,
        `**Units**: ${help.units}`,
        `**Errors**: ${help.errors ?? "only what holds for [all functions](../README.md#what-holds-for-all-of-them)."}`,
        `**Source**: ${help.source}`,
      ]
        .map((line) => `- ${line}`)
        .join("\n"),
      "## Examples",
      ...tablesUsed(help.examples).map((name) => `${name}:\n\n${sampleMarkdown(SAMPLE_TABLES[name])}`),
      ...help.examples.map((example) => exampleMarkdown(described, example)),
    ].join("\n\n") + "\n"
  );
}

function alt({ id, help }: TeamFunction): string {
  const first = help.examples[0];
  return first === undefined ? `TEAM.${id}` : `${exampleFormula(id, first.given)} in a sheet, with its result`;
}

function exampleMarkdown(described: TeamFunction, example: FunctionExample): string {
  const rows = exampleResult(described, example);
  const formula = exampleFormula(described.id, example.given);
  const single = rows.length === 1 && rows[0]?.length === 1;
  const isTable = !single && typeof rows[0]?.[0] === "string" && rows.length > 1 && isHeader(rows[0]);
  const result = single
    ? `gives **${rows[0]?.[0] ?? ""}**`
    : `gives\n\n${
        isTable
          ? markdownTable((rows[0] ?? []).map(String), rows.slice(1))
          : markdownTable(
              (rows[0] ?? []).map(() => ""),
              rows,
            )
      }`;
  const published = example.published === undefined ? "" : `\n\nPublished: ${example.published}.`;
  return `${example.asks}\n\n\`${formula}\` ${result}${published}`;
}

const isHeader = (row: readonly Shown[]): boolean =>
  row.length > 1 && row.every((cell) => typeof cell === "string" && /^[A-Z][a-z]/.test(cell));

function tablesUsed(examples: readonly FunctionExample[]): readonly SampleName[] {
  const names = examples.flatMap(({ given }) =>
    given.flatMap((argument) =>
      typeof argument === "object" && argument !== null && "table" in argument ? [argument.table] : [],
    ),
  );
  return [...new Set(names)];
}

const sampleMarkdown = (table: SampleTable): string => markdownTable((table[0] ?? []).map(String), table.slice(1));

function markdownTable(header: readonly string[], rows: readonly (readonly Shown[])[]): string {
  const line = (cells: readonly Shown[]): string =>
    `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

/** What holds for every function, said once. */
const FOR_ALL = [
  "Tables are given with their header row: `Cases[#All]`, or any range whose first row is the headers. Columns are found by their headers, under the same names that the task pane knows (Therapist, Key worker, RAG, ...), in any order; what stands beneath forbids what a header cannot mean and finds what none says. Unknown columns are ignored.",
  "Functions of single values take ranges too, and fill as many cells: `=TEAM.AVAILABLE_POINTS(100, Team[Hours])`. Ranges given together have the same shape; single values are repeated.",
  "What is left out, or a blank cell, takes the default. A 0 is a 0.",
  "Numbers may be text: `0.6`, `60%`, `0,6`. Dates may be text, day first.",
  "`#VALUE!` is bad input, `#N/A` missing data, `#DIV/0!` work without any capacity for it. Point at the cell to read which argument and row, and what was expected.",
  "Without `as_of`, rows with dates count as if they had none; only weights with several versions of one level ask for it.",
  "Same inputs, same result: nothing looks at the clock, the network or anything but its arguments.",
];

function index(): string {
  return (
    [
      "<!-- Made by scripts/functionDocs.ts: change src/functions and run npm run functions. -->",
      "# The TEAM functions",
      "Type them like any other function of Excel: `=TEAM.CORE_APPTS_PER_WEEK(5)`. They only read; nothing they do changes the workbook.",
      "## What holds for all of them",
      FOR_ALL.map((line) => `- ${line}`).join("\n"),
      ...families.map(familyIndex),
    ].join("\n\n") + "\n"
  );
}

function familyIndex({ title, folder, functions }: Family): string {
  const rows = functions.map(({ id, help }) => [`[${id}](${folder}/${id}.md)`, help.summary]);
  return `## ${title}\n\n${markdownTable(["function", "what it does"], rows)}`;
}

const escaped = (text: Shown): string =>
  String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** One page beside the hosted add-in, where Excel's "Help on this function" leads. */
function hostedHelp(): string {
  const rows = (cells: readonly (readonly Shown[])[]): string =>
    cells.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`).join("");
  const section = (described: TeamFunction): string => {
    const { id, help } = described;
    const examples = help.examples
      .map((example) => {
        const result = exampleResult(described, example);
        return `<p>${escaped(example.asks)}</p><p><code>${escaped(exampleFormula(id, example.given))}</code></p><table>${rows(result)}</table>${example.published === undefined ? "" : `<p>Published: ${escaped(example.published)}.</p>`}`;
      })
      .join("");
    const parameters = Object.entries(described.parameters)
      .map(
        ([name, parameter]) =>
          `<dt><code>${name}</code>${parameter.optional === true ? " (optional)" : ""}</dt><dd>${escaped(parameter.help)}</dd>`,
      )
      .join("");
    return `<section id="${id}"><h3>TEAM.${id}</h3><p>${escaped(help.summary)}</p><p><code>${escaped(syntax(described))}</code></p><dl>${parameters}</dl><p>Formula: ${escaped(help.formula)}</p><p>Units: ${escaped(help.units)}</p>${help.errors === undefined ? "" : `<p>Errors: ${escaped(help.errors)}</p>`}<p>Source: ${escaped(help.source)}</p><h4>Examples</h4>${examples}</section>`;
  };
  const contents = families
    .map(
      ({ title, functions }) =>
        `<h2>${escaped(title)}</h2><ul>${functions.map(({ id }) => `<li><a href="#${id}">TEAM.${id}</a></li>`).join("")}</ul>`,
    )
    .join("");
  const inline = (markdown: string): string => escaped(markdown).replaceAll(/`([^`]+)`/g, "<code>$1</code>");
  return `<!doctype html>
<!-- Made by scripts/functionDocs.ts: change src/functions and run npm run functions. -->
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'" />
    <title>The TEAM functions - Evenkeel</title>
    <link rel="stylesheet" href="taskpane.css" />
  </head>
  <body>
    <main class="startup">
      <h1>The TEAM functions</h1>
      <ul>${FOR_ALL.map((line) => `<li>${inline(line)}</li>`).join("")}</ul>
      ${contents}
      ${Object.entries(SAMPLE_TABLES)
        .map(
          ([name, table]) => `<h3 id="table-${name}">${name}, as the examples use it</h3><table>${rows(table)}</table>`,
        )
        .join("\n      ")}
      ${teamFunctions.map(section).join("\n      ")}
    </main>
  </body>
</html>
`;
}

function pictureOf(described: TeamFunction): string {
  const [example] = described.help.examples;
  if (example === undefined) throw new Error(`TEAM.${described.id} has no example.`);
  const names = Object.keys(described.parameters);
  const inputs = example.given.flatMap((argument, i) => {
    const isTable = typeof argument === "object" && argument !== null && "table" in argument;
    if (argument === null || isTable) return [];
    const values = typeof argument === "object" ? argument.column : [argument];
    return [{ name: names[i] ?? "", values: values.map(shown) }];
  });
  return picture({
    formula: exampleFormula(described.id, example.given),
    inputs,
    result: exampleResult(described, example),
  });
}
