import { defaultSettings } from "../../../src/domain/settings";
import { ratio } from "../../../src/domain/units";
import { usedLevel } from "../../../src/pane/components/capacityLevel";

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
});
