import { day } from "../src/domain/units";
import { connect } from "../src/workbook/connect/connect";
import { layOut, type LayoutName } from "../tests/workbook/corpus/layouts";
import { makeModel, TODAY } from "../tests/workbook/corpus/model";
import { Random } from "../tests/workbook/corpus/random";
import { countProcessorTime } from "./clock";
import { writeSection } from "./section";

const CASES = 20_000;
const PEOPLE = 60;
const RUNS = 3;
const SHOWN: readonly LayoutName[] = [
  "plain",
  "everything on one sheet",
  "one sheet a clinician",
  "lists of levels and points",
];
/** What a manager should not have to wait longer than. */
const GOAL_MS = 2000;

/** How long connecting takes with 20,000 cases, in layouts that ask most of it. */
export function benchConnect({ write }: { readonly write: boolean }): void {
  countProcessorTime();
  const rows = SHOWN.map((layout) => {
    const random = new Random(7);
    const model = makeModel(random, { cases: CASES, people: PEOPLE, settings: true });
    const { grid } = layOut(layout, layout, model, random);
    const times = Array.from({ length: RUNS }, () => {
      const started = performance.now();
      connect(grid, { today: day(TODAY) });
      return performance.now() - started;
    }).sort((a, b) => a - b);
    const [first = 0, middle = 0] = [times[0], times[Math.floor(RUNS / 2)]];
    process.stdout.write(`${layout}: ${Math.round(middle)} ms\n`);
    return `| ${layout} | ${Math.round(first)} | ${Math.round(middle)} | ${middle <= GOAL_MS ? "yes" : "no"} |`;
  });
  if (!write) return;
  writeSection(
    "connect",
    [
      "## Connecting a workbook",
      "",
      `\`npm run -s bench -- connect --write\`: ${CASES.toLocaleString("en-GB")} cases and ${PEOPLE} people in four layouts of the corpus, from`,
      `cells read to team, problems and questions; processor time of ${RUNS} runs in milliseconds, Node ${process.versions.node}.`,
      "",
      `| layout | quickest | median | within ${GOAL_MS / 1000} s |`,
      "|---|---|---|---|",
      ...rows,
    ].join("\n"),
  );
}
