import { ratio } from "../../../src/domain/units";
import { alertText } from "../../../src/pane/components/alertTexts";

describe("what an alert says", () => {
  it("is told truly where the highest band begins below all that somebody has", () => {
    const alert = (used: number) => ({ code: "over-capacity", clinician: "Grace Reid", used: ratio(used) }) as const;
    expect(alertText(alert(0.94))).toBe("94% of what they have is used, which is in your highest band");
    expect(alertText(alert(1.2))).toBe("120% of what they have is used");
  });

  it("and how long a case has waited is told in weeks, or in days where the service counts so", () => {
    const alert = (longest: number, after: number) =>
      ({ code: "unallocated", clinician: null, cases: 1, longest, after }) as const;
    expect(alertText(alert(40, 28))).toBe("1 case has had nobody for over 4 weeks, the longest 5 weeks");
    expect(alertText(alert(12, 10))).toBe("1 case has had nobody for over 10 days, the longest 12 days");
    expect(alertText(alert(8, 7))).toBe("1 case has had nobody for over 1 week, the longest 8 days");
  });
});
