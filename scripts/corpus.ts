import { readFileSync, writeFileSync } from "node:fs";
import { makeCorpus, type Family } from "../tests/workbook/corpus/corpus";
import { measure, type Measured } from "../tests/workbook/corpus/measure";

/**
 * Makes the corpus of messy workbooks, connects each, and writes what came of it into docs/connecting.md.
 * `npm run corpus [rounds]`: every round has each layout once in each family.
 */
const START = "<!-- corpus: written by npm run corpus -->";
const END = "<!-- corpus ends -->";
const PAGE = "docs/connecting.md";

const rounds = Number(process.argv[2] ?? 4);
const measured = makeCorpus(rounds).map(measure);
/** Seeds that no rule was made on: what comes of them is told as it is, and never mended one by one. */
const FRESH_FROM = 5000;
const fresh = makeCorpus(rounds, FRESH_FROM).map(measure);

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
const layouts = [...new Set(measured.map((one) => one.workbook.layout))];
const header = [
  "| workbooks | number | columns right | columns too many | tables with every record | slips named | false alarms | needless questions |",
  "|---|---|---|---|---|---|---|---|",
];
const table = [
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

const page = readFileSync(PAGE, "utf8");
const before = page.slice(0, page.indexOf(START) + START.length);
const after = page.slice(page.indexOf(END));
writeFileSync(PAGE, `${before}\n\n${table.join("\n")}\n\n${after}`);

for (const one of [...measured, ...fresh].filter((each) => each.faults.length > 0)) {
  console.log(one.workbook.name);
  for (const fault of one.faults) console.log(`  ${fault}`);
}
console.log(table.slice(0, 8).join("\n"));
