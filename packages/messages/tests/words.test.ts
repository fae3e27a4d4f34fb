import { counted, listed, withNoun } from "../src";

describe("words", () => {
  it("count with the noun that goes with the number", () => {
    expect([0, 1, 2, 1200].map((count) => counted(count, "case", "cases"))).toEqual([
      "0 cases",
      "1 case",
      "2 cases",
      "1,200 cases",
    ]);
  });

  it("put a noun to a figure as it is written", () => {
    expect(["1", "0.5", "2,176"].map((figure) => withNoun(figure, "point", "points"))).toEqual([
      "1 point",
      "0.5 points",
      "2,176 points",
    ]);
  });

  it("list names as they are spoken", () => {
    expect([[], ["Ann"], ["Ann", "Ben"], ["Ann", "Ben", "Cy"]].map(listed)).toEqual([
      "",
      "Ann",
      "Ann and Ben",
      "Ann, Ben and Cy",
    ]);
  });
});
