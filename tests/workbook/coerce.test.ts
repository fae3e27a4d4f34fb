import fc from "fast-check";
import { isErrorValue } from "@evenkeel/spreadsheet";
import {
  isTotalLabel,
  readAmount,
  readContract,
  readDay,
  readList,
  readPerson,
  readStatus,
  readText,
  readYesNo,
} from "../../src/workbook/coerce";

const blanks = [null, "", "   "];

describe("hours and WTE are understood however they are written", () => {
  test.each([
    [0.6, "wte", { wte: 0.6 }],
    ["0.6", "wte", { wte: 0.6 }],
    ["0,6", "wte", { wte: 0.6 }],
    ["60%", "wte", { wte: 0.6 }],
    ["60 %", "hours", { wte: 0.6 }],
    ["0.6 wte", "hours", { wte: 0.6 }],
    ["0.6 WTE", "wte", { wte: 0.6 }],
    ["1.0 FTE", "hours", { wte: 1 }],
    ["full time", "hours", { wte: 1 }],
    ["30 hrs", "wte", { hours: 30 }],
    ["30hrs", "hours", { hours: 30 }],
    ["37.5 hours per week", "hours", { hours: 37.5 }],
    ["37,5", "hours", { hours: 37.5 }],
    ["22.5 hrs/wk", "hours", { hours: 22.5 }],
    ["22h30", "hours", { hours: 22.5 }],
    ["37:30", "hours", { hours: 37.5 }],
    [0.6, "hours", { wte: 0.6 }],
    ["0,6", "hours", { wte: 0.6 }],
    ["30 pw", "hours", { hours: 30 }],
    [37.5, "wte", { hours: 37.5 }],
    [0, "wte", { wte: 0 }],
    [0, "hours", { hours: 0 }],
    [1, "wte", { wte: 1 }],
    [30, "hours", { hours: 30 }],
  ] as const)("%p in a column of %s", (cell, unit, expected) => {
    expect(readContract(cell, unit)).toEqual({ value: expected });
  });

  test.each([
    ["part-time", "not-a-number"],
    ["tbc", "not-a-number"],
    ["-0.6", "negative-number"],
    ["#REF!", "error-value"],
    [true, "not-a-number"],
  ] as const)("%p is a problem, never a zero", (cell, problem) => {
    expect(readContract(cell, "wte")).toEqual({ problem });
  });

  test.each([...blanks, "-", "n/a"])("%p says nothing", (cell) => {
    expect(readContract(cell, "hours")).toEqual({ value: null });
  });
});

describe("amounts", () => {
  test.each([
    ["1,250", 1250],
    ["0,6", 0.6],
    ["12 cases", 12],
    ["3 pts", 3],
    ["2½", 2.5],
    ["½", 0.5],
    [".5", 0.5],
    [" 4 ", 4],
    ["nil", 0],
    ["4 half-days", 4],
  ])("%p is %p", (cell, value) => {
    expect(readAmount(cell)).toEqual({ value });
  });

  test.each([
    ["about 5", "not-a-number"],
    ["5-6", "not-a-number"],
    ["0x10", "not-a-number"],
    ["1e3", "not-a-number"],
    [-1, "negative-number"],
    ["-2", "negative-number"],
    [Number.NaN, "not-a-number"],
    ["#DIV/0!", "error-value"],
  ])("%p is refused as %s", (cell, problem) => {
    expect(readAmount(cell)).toEqual({ problem });
  });
});

