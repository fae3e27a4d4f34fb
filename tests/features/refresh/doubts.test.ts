import type { CellValue } from "@evenkeel/spreadsheet";
import { day } from "../../../src/domain/units";
import { compareWithExport, type Refresh } from "../../../src/features/refresh/compare/compare";
import type { RefreshAnswers } from "../../../src/features/refresh/compare/doubts";
import { csvToGrid, readExport } from "../../../src/features/refresh/compare/exportFile";
import { pairReferences } from "../../../src/features/refresh/compare/references";
import { connect } from "../../../src/workbook/connect/connect";
import { workbookOf } from "../../workbook/corpus/sheets";

const today = day(46347);
const PEOPLE = ["Asha Patel", "Ben Okafor"];
const LEVELS = ["Low", "Medium", "High"];

/** Cases by reference, all open; every third has the next level of risk. */
const caseload = (ids: readonly CellValue[]): CellValue[][] => [
  ["Ref", "Clinician", "Status", "Risk"],
  ...ids.map((id, at): CellValue[] => [id, PEOPLE[at % 2] ?? "", "Open", LEVELS[at % 3] ?? ""]),
];

const ids = (count: number, first = 100): string[] => Array.from({ length: count }, (_, at) => `R${first + at}`);
const line = (id: string, risk = "", who = ""): string => [id, who, "Open", risk].join(",");

function compared(own: readonly CellValue[], lines: readonly string[], answers: RefreshAnswers = {}): Refresh {
  const Staff: CellValue[][] = [["Name", "Hours"], ...PEOPLE.map((name) => [name, 37.5])];
  const Weights: CellValue[][] = [["Factor", "Level", "Points"], ...LEVELS.map((level, at) => ["Risk", level, at + 1])];
  const connection = connect(workbookOf({ Staff, Caseload: caseload(own), Weights }), { today });
  const exported = readExport(csvToGrid(["Ref,Clinician,Status,Risk", ...lines].join("\n")), today);
  if (exported === null) throw new Error("The export could not be read.");
  return compareWithExport(connection, exported.connection, { takeClinicians: false, answers });
}

const asked = ({ questions }: Refresh): readonly string[] => questions.map(({ message }) => message);

describe("an export that lacks most of the caseload", () => {
  const few = ids(4).map((id) => line(id));

  test("is asked about, with how many of the cases it has, and nobody is called gone until then", () => {
    const refresh = compared(ids(30), few);
    expect(asked(refresh)).toEqual(["The export has 4 of the 30 cases in this workbook. Is it the whole caseload?"]);
    expect(refresh.isVanishedSure).toBe(false);
    expect(refresh.vanished).toHaveLength(26);
  });

  test("is the whole caseload where the manager says so", () => {
    const refresh = compared(ids(30), few, { "whole-caseload": "yes" });
    expect([refresh.isVanishedSure, refresh.vanished.length]).toEqual([true, 26]);
  });

  test("says nothing of the others where it is a part", () => {
    const refresh = compared(ids(30), few, { "whole-caseload": "no" });
    expect([refresh.isVanishedSure, refresh.vanished]).toEqual([true, []]);
  });

  test("is not doubted where half of the cases or more are there", () => {
    const refresh = compared(
      ids(30),
      ids(15).map((id) => line(id)),
    );
    expect([refresh.questions, refresh.isVanishedSure, refresh.vanished.length]).toEqual([[], true, 15]);
  });
});

