/** The same small team twice: as the workbook format has it, and as people write it. Both give the same figures. */
import { call } from "../support/customFunctions";
import { teamFunctions } from "./teamFunctions";

type Fn = (...given: never[]) => unknown[][];
type Table = readonly (readonly unknown[])[];
const run = (id: string, ...given: readonly unknown[]): unknown => call(teamFunctions[id] as Fn, ...given);

const TIDY = {
  cases: [
    ["Case", "Clinician", "Status", "Risk", "Travel"],
    ["HX-1041", "Nadia Hart", "Open", "High", "Home"],
    ["HX-1042", "Nadia Hart", "Open", "Low", "Clinic"],
    ["HX-1043", "Gwil Pugh", "Open", "Low", "Home"],
    ["HX-1044", "Wren Adeyemi", "Open", "High", "Clinic"],
    ["HX-1045", "", "Waiting", "High", "Home"],
    ["HX-1046", "Gwil Pugh", "Closed", "High", "Home"],
    ["HX-1047", "", "Closed", "Low", "Clinic"],
    ["HX-1048", "Wren Adeyemi", "Open", "Low", "Clinic"],
    ["HX-1049", "", "Waiting", "Low", "Clinic"],
  ],
  team: [
    ["Clinician", "Weekly hours", "Full-time points"],
    ["Nadia Hart", 37.5, 20],
    ["Gwil Pugh", 22.5, 20],
    ["Wren Adeyemi", 30, 20],
  ],
  weights: [
    ["Factor", "Level", "Points"],
    ["Risk", "High", 4],
    ["Risk", "Low", 1],
    ["Travel", "Home", 2],
    ["Travel", "Clinic", 0.5],
  ],
} satisfies Readonly<Record<string, Table>>;

const MESSY = {
  cases: [
    ["Ref", "URN", "Held by", "Where up to", "How worried", "Seen at", "Anything else"],
    [46012, "HX-1041", "Nadia H", "Ongoing", "High", "Home", "dog in the garden"],
    [46013, "HX-1042", "Hart, Nadia", "", "low", "Clinic", ""],
    [46013, "HX-1043", "Gwil", "Live", "Low", "Home", "ring first"],
    [46020, "HX-1044", "WA", "Ongoing", "HIGH", "Clinic ", ""],
    [46021, "HX-1045", "W/L", "", "High", "Home", "mum works nights"],
    [46025, "HX-1046", "G Pugh", "Ceased", "High", "Home", ""],
    [46025, "HX-1047", "RIP 21/11", "", "Low", "Clinic", ""],
    [46030, "HX-1048", "Wren Adeyemi / Gwil", "Ongoing", "Low", "Clinic", ""],
    [46031, "HX-1049", "to be alloc", "Awaiting allocation", "Low", "Clinic", "see letter"],
  ],
  team: [
    ["Colleague (A to Z)", "Contracted now", "FT points"],
    ["Nadia Hart", "37.5hrs", 20],
    ["Gwil Pugh", "0.6 (3 days)", 20],
    ["Wren Adeyemi", "80%", 20],
  ],
  weights: [
    ["Category", "Score", "Value"],
    ["Risk", "High", 4],
    ["Risk", "Low", 1],
    ["Travel", "Home", 2],
    ["Travel", "Clinic", 0.5],
  ],
} satisfies Readonly<Record<string, Table>>;

type Tables = Readonly<Record<"cases" | "team" | "weights", Table>>;

/** With one table as people write it and the others tidy, and with all three. */
const WRITTEN: readonly (readonly [string, Tables])[] = [
  ["cases", { ...TIDY, cases: MESSY.cases }],
  ["team", { ...TIDY, team: MESSY.team }],
  ["weights", { ...TIDY, weights: MESSY.weights }],
  ["cases, team and weights", MESSY],
];

const NAMES = [["Nadia Hart"], ["Gwil Pugh"], ["Wren Adeyemi"]];

