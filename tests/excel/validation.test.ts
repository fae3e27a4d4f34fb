import { brokenRule, type CellRule } from "../../src/excel/read/validation";

const rule = (type: string, details: Excel.DataValidationRule, extra: Partial<CellRule> = {}): CellRule => ({
  type,
  rule: details,
  ignoreBlanks: true,
  stops: true,
  ...extra,
});
const list = (source: string): CellRule => rule("List", { list: { inCellDropDown: true, source } });
const number = (
  operator: Excel.DataValidationOperator | string,
  formula1: number | string,
  formula2?: number,
): CellRule =>
  rule("Decimal", {
    decimal: {
      operator: operator as Excel.DataValidationOperator,
      formula1,
      ...(formula2 === undefined ? {} : { formula2 }),
    },
  });

test("a drop-down with its choices written into it is letter for letter", () => {
  expect(brokenRule("Ann", list("Ann, Ben"), null)).toBeNull();
  expect(brokenRule("ann", list("Ann,Ben"), null)).toBe("one of Ann, Ben");
});

test("a drop-down that reads a range does not mind capitals, and allows everything where the range is unknown", () => {
  const named = list("=Staff!$A$2:$A$9");
  expect(brokenRule("ann", named, ["Ann", "", null, 7])).toBeNull();
  expect(brokenRule("7", named, ["Ann", 7])).toBeNull();
  expect(brokenRule("Zoe", named, ["Ann", ""])).toBe("one of Ann");
  expect(brokenRule("Zoe", named, null)).toBeNull();
});

test("a blank is allowed unless the rule says otherwise", () => {
  expect(brokenRule("", list("Ann"), null)).toBeNull();
  expect(brokenRule(null, { ...list("Ann"), ignoreBlanks: false }, null)).toBe("not blank");
});

test("a rule that only warns does not stop anything", () => {
  expect(brokenRule("Zoe", { ...list("Ann"), stops: false }, null)).toBeNull();
});

test.each([
  ["Between", 5, true],
  ["Between", 11, false],
  ["NotBetween", 11, true],
  ["NotBetween", 5, false],
  ["EqualTo", 1, true],
  ["EqualTo", 2, false],
  ["NotEqualTo", 2, true],
  ["NotEqualTo", 1, false],
  ["GreaterThan", 2, true],
  ["GreaterThan", 1, false],
  ["LessThan", 0, true],
  ["LessThan", 1, false],
  ["GreaterThanOrEqualTo", 1, true],
  ["GreaterThanOrEqualTo", 0, false],
  ["LessThanOrEqualTo", 1, true],
  ["LessThanOrEqualTo", 2, false],
])("a number %s 1 (and 10): %p", (operator, value, fits) => {
  expect(brokenRule(value, number(operator, 1, 10), null) === null).toBe(fits);
});

test("limits that are formulas are left to Excel; limits written as text are read", () => {
  expect(brokenRule(99, number("LessThan", "=B1"), null)).toBeNull();
  expect(brokenRule(99, number("LessThan", "=10"), null)).toBe("less than 10");
});

test("whole numbers, dates and lengths", () => {
  expect(brokenRule(1.5, rule("WholeNumber", {}), null)).toBe("a whole number");
  expect(brokenRule("x", rule("Decimal", {}), null)).toBe("a number");
  expect(brokenRule("x", rule("Date", {}), null)).toBe("a date");
  const short = rule("TextLength", { textLength: { operator: "LessThanOrEqualTo", formula1: 3 } });
  expect(brokenRule("Anna", short, null)).toBe("text of a length 3 or less");
  expect(brokenRule("Ann", short, null)).toBeNull();
  expect(brokenRule("anything", rule("Custom", { custom: { formula: "=A1>0" } }), null)).toBeNull();
});
