import { cellsOf, contains, intersect, sameArea, shifted, union, without } from "../../src/areas";
import { type Area, columnLetters, columnNumber } from "@evenkeel/spreadsheet";
import { formatAddress, formatCells, parseCells, splitAddress } from "../../src/addresses";
import fc from "fast-check";

const area = (size: number): fc.Arbitrary<Area> =>
  fc
    .tuple(fc.nat(size), fc.nat(size), fc.nat(size), fc.nat(size))
    .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));

describe("addresses", () => {
  it.each([
    ["A1", { top: 0, left: 0, bottom: 0, right: 0 }],
    ["$B$2:C4", { top: 1, left: 1, bottom: 3, right: 2 }],
    ["C4:B2", { top: 1, left: 1, bottom: 3, right: 2 }],
    ["XFD1048576", { top: 1_048_575, left: 16_383, bottom: 1_048_575, right: 16_383 }],
    ["B:C", { top: 0, left: 1, bottom: 1_048_575, right: 2 }],
    ["2:3", { top: 1, left: 0, bottom: 2, right: 16_383 }],
  ])("%s is read as Excel reads it", (text, expected) => {
    expect(parseCells(text)).toEqual(expected);
  });

  it.each(["", "A", "A0", "XFE1", "A1048577", "A1:B", "1A", "A1:B2:C3", "#REF!"])("%j is no address", (text) => {
    expect(parseCells(text)).toBeNull();
  });

  it("come back as they were written", () => {
    fc.assert(
      fc.property(area(2_000), (place) => {
        expect(parseCells(formatCells(place))).toEqual(place);
      }),
    );
  });

  it("keep their sheet's name, whatever is in it", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 31 }), area(50), (name, place) => {
        fc.pre(!/[:\\/?*[\]]/.test(name) && !/^['=]|'$/.test(name));
        expect(splitAddress(formatAddress(name, place))).toEqual({ sheet: name, cells: formatCells(place) });
      }),
    );
  });

  it("name columns without gaps", () => {
    fc.assert(
      fc.property(fc.nat(16_383), (column) => {
        expect(columnNumber(columnLetters(column))).toBe(column);
      }),
    );
    expect([25, 26, 701, 702].map(columnLetters)).toEqual(["Z", "AA", "ZZ", "AAA"]);
  });
});

describe("areas", () => {
  it("lose just what is cut out of them", () => {
    fc.assert(
      fc.property(area(12), area(12), (whole, hole) => {
        const rest = without(whole, hole);
        const cut = intersect(whole, hole);
        const left = rest.reduce((sum, piece) => sum + cellsOf(piece), 0);
        expect(left).toBe(cellsOf(whole) - (cut === null ? 0 : cellsOf(cut)));
        for (const piece of rest) {
          expect(contains(whole, piece)).toBe(true);
          expect(intersect(piece, hole)).toBeNull();
        }
      }),
    );
  });

  it("are inside their union and contain what they share", () => {
    fc.assert(
      fc.property(area(30), area(30), (a, b) => {
        const both = union(a, b);
        expect(contains(both, a) && contains(both, b)).toBe(true);
        const shared = intersect(a, b);
        if (shared !== null) expect(contains(a, shared) && contains(b, shared)).toBe(true);
      }),
    );
  });

  it("are where they were after rows are inserted and deleted again", () => {
    fc.assert(
      fc.property(area(30), fc.nat(60), fc.integer({ min: 1, max: 9 }), (place, at, count) => {
        const moved = shifted(place, { axis: "rows", at, count });
        if (moved === null) throw new Error("an insertion deletes nothing");
        const back = shifted(moved, { axis: "rows", at, count: -count });
        expect(back === null ? null : sameArea(back, place)).toBe(true);
      }),
    );
  });

  it("go when all their rows are deleted, and shrink when some are", () => {
    const place = { top: 4, bottom: 6, left: 0, right: 2 };
    expect(shifted(place, { axis: "rows", at: 4, count: -3 })).toBeNull();
    expect(shifted(place, { axis: "rows", at: 2, count: -3 })).toEqual({ ...place, top: 2, bottom: 3 });
    expect(shifted(place, { axis: "rows", at: 6, count: -5 })).toEqual({ ...place, bottom: 5 });
    expect(shifted(place, { axis: "columns", at: 1, count: -1 })).toEqual({ ...place, right: 1 });
  });
});
