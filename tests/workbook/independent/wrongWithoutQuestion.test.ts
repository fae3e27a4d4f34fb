import type { Answer, Statement } from "./answer";
import { answerOf } from "./answerOf";
import { aTruth, question, saying, statement } from "./madeUp";
import { score } from "./score";

const truth = aTruth();
const right = answerOf(truth);
const unnamed = (answer: Answer, of = truth): readonly string[] =>
  score(answer, of).wrongWithoutQuestion.map(({ text }) => text);

/** One case of Ann's has gone to Bo. */
const moved = { ...right, people: { "Ann Lee": 2, "Bo Ray": 3 } };
const BOTH = ["Ann Lee: 2 instead of 3", "Bo Ray: 3 instead of 2"];

test("nothing is wrong in what is right", () => {
  expect(unnamed(right)).toEqual([]);
});

test("a wrong number that nothing names is wrong without a question", () => {
  expect(unnamed(moved)).toEqual(BOTH);
  expect(unnamed({ ...right, waiting: 4 })).toEqual(["waiting 4 instead of 1"]);
  expect(unnamed({ ...right, people: { ...right.people, Student: 0 } })).toEqual(["Student is no person of the team"]);
});

test("a waiting that is not stated misleads nobody", () => {
  expect(unnamed({ ...right, waiting: null })).toEqual([]);
});

test("a person is named by a word of the name, not by an initial or by a part of a word", () => {
  expect(unnamed(saying(moved, question({ text: "Is 'A Lee' Ann, and 'BR' Bo Ray?" })))).toEqual([]);
  expect(unnamed(saying(moved, question({ text: "Is 'A L' somebody?" })))).toEqual(BOTH);
  expect(unnamed(saying(moved, question({ text: "Is Leeds a place?" })))).toEqual(BOTH);
});

test("an initial of the name names nobody", () => {
  const jo = aTruth({ staff: ["Mrs J. Okafor"], casesByClinician: { "Mrs J. Okafor": 3 } });
  const wrong = { ...right, people: { "J Okafor": 2 } };
  expect(unnamed(saying(wrong, question({ text: "Is 'J L' somebody?" })), jo)).toHaveLength(1);
  expect(unnamed(saying(wrong, question({ text: "Is 'Okafor' J Okafor?" })), jo)).toEqual([]);
});

test("a mistake that names the person will do, a warning will not", () => {
  const named = { text: "'Ann L' and 'Mr Ray' are not in Staff." };
  expect(unnamed(saying(moved, statement(named)))).toEqual([]);
  expect(unnamed(saying(moved, statement({ ...named, severity: "warning" })))).toEqual(BOTH);
});

test("the sheet that the figures come from is named as a whole", () => {
  const about = (sheet: string): Statement => statement({ text: "There is no column.", sheetsNamed: [sheet] });
  expect(unnamed(saying(moved, about("List")))).toEqual([]);
  expect(unnamed(saying(moved, about("Staff")))).toEqual(BOTH);
});

describe("questions about rows", () => {
  const gone = (rows: number, sheet = "List"): Statement =>
    question({ sheet, cell: "C1", text: "Is 'Gone' closed?", rows });
  const open = { ...right, people: { "Ann Lee": 5, "Bo Ray": 4 } };

  test("own up to as many cases as they stand for", () => {
    expect(unnamed(saying(open, gone(4)))).toEqual([]);
    expect(unnamed(saying(open, gone(3)))).toHaveLength(2);
    expect(unnamed(saying(moved, gone(1)))).toEqual([]);
  });

  test("count on the sheets with cases only", () => {
    expect(unnamed(saying(open, gone(4, "Staff")))).toHaveLength(2);
  });

  test("own up to nothing where another sheet with cases is silent", () => {
    const two = aTruth({ sheetsForCases: ["List", "Duty"] });
    const answer = saying({ ...open, sheetsUsed: ["List"] }, gone(4));
    expect(unnamed(answer, two)).toHaveLength(2);
    expect(unnamed(saying(answer, question({ sheetsNamed: ["List"] })), two)).toHaveLength(2);
    expect(unnamed(saying(answer, question({ sheetsNamed: ["Duty"] })), two)).toEqual([]);
  });

  test("a mistake in a row counts where the name or the state stands", () => {
    const wrong = (cell: string): Statement => statement({ sheet: "List", cell, text: "'W/L' is nobody.", rows: 4 });
    expect(unnamed(saying(open, wrong("B7")))).toEqual([]);
    expect(unnamed(saying(open, wrong("A7")))).toHaveLength(2);
  });
});

test("a table on another sheet, or with other rows, has to be named by its sheet", () => {
  const [cases] = right.tables["Cases"] ?? [];
  if (cases === undefined) throw new Error("The answer has no cases.");
  const without = { ...right, tables: { Cases: [{ ...cases, rows: 5 }] } };
  expect(unnamed(without)).toEqual(["Team not found on Staff", "Cases on List has 5 rows instead of 6"]);
  expect(unnamed(saying(without, question({ sheetsNamed: ["Staff", "List"] })))).toEqual([]);
});
