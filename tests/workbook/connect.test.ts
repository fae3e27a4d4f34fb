import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "@evenkeel/xlsx";
import { day } from "../../src/domain/units";
import { connect } from "../../src/workbook/connect/connect";
import { recordPlace } from "../../src/workbook/connect/connection";
import { parseMapping, rememberMapping, serialiseMapping, isNewerMapping } from "../../src/workbook/connect/mapping";
import { areaAddress } from "@evenkeel/spreadsheet";
import type { Connection, TableKind } from "../../src/workbook/connect/connection";
import type { CellValue, WorkbookGrid } from "@evenkeel/spreadsheet";
import { documentToGrid } from "@evenkeel/xlsx";
import { workbookOf } from "./corpus/sheets";
import { makeModel, TODAY } from "./corpus/model";
import { layOut } from "./corpus/layouts";
import { Random } from "./corpus/random";

const today = day(TODAY);
const sample = (name: string): WorkbookGrid =>
  documentToGrid(readWorkbook(readFileSync(join(__dirname, "../../assets/samples", name))));
const headers = (connection: Connection, kind: TableKind): Record<string, string> =>
  Object.fromEntries(
    Object.entries(connection.tables[kind]?.columns ?? {}).map(([name, column]) => [name, column.header]),
  );
const codes = (connection: Connection): string[] => [...new Set(connection.problems.map((problem) => problem.code))];

const TEAM = [
  ["Name", "Hours", "Skills"],
  ["Asha Patel", 37.5, "CBT"],
  ["Ben Okafor", 30, "EMDR"],
  ["Carys Morgan", 22.5, ""],
] as const;
const WEIGHTS = [
  ["Factor", "Level", "Points"],
  ["Risk", "Low", 1],
  ["Risk", "High", 4],
] as const;
const CASES = [
  ["Ref", "Allocated to", "RAG", "Status"],
  ["A1", "Asha Patel", "Low", "Open"],
  ["A2", "Ben Okafor", "High", "Open"],
  ["A3", "", "High", "Waiting"],
] as const;

describe("the two workbooks that teams keep", () => {
  test("Riverside CAMHS connects without a question, and only what is wrong in it is named", () => {
    const connection = connect(sample("riverside-camhs.xlsx"), { today });
    expect(connection.questions).toEqual([]);
    expect(headers(connection, "Team")).toEqual({
      Clinician: "Name",
      Role: "Role",
      WTE: "FTE",
      Choice: "Choice half-days",
      Core: "Core half-days",
      Specific: "Specific half-days",
      Other: "Other half-days",
      Skills: "Skills",
      Locality: "Base",
      "Line manager": "Line manager",
    });
    expect(headers(connection, "Cases")).toEqual({
      Case: "Ref",
      Clinician: "Lead clinician",
      Risk: "Risk",
      Complexity: "Complexity",
      Travel: "Travel",
      Contact: "Contact",
      Needs: "Skill needed",
      Opened: "Date opened",
      "Last seen": "Last seen",
      "Review due": "Next review",
      Status: "Status",
      "Keep with clinician": "Keep",
    });
    expect(headers(connection, "Referrals")).toEqual({
      Week: "W/C",
      Received: "Received",
      Accepted: "Accepted",
      "Choice attended": "Choice attended",
      "Did not attend": "DNA",
      "To Core": "Into partnership",
    });
    const { Team, Cases, Weights, Referrals } = connection.tables;
    expect(
      [Team, Cases, Weights, Referrals].map(
        (table) => table && `${table.sheet} ${areaAddress(table.area)} ${table.rows.length}`,
      ),
    ).toEqual(["Team A3:J12 9", "Caseload A1:L197 196", "Scores A1:D15 14", "Referrals A1:F27 26"]);
    expect(Cases?.tableName).toBe("Caseload");
    expect(codes(connection)).toEqual(["no-full-time-points", "number-as-text", "summary", "skill-mismatch"]);
    expect(connection.team?.clinicians.find((one) => one.name === "Ewa Nowak")).toMatchObject({
      wte: 0.6,
      weeklyHours: 22.5,
    });
    expect(connection.team?.cases.filter((one) => one.status === "waiting")).toHaveLength(21);
  });

  test("Eastvale's counts connect as a team and as counts, weighed by the row of points", () => {
    const connection = connect(sample("eastvale-ot-counts.xlsx"), { today });
    expect(connection.questions).toEqual([]);
    expect(headers(connection, "Team")).toEqual({ Clinician: "Therapist", "Weekly hours": "Hours" });
    expect(Object.keys(headers(connection, "Counts"))).toEqual([
      "Clinician",
      "New assessment",
      "Complex",
      "Equipment only",
      "Review",
      "Discharge pending",
    ]);
    expect(connection.tables.Counts?.rows).toHaveLength(6);
    expect(connection.team?.weights.map((rule) => [rule.factor, rule.level, rule.points])).toEqual([
      ["Category", "New assessment", 5],
      ["Category", "Complex", 4],
      ["Category", "Equipment only", 1.5],
      ["Category", "Review", 1],
      ["Category", "Discharge pending", 0.5],
    ]);
    expect(codes(connection)).toEqual(["no-full-time-points"]);
  });
});

