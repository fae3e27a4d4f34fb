import { nameVariants } from "../../src/workbook/records/nameVariants";

const team = ["Grace Reid", "Asha Patel", "Tom Okafor", "Siân Hughes"];

describe("how people are written in other tables", () => {
  test.each([
    ["Reid, Grace", "Grace Reid"],
    ["REID GRACE", "Grace Reid"],
    ["Dr Asha Patel", "Asha Patel"],
    ["Sian Hughes", "Siân Hughes"],
    ["tom  okafor", "Tom Okafor"],
  ])("in a column that goes by such forms, %p is %s", (written, name) => {
    const { spelling, short } = nameVariants(team, [written, "Okafor, Tom", "Patel, Asha"]);
    expect(spelling.get(written.toLowerCase().replace(/\s+/g, " "))).toBe(name);
    expect(short).toEqual([]);
  });

  test.each([
    ["initials", ["GR", "AP", "TO", "GR"]],
    ["surnames", ["Reid", "Patel", "Okafor", "Reid"]],
    ["first names", ["Grace", "Asha", "Tom", "Grace"]],
    ["an initial and the surname", ["G Reid", "A Patel", "T. Okafor", "G Reid"]],
  ])("a column that goes by %s is understood, and said", (_, written) => {
    const { spelling, short } = nameVariants(team, written);
    expect(written.map((one) => spelling.get(one.toLowerCase()))).toEqual([
      "Grace Reid",
      "Asha Patel",
      "Tom Okafor",
      "Grace Reid",
    ]);
    expect(short).toHaveLength(3);
  });

  test("a single name turned round among plain ones is a slip", () => {
    const full = Array.from({ length: 12 }, (_, at) => team[at % 3] as string);
    expect(nameVariants(team, [...full, "Reid, Grace"]).spelling.has("reid, grace")).toBe(false);
    expect(nameVariants(team, full, ["Reid, Grace"]).spelling.get("reid, grace")).toBe("Grace Reid");
  });

  test("a single short name among full ones is not guessed", () => {
    const full = Array.from({ length: 12 }, (_, at) => team[at % 3] as string);
    expect(nameVariants(team, [...full, "AP", "Grace"]).spelling.has("ap")).toBe(false);
  });

  test("initials that two people share are nobody's", () => {
    const { spelling } = nameVariants(["Grace Reid", "Gemma Rae", "Tom Okafor", "Asha Patel"], ["GR", "TO", "AP"]);
    expect(spelling.has("gr")).toBe(false);
    expect(spelling.get("to")).toBe("Tom Okafor");
  });

  test("two people whose names are the same words stay two", () => {
    const { spelling } = nameVariants(["James Thomas", "Thomas James"], ["Thomas, James"]);
    expect(spelling.has("thomas, james")).toBe(false);
  });

  test("a misspelt name is nobody's until somebody says so", () => {
    expect(nameVariants(team, ["Grace Ried", "Asha Patal", "Tom Okafer"]).short).toEqual([]);
  });
});
