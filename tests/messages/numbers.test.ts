import { amount, finePercent, hundredths, percent, pointsText, wholeNumber } from "../../src/messages/numbers";

describe("numbers read the same wherever they stand", () => {
  it.each([
    [1.25, "1.25"],
    [0.125, "0.125"],
    [3, "3"],
    [0.1 + 0.2, "0.3"],
    [1 / 13, "0.077"],
    [2176, "2,176"],
    [-0.0002, "0"],
  ])("points of %d are shown with the decimals they need: %s", (value, text) => {
    expect(pointsText(value)).toBe(text);
  });

  it.each([
    [percent(0.9637), "96%"],
    [percent(-0.002), "0%"],
    [finePercent(0.025), "2.5%"],
    [hundredths(0.855), "0.86"],
    [amount(33.54), "33.5"],
    [wholeNumber(1234.4), "1,234"],
  ])("%s is %s", (said, text) => {
    expect(said).toBe(text);
  });
});
