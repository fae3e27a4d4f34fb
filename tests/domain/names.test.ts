import { didYouMean, matchKey } from "../../src/domain/names";

describe("names", () => {
  it.each([
    ["Grace Reid", "grace reid"],
    ["  GRACE   Reid ", "grace reid"],
    ["Grace\u00a0Reid", "grace reid"],
    ["Siân", "siân"],
    ["Sia\u0302n", "siân"],
    ["ＨＩＧＨ", "high"],
    ["שלום", "שלום"],
  ])("%s is compared as %s", (text, key) => {
    expect(matchKey(text)).toBe(key);
  });

  it("suggests what was probably meant: a slip or two, also two letters swapped", () => {
    expect(didYouMean("Hihg", ["High", "Medium", "Low"])).toBe("High");
    expect(didYouMean("medum", ["High", "Medium", "Low"])).toBe("Medium");
    expect(didYouMean("Grcae Reid", ["Grace Reid", "Tom Bell"])).toBe("Grace Reid");
  });

  it("suggests nothing where nothing comes near, and of equally near names the earlier", () => {
    expect(didYouMean("Severe", ["High", "Low"])).toBeNull();
    expect(didYouMean("Loz", ["Low", "Lot"])).toBe("Low");
    expect(didYouMean("x", [])).toBeNull();
  });
});
