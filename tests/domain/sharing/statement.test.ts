import fc from "fast-check";
import { fillTemplate } from "../../../src/domain/sharing/statement";
import { isTelling, mentionFinder, namePartsIn, normalText } from "../../../src/domain/sharing/mentions";

const figures = new Map<string, string | null>([
  ["open cases", "170"],
  ["people waiting", "20"],
  ["capacity used", null],
  ["who", "the team"],
]);

describe("a statement from the manager's own words", () => {
  it("puts figures in the place of their names, however these are spelt", () => {
    const { lines } = fillTemplate(["{Open  Cases} are open, { people waiting } wait."], figures);
    expect(lines).toEqual(["170 are open, 20 wait."]);
  });

  it("leaves a line out whose figure is not known, rather than show a hole", () => {
    const filled = fillTemplate(["Used: {capacity used} of {open cases}.", "{people waiting} wait."], figures);
    expect(filled.lines).toEqual(["20 wait."]);
    expect(filled.leftOut).toEqual([{ line: "Used: {capacity used} of {open cases}.", missing: ["capacity used"] }]);
    expect(filled.unknown).toEqual([]);
  });

  it("drops a heading with nothing left below it", () => {
    const template = ["# Demand", "{people waiting} wait.", "# Effect", "{capacity used}", "# End"];
    expect(fillTemplate(template, figures).lines).toEqual(["# Demand", "20 wait."]);
  });

  it("names what no figure is called", () => {
    expect(fillTemplate(["{open casses} are open."], figures)).toMatchObject({ lines: [], unknown: ["open casses"] });
  });

  it("begins a line with a capital where a figure in words does", () => {
    expect(fillTemplate(["{who} holds them; so says {who}."], figures).lines).toEqual([
      "The team holds them; so says the team.",
    ]);
  });

  it("leaves words without braces exactly as they are", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const line = text.replace(/[{}#]/g, "").trim();
        fc.pre(line !== "");
        expect(fillTemplate([line], figures).lines).toEqual([line]);
      }),
    );
  });
});

describe("clients and colleagues in a manager's words", () => {
  const isNamed = mentionFinder(["RV1007", "Grace Reid", "Jo", "12345"]);
  it.each([
    ["see rv1007.", true],
    ["GRACE  REID leaves", true],
    ["ｇrace reid", true],
    ["RV10071 is another", false],
    ["Jo leaves", false],
    ["12345 contacts", false],
  ])("%s", (text, found) => {
    expect(isNamed(text)).toBe(found);
  });

  it("are found as a plain search for whole words finds them, whatever the reference looks like", () => {
    const piece = fc.constantFrom("RV", "10", "07", "-", "/", " ", "Ann", "é", "#", ".", "x");
    const texts = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 5 }), texts, (secrets, text) => {
        const plain = normalText(text);
        const expected = secrets.map(normalText).some((secret) => {
          if (!isTelling(secret) || !/[\p{L}\p{N}]/u.test(secret)) return false;
          const escaped = secret.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
          return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "u").test(plain);
        });
        expect(mentionFinder(secrets)(text)).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("asks about a word that is part of a name and written like one", () => {
    expect(namePartsIn("Since Grace's post is vacant, we will wait with grace.", ["Grace Reid", "Will Hunt"])).toEqual([
      "Grace",
    ]);
  });
});
