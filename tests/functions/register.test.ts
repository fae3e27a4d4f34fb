import "../support/customFunctions";
import metadata from "../../src/functions/functions.json";
import { CASES, MENTEES, MENTORS, TEAM, WEIGHTS } from "./samples";

type Registered = Readonly<Record<string, (...given: unknown[]) => unknown>>;

describe("registering with Excel", () => {
  let registered: Registered = {};
  const table = [["Case", "From", "To", "Points", "Reason"]];

  beforeAll(() => {
    Object.assign(globalThis.CustomFunctions, { associate: (functions: Registered) => (registered = functions) });
  });

  it("associates every function of functions.json at once; the engine's own answer a moment later, then at once too", async () => {
    const { engineReady } = await import("../../src/functions/register");
    expect(Object.keys(registered).sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
    expect(registered.CORE_APPTS_PER_WEEK?.([[5]])).toEqual([[15 / 13]]);

    const early = await registered.BALANCE_TEAM?.(CASES, TEAM, WEIGHTS, null, null);
    expect((early as unknown[][])[0]).toEqual(table[0]);
    await engineReady();
    expect(registered.BALANCE_TEAM?.(CASES, TEAM, WEIGHTS, null, null)).toEqual(early);
    expect(registered.MENTOR_MATCH?.(MENTEES, MENTORS)).toEqual([
      ["Mentee", "Mentor", "Score", "Why"],
      ["Nia Hart", "Olu Grant", 65, "Can help with Leadership; both work in Hands."],
    ]);
  });
});