const FUNCTIONS: readonly (readonly [string, (tables: Tables) => unknown])[] = [
  ["CASE_POINTS", ({ cases, weights }) => run("CASE_POINTS", cases, weights)],
  ["WEIGHTED_CASELOAD of everybody", ({ cases, weights }) => run("WEIGHTED_CASELOAD", cases, weights)],
  ["WEIGHTED_CASELOAD of each", ({ cases, weights }) => run("WEIGHTED_CASELOAD", cases, weights, NAMES)],
  ["WEIGHTED_CASELOAD of one", ({ cases, weights }) => run("WEIGHTED_CASELOAD", cases, weights, "Nadia Hart")],
  ["WEIGHTED_CASELOADS", ({ cases, weights, team }) => run("WEIGHTED_CASELOADS", cases, weights, team)],
  ["BALANCE_TEAM", ({ cases, weights, team }) => run("BALANCE_TEAM", cases, team, weights, 2)],
];

describe.each(FUNCTIONS)("%s", (_, answer) => {
  it.each(WRITTEN)("is the same with %s as people write them", (_which, written) => {
    const tidy = answer(TIDY);
    expect(JSON.stringify(tidy)).not.toContain("error");
    expect(answer(written)).toEqual(tidy);
  });
});

describe("a column of the team's names is the worker, whatever it is headed", () => {
  const [headers = [], ...rows] = MESSY.cases;
  const headed = (header: string): Tables => ({
    ...MESSY,
    cases: [headers.map((cell) => (cell === "Held by" ? header : cell)), ...rows],
  });
  it.each(["Who's got it", "Initials", "Family", ""])("headed %p", (header) => {
    for (const [, answer] of FUNCTIONS.filter(([name]) => /LOADS|TEAM|each/.test(name))) {
      expect(answer(headed(header))).toEqual(answer(TIDY));
    }
  });
});

it("the tidy team's figures are those that a manager works out by hand", () => {
  expect(run("WEIGHTED_CASELOAD", TIDY.cases, TIDY.weights, NAMES)).toEqual([[7.5], [3], [6]]);
  expect(run("WEIGHTED_CASELOAD", TIDY.cases, TIDY.weights)).toBe(24);
});

describe("numbers of cases by category", () => {
  const tidy = [
    ["Clinician", "Routine", "Complex"],
    ["Nadia Hart", 4, 2],
    ["Gwil Pugh", 3, 0],
    ["", 2, 1],
    ["Points per case", 1, 3],
  ];
  const messy = [
    ["September", "Routine", "Complex"],
    ["Hart, Nadia", 4, 2],
    ["Gwil P", 3, 0],
    ["W/L", 2, 1],
    ["Points per case", 1, 3],
  ];
  it("are found by the team that they name", () => {
    expect(run("WEIGHTED_CASELOADS", messy, null, TIDY.team)).toEqual(run("WEIGHTED_CASELOADS", tidy, null, TIDY.team));
  });
});

describe("what may mean two people", () => {
  const cases = (form: string): Table => [
    ["Case", "Clinician", "Points"],
    ["A1", form, 3],
    ["A2", "Grace Rowe", 1],
  ];
  it("is asked of the manager where the team has both", () => {
    const team = [
      ["Clinician", "WTE"],
      ["Grace Reid", 1],
      ["Grace Rowe", 1],
    ];
    expect(run("WEIGHTED_CASELOADS", cases("Grace"), null, team)).toMatchObject({ error: "#VALUE!" });
    const told = run("WEIGHTED_CASELOADS", cases("Grace Re"), null, team) as unknown[][];
    expect(told[1]?.slice(0, 4)).toEqual(["Grace Reid", 1, 3, 0]);
  });
  it("is nobody's where one of them is asked about", () => {
    expect(run("WEIGHTED_CASELOAD", cases("Grace"), null, "Grace Reid")).toBe(0);
    expect(run("WEIGHTED_CASELOAD", cases("G Reid"), null, "Grace Reid")).toBe(3);
  });
});

it.each(["Mon-Thu", "0.6 (4 days)", "25 hrs TTO"])("hours that a person has to explain, %p, are refused", (hours) => {
  const team = [
    ["Clinician", "Weekly hours"],
    ["Nadia Hart", hours],
  ];
  const cases = [["Case", "Points"]];
  expect(run("WEIGHTED_CASELOADS", cases, null, team)).toMatchObject({
    error: "#VALUE!",
    message: expect.stringContaining("team, row 2, Weekly hours"),
  });
});
