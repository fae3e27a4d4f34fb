import { readHours } from "../../../src/workbook/reading/hours";

test.each([
  ["37", "Hours", { hours: 37 }],
  ["0.6", "WTE", { wte: 0.6 }],
  ["0,6", "WTE", { wte: 0.6 }],
  ["60%", "WTE", { wte: 0.6 }],
  ["0.6 (3 days)", "WTE", { wte: 0.6 }],
  ["1.0 (5 days)", "WTE", { wte: 1 }],
  ["22.5hrs", "Contracted", { hours: 22.5 }],
  ["30 hrs", "Contracted", { hours: 30 }],
  ["37:30", "Hours", { hours: 37.5 }],
  ["full time", "Hours", { wte: 1 }],
  ["FT", "Pattern", { wte: 1 }],
  ["4/5", "FTE", { wte: 0.8 }],
  ["half days x 6", "Hours", { hours: 22.5 }],
  ["4", "Days per week", { hours: 30 }],
  ["4 days", "Works", { hours: 30 }],
  ["", "Hours", {}],
])("%s under %s", (text, header, expected) => {
  expect(readHours(text, header)).toEqual(expected);
});

test.each([
  ["25 hrs TTO", "Hours", "term-time"],
  ["22.5 (term time)", "Hours", "term-time"],
  ["0.6 (4 days)", "WTE", "days-disagree"],
  ["Mon-Thu", "Days", "days-of-week"],
  ["Tue, Wed, Fri", "Days", "days-of-week"],
  ["4/8", "FTE", "share-or-date"],
  ["1096.8", "Hours", "too-many"],
  ["bank", "Hours", "not-hours"],
])("%s under %s is a question: %s", (text, header, doubt) => {
  expect(readHours(text, header).doubt).toBe(doubt);
});
