import { makeCorpus } from "./corpus/corpus";
import { measure, type Measured } from "./corpus/measure";

describe("a corpus of messy workbooks whose truth is known", () => {
  const measured = makeCorpus(1).map(measure);
  const sum = (of: (one: Measured) => number, among = measured): number =>
    among.reduce((total, one) => total + of(one), 0);

  test("holds at least forty different workbooks", () => {
    expect(new Set(measured.map((one) => JSON.stringify(one.workbook.grid))).size).toBeGreaterThanOrEqual(40);
  });

  test("99 of 100 columns are found, and none is taken for another", () => {
    expect(sum((one) => one.columnsRight) / sum((one) => one.columns)).toBeGreaterThanOrEqual(0.99);
    expect(sum((one) => one.columnsTooMany)).toBe(0);
  });

  test("every planted slip is named with its cell", () => {
    expect(sum((one) => one.planted)).toBeGreaterThan(50);
    expect(measured.flatMap((one) => one.faults.filter((fault) => fault.startsWith("not named")))).toEqual([]);
  });

  test("nothing is called wrong, and nothing asked, where nothing is", () => {
    const clean = measured.filter((one) => one.workbook.family !== "dirty");
    expect(clean.flatMap((one) => one.faults)).toEqual([]);
  });
});
