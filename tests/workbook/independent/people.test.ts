import { answerOf } from "./answerOf";
import { aTruth } from "./madeUp";
import { comparePeople, compareWaiting } from "./people";

const truth = aTruth();
const answer = answerOf(truth);
const rightIn = (people: Record<string, number>, of = truth): readonly boolean[] =>
  comparePeople({ ...answer, people }, of).people.map(({ right }) => right);

test("a person is right with the right number of open cases only", () => {
  expect(rightIn({ "Ann Lee": 3, "Bo Ray": 2 })).toEqual([true, true]);
  expect(rightIn({ "Ann Lee": 2, "Bo Ray": 2 })).toEqual([false, true]);
});

test("a person who is missing is wrong, even one without any cases", () => {
  const idle = aTruth({ casesByClinician: { "Ann Lee": 5, "Bo Ray": 0 } });
  expect(rightIn({ "Ann Lee": 5, "Bo Ray": 0 }, idle)).toEqual([true, true]);
  expect(rightIn({ "Ann Lee": 5 }, idle)).toEqual([true, false]);
});

test.each([
  ["Lee, Ann", "Ann Lee"],
  ["Ms A. Lee", "A Lee"],
  ["Siobhán O'Keeffe", "Siobhan O’Keeffe"],
  ["Kate - OT B6", "Kate"],
  ["Jo Farrell", "Jo Farrell (ROVI)"],
])("%s is %s", (written, name) => {
  const { people, strangers } = comparePeople(
    { ...answer, people: { [written]: 4 } },
    aTruth({ staff: [name], casesByClinician: { [name]: 4 } }),
  );
  expect(people).toEqual([{ name, expected: 4, got: 4, right: true }]);
  expect(strangers).toEqual([]);
});

test("a name that is no person of the team counts against it, and so does the same person twice", () => {
  expect(comparePeople(answer, truth).strangers).toEqual([]);
  const more = { ...answer.people, "VACANT - B6": 0, "Ray, Bo": 1, "Sarah B": 1 };
  expect(comparePeople({ ...answer, people: more }, truth).strangers).toEqual([
    { name: "VACANT - B6", cases: 0 },
    { name: "Ray, Bo", cases: 1 },
    { name: "Sarah B", cases: 1 },
  ]);
});

test("a shared case may count for the second person too, but not for half", () => {
  const joint = aTruth({ jointAlso: { "Bo Ray": 2 } });
  expect(rightIn({ "Ann Lee": 3, "Bo Ray": 2 }, joint)).toEqual([true, true]);
  expect(rightIn({ "Ann Lee": 3, "Bo Ray": 4 }, joint)).toEqual([true, true]);
  expect(rightIn({ "Ann Lee": 3, "Bo Ray": 3 }, joint)).toEqual([true, false]);
});

test("the waiting has to be stated, except where there is no team", () => {
  const waiting = (stated: number | null, of = truth): boolean =>
    compareWaiting({ ...answer, waiting: stated }, of).right;
  expect([waiting(1), waiting(2), waiting(null)]).toEqual([true, false, false]);
  expect(waiting(null, aTruth({ waiting: 0 }))).toBe(false);
  expect(waiting(null, aTruth({ waiting: 0, noTeam: true }))).toBe(true);
});
