import fc from "fast-check";
import { defaultJobPlanParameters } from "../../../src/domain/jobPlan/parameters";
import { safeCount, safePercent } from "../../../src/domain/sharing/disclosure";
import { evidence, type EvidenceChoices } from "../../../src/domain/sharing/evidence";
import { callsAddIn, repairFormula } from "../../../src/domain/sharing/formulas";
import { Discloser } from "../../../src/domain/sharing/protect";
import type { CaseRecord, Clinician, ReferralWeek, TeamData } from "../../../src/domain/team";
import { defaultSettings } from "../../../src/domain/settings";
import { day, points } from "../../../src/domain/units";
import { caseOf, clinician } from "../../support/teamBuilder";

const today = day(46347);
const choices: EvidenceChoices = { today, clinicians: "none", parameters: defaultJobPlanParameters, history: [] };

function teamOf(
  clinicians: readonly Clinician[],
  cases: readonly CaseRecord[],
  more: Partial<TeamData> = {},
): TeamData {
  return {
    clinicians,
    cases,
    counts: null,
    weights: [],
    referrals: [],
    jobPlan: [],
    settings: { ...defaultSettings, fullTimePoints: points(100) },
    ...more,
  };
}

const week = (index: number, on: number, accepted: number, more: Partial<ReferralWeek> = {}): ReferralWeek => ({
  index,
  week: day(on),
  accepted,
  received: null,
  choiceAttended: null,
  didNotAttend: null,
  toCore: null,
  waiting: null,
  ...more,
});
const people = (count: number, role: string | null) =>
  Array.from({ length: count }, (_unused, i) => clinician(`${role ?? "Someone"} ${i}`, 37.5, { role }));
const cases = (count: number, holder: string | null, more: Partial<CaseRecord> = {}) =>
  Array.from({ length: count }, (_unused, i) => caseOf(`X${holder ?? "-"}${i}${more.status ?? ""}`, holder, more));

describe("the small-number rule (NHS England: HES, maternity dashboards)", () => {
  it.each([
    [0, 0],
    [1, 5],
    [7, 5],
    [8, 10],
    [12, 10],
    [13, 15],
    [122, 120],
  ])("%i people are shown as %i", (people, shown) => {
    expect(safeCount(people)).toBe(shown);
  });

  it("never shows a number between 1 and 4, nor one that is no multiple of 5", () => {
    fc.assert(
      fc.property(fc.nat(5000), (count) => safeCount(count) % 5 === 0 && Math.abs(safeCount(count) - count) <= 4),
    );
  });

  it("takes percentages from rounded numbers, and none of fewer than 8", () => {
    expect(safePercent(9, 21)).toBeCloseTo(10 / 20);
    expect(safePercent(3, 7)).toBeNull();
  });

  it("counts what it held back", () => {
    const discloser = new Discloser();
    discloser.count(3);
    discloser.count(30);
    discloser.share(1, 4);
    discloser.about(7, 1.5);
    discloser.about(8, 1.5);
    expect(discloser.suppressed).toBe(3);
  });
});

describe("what commissioners see", () => {
  it("waits by band, each band rounded from its own exact number", () => {
    const waiting = [
      ...cases(9, null, { opened: day(today - 7) }),
      ...cases(2, null, { opened: day(today - 300) }),
      ...cases(1, null),
    ];
    const { waits } = evidence(teamOf(people(3, "OT"), [...waiting, ...cases(40, "OT 0")]), choices);
    expect(waits?.map((band) => [band.from, band.people])).toEqual([
      [0, 10],
      [4, 0],
      [8, 0],
      [12, 0],
      [18, 0],
      [26, 5],
      [null, 5],
    ]);
  });

  it("the wait for a first appointment at the present pace, from rounded numbers (Little's law)", () => {
    const weeks = [
      week(0, today - 21, 12, { choiceAttended: 10, waiting: 31 }),
      week(1, today - 14, 9, { choiceAttended: 11, waiting: 33 }),
    ];
    const wait = (referrals: readonly ReferralWeek[]) =>
      evidence(teamOf(people(3, "OT"), cases(20, "OT 0"), { referrals }), choices).measures.find(
        ({ code }) => code === "first-appointment-wait",
      )?.figure;
    // 33 are shown as 35; 21 seen in two weeks are shown as 20, so 10 a week.
    expect(wait(weeks)).toBe(4);
    expect(wait(weeks.map((one) => ({ ...one, waiting: 6 })))).toBe("suppressed");
    expect(wait(weeks.map((one) => ({ ...one, waiting: 0 })))).toBe(0);
    expect(wait(weeks.map((one) => ({ ...one, waiting: null })))).toBe("unknown");
  });

  it("only words of the service's own scheme, never what somebody typed into a case", () => {
    const weights = [
      {
        index: 0,
        factor: "Risk",
        level: "High",
        points: 3,
        kind: "add" as const,
        group: null,
        scales: [],
        from: null,
        to: null,
      },
    ];
    const typed = cases(12, "OT 0", { levels: { Risk: "ask Mrs Bennet's GP" } });
    const { caseload } = evidence(
      teamOf(people(3, "OT"), [...typed, ...cases(20, "OT 1", { levels: { Risk: "high" } })], { weights }),
      choices,
    );
    expect(caseload?.map((line) => [line.factor, line.level, line.cases])).toEqual([
      ["Risk", "High", 20],
      ["Risk", "other", 10],
    ]);
    expect(JSON.stringify(caseload)).not.toContain("Bennet");
  });

  it("rates come from rounded totals, so that they cannot be multiplied back", () => {
    const weeks = Array.from({ length: 10 }, (_unused, i) => week(i, 46200 + 7 * i, i === 0 ? 3 : 2));
    const withPlans = people(4, "OT").map((one) => ({
      ...one,
      halfDays: { choice: 2, core: 3, specific: 0, other: 1 } as never,
    }));
    const { capacity } = evidence(teamOf(withPlans, [], { referrals: weeks }), choices);
    expect(capacity?.[0]).toMatchObject({ code: "choice", needed: safeCount(21) / 10 });
    const few = [week(0, 46200, 3), week(1, 46207, 2)];
    const small = evidence(teamOf(withPlans, [], { referrals: few }), choices);
    expect(small.capacity?.[0]).toMatchObject({ needed: "unknown" });
  });

  it("two copies a month apart do not tell one referral more or less", () => {
    const copy = (accepted: number) =>
      evidence(teamOf(people(3, "OT"), [], { referrals: [week(0, 46200, accepted)] }), choices).referrals;
    expect(copy(23)).toEqual(copy(24));
  });

  it("says nothing of how evenly work is shared among fewer than 8 clinicians", () => {
    const few = evidence(teamOf(people(7, "OT"), cases(70, "OT 0")), choices);
    expect(few.measures.find((one) => one.code === "spread")?.figure).toBe("suppressed");
    const enough = evidence(teamOf(people(8, "OT"), cases(70, "OT 0")), choices);
    expect(typeof enough.measures.find((one) => one.code === "spread")?.figure).toBe("number");
  });

  it("works for a workbook that lacks everything but a team", () => {
    const bare = evidence(teamOf(people(1, null), []), choices);
    expect(bare).toMatchObject({
      capacity: null,
      levers: null,
      referrals: null,
      waits: null,
      caseload: null,
      staff: null,
    });
  });
});

