import type { Answer } from "./answer";
import { answerOf } from "./answerOf";
import { aTruth, question, saying, statement } from "./madeUp";
import { score, type Verdict } from "./score";

const truth = aTruth();
const right = answerOf(truth);
const verdict = (answer: Answer, of = truth): Verdict => score(answer, of).verdict;
const moved = { ...right, people: { "Ann Lee": 2, "Bo Ray": 3 } };
const asked = question({ sheet: "List", cell: "B4", text: "Who is 'AL'?" });

describe("understood", () => {
  test("is an answer with nothing wrong, whatever it asks besides", () => {
    expect(verdict(right)).toBe("understood");
    expect(verdict(saying(right, asked))).toBe("understood");
  });

  test("one wrong person, a stranger, or a table elsewhere is enough to miss it", () => {
    expect(verdict(moved)).toBe("no");
    expect(verdict({ ...right, people: { ...right.people, Total: 5 } })).toBe("no");
    expect(verdict({ ...right, waiting: 2 })).toBe("no");
    expect(verdict({ ...right, tables: { ...right.tables, Team: [] } })).toBe("no");
  });

  test("needs no column that the answer does without", () => {
    const [cases] = right.tables["Cases"] ?? [];
    if (cases === undefined) throw new Error("The answer has no cases.");
    expect(verdict({ ...right, tables: { ...right.tables, Cases: [{ ...cases, columns: {} }] } })).toBe("understood");
  });
});

describe("asked", () => {
  test("is a wrong answer whose rows are all named by a question", () => {
    expect(verdict(saying(moved, asked))).toBe("asked");
    expect(verdict(saying({ ...right, people: { "Ann Lee": 0, "Bo Ray": 2 } }, asked))).toBe("no");
  });

  test("takes a waiting that is not stated, where its sheet is asked about", () => {
    expect(verdict({ ...right, waiting: null })).toBe("no");
    expect(verdict(saying({ ...right, waiting: null }, question({ sheetsNamed: ["List"] })))).toBe("asked");
  });

  test("a mistake does not ask", () => {
    const named = aTruth({ problems: [{ code: "made-up" }] });
    expect(verdict(saying(moved, statement({ text: "Ann Lee, Bo Ray" })), named)).toBe("no");
    expect(verdict(saying(moved, question({ text: "Ann Lee, Bo Ray" })), named)).toBe("asked");
  });
});

test.each([
  ["a false mistake", truth, saying(right, statement({}))],
  ["something unsaid", aTruth({ mustSay: ["colour"] }), right],
  ["something unasked", aTruth({ mustAsk: ["Sarah"] }), right],
  ["something forbidden", aTruth({ mustNotSay: ["AL"] }), saying(right, asked)],
  ["a silent sheet", aTruth({ sheetsToMention: ["Closed"] }), right],
])("%s is neither", (_what, of, answer) => {
  expect(verdict(answer, of)).toBe("no");
});

describe("a workbook without a team", () => {
  const none = aTruth({
    noTeam: true,
    tables: {},
    staff: [],
    casesByClinician: {},
    waiting: 0,
    sheetsForCases: [],
  });
  const refused = { ...answerOf(none), waiting: null };

  test("is understood where one sentence refuses it", () => {
    expect(verdict(refused, none)).toBe("understood");
  });

  test.each([
    ["no sentence", { ...refused, statements: [] }],
    ["two sentences", saying(refused, question({}))],
    ["people", { ...refused, people: { Budget: 0 } }],
    ["a waiting", { ...refused, waiting: 3 }],
    ["cases", { ...refused, tables: { Cases: [{ sheet: "Budget", rows: 3, columns: {} }] } }],
  ])("is not with %s", (_what, answer) => {
    expect(verdict(answer, none)).toBe("no");
  });
});
