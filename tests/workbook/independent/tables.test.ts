import type { AnswerTable } from "./answer";
import { answerOf } from "./answerOf";
import { aTruth } from "./madeUp";
import { compareTables, type TableResult } from "./tables";

const truth = aTruth();
const list: AnswerTable = { sheet: "List", rows: 6, columns: { Case: "A", Clinician: "B", Status: "C" } };

function casesIn(parts: readonly AnswerTable[], of = truth): TableResult {
  const result = compareTables({ ...answerOf(truth), tables: { Cases: parts } }, of).find(
    ({ kind }) => kind === "Cases",
  );
  if (result === undefined) throw new Error("The truth has no cases.");
  return result;
}

test("a table is found where it is on its sheet, also as a further part", () => {
  expect(casesIn([list]).found).toBe(true);
  expect(casesIn([{ ...list, sheet: "Old" }, list]).found).toBe(true);
  expect(casesIn([{ ...list, sheet: "Old" }]).found).toBe(false);
  expect(casesIn([]).found).toBe(false);
});

test("rows are compared for the sheet of the truth, in all blocks there, where the truth says how many", () => {
  expect(
    casesIn([
      { ...list, rows: 4 },
      { ...list, rows: 2 },
      { ...list, sheet: "Old", rows: 9 },
    ]).rows,
  ).toEqual({
    expected: 6,
    got: 6,
  });
  expect(casesIn([{ ...list, rows: 5 }]).rows).toEqual({ expected: 6, got: 5 });
  const silent = aTruth({ tables: { Cases: { sheet: "List", columns: {} } } });
  expect(casesIn([list], silent).rows).toBeNull();
});

test("a column is right by its letters; none is where the table is not found", () => {
  const right = (parts: readonly AnswerTable[]): readonly boolean[] => casesIn(parts).columns.map((one) => one.right);
  expect(right([list])).toEqual([true, true, true]);
  expect(right([{ ...list, columns: { Case: "B", Clinician: "B" } }])).toEqual([false, true, false]);
  expect(right([{ ...list, sheet: "Old" }])).toEqual([false, false, false]);
});

test("either name, or either column, will do", () => {
  const loose = aTruth({ tables: { Cases: { sheet: "List", columns: { "Risk|Priority": "D", Case: "B|A" } } } });
  const right = (columns: Record<string, string>): readonly boolean[] =>
    casesIn([{ ...list, columns }], loose).columns.map((one) => one.right);
  expect(right({ Risk: "D", Case: "A" })).toEqual([true, true]);
  expect(right({ Priority: "D", Case: "B" })).toEqual([true, true]);
  expect(right({ Level: "D", Case: "C" })).toEqual([false, false]);
  expect(right({ Risk: "E", Priority: "D", Case: "A" })).toEqual([true, true]);
});