describe("staff by role", () => {
  const roles = (...groups: (readonly [string | null, number])[]) =>
    evidence(
      teamOf(
        groups.flatMap(([role, count]) => people(count, role)),
        [],
      ),
      { ...choices, clinicians: "roles" },
    );

  it("a group of two is never shown apart", () => {
    const { staff, hiddenRoles } = roles(["OT", 5], ["Psychologist", 2], ["Nurse", 1]);
    expect(staff?.map((line) => line.group)).toEqual(["OT", null]);
    expect(hiddenRoles).toEqual(["Psychologist", "Nurse"]);
  });

  it("nor can it be found by taking the shown groups from the total", () => {
    const { staff } = roles(["OT", 6], ["Nurse", 4], ["Psychologist", 2]);
    expect(staff?.map((line) => line.group)).toEqual(["OT", null]);
  });

  it("a team of two is not shown at all", () => {
    expect(roles(["OT", 2]).staff).toBeNull();
  });

  it("whatever the roles, every line stands for three people or more", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("OT", "Nurse", "Psychologist", "Social worker"), { maxLength: 20 }),
        (given) => {
          const team = teamOf(
            given.map((role, i) => clinician(`P${i}`, 37.5, { role })),
            [],
          );
          const { staff } = evidence(team, { ...choices, clinicians: "roles" });
          const shown = (staff ?? []).map((line) => line.group);
          const named = given.filter((role) => shown.includes(role));
          const rest = given.length - named.length;
          const sizes = shown.map((role) => (role === null ? rest : given.filter((r) => r === role).length));
          return sizes.every((size) => size >= 3) && (shown.length === 0 || rest === 0 || rest >= 3);
        },
      ),
    );
  });

  it("names stand in it only where the manager has chosen so", () => {
    const team = teamOf(people(4, "OT"), cases(40, "OT 0"));
    expect(JSON.stringify(evidence(team, { ...choices, clinicians: "roles" }))).not.toContain("OT 0");
    expect(evidence(team, { ...choices, clinicians: "names" }).staff?.map((line) => line.group)).toContain("OT 0");
  });
});

describe("formulas of the add-in that have been elsewhere", () => {
  it.each([
    ["=_xldudf_TEAM_CORE_APPTS_PER_WEEK(5)", "=TEAM.CORE_APPTS_PER_WEEK(5)"],
    ["=SUM(_xldudf_team_case_points(A1:C9,W))", "=SUM(TEAM.CASE_POINTS(A1:C9,W))"],
    ["='C:\\x\\evenkeel.xll'!TEAM.EQUITY(A1:A9,B1:B9)", "=TEAM.EQUITY(A1:A9,B1:B9)"],
    ["=_xlfn.TEAM.EQUITY(A1,B1)", "=TEAM.EQUITY(A1,B1)"],
    ['=IF(A1="_xldudf_TEAM_X(","",TEAM.EQUITY(A1,B1))', '=IF(A1="_xldudf_TEAM_X(","",TEAM.EQUITY(A1,B1))'],
    ["=Steam.Engine(1)+TEAM!A1", "=Steam.Engine(1)+TEAM!A1"],
  ])("%s", (formula, repaired) => {
    expect(repairFormula(formula)).toBe(repaired);
  });

  it("tells a call from a text or a sheet's name", () => {
    expect(callsAddIn("=1+TEAM.EQUITY(A1,B1)")).toBe(true);
    expect(callsAddIn('="TEAM.EQUITY("&A1')).toBe(false);
    expect(callsAddIn("=TEAM!A1+MYTEAM.EQUITY(1)")).toBe(false);
  });
});
