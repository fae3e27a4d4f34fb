import fc from "fast-check";
import { throughput } from "../../../src/features/throughput/model";
import { day, wte } from "../../../src/domain/units";
import { caseOf, clinician, teamOf } from "../../support/teamBuilder";

/** 21 November 2026. */
const TODAY = day(46347);
const october = 46296;
const november = 46327;

describe("throughput by month", () => {
  const team = teamOf({
    clinicians: [clinician("Grace Reid", 37.5, { wte: wte(1) }), clinician("Tom Okafor", 37.5, { wte: wte(1) })],
    cases: [
      caseOf("A1", "Grace Reid", { opened: day(october + 1) }),
      caseOf("A2", "Tom Okafor", { opened: day(october + 2), closed: day(november + 2), status: "closed" }),
      caseOf("A3", "Tom Okafor", { opened: day(october - 70), closed: day(november + 3), status: "closed" }),
      caseOf("A4", null, { opened: day(november) }),
      caseOf("A5", "Tom Okafor", { status: "closed" }),
    ],
  });

  it("counts what opened and closed in each month, and the difference", () => {
    const { months } = throughput(team, TODAY);
    expect(months.map(({ month, opened, closed, net }) => [month, opened, closed, net])).toEqual([
      [46204, 1, 0, 1],
      [46235, 0, 0, 0],
      [46266, 0, 0, 0],
      [october, 2, 0, 2],
      [november, 1, 2, -1],
    ]);
  });

  it("tells the middle length of stay of those that closed, and says where none did", () => {
    const { months } = throughput(team, TODAY);
    expect(months.map(({ stay }) => stay)).toEqual([null, null, null, null, (31 + 104) / 2]);
  });

  it("gives the allocation rate per WTE of cases that somebody has", () => {
    const { months, wte: whole } = throughput(team, TODAY);
    expect(whole).toBe(2);
    expect(months.map(({ ratePerWte }) => ratePerWte)).toEqual([0.5, 0, 0, 1, 0]);
    expect(throughput({ ...team, clinicians: [] }, TODAY).months[0]?.ratePerWte).toBeNull();
  });

  it("says how many cases are in no month because a date is missing", () => {
    expect(throughput(team, TODAY)).toMatchObject({ noOpening: 1, noClosing: 1 });
  });

  it("marks the running month as unfinished, and shows a year at most", () => {
    const old = teamOf({ cases: [caseOf("A1", null, { opened: day(40000) })] });
    const { months } = throughput(old, TODAY);
    expect(months).toHaveLength(12);
    expect(months.map(({ isPartial }) => isPartial)).toEqual([...Array<boolean>(11).fill(false), true]);
  });

  it("loses no case of the last year, and every case is in one month", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: TODAY - 300, max: TODAY })), (days) => {
        const cases = days.map((opened, i) => caseOf(`A${i}`, null, { opened: day(opened) }));
        const { months } = throughput(teamOf({ cases }), TODAY);
        return months.reduce((sum, { opened }) => sum + opened, 0) === days.length;
      }),
    );
  });
});
