import { createEngine, type Engine } from "../../src/engine/engine";
import type { FunctionArgument } from "../../src/host/model";
import { sheet, teamSheet, workbook } from "./sheets";

let engine: Engine;
const calls: (readonly FunctionArgument[])[] = [];

beforeAll(async () => {
  engine = await createEngine(
    workbook(
      [teamSheet, sheet("Sums", [["=SUM(Team_Members[Twice])"], ["=Wtes*2"]])],
      [["Wtes", "SUM(Team_Members[WTE])"]],
    ),
    {
      functions: {
        functions: [
          { id: "ECHO", name: "ECHO", parameters: [{ name: "cases", dimensionality: "matrix" }, { name: "rate" }] },
          { id: "THROW", name: "THROW", parameters: [] },
          { id: "ROWS_OF", name: "ROWS_OF", parameters: [{ name: "cases", dimensionality: "matrix" }] },
        ],
      },
      caller: {
        call(name, args) {
          calls.push(args);
          if (name === "THROW") throw new Error("Cases, row 4: no hours.");
          if (name === "ROWS_OF")
            return {
              value: [
                ["Ann", 1.5],
                ["", "#N/A"],
              ],
            };
          return { value: JSON.stringify(args) };
        },
      },
    },
  );
});
afterAll(() => engine.dispose());

describe("formulas as Excel reads them, where Univer 0.25.1 does not", () => {
  test.each([
    ["a table name with an underscore", "=SUM(Team_Members[Half days])", 23],
    ["a totals row", "=Team_Members[[#Totals],[Half days]]", 23],
    ["several columns", "=SUM(Team_Members[[Half days]:[WTE]])", 25.3],
    ["a table without brackets is its rows", "=ROWS(Team_Members)", 3],
    ["headers, rows and totals", "=ROWS(Team_Members[#All])", 5],
    ["LET over a table", "=LET(w,Team_Members[WTE],SUM(w))", 2.3],
    ["LAMBDA called on a table", "=LAMBDA(w,SUM(w))(Team_Members[WTE])", 2.3],
    ["a column that is not there", "=COUNT(Team_Members[Nobody])", 0],
    ["EDATE from the 31st", "=EDATE(DATE(2026,1,31),1)", 46081],
    ["EDATE back into a leap year", "=EDATE(DATE(2026,3,31),-25)", 45351],
    ["brackets in text stay text", '="Team[WTE]"&1', "Team[WTE]1"],
    ["whole columns", '=COUNTIFS(Team!$A:$A,"Ann",Team!$C:$C,1)', 1],
    ["columns named to their last row", '=COUNTIFS(Team!$A$2:$A$1048576,"A*",Team!$C$2:$C$1048576,1)', 1],
    ["no rounding", "=5*3/13", 1.1538461538461537],
    ["logical values", "=1=1", true],
    ["a name that stands for a formula over a table", "=Wtes*2", 4.6],
  ])("%s: %s", async (_, formula, value) => {
    expect(await engine.evaluate(formula)).toEqual({ value });
  });

  test("SORT gives a sorted copy and leaves the cells and other formulas alone", async () => {
    engine.write("sheet-2", { top: 3, left: 0, bottom: 4, right: 0 }, [["=SORT(Team_Members[WTE],,1)"], [null]]);
    engine.write("sheet-2", { top: 3, left: 2, bottom: 3, right: 2 }, [["=SUMPRODUCT(Team_Members[WTE],{1;10;100})"]]);
    await engine.settle();
    expect(engine.values("sheet-2", { top: 3, left: 0, bottom: 5, right: 0 })).toEqual([[0.5], [0.8], [1]]);
    expect(engine.values("sheet-2", { top: 3, left: 2, bottom: 3, right: 2 })).toEqual([[86]]);
  });

  test("a spill is referred to with #, also when it grows", async () => {
    engine.write("sheet-2", { top: 0, left: 5, bottom: 0, right: 6 }, [["=SEQUENCE(H1)", "=SUM(F1#)"]]);
    engine.write("sheet-2", { top: 0, left: 7, bottom: 0, right: 7 }, [[3]]);
    await engine.settle();
    expect(engine.values("sheet-2", { top: 0, left: 6, bottom: 0, right: 6 })).toEqual([[6]]);
    engine.write("sheet-2", { top: 0, left: 7, bottom: 0, right: 7 }, [[5]]);
    await engine.settle();
    expect(engine.values("sheet-2", { top: 0, left: 6, bottom: 0, right: 6 })).toEqual([[15]]);
    expect(engine.formulas("sheet-2", { top: 1, left: 5, bottom: 1, right: 5 })).toEqual([[""]]);
  });

  test.each([
    ["a division by 0", "=1/0", "#DIV/0!"],
    ["an unknown name", "=Nobody+1", "#NAME?"],
    ["brackets left open", "=SUM(1,2", "#NAME?"],
    ["a LET without a result", "=LET(a,1)", "#VALUE!"],
  ])("%s is an error value, not the end of the process", async (_, formula, error) => {
    expect(await engine.evaluate(formula)).toMatchObject({ error });
  });
});

