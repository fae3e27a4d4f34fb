import { ActionRefusal } from "../../../src/actions/action";
import { balanceTeam } from "../../../src/features/balanceTeam/action";
import { aTeamToBalance, curveOf, proposeAtOnce, type BalancePreview } from "../../../src/features/balanceTeam/propose";
import { explainUnplaced } from "../../../src/features/balanceTeam/words";
import { day } from "../../../src/domain/units";
import { connect } from "../../../src/workbook/connect/connect";
import type { Connection } from "../../../src/workbook/connect/connection";
import { plainSheet } from "../../support/plainSheet";

const TODAY = day(46347);
const context = { today: TODAY };

const team = plainSheet("Team", [
  ["Clinician", "Weekly hours", "Skills", "Full-time points"],
  ["Asha Patel", 37.5, "CBT", 20],
  ["Ben Okafor", 37.5, "", 20],
]);
const cases = plainSheet("Cases", [
  ["Case", "Clinician", "Status", "Points", "Needs", "Keep"],
  ["C1", "Asha Patel", "Open", 6, "", ""],
  ["C2", "asha patel ", "Open", 5, "", ""],
  ["C3", "Asha Patel", "Open", 5, "CBT", "yes"],
  ["C4", "", "Waiting", 3, "", ""],
  ["C5", "Ben Okafor", "Closed", 9, "", ""],
  ["C6", "", "Waiting", 2, "EMDR", ""],
]);
const connection = connect({ sheets: [team, cases] }, { today: TODAY });
const options = (raw: unknown) => balanceTeam.options.read(raw);
/** The engine's immediate answer: the solver is tested elsewhere. */
const proposed = (of: Connection, raw: unknown): BalancePreview =>
  proposeAtOnce(aTeamToBalance(of), options(raw), context).preview;

describe("options", () => {
  it("left out take their defaults, or the service's own figures", () => {
    expect(options({})).toMatchObject({
      moveExisting: false,
      tolerance: null,
      maxMoves: null,
      ceiling: null,
      asOf: null,
    });
    expect(options(undefined)).toEqual(options({}));
  });

  it("a date is a day", () => expect(options({ asOf: "2026-11-21" }).asOf).toBe(46347));

  it.each([
    [{ moveExistin: true }, "'moveExistin'"],
    [{ tolerance: 5 }, "tolerance"],
    [{ maxMoves: 1.5 }, "maxMoves"],
    [{ ceiling: 0 }, "ceiling"],
    [{ fullTimePoints: -1 }, "fullTimePoints"],
    [{ asOf: "21/11/2026" }, "asOf"],
    [[], "Options"],
  ])("%j is refused with a sentence that names it", (raw, named) => {
    expect(() => options(raw)).toThrow(ActionRefusal);
    expect(() => options(raw)).toThrow(named);
  });
});

