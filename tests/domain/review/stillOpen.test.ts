import { stillOpen } from "../../../src/domain/review/stillOpen";
import type { CaseRecord } from "../../../src/domain/team";
import { day, points } from "../../../src/domain/units";
import { teamLoads } from "../../../src/domain/weighting/teamLoads";
import { team } from "../../fixtures/pane/team";
import { caseOf } from "../../support/teamBuilder";

const today = day(46347);

function asked(records: readonly CaseRecord[]): ReturnType<typeof stillOpen> {
  const data = { ...team, cases: records.map((record, index) => ({ ...record, index })) };
  return stillOpen(data, teamLoads(data, today).weighings, today);
}

describe("is this case still open?", () => {
  it("asks about overdue reviews and clients nobody has seen, longest first", () => {
    const list = asked([
      caseOf("A", "Grace Reid", { reviewDue: day(today - 3), givenPoints: points(2) }),
      caseOf("B", "Grace Reid", { lastSeen: day(today - 100), givenPoints: points(4) }),
    ]);
    expect(list.map((one) => [one.record.id, one.reasons, one.points])).toEqual([
      ["B", [{ code: "not-seen", days: 100 }], 4],
      ["A", [{ code: "review-overdue", days: 3 }], 2],
    ]);
  });

  it("does not suspect a case whose dates the workbook does not give, nor one due today", () => {
    expect(
      asked([
        caseOf("A", "Grace Reid"),
        caseOf("B", "Grace Reid", { reviewDue: today }),
        caseOf("C", "Grace Reid", { lastSeen: day(today - 56) }),
      ]),
    ).toEqual([]);
  });

  it("leaves closed cases and cases that nobody holds out", () => {
    expect(
      asked([
        caseOf("A", "Grace Reid", { status: "closed", reviewDue: day(today - 30) }),
        caseOf("B", null, { reviewDue: day(today - 30) }),
      ]),
    ).toEqual([]);
  });
});
