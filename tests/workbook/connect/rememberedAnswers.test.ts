import type { CellValue, SheetGrid } from "@evenkeel/spreadsheet";
import { day } from "../../../src/domain/units";
import { connect } from "../../../src/workbook/connect/connect";
import { parseMapping, rememberMapping, serialiseMapping } from "../../../src/workbook/connect/mapping";
import { again, asked, caseRows, connected, HEADERS, heldBy, question, staff, sums } from "./manager";
import { date, rows, sheet } from "../reading/workbook";

/** Three strangers' cases, three of an unknown state, and a list of seven where nobody is named. */
const CELLS = caseRows().map(([ref = "", own = "", ...days], at): readonly CellValue[] => [
  ref,
  at < 3 ? "Zorro" : own,
  ...days,
  at >= 12 ? "Zilched" : "Open",
]);
const HEADED = [[...HEADERS, "Status"], ...CELLS];
const list = sheet("Caseload", HEADED);
const nameless = sheet("Zzq", [
  ["Ref", "Begun", "Seen"],
  ...rows(7, (at) => [`C${String(500 + at)}`, date(at), date(at, 2027)]),
]);
const SHEETS = [staff, list, nameless];

const ANSWERS = {
  "who:Zorro": "person:Mel Okoro",
  "word:Zilched": "closed",
  "sheet:Zzq": "person:Rosa Lind",
} as const;
const ANSWERED = { "Rosa Lind": 10, "Tariq Aziz": 3, "Mel Okoro": 6 };

const renamed = (grid: SheetGrid, name: string): SheetGrid => ({ ...grid, name });
const answered = connected(SHEETS, ANSWERS);

describe("what was said", () => {
  test("is asked no more", () => {
    expect(heldBy(answered)).toEqual(ANSWERED);
    expect(sums(answered)).toEqual({ held: 19, waiting: 0, closed: 3 });
    expect(answered.questions).toEqual([]);
  });

  test("is kept in the workbook, and read again the same", () => {
    const reopened = again(answered, SHEETS);
    expect(heldBy(reopened)).toEqual(ANSWERED);
    expect(reopened.questions).toEqual([]);
    expect(reopened.answers).toMatchObject(ANSWERS);
    expect(reopened.understanding).toEqual(answered.understanding);
  });

  test("is kept as text with its letters, whatever they are", () => {
    const form = `Ní "Bhriain" <b> & ]]> 王`;
    const kept = parseMapping(serialiseMapping(rememberMapping(connected(SHEETS, { [`who:${form}`]: "waiting" }))));
    expect(kept?.answers).toMatchObject({ [`who:${form}`]: "waiting" });
  });

  test.each(Object.keys(ANSWERS))("%s: taken back, it is asked again and counts as before", (id) => {
    const back = again(answered, SHEETS, { [id]: "" });
    const never = connected(SHEETS, Object.fromEntries(Object.entries(ANSWERS).filter(([other]) => other !== id)));
    expect(heldBy(back)).toEqual(heldBy(never));
    expect(sums(back)).toEqual(sums(never));
    expect(asked(back)).toEqual([id]);
    expect(asked(again(back, SHEETS))).toEqual([id]);
  });

  test("may be said otherwise later", () => {
    const other = again(answered, SHEETS, { "who:Zorro": "waiting" });
    expect(sums(other)).toEqual({ held: 16, waiting: 3, closed: 3 });
    expect(sums(again(other, SHEETS)).waiting).toBe(3);
  });

  test("holds for rows that came since", () => {
    const more = sheet("Caseload", [...HEADED, ["C900", "Zorro", date(1), date(1, 2027), "Open"]]);
    expect(heldBy(again(answered, [staff, more, nameless]))).toEqual({ ...ANSWERED, "Mel Okoro": 7 });
  });
});

describe("a guess", () => {
  test("that nobody has answered stays a question", () => {
    const first = connected(SHEETS);
    const reopened = again(first, SHEETS);
    expect(asked(reopened)).toEqual(asked(first));
    expect(heldBy(reopened)).toEqual(heldBy(first));
  });
});