describe("what is wrong is named with its cell, in a sentence that says what to do", () => {
  const slip = (change: (cases: CellValue[][], team: CellValue[][], weights: CellValue[][]) => void): Connection => {
    const [cases, team, weights] = [CASES, TEAM, WEIGHTS].map((table) =>
      table.map((row) => [...row] as CellValue[]),
    ) as [CellValue[][], CellValue[][], CellValue[][]];
    change(cases, team, weights);
    return connect(workbookOf({ Staff: team, Caseload: cases, Scores: weights }), { today });
  };
  const set = (table: CellValue[][], row: number, column: number, value: CellValue): void => {
    const cells = table[row];
    if (cells !== undefined) cells[column] = value;
  };

  test("nothing is wrong in the clean workbook but that full-time points are not agreed", () => {
    expect(codes(slip(() => undefined))).toEqual(["no-full-time-points"]);
  });

  test.each([
    [
      "a level that is not in Weights",
      (c: CellValue[][]) => set(c, 1, 2, "Hihg"),
      "unknown-level",
      "Caseload",
      "C2",
      /'Hihg' is not in Scores under Risk\. Did you mean High\?/,
    ],
    [
      "a clinician whom nobody knows",
      (c: CellValue[][]) => set(c, 1, 1, "Asho Patel"),
      "unknown-clinician",
      "Caseload",
      "B2",
      /'Asho Patel' is not in Staff\. Did you mean Asha Patel\?/,
    ],
    [
      "a reference used twice",
      (c: CellValue[][]) => set(c, 2, 0, "a1 "),
      "duplicate-case",
      "Caseload",
      "A3",
      /already in row 2/,
    ],
    [
      "a row without reference",
      (c: CellValue[][]) => set(c, 2, 0, ""),
      "missing-key",
      "Caseload",
      "A3",
      /Ref is blank/,
    ],
    [
      "a status nobody knows",
      (c: CellValue[][]) => set(c, 1, 3, "Parked"),
      "unknown-status",
      "Caseload",
      "D2",
      /open, waiting or closed/,
    ],
    ["a blank level", (c: CellValue[][]) => set(c, 1, 2, ""), "blank-level", "Caseload", "C2", /cannot be weighted/],
    ["a broken formula", (c: CellValue[][]) => set(c, 1, 2, "#REF!"), "error-value", "Caseload", "C2", /#REF!/],
  ] as const)("%s", (_, change, code, sheet, cell, message) => {
    const connection = slip((cases) => change(cases));
    const problem = connection.problems.find((one) => one.code === code);
    expect(problem).toMatchObject({ sheet, cell });
    expect(problem?.message).toMatch(message);
    expect(codes(connection)).toEqual(expect.arrayContaining([code]));
    expect(connection.problems).toHaveLength(2);
  });

  test.each([
    ["no hours", 1, "", "missing-hours", "B2"],
    ["hours in words", 1, "part-time", "not-a-number", "B2"],
    ["hours below zero", 1, -3, "negative-number", "B2"],
    ["no hours but cases", 1, 0, "zero-hours-with-cases", "B2"],
    ["ten times the hours", 1, 375, "unlikely-hours", "B2"],
  ] as const)("%s", (_, column, value, code, cell) => {
    const connection = slip((_cases, team) => set(team, 1, column, value));
    expect(connection.problems.filter((one) => one.code === code)).toMatchObject([{ sheet: "Staff", cell }]);
  });

  test("somebody whose last day is over, and who still holds cases; a last day to come is no slip", () => {
    const leaving = (last: string) =>
      slip((_cases, team) => {
        set(team, 0, 3, "Leaves");
        set(team, 1, 3, last);
      });
    const [problem] = leaving("30/09/2026").problems;
    expect(problem).toMatchObject({ code: "left-with-cases", sheet: "Staff", cell: "D2" });
    expect(problem?.message).toMatch(/Asha Patel has left \('30\/09\/2026'\) but still holds cases\. Allocate/);
    expect(codes(leaving("31/12/2026"))).toEqual(["no-full-time-points"]);
  });

  test("a person twice, and once more in another spelling", () => {
    const connection = slip((_cases, team) => {
      team.push(["asha  patel", 10, ""], ["Okafor, Ben", 30, ""]);
    });
    expect(connection.problems.find((one) => one.code === "duplicate-clinician")).toMatchObject({ cell: "A5" });
    expect(connection.problems.find((one) => one.code === "similar-clinicians")).toMatchObject({ cell: "A6" });
  });

  test("a level weighted twice and points that are no number, without a case being blamed for it", () => {
    const connection = slip((_cases, _team, weights) => {
      weights.push(["Risk", "low", 2]);
      set(weights, 2, 2, "four");
    });
    expect(connection.problems.map((one) => [one.code, one.cell])).toEqual([
      ["not-a-number", "C3"],
      ["duplicate-level", "B4"],
      ["no-full-time-points", null],
    ]);
  });

  test("a vacant post is no person and gets no work", () => {
    const connection = slip((_cases, team) => team.push(["Vacant", 37.5, ""]));
    expect(connection.team?.clinicians).toHaveLength(3);
    expect(connection.problems.find((one) => one.code === "vacant-post")).toMatchObject({
      cell: "A5",
      severity: "question",
    });
  });

  test("the order of problems is mistakes, warnings, questions", () => {
    const connection = slip((cases) => {
      set(cases, 1, 3, "Parked");
      set(cases, 2, 2, "Purple");
    });
    expect(connection.problems.map((one) => one.severity)).toEqual(["error", "warning", "question"]);
  });
});

describe("what a manager has settled", () => {
  const grid = (): WorkbookGrid => workbookOf({ Staff: TEAM, Caseload: CASES, Scores: WEIGHTS });

  test("is found again after sheets were renamed and columns moved", () => {
    const first = connect(grid(), { today });
    const remembered = parseMapping(serialiseMapping(rememberMapping(first)));
    const moved = CASES.map(([ref, who, rag, status]) => [status, rag, "", ref, who]);
    const second = connect(workbookOf({ People: TEAM, "Our cases": moved, Points: WEIGHTS }), { today, remembered });
    expect(second.tables.Cases).toMatchObject({
      sheet: "Our cases",
      columns: { Case: { column: 3 }, Clinician: { column: 4 } },
    });
    expect(second.team?.cases.map((one) => one.clinician)).toEqual(["Asha Patel", "Ben Okafor", null]);
    expect(second.questions).toEqual([]);
  });

  test("wins over what would be found", () => {
    const rows = [
      ["Ref", "Lead", "Key worker", "RAG", "Status"],
      ["A1", "Asha Patel", "Ben Okafor", "Low", "Open"],
      ["A2", "Ben Okafor", "Asha Patel", "High", "Open"],
    ];
    const book = workbookOf({ Staff: TEAM, Caseload: rows, Scores: WEIGHTS });
    const found = connect(book, { today });
    const question = found.questions.find((one) => one.code === "which-column");
    expect(question?.choices.map((choice) => choice.value).sort()).toEqual(["Key worker", "Lead"]);
    const other = question?.guess === "Lead" ? "Key worker" : "Lead";
    const answered = connect(book, { today, answers: { [question?.id ?? ""]: other } });
    expect(headers(answered, "Cases")["Clinician"]).toBe(other);
    const remembered = parseMapping(serialiseMapping(rememberMapping(answered)));
    const again = connect(book, { today, remembered });
    expect(headers(again, "Cases")["Clinician"]).toBe(other);
    expect(again.questions).toEqual([]);
  });

  test("a mapping by hand is taken as it is, with its records found again", () => {
    const found = connect(grid(), { today });
    const cases = found.tables.Cases;
    if (cases === undefined) throw new Error("no cases");
    const mapping = {
      Cases: { ...cases, rows: [], columns: { ...cases.columns, Locality: { header: "RAG", column: 2 } } },
    };
    const connection = connect(grid(), { today, mapping });
    expect(connection.tables.Cases?.rows).toEqual([1, 2, 3]);
    expect(connection.team?.cases[0]?.locality).toBe("Low");
  });

  test("of a newer version is kept, said, and not guessed at", () => {
    const remembered = parseMapping('<mapping xmlns="urn:evenkeel:mapping" version="9">{"anything":[1]}</mapping>');
    expect(remembered && isNewerMapping(remembered)).toBe(true);
    expect(codes(connect(grid(), { today, remembered }))).toContain("newer-mapping");
  });

  test.each(["", "<mapping", "<other/>", '<mapping xmlns="urn:evenkeel:mapping" version="1">{"tables":3}</mapping>'])(
    "a damaged one (%p) is looked for afresh",
    (xml) => expect(parseMapping(xml)).toBeNull(),
  );

  test("names with signs of XML in them survive", () => {
    const mapping = {
      version: 1,
      tables: { Team: { sheet: "R&D <1>", tableName: null, headers: { Clinician: 'A "b" ]]>' } } },
      answers: {},
    };
    expect(parseMapping(serialiseMapping(mapping))).toEqual(mapping);
  });
});

describe("strange workbooks", () => {
  test("one without a team says so in a sentence and names what was looked at", () => {
    const connection = connect(
      workbookOf({
        Budget: [
          ["Month", "Spend"],
          ["Jan", 100],
        ],
        Notes: [["To do"]],
      }),
      { today },
    );
    expect(connection.team).toBeNull();
    expect(connection.problems).toMatchObject([{ code: "not-a-team-workbook", severity: "error" }]);
    expect(connection.problems[0]?.message).toContain("Budget, Notes");
  });

  test("an empty one too", () => {
    expect(codes(connect({ sheets: [] }, { today }))).toEqual(["not-a-team-workbook"]);
    expect(codes(connect(workbookOf({ Sheet1: [] }), { today }))).toEqual(["not-a-team-workbook"]);
  });

  test("hours under the heading WTE are hours, and WTE in hundredths is WTE", () => {
    const inHours = connect(
      workbookOf({
        Staff: [
          ["Name", "WTE", "Band"],
          ["Asha P", 37.5, 6],
          ["Ben O", 22.5, 7],
        ],
        Cases: CASES,
        Scores: WEIGHTS,
      }),
      { today },
    );
    expect(Object.keys(headers(inHours, "Team"))).toContain("Weekly hours");
    expect(inHours.team?.clinicians.map((one) => one.wte)).toEqual([1, 0.6]);
    const hundredths = connect(
      workbookOf({
        Staff: [
          ["Name", "WTE", "Band"],
          ["Asha P", 100, 6],
          ["Ben O", 60, 7],
        ],
        Cases: CASES,
        Scores: WEIGHTS,
      }),
      { today },
    );
    expect(hundredths.team?.clinicians.map((one) => one.weeklyHours)).toEqual([37.5, 22.5]);
  });

  test("a column of cases with no known header is the clinician's if the team's names stand in it", () => {
    const rows = CASES.map((row, at) => (at === 0 ? ["Ref", "Sits with", "Colour", "Status"] : row));
    const more = Array.from({ length: 9 }, (_, at) => [
      `B${at}`,
      at % 2 ? "Asha Patel" : "Carys Morgan",
      at % 3 ? "Low" : "High",
      "Open",
    ]);
    const connection = connect(workbookOf({ Staff: TEAM, Caseload: [...rows, ...more], Scores: WEIGHTS }), { today });
    expect(headers(connection, "Cases")).toMatchObject({ Clinician: "Sits with", Risk: "Colour" });
  });

  test("first names and surnames in two columns are one person's name", () => {
    const staff = [
      ["Surname", "Forename", "Hours"],
      ["Patel", "Asha", 37.5],
      ["Okafor", "Ben", 30],
    ];
    const connection = connect(workbookOf({ Staff: staff, Caseload: CASES, Scores: WEIGHTS }), { today });
    expect(connection.team?.clinicians.map((one) => one.name)).toEqual(["Asha Patel", "Ben Okafor"]);
  });

  test("one sheet a clinician without a column for it: the sheet says who holds the case", () => {
    const sheet = (from: number): CellValue[][] => [
      ["Ref", "RAG", "Status", "Next review"],
      ...Array.from({ length: 4 }, (_, at) => [`R${from + at}`, "Low", "Open", TODAY + at]),
    ];
    const connection = connect(
      workbookOf({ Staff: TEAM, "Asha Patel": sheet(1), Ben: sheet(10), "Carys M": sheet(20), Scores: WEIGHTS }),
      { today },
    );
    expect(connection.team?.cases.map((one) => one.clinician)).toEqual([
      ...new Array<string>(4).fill("Asha Patel"),
      ...new Array<string>(4).fill("Ben Okafor"),
      ...new Array<string>(4).fill("Carys Morgan"),
    ]);
    const cases = connection.tables.Cases;
    expect(cases && recordPlace(cases, 5)).toMatchObject({ row: 2, table: { sheet: "Ben" } });
    expect(codes(connection)).toContain("clinician-by-sheet");
  });

  test("figures of the service above a table count where there is no table of settings", () => {
    const staff = [["Full-time points", "", 100], ["Full-time hours:", 37], [], ...TEAM];
    const connection = connect(workbookOf({ Staff: staff, Caseload: CASES, Scores: WEIGHTS }), { today });
    expect(connection.team?.settings).toMatchObject({ fullTimePoints: 100, fullTimeHours: 37 });
    expect(connection.problems).toEqual([]);
  });

  test("a list of points is known by the categories in it, whatever its header", () => {
    const counts = [
      ["OT", "Hours", "Tier 1", "Tier 2"],
      ["Amy Fox", 37.5, 4, 5],
      ["Bob Hay", 30, 1, 2],
    ];
    const tiers = [
      ["Tier", "Points"],
      ["Tier 1", 1],
      ["Tier 2", 2],
    ];
    const connection = connect(workbookOf({ Caseload: counts, Tariff: tiers }), { today });
    expect(connection.team?.weights.map((rule) => [rule.factor, rule.level, rule.points])).toEqual([
      ["Category", "Tier 1", 1],
      ["Category", "Tier 2", 2],
    ]);
    expect(codes(connection)).toEqual(["no-full-time-points"]);
  });

  test("two teams under one another with a header each are one team", () => {
    const staff = [
      ["North team"],
      ["Name", "Hours"],
      ["Asha Patel", 37.5],
      [],
      ["South team"],
      ["Name", "Hours"],
      ["Ben Okafor", 30],
    ];
    const connection = connect(workbookOf({ Staff: staff, Caseload: CASES, Scores: WEIGHTS }), { today });
    expect(connection.team?.clinicians.map((one) => one.name)).toEqual(["Asha Patel", "Ben Okafor"]);
  });

  test("a copy of the cases on another sheet is not counted twice", () => {
    const connection = connect(workbookOf({ Staff: TEAM, Caseload: CASES, "Caseload copy": CASES, Scores: WEIGHTS }), {
      today,
    });
    expect(connection.team?.cases).toHaveLength(3);
    expect(connection.tables.Cases?.sheet).toBe("Caseload");
  });

  // Seconds are measured by `npm run bench -- connect`; here the work is held against itself, whatever the machine.
  test("five times the cases are less than five times the work: 20,000 connect", () => {
    const work = (cases: number): number => {
      const random = new Random(5);
      const { grid } = layOut("plain", "large", makeModel(random, { people: 20, cases }), random);
      const before = process.cpuUsage();
      const connection = connect(grid, { today });
      const { user } = process.cpuUsage(before);
      expect(connection.team?.cases).toHaveLength(cases);
      return user;
    };
    // Once without counting, so that the small team does not pay for the code's first run.
    work(4_000);
    const small = work(4_000);
    expect(work(20_000) / small).toBeLessThan(5);
  });

  test("the same grid gives the same answer", () => {
    const random = new Random(77);
    const { grid } = layOut("with decoys", "twice", makeModel(random, {}), random);
    expect(connect(grid, { today })).toEqual(connect(grid, { today }));
  });
});
