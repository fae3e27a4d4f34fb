import { defaultSettings } from "../../../src/domain/settings";
import { ratio } from "../../../src/domain/units";
import { usedLevel } from "../../../src/pane/components/level";
import { alertText } from "../../../src/features/alerts/alertWords";

const trafficLights = [
  { label: "Green", upTo: ratio(0.75) },
  { label: "Amber", upTo: ratio(0.9) },
  { label: "Red", upTo: null },
];

describe("how full somebody is", () => {
  it.each([
    [0.8, "Room", "within"],
    [1, "Full", "within"],
    [1.1, "Over", "over"],
    [1.11, "Act", "act"],
  ])("%p is %s in the published bands, and looks %s", (used, word, strain) => {
    expect(usedLevel(ratio(used), defaultSettings.bands)).toEqual({ ratio: used, word, strain });
  });

  it.each([
    [0.75, "Green", "within"],
    [0.9, "Amber", "within"],
    [0.91, "Red", "act"],
    [1.4, "Red", "act"],
  ])("%p is %s in a service's own, and looks %s", (used, word, strain) => {
    expect(usedLevel(ratio(used), trafficLights)).toEqual({ ratio: used, word, strain });
  });

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
