import {
  holdsCounts,
  readCases,
  readCounts,
  readReferrals,
  readRows,
  readTeam,
  readWeights,
} from "../../src/workbook/records/fromMatrix";
import { weighCase, weightScheme } from "../../src/domain/weighting/casePoints";
import { weightsFromHeaders } from "../../src/workbook/records/counts";

const weights = [
  ["Factor", "Level", "Points", "Kind"],
  ["Risk", "Low", 1, ""],
  ["Risk", "High", 4, ""],
  ["Visits", "Weekly", 1, "multiply"],
  ["Visits", "", 0.5, "multiply"],
];

test("a team's rectangle is read by any header it may have", () => {
  const team = readTeam([
    ["Name", "Hrs p/w", "Competencies", "Do not allocate?"],
    ["Asha  Patel", "37.5", "CBT; risk", "y"],
    [0, 0, 0, 0],
    ["Ben Okafor", 30, "", 0],
    ["Total", 67.5, "", ""],
  ]);
  expect(team.problems).toEqual([]);
  expect(team.records.map((c) => [c.name, c.weeklyHours, c.wte, c.skills, c.doNotAllocate])).toEqual([
    ["Asha Patel", 37.5, 1, ["CBT", "risk"], true],
    ["Ben Okafor", 30, 0.8, [], false],
  ]);
  expect(team.recordOfRow).toEqual([0, null, 1, null]);
});

test("cases take their factor columns from the weights, whatever stands between them", () => {
  const rules = readWeights(weights);
  expect(rules.problems).toEqual([]);
  const cases = readCases(
    [
      ["Notes", "NHS no", "RAG", "visits", "Key worker", "Status"],
      ["x", 4857773456, "high", "Weekly", "Asha Patel", "Open"],
      ["", 4857773457, "LOW ", 0, 0, 0],
      ["", 4857773458, "Low", "", "Ben", "Discharged"],
    ],
    rules.records,
  );
  expect(cases.problems).toEqual([]);
  const scheme = weightScheme(rules.records, null);
  expect(cases.records.map((record) => [record.id, record.clinician, weighCase(record, scheme)])).toEqual([
    ["4857773456", "Asha Patel", { points: 4 }],
    ["4857773457", null, { points: 0.5 }],
    ["4857773458", "Ben", { points: 0 }],
  ]);
});

test("a missing column and every bad cell are named with their place", () => {
  const team = readTeam([["WTE"], [1]]);
  expect(team.problems).toEqual([
    expect.objectContaining({ code: "missing-column", header: "Clinician", row: 1 }),
    expect.objectContaining({ code: "missing-key", row: 2 }),
  ]);
  const rules = readWeights([
    ["Factor", "Level", "Points"],
    ["Risk", "High", "four"],
    ["Risk", "Low", -1],
    ["Risk", "Medium", ""],
    ["Travel", "Far", 1],
    ["travel", "far ", 2],
  ]);
  expect(rules.problems.map((p) => [p.code, p.row, p.header])).toEqual([
    ["not-a-number", 2, "Points"],
    ["negative-number", 3, "Points"],
    ["missing-points", 4, "Points"],
    ["duplicate-level", 6, "Level"],
  ]);
});

test("two versions of a weight that follow each other are no duplicate", () => {
  const rules = readWeights([
    ["Factor", "Level", "Points", "From", "To"],
    ["Risk", "High", 4, "", "31/03/2026"],
    ["Risk", "High", 5, "01/04/2026", ""],
  ]);
  expect(rules.problems).toEqual([]);
  expect(rules.records.map((rule) => [rule.from, rule.to])).toEqual([
    [null, 46112],
    [46113, null],
  ]);
});

test("counts by category are read with their row of points and without totals", () => {
  const block = [
    ["Therapist", "Hours", "Complex", "Review", "Total"],
    ["Kemi", 37.5, 7, 16, 23],
    ["Lowri", 30, 4, "", 4],
    ["Points per case", "", 4, 1, ""],
    ["Total", 67.5, 11, 16, 27],
  ];
  expect(holdsCounts(block, [])).toBe(true);
  const counts = readCounts(block);
  expect(counts.problems).toEqual([]);
  expect(counts.categories).toEqual(["Complex", "Review"]);
  expect(counts.records).toEqual([
    { clinician: "Kemi", category: "Complex", cases: 7 },
    { clinician: "Kemi", category: "Review", cases: 16 },
    { clinician: "Lowri", category: "Complex", cases: 4 },
  ]);
  expect(counts.weights.map((rule) => [rule.level, rule.points])).toEqual([
    ["Complex", 4],
    ["Review", 1],
  ]);
});

test("cases are not taken for counts", () => {
  expect(holdsCounts([["Case", "Clinician", "Risk"]], [])).toBe(false);
  expect(holdsCounts([["Clinician", "Risk"]], readWeights(weights).records)).toBe(false);
});

test("a column of referrals is Accepted when it stands alone and Received beside Accepted", () => {
  const alone = readReferrals([
    ["W/C", "Referrals"],
    [46000, 7],
  ]);
  expect(alone.records[0]).toMatchObject({ accepted: 7, received: null });
  const both = readReferrals([
    ["W/C", "Referrals", "Accepted"],
    [46000, 7, 5],
  ]);
  expect(both.records[0]).toMatchObject({ accepted: 5, received: 7 });
});

test("mentors and mentees are read by the same rules", () => {
  const mentors = readRows("Mentors", [
    ["Mentor", "Specialism", "Capacity"],
    ["Asha", "CBT", 2],
  ]);
  expect(mentors.problems).toEqual([]);
  expect(mentors.records[0]?.cell("Specialty")).toBe("CBT");
  expect(mentors.records[0]?.cell("Places")).toBe(2);
});

describe("points written behind the names of the categories", () => {
  test.each([
    [
      ["Simple (1)", "Complex (2.5 pts)"],
      [1, 2.5],
    ],
    [
      ["Review [0,5 points]", "Sensory (3 each)"],
      [0.5, 3],
    ],
  ])("%p weigh %p", (categories, points) => {
    expect(weightsFromHeaders(categories).map((rule) => rule.points)).toEqual(points);
  });
  test.each([[["Simple (1)", "Complex"]], [["Tier 1", "Tier 2"]], [["Groups (up to 6)", "Pairs (2)"]]])(
    "%p say no points",
    (categories) => expect(weightsFromHeaders(categories)).toEqual([]),
  );
});
