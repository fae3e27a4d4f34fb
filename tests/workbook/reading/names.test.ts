import { bareName, nameLikeness } from "../../../src/workbook/reading/names/form";
import { NameResolver, person } from "../../../src/workbook/reading/names/resolver";

test.each([
  ["Kate - OT B6", "Kate"],
  ["Mrs J. Okafor", "J Okafor"],
  ["SURNAME, First (CPN)", "First SURNAME"],
  ["PIKE Sharon", "Sharon PIKE"],
  ["Phil Arkwright (agency)", "Phil Arkwright"],
  ["Denise Applewhite 30hrs max 14", "Denise Applewhite"],
  ["Dr. Eimear Gilsenan", "Eimear Gilsenan"],
])("%s is %s without its decorations", (written, bare) => {
  expect(bareName(written)).toBe(bare);
});

test.each(["Vacant - B6", "W/L", "tbc", "High", "Red", "12/03/2026", "Waiting list", "x"])("%s is no name", (text) => {
  expect(nameLikeness(text)).toBeLessThan(0.3);
});

test.each(["Asha Patel", "Caoimhe Ní Bhriain", "王 小明", "O'Neill, Nia", "Ben W"])("%s looks like a name", (text) => {
  expect(nameLikeness(text)).toBeGreaterThanOrEqual(0.8);
});

describe("whom a written form means", () => {
  const team = ["Ben Whitlock", "Nadia Hussain", "Sarah Bell", "Sarah Moss", "Caoimhe Ní Bhriain", "Shona McAra"];
  const resolver = new NameResolver([...team.map((name) => person(name)), person("Rosa Lind", ["RLi"])]);

  test.each([
    ["Ben W", "Ben Whitlock"],
    ["Ben", "Ben Whitlock"],
    ["B Whitlock", "Ben Whitlock"],
    ["Whitlock, Ben", "Ben Whitlock"],
    ["WHITLOCK Ben", "Ben Whitlock"],
    ["Whitlock B", "Ben Whitlock"],
    ["Nadia H", "Nadia Hussain"],
    ["NH", "Nadia Hussain"],
    ["Sarah M", "Sarah Moss"],
    ["Caoimhe NB", "Caoimhe Ní Bhriain"],
    ["caoimhe ni bhriain", "Caoimhe Ní Bhriain"],
    ["SMcA", "Shona McAra"],
    ["RLi", "Rosa Lind"],
  ])("%s is %s", (form, name) => {
    expect(resolver.one(form)?.name).toBe(name);
  });

  it("is two people for a first name that two have", () => {
    expect(resolver.candidates("Sarah").map(({ name }) => name)).toEqual(["Sarah Bell", "Sarah Moss"]);
  });

  it("is both in a cell that two share", () => {
    expect(resolver.inCell("Ben W / Nadia H").map((found) => found[0]?.name)).toEqual([
      "Ben Whitlock",
      "Nadia Hussain",
    ]);
  });

  it("is nobody for a stranger, and a guess for a slip of the keyboard", () => {
    expect(resolver.candidates("Mick Jones")).toEqual([]);
    expect(resolver.candidates("Nadia Hussian")).toEqual([]);
    expect(resolver.candidates("Ben Whitlok")).toEqual([]);
    expect(resolver.nearly("Ben Whitlok")?.name).toBe("Ben Whitlock");
  });
});
