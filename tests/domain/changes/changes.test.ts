import fc from "fast-check";
import { baselineOf, weeklyChanges, type Baseline } from "../../../src/domain/changes/changes";
import type { TeamData } from "../../../src/domain/team";
import { day, hours, points } from "../../../src/domain/units";
import { teamLoads } from "../../../src/domain/weighting/teamLoads";
import { caseOf, caseWorth, clinician, teamOf } from "../../support/teamBuilder";

const TODAY = day(46347);
const LAST_MONDAY = day(46340);
const baseline = (team: TeamData): Baseline => baselineOf(team, teamLoads(team, LAST_MONDAY), LAST_MONDAY);
const changes = (team: TeamData, before: Baseline | null) => weeklyChanges(team, teamLoads(team, TODAY), before, TODAY);

const people = [clinician("Grace Reid", 37.5), clinician("Tom Okafor", 37.5)];
const settings = { fullTimePoints: points(10) };

describe("what is new since last week", () => {
  const before = teamOf({
    clinicians: people,
    settings,
    cases: [
      caseWorth("A1", "Grace Reid", 12),
      caseWorth("A2", "Tom Okafor", 4),
      caseWorth("A3", null, 4),
      caseWorth("A4", "Tom Okafor", 1),
    ],
  });
  const now = teamOf({
    clinicians: people,
    settings,
    cases: [
      caseWorth("A1", "Tom Okafor", 12),
      caseWorth("A2", "Tom Okafor", 4, { status: "closed" }),
      caseWorth("a3", "Grace Reid", 4),
      caseWorth("A5", null, 1),
    ],
  });

  it("names new, closed, vanished and moved cases", () => {
    expect(changes(now, baseline(before))).toMatchObject({
      since: LAST_MONDAY,
      fresh: ["A5"],
      closed: ["A2"],
      gone: ["A4"],
      moved: [
        { case: "A1", from: "Grace Reid", to: "Tom Okafor" },
        { case: "a3", from: null, to: "Grace Reid" },
      ],
    });
  });

  it("says who is over now and was not, and who no longer is", () => {
    expect(changes(now, baseline(before))).toMatchObject({ newlyOver: ["Tom Okafor"], noLongerOver: ["Grace Reid"] });
  });

  it("is nothing where nothing has changed, in whatever order the rows stand", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...before.cases], { minLength: 4 }), (cases) => {
        const { fresh, closed, gone, moved, newlyOver } = changes({ ...before, cases }, baseline(before));
        return [fresh, closed, gone, moved, newlyOver].every((list) => list.length === 0);
      }),
    );
  });

  it("compares nothing on the first look, but tells of this week", () => {
    const first = changes(now, null);
    expect(first).toMatchObject({ since: null, fresh: [], moved: [], newlyOver: [] });
  });
});

describe("what this week brings", () => {
  it("is reductions and absences that start or end, starters and leavers, the soonest first", () => {
    const team = teamOf({
      clinicians: [
        clinician("Grace Reid", 37.5, { reductionHours: hours(7.5), reductionUntil: day(TODAY + 6) }),
        clinician("Tom Okafor", 37.5, { awayFrom: day(TODAY + 1), awayUntil: day(TODAY + 7) }),
        clinician("Sam Lewis", 37.5, { leaves: TODAY, start: day(TODAY - 400) }),
        clinician("Jo Hughes", 37.5, { reductionUntil: day(TODAY + 2) }),
      ],
    });
    expect(changes(team, null).thisWeek).toEqual([
      { code: "leaves", clinician: "Sam Lewis", on: TODAY },
      { code: "absence-starts", clinician: "Tom Okafor", on: TODAY + 1 },
      { code: "reduction-ends", clinician: "Grace Reid", on: TODAY + 6 },
    ]);
  });

  it("is reviews that have fallen due since, and how fresh the sheet is", () => {
    const team = teamOf({
      cases: [
        caseOf("A1", null, { reviewDue: day(TODAY - 3), lastSeen: day(TODAY - 20) }),
        caseOf("A2", null, { reviewDue: day(TODAY - 10), opened: day(TODAY - 30) }),
        caseOf("A3", null, { reviewDue: TODAY, lastSeen: day(TODAY + 5) }),
        caseOf("A4", null, { reviewDue: day(TODAY - 1), status: "closed" }),
      ],
    });
    expect(changes(team, null)).toMatchObject({ reviewsFallenDue: ["A1"], newestEntry: TODAY - 20 });
  });
});
