import { answerOf } from "./answerOf";
import { aTruth, question, saying, statement } from "./madeUp";
import { falseMistakes } from "./mistakes";
import { countQuestions } from "./questions";
import { compareSayings } from "./sayings";
import { silentSheets } from "./silence";

const truth = aTruth();
const answer = answerOf(truth);
const calmly = { ...answer, statements: [] };

describe("what has to be said, asked or left unsaid", () => {
  test("a pattern is said in any statement, in small or capital letters", () => {
    const must = aTruth({ mustSay: ["colou?r"] });
    expect(
      compareSayings(saying(calmly, statement({ severity: "warning", text: "Colours only" })), must).unsaid,
    ).toEqual([]);
    expect(compareSayings(saying(calmly, statement({ text: "Shades only" })), must).unsaid).toEqual(["colou?r"]);
  });

  test("a second list need not be mentioned where all its rows were read", () => {
    const must = aTruth({ mustSay: [{ say: "Complexity", unlessRows: { Weights: 6 } }] });
    const weights = (rows: number) => ({ ...calmly, tables: { Weights: [{ sheet: "points", rows, columns: {} }] } });
    expect(compareSayings(weights(6), must).unsaid).toEqual([]);
    expect(compareSayings(weights(3), must).unsaid).toEqual(["Complexity"]);
  });

  test("asking is a question, a mistake is none", () => {
    const must = aTruth({ mustAsk: ["Sarah"] });
    expect(compareSayings(saying(calmly, question({ text: "Is Sarah Sarah B?" })), must).unasked).toEqual([]);
    expect(compareSayings(saying(calmly, statement({ text: "'Sarah' is not known" })), must).unasked).toEqual([
      "Sarah",
    ]);
  });

  test("what must not be said is looked for everywhere", () => {
    const never = aTruth({ mustNotSay: ["'4\\d{4}'"] });
    expect(compareSayings(saying(calmly, question({ text: "Who is '46001'?" })), never).forbidden).toEqual([
      "'4\\d{4}'",
    ]);
    expect(compareSayings(saying(calmly, question({ text: "Who is 'W/L'?" })), never).forbidden).toEqual([]);
  });
});

describe("false mistakes", () => {
  const count = (one: Parameters<typeof statement>[0], of = truth): number =>
    falseMistakes(saying(calmly, statement(one)), of).length;

  test("an error is one, a warning or a question is not", () => {
    expect(count({})).toBe(1);
    expect(count({ severity: "warning" })).toBe(0);
    expect(count({ severity: "question" })).toBe(0);
  });

  test("a real problem is none, where all that the truth says of it fits", () => {
    const real = aTruth({ problems: [{ code: "not-a-date", sheet: "List", column: "C" }, { code: "future-date" }] });
    expect(count({ code: "not-a-date", sheet: "List", cell: "C14" }, real)).toBe(0);
    expect(count({ code: "not-a-date", sheet: "List", cell: "CA14" }, real)).toBe(1);
    expect(count({ code: "duplicate-case", sheet: "List", cell: "C14" }, real)).toBe(1);
    expect(count({ code: "future-date", sheet: "Staff", cell: "A2" }, real)).toBe(0);
    const anyKind = aTruth({ problems: [{ sheet: "List", column: "C" }] });
    expect(count({ code: "not-a-number", sheet: "List", cell: "C3:C9" }, anyKind)).toBe(0);
    expect(count({ code: "not-a-number", sheet: "Staff", cell: "C3" }, anyKind)).toBe(1);
  });

  test("weights may be missed where the workbook has none", () => {
    const weights = { Weights: { sheet: "Points", columns: { Level: "A" } } };
    expect(count({ code: "no-weights" })).toBe(0);
    expect(count({ code: "no-full-time-points" })).toBe(0);
    expect(count({ code: "no-weights" }, aTruth({ tables: weights }))).toBe(1);
  });

  test("what has to be said may be said as a mistake", () => {
    const must = aTruth({ mustSay: ["no hours"] });
    expect(count({ text: "Staff: no hours." }, must)).toBe(0);
    expect(count({ text: "Staff: no bands." }, must)).toBe(1);
  });

  test("one sentence refuses a workbook without a team, a second is too much", () => {
    const none = aTruth({ noTeam: true });
    expect(count({}, none)).toBe(0);
    expect(falseMistakes(saying(calmly, statement({}), statement({})), none)).toHaveLength(1);
  });
});

describe("silence", () => {
  const two = aTruth({ sheetsForCases: ["List", "Duty"], sheetsToMention: ["Closed"] });

  test("a sheet with cases that is neither used nor named is passed over", () => {
    expect(silentSheets({ ...calmly, sheetsUsed: ["List"] }, two)).toEqual(["Duty", "Closed"]);
    expect(silentSheets({ ...calmly, sheetsUsed: ["List", "Duty", "Closed"] }, two)).toEqual([]);
  });

  test("a statement names the sheet where it stands, and those that it speaks of", () => {
    const said = saying(
      { ...calmly, sheetsUsed: ["List"] },
      question({ sheet: "Duty" }),
      statement({ severity: "warning", sheetsNamed: ["Closed"] }),
    );
    expect(silentSheets(said, two)).toEqual([]);
  });
});

test("questions are counted by the rows that they stand for, and by what they ask", () => {
  const said = saying(
    calmly,
    question({ sheet: "List", text: "List, row 3, State: is 'Gone' closed?" }),
    question({ sheet: "List", text: "List, row 4, State: is 'Gone' closed?" }),
    question({ sheet: "List", text: "List, State: is 'Left' closed?", rows: 7 }),
    statement({ text: "no question" }),
  );
  expect(countQuestions(said)).toEqual({ rows: 9, causes: 2 });
});
