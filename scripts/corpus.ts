import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { dayOfIso } from "@evenkeel/spreadsheet";
import { makeCorpus, type Family } from "../tests/workbook/corpus/corpus";
import { measure, type Measured } from "../tests/workbook/corpus/measure";
import { DAY_OF_READING, measureFolder, WORKBOOKS } from "../tests/workbook/independent/measure";
import { reportOf } from "../tests/workbook/independent/report";

/**
 * Makes the corpus of messy workbooks, connects each, does the same with the independent workbooks, and writes what
 * came of both into docs/connecting.md.
 * `npm run corpus [rounds]`: every round has each layout once in each family.
 * `npm run corpus -- --independent FOLDER [--day 2026-11-30]` measures the workbooks of any folder with a truth.json
 * instead, as they are to be read on that day, and writes nothing.
 */
const PAGE = "docs/connecting.md";
/** Seeds that no rule was made on: what comes of them is told as it is, and never mended one by one. */
const FRESH_FROM = 5000;

const sum = (group: readonly Measured[], of: (one: Measured) => number): number =>
  group.reduce((total, one) => total + of(one), 0);
const share = (part: number, whole: number): string =>
  whole === 0 ? "-" : `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;

function row(title: string, group: readonly Measured[]): string {
  const cells = [
    title,
    String(group.length),
    share(
      sum(group, (one) => one.columnsRight),
      sum(group, (one) => one.columns),
    ),
    String(sum(group, (one) => one.columnsTooMany)),
    share(
      sum(group, (one) => one.rowsRight),
      sum(group, (one) => one.tables),
    ),
    share(
      sum(group, (one) => one.named),
      sum(group, (one) => one.planted),
    ),
    String(sum(group, (one) => one.falseAlarms)),
    String(sum(group, (one) => one.questionsTooMany)),
  ];
  return `| ${cells.join(" | ")} |`;
}

const families: readonly Family[] = ["clean", "dirty", "unseen headers"];
const header = [
  "| workbooks | number | columns right | columns too many | tables with every record | slips named | false alarms | needless questions |",
  "|---|---|---|---|---|---|---|---|",
];

function madeTables(measured: readonly Measured[], fresh: readonly Measured[]): readonly string[] {
  const layouts = [...new Set(measured.map((one) => one.workbook.layout))];
  return [
    `${measured.length} workbooks, seeds 1 to ${measured.length}:`,
    "",
    ...header,
    ...families.map((family) =>
      row(
        family,
        measured.filter((one) => one.workbook.family === family),
      ),
    ),
    row("**all**", measured),
    "",
    `${fresh.length} workbooks of fresh seeds, ${FRESH_FROM} to ${FRESH_FROM + fresh.length - 1}:`,
    "",
    ...header,
    ...families.map((family) =>
      row(
        family,
        fresh.filter((one) => one.workbook.family === family),
      ),
    ),
    "",
    "By layout:",
    "",
    ...header,
    ...layouts.map((layout) =>
      row(
        layout,
        measured.filter((one) => one.workbook.layout === layout),
      ),
    ),
  ];
}

/** Puts lines into the page in place of those that stand between two marks. */
function writeBetween(name: string, lines: readonly string[]): void {
  const [start, end] = [`<!-- ${name}: written by npm run corpus -->`, `<!-- ${name} ends -->`];
  const page = readFileSync(PAGE, "utf8");
  const before = page.slice(0, page.indexOf(start) + start.length);
  const after = page.slice(page.indexOf(end));
  writeFileSync(PAGE, `${before}\n\n${lines.join("\n")}\n\n${after}`);
}

function measureAll(rounds: number): void {
  const measured = makeCorpus(rounds).map(measure);
  const fresh = makeCorpus(rounds, FRESH_FROM).map(measure);
  const made = madeTables(measured, fresh);
  const independent = reportOf(measureFolder(WORKBOOKS, DAY_OF_READING));
  writeBetween("corpus", made);
  writeBetween("independent", independent);
  for (const one of [...measured, ...fresh].filter((each) => each.faults.length > 0)) {
    console.log(one.workbook.name);
    for (const fault of one.faults) console.log(`  ${fault}`);
  }
  console.log([...made.slice(0, 8), "", ...independent].join("\n"));
}

function measureOnly(folder: string, on: string | undefined): void {
  const today = on === undefined ? DAY_OF_READING : dayOfIso(on);
  if (today === null) throw new Error(`--day ${on} is not a date. Write it as 2026-11-30.`);
  console.log(reportOf(measureFolder(folder, today)).join("\n"));
}

const { values, positionals } = parseArgs({
  options: { independent: { type: "string" }, day: { type: "string" } },
  allowPositionals: true,
});
if (values.independent === undefined) measureAll(Number(positionals[0] ?? 4));
else measureOnly(values.independent, values.day);
