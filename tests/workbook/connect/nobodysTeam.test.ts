import type { SheetGrid } from "@evenkeel/spreadsheet";
import { connected, PEOPLE } from "./manager";
import { date, rows, sheet } from "../reading/workbook";

const SUPPLIERS = ["Acme Ltd", "Bolton Medical", "Medi Supply"];
const BUYERS = ["Ann Frost", "Paul Reed"];
const STUDENTS = ["Amy Fox", "Bob Hay", "Cara Dunn", "Dev Shah", "Ella Moon", "Finn Cole"];
const MONTHS = ["Apr", "May", "Jun", "Jul"];

const NOBODYS: readonly (readonly [string, SheetGrid])[] = [
  [
    "a stock list with suppliers",
    sheet("Stock", [
      ["Item", "Code", "Qty", "Supplier", "Ordered by"],
      ...rows(24, (at) => [
        `Grab rail ${String(at)}`,
        `ST${String(100 + at)}`,
        at % 7,
        SUPPLIERS[at % 3] ?? "",
        BUYERS[at % 2] ?? "",
      ]),
    ]),
  ],
  [
    "a budget",
    sheet("Budget 26-27", [
      ["Cost centre", "Line", "Budget", "Spent", "Forecast", "Budget holder"],
      ...rows(12, (at) => [
        `CC${String(200 + at)}`,
        `Line ${String(at)}`,
        1000 * at,
        400 * at,
        900 * at,
        BUYERS[at % 2] ?? "",
      ]),
      ["Total", "", 66000, 26400, 59400, ""],
    ]),
  ],
  [
    "a budget by month",
    sheet("Budget", [["Account", ...MONTHS], ...["Pay", "Travel", "Training"].map((name, at) => [name, at, 2, 3, 4])]),
  ],
  [
    "a pivot",
    sheet("Pivot", [
      ["Row Labels", "Count of ID", "Sum of Value"],
      ["Category A", 12, 340],
      ["Category B", 8, 210],
      ["Grand Total", 20, 550],
    ]),
  ],
  [
    "categories and values",
    sheet("Data", [["Category", "Value"], ...["Red", "Amber", "Green"].map((level, at) => [level, at + 1])]),
  ],
  [
    "a supervision list of students",
    sheet("Students", [
      ["Student", "University", "Start", "End", "Supervisor"],
      ...STUDENTS.map((name, at) => [name, "Leeds", date(at), date(at, 2027), BUYERS[at % 2] ?? ""]),
    ]),
  ],
  [
    "a phone list",
    sheet("Phones", [
      ["Name", "Ext", "Mobile"],
      ...STUDENTS.map((name, at) => [name, 2100 + at, `07700 90012${String(at)}`]),
    ]),
  ],
  [
    "a leave planner",
    sheet("Leave", [["Name", "Allowance", "Taken", "Left"], ...PEOPLE.map((name) => [name, 27, 10, 17])]),
  ],
  [
    "training dates",
    sheet("Training", [
      ["Name", "Fire", "Moving & handling", "Safeguarding"],
      ...STUDENTS.map((name, at) => [name, date(at), date(at + 1), date(at + 2)]),
    ]),
  ],
  [
    "mileage claims",
    sheet("Mileage", [
      ["Date", "From", "To", "Miles", "Driver"],
      ...rows(18, (at) => [date(at), "Base", "Clinic", at + 3, BUYERS[at % 2] ?? ""]),
    ]),
  ],
  [
    "rooms that were booked",
    sheet("Rooms", [
      ["Date", "Room", "Booked by", "From", "To"],
      ...rows(20, (at) => [date(at), `Room ${String(at % 3)}`, BUYERS[at % 2] ?? "", "09:00", "10:00"]),
    ]),
  ],
  [
    "visitors",
    sheet("Visitors", [
      ["Date", "Name", "Company", "Seeing", "Time in"],
      ...rows(15, (at) => [date(at), STUDENTS[at % 6] ?? "", "Acme Ltd", BUYERS[at % 2] ?? "", "09:00"]),
    ]),
  ],
  ["notes", sheet("Notes", [["Remember to ring the printer people"], ["Ask about the keys"]])],
];

describe.each(NOBODYS)("%s", (_, grid) => {
  const connection = connected([grid]);

  test("is no team, and has no people or cases", () => {
    expect(connection.team).toBeNull();
    expect(connection.understanding).toMatchObject({ people: [], held: 0, closed: 0 });
  });

  test("is refused in one sentence, and nothing is asked", () => {
    expect(connection.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ["not-a-team-workbook", "error"],
    ]);
    expect(connection.problems[0]?.message).toMatch(/^\p{Lu}.*\.$/u);
    expect(connection.questions).toEqual([]);
  });
});

test("all of them together are nobody's team either", () => {
  const connection = connected(NOBODYS.map(([, grid], at) => ({ ...grid, name: `${String(at)} ${grid.name}` })));
  expect(connection.team).toBeNull();
  expect(connection.problems).toHaveLength(1);
});