describe("dates", () => {
  test.each([
    [46095, 46095],
    [46095.75, 46095],
    ["14/03/2026", 46095],
    ["14/3/26", 46095],
    ["14-03-2026", 46095],
    ["14.03.2026", 46095],
    ["2026-03-14", 46095],
    ["2026-03-14T09:30:00", 46095],
    ["14/03/2026 09:30", 46095],
    ["14 Mar 26", 46095],
    ["14 Mar 2026", 46095],
    ["14-Mar-26", 46095],
    ["14th March 2026", 46095],
    ["Saturday 14 March 2026", 46095],
    ["w/c 14/03/2026", 46095],
    ["1 Sept 2026", 46266],
    ["Sept 1 2026", 46266],
    ["March 14th, 2026", 46095],
    ["14Mar26", 46095],
    ["29/02/2024", 45351],
  ])("%p is day %p", (cell, value) => {
    expect(readDay(cell)).toEqual({ value });
  });

  test.each(["03/14/2026", "31/02/2026", "29/02/2026", "14/03", "March", "soon", 31122026, true, "00/01/2026"])(
    "%p is not a date",
    (cell) => {
      expect(readDay(cell)).toEqual({ problem: "not-a-date" });
    },
  );

  test.each([...blanks, 0, "-", "n/a"])("%p says nothing", (cell) => {
    expect(readDay(cell)).toEqual({ value: null });
  });

  test("a day written day first is the day that Excel counts", () => {
    fc.assert(
      fc.property(fc.integer({ min: 36526, max: 60000 }), (serial) => {
        const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
        const text = `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
        expect(readDay(text)).toEqual({ value: serial });
      }),
    );
  });
});

describe("yes or no", () => {
  test.each(["Yes", "y", "Y", "TRUE", "1", 1, true, "x", "X", "✓", "✔", "Y - only person she trusts", "yes (court)"])(
    "%p is yes",
    (cell) => expect(readYesNo(cell)).toEqual({ value: true }),
  );
  test.each(["No", "n", false, 0, "-", "N - can move"])("%p is no", (cell) =>
    expect(readYesNo(cell)).toEqual({ value: false }),
  );
  test.each(["maybe", "until March", 2])("%p is asked about", (cell) =>
    expect(readYesNo(cell)).toEqual({ problem: "not-yes-or-no" }),
  );
  test.each(blanks)("%p says nothing", (cell) => expect(readYesNo(cell)).toEqual({ value: null }));
});

describe("words", () => {
  test("long references stay as they are", () => {
    expect(readText(4857773456)).toEqual({ value: "4857773456" });
    expect(readText("0012345678901234567")).toEqual({ value: "0012345678901234567" });
    expect(readText(123456789012345680000)).toEqual({ value: "123456789012345683968" });
  });
  test("lists are split at commas, semicolons and line breaks, and each entry stands once", () => {
    expect(readList("CBT; EMDR, family  work\ncbt")).toEqual({ value: ["cbt", "EMDR", "family work"] });
    expect(readList("none")).toEqual({ value: [] });
  });
  test.each(["Unallocated", "TBC", "-", "Vacant", "waiting list", ""])("%p is nobody", (cell) =>
    expect(readPerson(cell)).toEqual({ value: null }),
  );
  test.each([
    ["", "open"],
    ["Open", "open"],
    [" WAITING ", "waiting"],
    ["Discharged", "closed"],
    ["closed", "closed"],
    ["D/C", "closed"],
    ["Closed 12/03/26", "closed"],
    ["Discharged to GP", "closed"],
    ["Transferred out", "closed"],
    ["In treatment", "open"],
    ["Open - weekly", "open"],
    ["Awaiting assessment", "waiting"],
    ["Waiting (routine)", "waiting"],
    ["On hold", "questioned"],
    ["Ended?", "questioned"],
    ["Discharge planned", "questioned"],
    ["Open - closing soon", "questioned"],
    ["C", "questioned"],
  ])("status %p is %s", (cell, value) => expect(readStatus(cell)).toEqual({ value }));
  test.each([
    ["Date closed", 46095, "closed"],
    ["Date closed", "", "open"],
    ["Closed?", "Y", "closed"],
    ["Closed?", "N", "open"],
    ["Active", "Y", "open"],
    ["Active", "N", "closed"],
    ["Active", false, "closed"],
    ["Open/Closed", "C", "closed"],
    ["Open/Closed", "O", "open"],
    ["Discharged", "discharged", "closed"],
  ])("under %p, %p says %s", (header, cell, value) => expect(readStatus(cell, header)).toEqual({ value }));
  test.each(["Total", "TOTAL:", "Sub-total Hillside", "Team total", "Grand Total", "Average per clinician"])(
    "%p is a totals line",
    (cell) => expect(isTotalLabel(cell)).toBe(true),
  );
  test.each(["Tota Sanchez", "Totally new", "Sumita Rao", "Countess Mara", 12, null])("%p is no totals line", (cell) =>
    expect(isTotalLabel(cell)).toBe(false),
  );
  test("Excel's errors are told from a text with a hash", () => {
    expect(isErrorValue("#N/A")).toBe(true);
    expect(isErrorValue("#12 High Street")).toBe(false);
  });
});