describe("sheets that are called otherwise since", () => {
  const now = [renamed(staff, "Staff 2027"), renamed(list, "All cases"), renamed(nameless, "Rosa's new ones")];

  test("keep what was said of them", () => {
    const reopened = again(connected(SHEETS, { ...ANSWERS, "sheet:Zzq": "person:Tariq Aziz" }), now);
    expect(heldBy(reopened)).toEqual({ "Rosa Lind": 3, "Tariq Aziz": 10, "Mel Okoro": 6 });
    expect(reopened.questions).toEqual([]);
  });

  test("keep what was said of their columns", () => {
    const said = connected(SHEETS, { ...ANSWERS, "role:Caseload:Status": "not-used" });
    expect(sums(said).closed).toBe(0);
    const reopened = again(said, now);
    expect(sums(reopened)).toEqual(sums(said));
  });

  test("keep it when it is kept twice", () => {
    const twice = again(again(answered, now), now);
    expect(heldBy(twice)).toEqual(ANSWERED);
    expect(twice.questions).toEqual([]);
  });
});

describe("columns that were moved or came since", () => {
  const moved = (cells: readonly (readonly CellValue[])[]) => cells.map((row) => [...row].reverse());

  test("keep what was said of them", () => {
    const said = connected(SHEETS, { ...ANSWERS, "role:Caseload:Next": "not-used" });
    const now = [staff, sheet("Caseload", moved(HEADED)), nameless];
    const reopened = again(said, now);
    expect(heldBy(reopened)).toEqual(ANSWERED);
    expect(Object.values(reopened.tables.Cases?.columns ?? {}).map(({ header }) => header)).not.toContain("Next");
  });

  test("a new column between them changes nothing", () => {
    const now = HEADED.map((row, at) => [row[0] ?? "", at === 0 ? "Room" : `R${String(at % 4)}`, ...row.slice(1)]);
    const reopened = again(answered, [staff, sheet("Caseload", now), nameless]);
    expect(heldBy(reopened)).toEqual(ANSWERED);
    expect(reopened.questions).toEqual([]);
  });

  test("both at once: renamed sheets with moved columns", () => {
    const said = connected(SHEETS, { ...ANSWERS, "role:Caseload:Status": "not-used" });
    const reopened = again(said, [staff, sheet("All cases", moved(HEADED)), renamed(nameless, "Other")]);
    expect(heldBy(reopened)).toEqual(heldBy(said));
  });
});

describe("answers to nothing that stands there", () => {
  const plain = connected(SHEETS);

  test.each([
    ["a sheet that is not there", { "sheet:Nowhere": "closed" }],
    ["a part that is none", { "sheet:Caseload": "breakfast" }],
    ["an area that is none", { "area:Caseload": "all of it" }],
    ["a column that is not there", { "role:Caseload:Nothing": "Clinician" }],
    ["a holder that is not there", { "holder:Caseload": "Nothing" }],
    ["a word that does not come", { "word:Never": "closed" }],
    ["a state that is none", { "word:Zilched": "perhaps" }],
    ["a person who is not in the team", { "who:Zorro": "person:Nobody Known" }],
    ["an answer that names nobody", { "who:Zorro": "somebody" }],
    ["hours of nobody", { "hours:Nobody Known": "30" }],
    ["hours that are none", { "hours:Rosa Lind": "lots" }],
    [
      "rows that are not hidden",
      { "hidden:Caseload": "closed", "struck:Caseload": "closed", "shaded:Caseload": "closed" },
    ],
    ["months where there are none", { months: "latest" }],
    ["a list of staff that is not there", { "table:Team": "Nowhere" }],
    ["an id that is none", { breakfast: "eggs", "": "x", ":": "y" }],
  ] as const)("%s: nothing changes", (_, answers) => {
    const connection = connected(SHEETS, answers);
    expect(heldBy(connection)).toEqual(heldBy(plain));
    expect(sums(connection)).toEqual(sums(plain));
    expect(asked(connection)).toEqual(asked(plain));
  });
});

test("what was kept by a newer version is not read, and said so", () => {
  const kept = { ...rememberMapping(answered), version: 99 };
  const remembered = parseMapping(serialiseMapping(rememberMapping(answered)).replace(/version="1"/, 'version="99"'));
  expect(remembered?.version).toBe(kept.version);
  const connection = connect({ sheets: SHEETS }, { today: day(46356), remembered });
  expect(connection.problems.map(({ code }) => code)).toContain("newer-mapping");
  expect(question(connection, "who:Zorro")).toBeDefined();
});
