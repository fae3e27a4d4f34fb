import type { SheetGrid } from "@evenkeel/spreadsheet";
import { asked, caseload, caseRows, connected, heldBy, HEADERS, partsOn, PEOPLE, staff, sums } from "./manager";
import { date, rows, sheet } from "../reading/workbook";

const nameless = (name: string, from = 500) =>
  sheet(name, [["Ref", "Start", "Next"], ...rows(7, (at) => [`C${String(from + at)}`, date(at), date(at, 2027)])]);

const weights = sheet("Weights", [
  ["Factor", "Level", "Points"],
  ["Risk", "Low", 1],
  ["Risk", "High", 3],
]);
const leave = sheet("Leave", [["Name", "Allowance", "Taken", "Left"], ...PEOPLE.map((name) => [name, 27, 10, 17])]);
const notes = sheet("Notes", [["Remember to update this by Friday"], ["Ask Rosa about the printer"]]);
const stock = sheet("Stock", [
  ["Item", "Qty", "Supplier"],
  ...rows(9, (at) => [`Grab rail ${String(at)}`, at, "Acme Ltd"]),
]);
const summary = sheet("Summary", [["Worker", "Open"], ...PEOPLE.map((name) => [name, 5])]);

/** As a team's workbook has grown: what counts, and all that does not. */
const GROWN: readonly SheetGrid[] = [
  staff,
  caseload(),
  nameless("Waiting list"),
  nameless("Zzq", 600),
  caseload("Copy of caseload"),
  caseload("Closed cases", caseRows(6, 800)),
  weights,
  leave,
  notes,
  stock,
  summary,
];

const rowsOf = ({ values }: SheetGrid): number => values.filter((row) => row.some((cell) => cell !== "")).length;

describe("every sheet with rows", () => {
  const connection = connected(GROWN);

  test.each(GROWN.filter(({ name }) => name !== "Notes").map(({ name }) => name))(
    "%s stands in the account",
    (name) => {
      expect(partsOn(connection, name)).not.toEqual([]);
    },
  );

  test("is taken for what it is", () => {
    const part = (name: string) => partsOn(connection, name).join();
    expect(Object.fromEntries(GROWN.map(({ name }) => [name, part(name)]))).toMatchObject({
      Team: "staff",
      Caseload: "held",
      "Waiting list": "waiting",
      "Copy of caseload": expect.stringMatching(/^(copy|old)$/) as unknown,
      "Closed cases": "closed",
      Summary: "summary",
      Leave: "not-used",
      Stock: "not-used",
    });
  });

  test("is counted once: no row stands in two parts, and none is more than the sheet has", () => {
    for (const grid of GROWN) {
      const parts = connection.understanding?.parts.filter(({ sheet: on }) => on === grid.name) ?? [];
      const all = parts.reduce((total, { rows: count }) => total + count, 0);
      expect(all).toBeLessThanOrEqual(rowsOf(grid));
    }
  });

  test("has its cases in one of three, and together they are those of the whole", () => {
    const parts = connection.understanding?.parts ?? [];
    const total = (of: "held" | "waiting"): number => parts.reduce((sum, one) => sum + one[of], 0);
    expect(total("held")).toBe(connection.understanding?.held);
    expect(total("held")).toBe(15);
    for (const { part, rows: count, held, waiting, closed } of parts) {
      expect(held + waiting + closed).toBeLessThanOrEqual(count);
      if (part === "held" || part === "waiting") expect(held + waiting + closed).toBe(count);
    }
  });

  test("gives a reason in a sentence", () => {
    for (const { why } of connection.understanding?.parts ?? []) expect(why).toMatch(/^\p{Lu}.*\.$|^".*\.$/u);
  });

  test("that is not used, a copy or closed is said, with its rows", () => {
    const said = new Set(connection.problems.map(({ sheet: on }) => on));
    for (const name of ["Copy of caseload", "Closed cases", "Leave", "Stock"]) expect(said).toContain(name);
  });

  test("stands in the order of the workbook", () => {
    const inOrder = connection.understanding?.parts.map(({ sheet: on }) => GROWN.findIndex(({ name }) => name === on));
    expect(inOrder).toEqual([...(inOrder ?? [])].sort((a, b) => a - b));
  });
});

describe("how many wait", () => {
  test("is not said while a list of people stands unread", () => {
    const connection = connected([staff, caseload(), sheet("Rota of keys", nameless("x").values)]);
    expect(asked(connection)).toContain("sheet:Rota of keys");
    const { waiting } = sums(connection);
    const counted = connection.questions.some(({ id, guess }) => id === "sheet:Rota of keys" && guess === "waiting");
    expect(waiting === null || counted).toBe(true);
  });

  const withHolders = (named: number) =>
    sheet("Caseload", [
      HEADERS,
      ...caseRows().map(([ref = "", worker = "", ...days], at) => [ref, at < named ? worker : "", ...days]),
    ]);

  test("is not said while over half of the rows name nobody", () => {
    expect(sums(connected([staff, withHolders(7)])).waiting).toBeNull();
    expect(sums(connected([staff, withHolders(8)])).waiting).toBe(7);
  });

  test("nor are these people in the team's records as waiting without that question", () => {
    const connection = connected([staff, withHolders(4)]);
    expect(asked(connection)).toContain("holder:Caseload");
  });

  test("a row is not used, a title says that they wait: they are counted", () => {
    expect(sums(connected([staff, caseload(), nameless("Unallocated")])).waiting).toBe(7);
    expect(sums(connected([staff, caseload(), nameless("Referrals to allocate")])).waiting).toBe(7);
  });
});

test("a sheet that is empty, or has a title alone, harms nothing", () => {
  const connection = connected([sheet("Empty", [[]]), sheet("Title", [["Our team"]]), staff, caseload()]);
  expect(heldBy(connection)).toEqual({ "Rosa Lind": 5, "Tariq Aziz": 5, "Mel Okoro": 5 });
});

test("the same list on another sheet is a copy, whatever its name, and counts once", () => {
  const connection = connected([staff, caseload(), caseload("Working")]);
  expect(sums(connection)).toEqual({ held: 15, waiting: 0, closed: 0 });
  expect([...partsOn(connection, "Caseload"), ...partsOn(connection, "Working")].sort()).toEqual(["copy", "held"]);
});
