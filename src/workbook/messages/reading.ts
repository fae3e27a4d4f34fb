import { counted, defineMessages, listed } from "@evenkeel/messages";

const rows = (count: number): string => counted(count, "row", "rows");
const cases = (count: number): string => counted(count, "case", "cases");

/** What is asked and said about a workbook that was made by somebody else. */
export const readingMessages = defineMessages("reading", {
  ask: {
    who: (form: string, count: number) => `'${form}' has ${cases(count)}. Who is that?`,
    whoOf: (form: string, count: number, people: readonly string[]) =>
      `'${form}' has ${cases(count)}. Is that ${people.join(" or ")}?`,
    whose: (sheet: string, count: number) =>
      `${sheet}: ${rows(count)} where nobody is named. Who has them, or do these people wait?`,
    waiting: (sheet: string, count: number) => `${sheet}: ${rows(count)} where nobody is named. Do these people wait?`,
    holder: (sheet: string, count: number) =>
      `${sheet}: nobody is named for ${rows(count)}, more than half. Which column says who has a case?`,
    word: (word: string, header: string, count: number) =>
      `'${word}' under ${header}, ${cases(count)}: open, waiting or closed?`,
    struck: (sheet: string, count: number) =>
      `${sheet}: ${rows(count)} crossed out (struck through, a line through the row). Are these cases closed?`,
    shaded: (sheet: string, count: number) =>
      `${sheet}: ${rows(count)} in the colour (shading) that the key calls closed. Are these cases closed?`,
    hidden: (sheet: string, count: number) =>
      `${sheet}: ${rows(count)} are hidden or filtered out. Are these cases open or closed?`,
    teams: "Staff stand on several sheets. Are they one team?",
    staff: "Two lists could be the team. Which one is it now?",
    months: (sheets: readonly string[]) =>
      `${listed(sheets)} hold other cases than the latest month. Are they still open, unless they say otherwise?`,
    column: (sheet: string) => `${sheet}: two columns name people of the team. Which one says who has a case?`,
    ends: (sheet: string, header: string, count: number) =>
      `${sheet}: ${cases(count)} have a day under "${header}" that is over. Does that day end a case?`,
    hours: {
      "term-time": (name: string, text: string) =>
        `${name}: '${text}'. Are these hours worked all year, or in term time only?`,
      "share-or-date": (name: string, text: string) => `${name}: '${text}'. Is that a share of full time?`,
      "days-disagree": (name: string, text: string) => `${name}: '${text}': the two do not agree. Which one is right?`,
      "days-of-week": (name: string, text: string) => `${name}: '${text}'. How many hours is that a week?`,
      "too-many": (name: string, text: string) => `${name}: '${text}'. How many hours is that a week?`,
      "not-hours": (name: string, text: string) => `${name}: '${text}' was not understood as hours. How many are they?`,
    },
  },
  explain: {
    header: (header: string, name: string) => `the header "${header}" is known for ${name}`,
    sum: (score: number) => `${score.toFixed(1)} in all`,
    piece: (what: string, weight: number) => `${weight > 0 ? "+" : "−"}${Math.abs(weight).toFixed(1)} ${what}`,
  },
  why: {
    staff: "It names people whom the rest of the workbook names again, or what they are employed for.",
    column: (header: string) => `"${header}" says who has each case.`,
    tab: (name: string) => `The sheet or its title is called after ${name}.`,
    stranger: (name: string) => `The sheet is called "${name}", whom no list names.`,
    sections: "The headings above the cases say who has them.",
    carried: (header: string) => `A name under "${header}" stands for the rows beneath it.`,
    ticks: (heads: readonly string[]) => `Marks under ${listed(heads)} say who has each case.`,
    board: "People head the columns, their cases stand beneath.",
    nobody: (sheet: string) => `Nobody is named, and "${sheet}" or its title says that these people wait.`,
    perhapsNobody: "Nobody is named; the references look like those of the cases.",
    unknown: "It looks like a list of cases, but nothing says who has them.",
    counts: "It counts cases by person and kind.",
    closed: "The sheet or its title says that this work is closed.",
    old: "The sheet or its title says that it is old.",
    copy: "The same references stand on another sheet.",
    "another-team": "None of the people who have these cases is in this team.",
    "earlier-month": "A later sheet of the same kind stands in the workbook.",
    ours: "Evenkeel made it from the workbook.",
    summary: "It adds up what stands elsewhere.",
    "not-cases": "Its numbers stand beside people, but nothing says that they count cases.",
    "not-used": "Nothing in it is the team, its cases or their weights.",
  },
  choice: {
    nobody: "Nobody yet: these people wait",
    someoneNew: "A colleague who is not on the list",
    open: "Open",
    waiting: "Waiting",
    closed: "Closed",
    notUsed: "Not cases of this team",
    allTeams: (sheets: readonly string[]) => `All of them together: ${listed(sheets)}`,
    allMonths: "Yes, count all of them",
    latestMonth: "No, only the latest month counts",
    yes: "Yes",
    no: "No",
    asWritten: "As written",
    allYear: "All year",
    termTime: "Term time only",
  },
  say: {
    part: {
      closed: (sheet: string, count: number) => `${sheet}: ${rows(count)} of closed work, not counted.`,
      old: (sheet: string, count: number) => `${sheet}: ${rows(count)} on an old sheet, not counted.`,
      copy: (sheet: string, count: number) =>
        `${sheet}: ${rows(count)} with the same references as another sheet, not counted again.`,
      "another-team": (sheet: string, count: number) => `${sheet}: ${rows(count)} of another team, not counted.`,
      "earlier-month": (sheet: string, count: number) => `${sheet}: ${rows(count)} of an earlier month, not counted.`,
      summary: (sheet: string, count: number) => `${sheet}: a summary of ${rows(count)}, not counted again.`,
      "not-cases": (sheet: string, count: number) =>
        `${sheet}: ${rows(count)} with numbers beside people that do not seem to be cases, not counted.`,
      "not-used": (sheet: string, count: number, headers: readonly string[]) =>
        headers.length === 0
          ? `${sheet}: ${rows(count)}, not used.`
          : `${sheet}: ${rows(count)} (${headers.join(", ")}), not used.`,
    },
    colours: (sheet: string, header: string) =>
      `${sheet}: the colours under "${header}" seem to mean something. Colours are not read; write the meaning in a column.`,
    pointsList: (sheet: string, header: string) => `${sheet}: a list of points for ${header}, not used.`,
    days: (count: number) =>
      `Days, not hours, are given for ${counted(count, "person", "people")}. They were counted at 7.5 hours a day, 3.75 a half-day.`,
    legend: (sheet: string, text: string) => `${sheet}: "${text}" looks like points for levels. It is not used.`,
    shared: (forms: readonly (readonly [string, number])[]) =>
      `Joint cases: ${listed(forms.map(([form, count]) => `${form} (${count})`))}. The first person named leads.`,
    noTeam: "There is no team in this workbook: it names nobody who works here and no cases.",
  },
});
