import fc from "fast-check";
import {
  calendarDate,
  day,
  dayOfDate,
  dayOfIso,
  DAYS_TO_1904,
  firstDayOfMonth,
  isoDay,
  localDay,
  monthIndex,
  serialOfTime,
  startOfMonth,
  startOfQuarter,
  timeOfSerial,
} from "../src/index";

/** From 1 March 1900, where Excel's calendar and the real one agree, to its last day, 31 December 9999. */
const FIRST_DAY = 61;
const LAST_DAY = 2_958_465;
const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(day);

describe("days as Excel counts them", () => {
  it.each([
    [FIRST_DAY, "1900-03-01"],
    [1462, "1904-01-01"],
    [1521, "1904-02-29"],
    [25_569, "1970-01-01"],
    [36_526, "2000-01-01"],
    [36_585, "2000-02-29"],
    [46_347, "2026-11-21"],
    [LAST_DAY, "9999-12-31"],
  ])("day %d is %s", (serial, iso) => {
    expect(isoDay(day(serial))).toBe(iso);
    expect(dayOfIso(iso)).toBe(serial);
  });

  it("come back from text, from their calendar date and from a time", () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const { year, month, date } = calendarDate(on);
        expect(dayOfIso(isoDay(on))).toBe(on);
        expect(dayOfDate(year, month, date)).toBe(on);
        expect(serialOfTime(timeOfSerial(on))).toBe(on);
      }),
    );
  });

  it("follow one another as calendar dates do", () => {
    fc.assert(fc.property(anyDay, (on) => isoDay(on) < isoDay(day(on + 1)) || on === LAST_DAY));
  });

  it.each([
    "1900-02-29", // Excel has this day, the calendar has not
    "2023-02-29",
    "2100-02-29",
    "2026-02-31",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "21/11/2026",
    "2026-11-21T00:00:00Z",
    "",
  ])("there is no day %j", (text) => {
    expect(dayOfIso(text)).toBeNull();
  });

  it("two digits of a year are no year of this century, nor of the last", () => {
    expect(dayOfDate(26, 11, 21)).toBeNull();
  });

  it("a calendar that starts in 1904 is 1462 days behind", () => {
    expect(dayOfIso("1904-01-01")).toBe(DAYS_TO_1904);
  });

  it("a time of day is the fraction", () => {
    expect(serialOfTime(Date.parse("2026-11-21T18:00:00Z"))).toBe(46_347.75);
    expect(new Date(timeOfSerial(46_347.75)).toISOString()).toBe("2026-11-21T18:00:00.000Z");
  });
});

describe("today", () => {
  it("is the day on the wall from its first minute to its last, also where clocks change", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2150 }),
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 0, max: 24 * 60 - 1 }),
        (year, month, date, minute) => {
          const now = new Date(year, month, date, 0, minute);
          const onTheWall = dayOfDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
          expect(localDay(now)).toBe(onTheWall);
        },
      ),
    );
    expect(localDay(new Date(2026, 10, 21, 0, 1))).toBe(46_347);
    expect(localDay(new Date(2026, 10, 21, 23, 59))).toBe(46_347);
  });
});

describe("months and quarters", () => {
  it.each([
    ["2026-11-21", "2026-11-01", "2026-10-01"],
    ["2024-02-29", "2024-02-01", "2024-01-01"],
    ["2026-12-31", "2026-12-01", "2026-10-01"],
    ["1900-03-31", "1900-03-01", "1900-01-01"],
  ])("%s is in the month from %s, in the quarter from %s", (iso, month, quarter) => {
    const on = dayOfIso(iso) ?? day(0);
    expect(isoDay(startOfMonth(on))).toBe(month);
    expect(isoDay(startOfQuarter(on))).toBe(quarter);
  });

  it("start on their first day and hold the day", () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const index = monthIndex(on);
        expect(firstDayOfMonth(index)).toBe(startOfMonth(on));
        expect(calendarDate(startOfMonth(on)).date).toBe(1);
        expect(monthIndex(startOfMonth(on))).toBe(index);
        expect(startOfMonth(on) <= on && on < firstDayOfMonth(index + 1)).toBe(true);
        expect(startOfQuarter(on) <= startOfMonth(on) && index - monthIndex(startOfQuarter(on)) < 3).toBe(true);
      }),
    );
  });
});
