import { day } from "../../../src/domain/units";
import { amount, dayText, finePercent, hundredths, percent } from "../../../src/pane/components/format";
import { today } from "../../../src/pane/today";

describe("figures as the pane shows them", () => {
  it.each([
    [amount(33.46), "33.5"],
    [amount(1234.5), "1,234.5"],
    [amount(-0.02), "0"],
    [hundredths(0.854), "0.85"],
    [percent(0.9646), "96%"],
    [finePercent(0.025), "2.5%"],
    [dayText(day(46390)), "3 Jan 2027"],
  ])("%s", (shown, expected) => expect(shown).toBe(expected));

  it("writes every day as the language's own format does", () => {
    const written = new Intl.DateTimeFormat("en-GB", {
      day: "numeric",
      month: "short",
      year: "numeric",
      timeZone: "UTC",
    });
    for (let on = 36_526; on < 60_000; on += 13) {
      expect(dayText(day(on))).toBe(written.format(new Date((on - 25_569) * 86_400_000)));
    }
  });

  it("counts today as Excel does, whatever the time of day", () => {
    expect(today(new Date(2026, 10, 21, 0, 1))).toBe(46347);
    expect(today(new Date(2026, 10, 21, 23, 59))).toBe(46347);
  });
});
