import { readArguments } from "../../../apps/workbench/cli/arguments";
import { UsageError } from "../../../apps/workbench/cli/usageError";

const now = new Date(2026, 10, 21, 23, 30);
const read = (...given: string[]) => readArguments(given, now);
const ISO_2026_11_21 = 46347;

describe("what the command line understands", () => {
  it("formulas, with or without a workbook", () => {
    expect(read("eval", "=1+1", "=-A1")).toEqual({ kind: "eval", book: null, formulas: ["=1+1", "=-A1"] });
    expect(read("eval", "team.xlsx", "=A1")).toEqual({ kind: "eval", book: "team.xlsx", formulas: ["=A1"] });
  });

  it("a day, or today's by the clock on the wall", () => {
    expect(read("connect", "team.xlsx")).toMatchObject({ today: ISO_2026_11_21 });
    expect(read("connect", "team.xlsx", "--today", "2024-02-29")).toMatchObject({ today: 45351 });
    expect(read("connect", "--today=2026-11-21", "team.xlsx")).toMatchObject({
      book: "team.xlsx",
      today: ISO_2026_11_21,
    });
  });

  it("everything that run takes", () => {
    expect(
      read(
        ..."run balance-team b.xlsx --map m.json --options o.json --file e.csv --apply --out x.xlsx --as-seen-by web --timeout 20".split(
          " ",
        ),
      ),
    ).toEqual({
      kind: "run",
      action: "balance-team",
      book: "b.xlsx",
      today: ISO_2026_11_21,
      map: "m.json",
      answers: null,
      options: "o.json",
      file: "e.csv",
      apply: true,
      out: "x.xlsx",
      seenBy: "web",
      timeout: 20,
    });
  });
});

describe("what it refuses, saying what is allowed", () => {
  it.each([
    ["", /eval, connect or run/],
    ["balance book.xlsx", /eval, connect, run/],
    ["eval", /formula/],
    ["eval book.xlsx", /formula/],
    ["eval =1 2", /'2' is not a formula/],
    ["eval --today 2026-11-21 =1", /--today/],
    ["connect", /BOOK\.xlsx/],
    ["connect a.xlsx b.xlsx", /'b\.xlsx'/],
    ["connect a.xlsx --apply", /'--apply'.*--today, --map/],
    ["connect a.xlsx --today 21/11/2026", /2026-11-21/],
    ["connect a.xlsx --today 2026-02-30", /'2026-02-30'/],
    ["connect a.xlsx --today", /--today needs a value/],
    ["run", /action/],
    ["run balance-team", /BOOK\.xlsx/],
    ["run balance-team a.xlsx --bogus", /'--bogus'.*--apply/],
    ["run balance-team a.xlsx -x", /'-x'/],
    ["run balance-team a.xlsx --apply=yes", /stands alone/],
    ["run balance-team a.xlsx --out --apply", /--out needs a value/],
    ["run balance-team a.xlsx --timeout soon", /'soon' is not a number of seconds/],
    ["run balance-team a.xlsx --timeout 0", /'0' is not a number of seconds/],
  ])("%s", (line, sentence) => {
    const given = line.split(" ").filter((part) => part !== "");
    expect(() => read(...given)).toThrow(UsageError);
    expect(() => read(...given)).toThrow(sentence);
  });
});
