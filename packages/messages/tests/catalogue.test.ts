import { allMessages, defineMessages, rewriteMessages } from "../src";

const say = defineMessages("test", {
  title: "Team",
  cases: (count: number) => `${count} cases`,
  problems: { none: "All is well" },
});

afterEach(() => rewriteMessages(null));

describe("the catalogue", () => {
  it("gives an area's sentences back as they were written", () => {
    expect([say.title, say.cases(3), say.problems.none]).toEqual(["Team", "3 cases", "All is well"]);
    expect(allMessages().get("test")).toBe(say);
  });

  it("lets another language stand in for all sentences at once, and go again", () => {
    rewriteMessages((sentence) => `[${sentence}]`);
    expect([say.title, say.cases(3), say.problems.none]).toEqual(["[Team]", "[3 cases]", "[All is well]"]);
    rewriteMessages(null);
    expect(say.title).toBe("Team");
  });
});
