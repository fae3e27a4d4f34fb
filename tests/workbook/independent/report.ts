import type { Measured } from "./measure";
import type { Verdict } from "./score";

/** What came of the workbooks, as Markdown: the figures in all, then a line a workbook, worst first. */
export function reportOf(measured: readonly Measured[]): readonly string[] {
  return [
    ...figures(measured),
    "",
    "| workbook | verdict | people right | waiting (truth) | silent sheets | false mistakes | questions (causes) | wrong without a question | what is wrong |",
    "|---|---|---|---|---|---|---|---|---|",
    ...[...measured].sort(worstFirst).map(line),
  ];
}

function figures(measured: readonly Measured[]): readonly string[] {
  const sum = (of: (one: Measured) => number): number => measured.reduce((total, one) => total + of(one), 0);
  const count = (verdict: Verdict): number => measured.filter(({ score }) => score.verdict === verdict).length;
  const teams = measured.filter(({ truth }) => !truth.noTeam);
  const withoutTeam = measured.length - teams.length;
  const understood = withoutTeam === 0 ? "" : ` (${withoutTeam} of the workbooks holds no team)`;
  const reached: readonly (readonly [string, string | number])[] = [
    [`**understood**${understood}`, of(count("understood"), measured)],
    ["asked: wrong, but a question names every row that differs", of(count("asked"), measured)],
    [
      "tables on their sheet",
      share(
        sum(tablesFound),
        sum(({ score }) => score.tables.length),
      ),
    ],
    [
      "columns right",
      share(
        sum(columnsRight),
        sum(({ score }) => score.tables.flatMap(({ columns }) => columns).length),
      ),
    ],
    [
      "**people with the right number of cases**",
      share(
        sum(peopleRight),
        sum(({ score }) => score.people.length),
      ),
    ],
    ["names that are no people of the team", sum(({ score }) => score.strangers.length)],
    ["teams with the right number waiting", of(teams.filter(({ score }) => score.waiting.right).length, teams)],
    ["sheets with people's cases passed over in silence", sum(({ score }) => score.silent.length)],
    ["false mistakes", sum(mistakes)],
    ["questions (different causes)", `${sum(({ score }) => score.questions.rows)} (${sum(causes)})`],
    ["figures and tables wrong without a question", sum(({ score }) => score.wrongWithoutQuestion.length)],
    ["crashes", measured.filter(({ crash }) => crash !== null).length],
  ];
  return ["| | reached |", "|---|---|", ...reached.map(([what, figure]) => `| ${what} | ${figure} |`)];
}

const tablesFound = ({ score }: Measured): number => score.tables.filter(({ found }) => found).length;
const columnsRight = ({ score }: Measured): number =>
  score.tables.flatMap(({ columns }) => columns).filter(({ right }) => right).length;
const peopleRight = ({ score }: Measured): number => score.people.filter(({ right }) => right).length;
const mistakes = ({ score }: Measured): number => score.falseMistakes.reduce((sum, { rows }) => sum + rows, 0);
const causes = ({ score }: Measured): number => score.questions.causes;

const share = (part: number, whole: number): string => `${part} of ${whole}`;
const of = (part: number, whole: readonly unknown[]): string => share(part, whole.length);

const RANK: Readonly<Record<Verdict, number>> = { no: 0, asked: 1, understood: 2 };

function worstFirst(a: Measured, b: Measured): number {
  return (
    RANK[a.score.verdict] - RANK[b.score.verdict] ||
    shareRight(a) - shareRight(b) ||
    mistakes(b) - mistakes(a) ||
    b.faults.length - a.faults.length
  );
}

const shareRight = (one: Measured): number =>
  one.score.people.length === 0 ? 0 : peopleRight(one) / one.score.people.length;

function line(one: Measured): string {
  const { truth, score, faults } = one;
  const cells = [
    truth.file,
    score.verdict,
    share(peopleRight(one), score.people.length),
    `${score.waiting.got ?? "not stated"} (${score.waiting.expected})`,
    score.silent.length,
    mistakes(one),
    `${score.questions.rows} (${causes(one)})`,
    score.wrongWithoutQuestion.length,
    faults.length === 0 ? "nothing" : faults.join("; "),
  ];
  return `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;
}
