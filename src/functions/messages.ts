import { defineMessages, withNoun } from "@evenkeel/messages";

/** What a TEAM function says when it cannot answer: the argument, the row, what is wrong and what was expected. */
export const functionMessages = defineMessages("functions", {
  /** "half_days, row 3" */
  place: (argument: string, row: number | null, column: number | null): string =>
    argument + (row === null ? "" : `, row ${row}`) + (column === null ? "" : `, column ${column}`),
  wrong: (place: string, shown: string, expected: string): string =>
    `${place}: ${shown} cannot be used here. Give ${expected}.`,
  blank: (place: string, expected: string): string => `${place}: nothing there. Give ${expected}.`,
  errorCell: (place: string, error: string): string => `${place}: the cell holds ${error}. Mend that cell first.`,
  shapes: (first: string, firstSize: string, second: string, secondSize: string): string =>
    `${first} has ${firstSize} and ${second} has ${secondSize}. Give ranges of the same shape, or single values.`,
  size: (rows: number, columns: number): string =>
    `${withNoun(String(rows), "row", "rows")} by ${withNoun(String(columns), "column", "columns")}`,
  oneColumn: (argument: string): string =>
    `${argument}: give a single value or a range of one column, since each row gives a row of results.`,
  /** "cases, row 14, Risk" */
  cell: (argument: string, row: number | null, header: string | null): string =>
    argument + (row === null ? "" : `, row ${row}`) + (header === null ? "" : `, ${header}`),
  tooLarge: "The figures are too large to work with. Check them for a slip of the keyboard.",
  unexpected: (detail: string): string => `Evenkeel could not work this out (${detail}). Please report the formula.`,
  expected: {
    number: "a number",
    atLeastZero: "a number, 0 or more",
    aboveZero: "a number above 0",
    share: "a share from 0 to 1, such as 0.66 or 66%",
    shareBelowOne: "a share from 0 to below 1, such as 0.1 or 10%",
    wholeAtLeastZero: "a whole number, 0 or more",
    wholeBetween: (low: number, high: number): string => `a whole number from ${low} to ${high}`,
    yesOrNo: "TRUE or FALSE",
    date: "a date",
    oneOf: (choices: readonly string[]): string => `one of ${choices.join(", ")}`,
    table: "a table with its header row, such as Cases[#All]",
    bands: "two columns: up to (rising), label",
    list: "at least one number",
    name: "a name",
    points: "points, 0 or more",
    addOrMultiply: "add or multiply",
    whole: "a whole number of cases",
  },
  capa: {
    overCommitted: (by: string): string =>
      `The plan is over-committed by ${by} half-days: Choice, Specific and other work take more than the contract has.`,
    noStaff: "wte is 0 but referrals are accepted: there is nobody to do the work.",
    noReferrals: "accepted_per_week is 0: there is nothing to compare Core with.",
    nobodyShares: "shares: all are 0, so there is nobody to share the appointments out to.",
    moreThanAYear: "The days off are more than a year has. Check days_per_week and the days.",
  },
  waiting: {
    noCapacity: "capacity is 0 but people wait or are referred: nobody would be seen.",
    neverClears: "The list never clears: capacity has to be above demand.",
    weekMissing: (argument: string, week: number): string =>
      `${argument}: no figure for week ${week}. Give one value for all weeks, or one a week.`,
  },
  weighting: {
    nothingAvailable: "available is 0 but there is work: nobody can say what share of nothing that is.",
    noStandard: "standard_fixed_hours leave a full-timer no time for cases. Give fewer than full_time_hours.",
    aboveBands: (used: string): string =>
      `bands: none reaches up to ${used}. Leave the first cell of the last row blank, so that it holds everything above.`,
    bandsNotRising: (row: number): string => `bands, row ${row}: each "up to" has to be above the one before.`,
  },
  tables: {
    noTable: (argument: string): string =>
      `${argument}: nothing there. Give a table with its header row, such as Cases[#All].`,
    noColumn: (argument: string, column: string): string =>
      `${argument}: no column called ${column}. Give the table with its header row, such as Cases[#All], and check the header.`,
    noRows: (argument: string): string => `${argument}: no rows below the header row.`,
    twice: (place: string, what: string): string => `${place}: ${what} is in this table twice. Keep one row.`,
    fromAfterTo: (place: string): string => `${place}: From is later than To. Put the dates right.`,
    unknownLevel: (place: string, level: string, suggestion: string | null): string =>
      `${place}: ${level} is not in weights.${suggestion === null ? " Correct it, or add the level." : ` Did you mean ${suggestion}?`}`,
    blankLevel: (place: string): string =>
      `${place}: blank, and weights has no row for a blank level. Fill it in, or add a row with Level default.`,
    overlapping: (factor: string): string =>
      `weights: ${factor} has levels with more than one version. Give as_of, the day whose weights count.`,
    overlappingOnDay: (factor: string, level: string): string =>
      `weights: ${factor}, ${level} has more than one row that counts on that day. End one of them.`,
    unknownClinician: (place: string, name: string, suggestion: string | null): string =>
      `${place}: ${name} is not in team.${suggestion === null ? " Correct the name, or add them to team." : ` Did you mean ${suggestion}?`}`,
    noHours: (place: string): string => `${place}: no hours, so what is available cannot be told. Give hours or WTE.`,
    noFullTimePoints: (place: string): string =>
      `${place}: no full-time points, though others have them. Give them for everybody.`,
    teamIncomplete: (name: string): string => `What ${name} has available is not known, so the team's total is not.`,
  },
  fit: {
    length: (hours: number, cases: number): string =>
      `hours has ${hours} values and cases ${cases} rows below the header. Give the hours of each case.`,
    noCases: "cases: no rows below the header, so there is nothing to learn from.",
    noFactors: "cases: no column that could be a weighting factor, such as Risk or Travel.",
  },
  balancing: {
    stranger: (name: string, suggestion: string | null): string =>
      `${name} is not in team, so this stays where it is and counts for nobody.${suggestion === null ? " Correct the name, or add them to team." : ` Did you mean ${suggestion}?`}`,
  },
  sharing: {
    moreThanAll: "numerator is above denominator: a part cannot be more than the whole.",
  },
  equity: {
    nobody: "Nobody has anything available, so there is nothing to compare.",
    nothingAvailable: (place: string): string =>
      `${place}: nothing available, but this person holds work. Give what they have available.`,
  },
});
