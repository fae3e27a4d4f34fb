import { isCalculated, keyOf, sameHeader, sameValue, toTyped } from "../../src/excel/cellValues";

describe("what people typed stays what they typed", () => {
  test.each([
    "=1+1",
    '=HYPERLINK("http://example.invalid","click")',
    "+44 20 7946 0000",
    "-5",
    "@SUM(A1)",
    "\tTab first",
    "\rReturn first",
    "\nLine first",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "'quoted'",
    "0012",
    "4857773456",
    "1/2",
    "14/03/2026",
    "60%",
    "(5)",
    ".5",
    "£5",
    "May 2026",
    "1 May",
    "Mar-14",
    "TRUE",
    "false",
    "#N/A",
    " 5",
    "٣",
  ])("%p is marked as text", (text) => {
    expect(toTyped(text)).toBe(`'${text}`);
  });

  test.each(["Grace Reid", "O'Brien", "Band 6", "May Lee", "Marcus", "High", "high risk = red", "ΑΒΓ", "Étoile"])(
    "%p is written as it is",
    (text) => expect(toTyped(text)).toBe(text),
  );

  test("numbers, yes/no and blanks are written as such", () => {
    expect([toTyped(0), toTyped(-2.5), toTyped(true), toTyped(null), toTyped("")]).toEqual([0, -2.5, true, "", ""]);
  });
});

describe("comparing cells", () => {
  test("a blank is a blank however Excel tells it, but never a zero or a no", () => {
    expect([sameValue(null, ""), sameValue("", ""), sameValue(null, 0), sameValue("", false)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test("text and number, text in other letters, are different; a number's last binary digit is not", () => {
    expect([sameValue("1", 1), sameValue("Ann", "ann"), sameValue(0.1 + 0.2, 0.3), sameValue(1, 1.001)]).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  test("a reference kept as a number or as text is one key", () => {
    expect(keyOf(4857773456)).toBe(keyOf(" 4857773456 "));
    expect(keyOf("RV1")).not.toBe(keyOf("rv1"));
  });

  test("headings match whatever their case and spaces", () => {
    expect(sameHeader(" Lead  Clinician", "lead clinician")).toBe(true);
    expect(sameHeader(null, "Lead")).toBe(false);
  });

  test("a cell is calculated by its own formula or by one that spills into it; text that looks like a formula is text", () => {
    expect(isCalculated(3, "=1+2")).toBe(true);
    expect(isCalculated("Ann", "")).toBe(true);
    expect(isCalculated("", "")).toBe(false);
    expect(isCalculated("=not a formula", "=not a formula")).toBe(false);
    expect(isCalculated("Ann", "Ann")).toBe(false);
  });
});
