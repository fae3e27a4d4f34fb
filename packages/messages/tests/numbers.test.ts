import fc from "fast-check";
import { amount, finePercent, hundredths, percent, pointsText, wholeNumber } from "../src/numbers";

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

  it("as the language's own format writes them, whatever they are", () => {
    const writers = [wholeNumber, amount, hundredths, pointsText];
    const formats = writers.map((_, digits) => new Intl.NumberFormat("en-GB", { maximumFractionDigits: digits }));
    const typed = fc
      .tuple(fc.integer(), fc.integer({ min: 0, max: 8 }))
      .map(([n, digits]) => Number(`${n}e-${digits}`));
    fc.assert(
      fc.property(fc.oneof(fc.double({ noNaN: true }), typed), (value) => {
        writers.forEach((write, digits) => {
          expect(write(value)).toBe(formats[digits]?.format(value).replace(/^-0$/, "0"));
        });
      }),
      { numRuns: 2_000 },
    );
  });
});