describe("a level that no weight knows", () => {
  const own = ids(6);
  const lines = (risk: string): readonly string[] => own.map((id, at) => line(id, at < 2 ? risk : ""));
  const changes = ({ changed }: Refresh) => changed.map(({ case: id, column, to }) => [id, column, to]);

  test("is not taken, and is asked about once with the known levels and the nearest", () => {
    const refresh = compared(own, lines("Hihg"));
    expect(changes(refresh)).toEqual([]);
    expect(asked(refresh)).toEqual([
      "Risk: the export says 'Hihg' for 2 cases, and no weight knows it (known: Low, Medium and High). Did you mean High?",
    ]);
    expect(refresh.questions[0]).toMatchObject({ id: "level:Risk:Hihg", code: "unknown-level", guess: "leave" });
    expect(refresh.questions[0]?.choices.map(({ value }) => value)).toEqual([
      "leave",
      "as:High",
      "as:Low",
      "as:Medium",
      "take",
    ]);
  });

  test("that is like none of them is asked about without a guess", () => {
    expect(asked(compared(own, lines("4")))).toEqual([
      "Risk: the export says '4' for 2 cases, and no weight knows it (known: Low, Medium and High). Which one is meant?",
    ]);
  });

  test("becomes the known one, itself, or nothing, as the manager says; the question stays to be changed", () => {
    const answered = (answer: string) => compared(own, lines("Hihg"), { "level:Risk:Hihg": answer });
    expect(changes(answered("as:High"))).toEqual([
      ["R100", "Risk", "High"],
      ["R101", "Risk", "High"],
    ]);
    expect(changes(answered("take")).map(([, , to]) => to)).toEqual(["Hihg", "Hihg"]);
    expect(changes(answered("leave"))).toEqual([]);
    expect(answered("as:High").questions).toHaveLength(1);
  });

  test("of a new case is asked about too; until then the export's word stands in its row", () => {
    const lines = [...own.map((id) => line(id)), line("R200", "Hihg", "Asha Patel")];
    const refresh = compared(own, lines);
    expect(refresh.questions.map(({ id }) => id)).toEqual(["level:Risk:Hihg"]);
    expect(refresh.fresh[0]?.cells).toMatchObject({ Case: "R200", Risk: "Hihg" });
    expect(compared(own, lines, { "level:Risk:Hihg": "as:High" }).fresh[0]?.cells).toMatchObject({ Risk: "High" });
  });

  test("a level that is known in another spelling is no doubt", () => {
    expect(compared(own, lines("HIGH")).questions).toEqual([]);
  });
});

describe("references that differ by leading zeros", () => {
  const numbers = [100, 101, 102, 103, 104, 105, 106, 107];

  test("are the same where the workbook keeps numbers and the export shows zeros; a new one is a number too", () => {
    const lines = [...numbers.map((id) => line(`00${id}`)), line("00120", "Low", "Asha Patel")];
    const refresh = compared(numbers, lines);
    expect([refresh.matched, refresh.vanished, refresh.questions]).toEqual([8, [], []]);
    expect(refresh.zeros).toEqual({ cases: 8, here: "100", there: "00100" });
    expect(refresh.fresh.map(({ cells }) => cells["Case"])).toEqual([120]);
  });

  test("are the same where Excel has dropped the zeros of the export; a new one gets them back", () => {
    const own = numbers.map((id) => `00${id}`);
    const refresh = compared(own, [...numbers.map((id) => line(String(id))), line("98", "Low", "Asha Patel")]);
    expect([refresh.matched, refresh.vanished]).toEqual([8, []]);
    expect(refresh.fresh.map(({ cells }) => cells["Case"])).toEqual(["00098"]);
  });

  test("are asked about where two of the export's are like one here; until then none is changed, new or gone", () => {
    const lines = [...numbers.map((id) => line(`00${id}`)), line("0100", "High", "Asha Patel")];
    const refresh = compared(numbers, lines);
    expect(asked(refresh)).toEqual([
      "Which of 00100 and 0100 in the export is 100 here? They differ by leading zeros only. Until you say, none of them is changed or added.",
    ]);
    expect([refresh.matched, refresh.fresh, refresh.vanished]).toEqual([7, [], []]);
    const said = compared(numbers, lines, { "reference:100": "0100" });
    expect(said.matched).toBe(8);
    expect(said.changed.map(({ case: id, to }) => [id, to])).toEqual([["100", "High"]]);
    expect(said.fresh.map(({ case: id }) => id)).toEqual(["00100"]);
    const none = compared(numbers, lines, { "reference:100": "none" });
    expect([none.matched, none.fresh.length, none.vanished]).toEqual([7, 2, ["100"]]);
  });

  test("are asked about where two of the workbook's are like one of the export's", () => {
    const own = ["100", "0100", ...ids(6)];
    const refresh = compared(own, [line("00100", "High"), ...ids(6).map((id) => line(id))]);
    expect(asked(refresh)).toEqual([
      "Is 00100 in the export 100 here? They differ by leading zeros only. Until you say, none of them is changed or added.",
      "Is 00100 in the export 0100 here? They differ by leading zeros only. Until you say, none of them is changed or added.",
    ]);
    expect([refresh.matched, refresh.fresh, refresh.vanished]).toEqual([6, [], []]);
  });

  test("what is alike letter by letter is never paired with another", () => {
    const keys = (...all: readonly string[]) => new Map(all.map((key) => [key, key]));
    expect(pairReferences(keys("100", "0100"), keys("100", "0100"), () => undefined)).toEqual({
      pairs: new Map(),
      unclear: [],
      waiting: new Set(),
    });
    expect(pairReferences(keys("100", "00100"), keys("00100"), () => undefined).pairs.size).toBe(0);
    expect(pairReferences(keys("A001", "0"), keys("A1", "000"), () => undefined).pairs).toEqual(
      new Map([["000", "0"]]),
    );
  });
});