describe("balancing a workbook", () => {
  const preview = proposed(connection, { moveExisting: true });

  it("places new work, and says why what is left has no place", () => {
    expect(preview.answer.moves[0]).toMatchObject({ case: "C4", from: null, to: "Ben Okafor" });
    expect(preview.answer.notDone.map((notDone) => [notDone.case, explainUnplaced(notDone)])).toEqual([
      ["C6", expect.stringContaining("EMDR")],
    ]);
  });

  it("names the row of a waiting case that has no reference", () => {
    const nameless = plainSheet("Cases", [
      ["Case", "Clinician", "Status", "Points"],
      ["C1", "Asha Patel", "Open", 6],
      ["", "", "Waiting", 3],
    ]);
    const team = plainSheet("Team", [
      ["Clinician", "Weekly hours"],
      ["Asha Patel", 37.5],
    ]);
    const asked = connect({ sheets: [team, nameless] }, { today: TODAY });
    const { answer } = proposed(asked, {});
    expect(answer.notDone.map((notDone) => explainUnplaced(notDone, asked))).toEqual([
      "Cases, row 3 has no reference, so the row could not be found again for writing. Give it one.",
    ]);
  });

  it("names the limit of cases that stops somebody, whether from the start or after more urgent work", () => {
    const limited = plainSheet("Team", [
      ["Clinician", "Weekly hours", "Full-time points", "Max cases", "Max new a week"],
      ["Asha Patel", 37.5, 20, 2, ""],
      ["Ben Okafor", 37.5, 20, "", 1],
      ["Carys Lee", 37.5, 4, "", ""],
    ]);
    const waiting = plainSheet("Cases", [
      ["Case", "Clinician", "Status", "Points"],
      ["C1", "Asha Patel", "Open", 6],
      ["C2", "Asha Patel", "Open", 5],
      ["C3", "Carys Lee", "Open", 3],
      ["C4", "", "Waiting", 3],
      ["C5", "", "Waiting", 2],
      ["C6", "", "Waiting", 30],
    ]);
    const asked = connect({ sheets: [limited, waiting] }, { today: TODAY });
    const { answer } = proposed(asked, {});
    expect(answer.notDone.map((notDone) => [notDone.case, explainUnplaced(notDone)]).sort()).toEqual([
      [
        expect.stringMatching(/C4|C5/),
        "More urgent cases came first: now Asha Patel is at the limit of 2 cases, Ben Okafor is at the limit of 1 new case a week and Carys Lee has 1 point free.",
      ],
      [
        "C6",
        "It weighs 30 points. Asha Patel is at the limit of 2 cases, Ben Okafor has 20 points free and Carys Lee has 1 point free.",
      ],
    ]);
  });

  it("reports exactly what the contract says", () => {
    const report = balanceTeam.report(preview);
    expect(Object.keys(report).sort()).toEqual(
      ["after", "before", "bound", "moves", "problems", "proven", "undone", "wishes"].sort(),
    );
    expect(report["bound"]).toEqual({ moves: expect.any(Number), overload: 0, range: expect.any(Number) });
    expect(report["before"]).toMatchObject({
      clinicians: [
        { clinician: "Asha Patel", cases: 3, points: 16, available: 20, used: 0.8 },
        { clinician: "Ben Okafor", cases: 0, points: 0, available: 20, used: 0 },
      ],
      overload: 0,
    });
  });

  it("writes the clinician's column only, and expects what stands there letter by letter", () => {
    const plan = balanceTeam.plan(preview);
    expect(plan?.changes.every((change) => change.header === "Clinician" && change.sheet === "Cases")).toBe(true);
    const moved =
      plan?.changes.find((change) => change.keys[0]?.value === "C2") ??
      plan?.changes.find((change) => change.keys[0]?.value === "C1");
    expect(["asha patel ", "Asha Patel"]).toContain(moved?.expected);
    expect(plan?.changes.map((change) => change.keys[0]?.value)).not.toContain("C3");
    expect(plan?.title).toMatch(/^Balance team: 1 case placed, \d+ cases? moved$/);
  });

  it("says what one more person would change", () => {
    expect(balanceTeam.report(preview)["wishes"]).toEqual([
      "Nobody who may take new work has EMDR. One more person with it would make a place for 1 case (2 points).",
    ]);
  });

  it("sets the status of a placed case too, in the team's own word, only where that is ticked", () => {
    const asked = proposed(connection, { moveExisting: true, statusToo: true });
    const changes = balanceTeam.plan(asked)?.changes.filter(({ header }) => header === "Status") ?? [];
    expect(changes.map(({ keys, expected, value }) => [keys[0]?.value, expected, value])).toEqual([
      ["C4", "Waiting", "Open"],
    ]);
  });

  it("plans only what is ticked, and shows that picture at once", () => {
    const ticked = new Set(["C4"]);
    const summaryWith = (keys: ReadonlySet<string>) =>
      balanceTeam.present?.(preview, { today: TODAY }).summaryWith(keys);
    expect(balanceTeam.plan(preview, { ticked })?.changes.map((change) => change.keys[0]?.value)).toEqual(["C4"]);
    expect(balanceTeam.plan(preview, { ticked: new Set() })).toBeNull();
    expect(summaryWith(ticked)?.clinicians.map((person) => person.points)).toEqual([16, 3]);
    expect(summaryWith(new Set(preview.answer.moves.map((move) => move.key)))).toEqual(preview.answer.after);
  });

  it("the curve buys evenness with moves", async () => {
    const curve = await curveOf(preview);
    expect(curve.length).toBeGreaterThan(0);
    for (const [i, point] of curve.entries()) {
      if (i > 0) expect(point.range).toBeLessThan(curve[i - 1]?.range ?? 0);
    }
  });

  it("a workbook without a team is refused", () => {
    const empty = connect({ sheets: [plainSheet("Notes", [["Nothing here"]])] }, { today: TODAY });
    expect(() => proposed(empty, {})).toThrow(ActionRefusal);
  });
});

describe("a team that keeps counts", () => {
  const counts = plainSheet("Caseload", [
    ["Therapist", "Complex", "Review"],
    ["Asha Patel", 8, 0],
    ["Ben Okafor", 0, 4],
    ["Points per case", 4, 1],
  ]);
  const staff = plainSheet("Staff", [
    ["Name", "Hours"],
    ["Asha Patel", 37.5],
    ["Ben Okafor", 37.5],
  ]);
  const counted = connect({ sheets: [staff, counts] }, { today: TODAY });

  it("moves so many of a category, and changes both people's cells", () => {
    const preview = proposed(counted, { moveExisting: true, tolerance: 0.15 });
    expect(preview.answer.moves).toMatchObject([
      { case: "Complex", count: 3, from: "Asha Patel", to: "Ben Okafor", points: 12, caseIndex: null },
    ]);
    const plan = balanceTeam.plan(preview);
    expect(plan?.changes.map(({ keys, header, expected, value }) => [keys[0]?.value, header, expected, value])).toEqual(
      [
        ["Ben Okafor", "Complex", 0, 3],
        ["Asha Patel", "Complex", 8, 5],
      ],
    );
  });
});