describe("a function that there is not", () => {
  test.each([
    ["=TEAM.ECO(1)", "There is no function TEAM.ECO. Did you mean TEAM.ECHO?"],
    ["=1+SUMM(1,2)", "There is no function SUMM. Did you mean SUM?"],
    ['=ENTIRELYUNHEARDOF("SUMM(1)")', "There is no function ENTIRELYUNHEARDOF. Check its name."],
  ])("%s is named", async (formula, message) => {
    expect(await engine.evaluate(formula)).toEqual({ error: "#NAME?", message });
  });
});

describe("custom functions", () => {
  test.each([
    ["left out", "=TEAM.ECHO(,2)", [null, 2]],
    ["left out at the end", "=TEAM.ECHO(Team!B2)", [[[10]], null]],
    ["a blank cell", "=TEAM.ECHO(Team!A1:A2,Team!J9)", [[["Name"], ["Ann"]], null]],
    ["blank cells within a range", "=TEAM.ECHO(Team!C5:D5,1)", [[[2.3, null]], 1]],
    ["an explicit 0", "=TEAM.ECHO(0,0)", [[[0]], 0]],
    [
      "a table with its header row",
      "=TEAM.ECHO(Team_Members[[#Headers],[#Data],[WTE]])",
      [[["WTE"], [1], [0.5], [0.8]], null],
    ],
  ])("an argument that is %s arrives as Excel passes it", async (_, formula, args) => {
    expect(await engine.evaluate(formula)).toEqual({ value: JSON.stringify(args) });
  });

  test("one that throws becomes an error value with its message", async () => {
    expect(await engine.evaluate("=TEAM.THROW()")).toEqual({ error: "#VALUE!", message: "Cases, row 4: no hours." });
    engine.write("sheet-2", { top: 9, left: 0, bottom: 9, right: 0 }, [["=TEAM.THROW()"]]);
    await engine.settle();
    expect(engine.errorMessage("sheet-2", 9, 0)).toBe("Cases, row 4: no hours.");
    expect(engine.errorMessage("sheet-1", 0, 0)).toBeNull();
    expect(await engine.evaluate("=IFERROR(TEAM.THROW(),7)")).toEqual({ value: 7 });
  });

  test("a formula that stood there before its function was known is calculated as soon as it is", async () => {
    const late = await createEngine(workbook([sheet("A", [["=TEAM.LATE()", "=team.late()+1"]])]));
    expect(late.values("sheet-1", { top: 0, left: 0, bottom: 0, right: 1 })).toEqual([["#NAME?", "#NAME?"]]);
    late.registerFunctions(
      { functions: [{ id: "LATE", name: "LATE", parameters: [] }] },
      { call: () => ({ value: 41 }) },
    );
    await late.settle();
    expect(late.values("sheet-1", { top: 0, left: 0, bottom: 0, right: 1 })).toEqual([[41, 42]]);
    late.dispose();
  });

  test("an error as an argument is passed on without a call", async () => {
    calls.length = 0;
    expect(await engine.evaluate("=TEAM.ECHO(1/0)")).toMatchObject({ error: "#DIV/0!" });
    expect(calls).toEqual([]);
  });

  test("several cells where one value is wanted are refused with a sentence", async () => {
    expect(await engine.evaluate("=TEAM.ECHO(1,Team!A1:A3)")).toEqual({
      error: "#VALUE!",
      message: "The argument rate has to be a single value. Give it one cell, not several.",
    });
  });

  test("a table comes back as one, with an error in its place", async () => {
    engine.write("sheet-2", { top: 12, left: 0, bottom: 12, right: 0 }, [["=TEAM.ROWS_OF(Team_Members)"]]);
    await engine.settle();
    expect(engine.values("sheet-2", { top: 12, left: 0, bottom: 13, right: 1 })).toEqual([
      ["Ann", 1.5],
      ["", "#N/A"],
    ]);
    expect(await engine.evaluate("=ISNA(Sums!B14)")).toEqual({ value: true });
  });
});
