import { defineMessages } from "@evenkeel/messages";

/** What a sentence about a problem can name. */
export interface ProblemDetails {
  /** "Caseload, row 14, Risk" */
  readonly place: string;
  /** What stands there, ready to read: "'Hihg'". */
  readonly value: string;
  /** A likely spelling; null: none is near. */
  readonly suggestion: string | null;
  /** "row 12": the other place of a clash. */
  readonly other: string;
  /** A factor, a person, a list of levels: what the sentence is about besides the cell. */
  readonly about: string;
  /** The sheet that holds what the value was looked for in. */
  readonly list: string;
}

type Say = (details: ProblemDetails) => string;

const didYouMean = (suggestion: string | null, otherwise: string): string =>
  suggestion === null ? otherwise : `Did you mean ${suggestion}?`;

/** One sentence or two for each code of a problem: the place, what is wrong, what to do. */
export const problemMessages = defineMessages("problems", {
  "error-value": (({ place, value }) =>
    `${place}: the cell shows ${value}. Mend the formula there; until then it counts as blank.`) satisfies Say,
  "not-a-number": (({ place, value }) =>
    `${place}: ${value} is not a number. Write a figure, for example 7.5.`) satisfies Say,
  "negative-number": (({ place, value }) =>
    `${place}: ${value} is below zero. Write the figure without the minus.`) satisfies Say,
  "not-a-date": (({ place, value }) =>
    `${place}: ${value} is not a date. Write the day first, for example 14/03/2026.`) satisfies Say,
  "not-yes-or-no": (({ place, value }) =>
    `${place}: ${value} is neither yes nor no. Write Y or N; until then nobody gets work because of it and nothing is moved.`) satisfies Say,
  "missing-column": (({ place, about }) =>
    `${place}: there is no column ${about}. Add one, or say which column it is.`) satisfies Say,
  "missing-key": (({ place, about }) =>
    `${place}: ${about} is blank. Fill it in; without it the row cannot be found again or changed.`) satisfies Say,
  "missing-name": (({ place, other, about }) =>
    `${place}: blank beside ${other} under ${about}, so these hours are nobody's. Write the name, or clear the row.`) satisfies Say,
  "missing-hours": (({ place }) =>
    `${place}: no hours or WTE. Fill them in; until then this person's share cannot be worked out.`) satisfies Say,
  "missing-hours-column": (({ place }) =>
    `${place === "" ? "" : `${place}: `}nothing says how many hours anybody works. Add a column with hours or WTE; until then nobody's fair share can be worked out.`) satisfies Say,
  "no-hours": (({ place }) =>
    `${place}: nobody's hours are filled in. Fill them in; until then nobody's fair share can be worked out.`) satisfies Say,
  "missing-points": (({ place, about }) =>
    `${place}: no points for ${about}. Fill them in; until then cases with it cannot be weighted.`) satisfies Say,
  "zero-hours-with-cases": (({ place, about }) =>
    `${place}: ${about} has no hours but holds cases. Correct the hours, or allocate the cases to somebody else.`) satisfies Say,
  "left-with-cases": (({ place, value, about }) =>
    `${place}: ${about} has left (${value}) but still holds cases. Allocate the cases to somebody else, or correct the date.`) satisfies Say,
  "unlikely-hours": (({ place, value }) =>
    `${place}: ${value} hours a week is more than anybody works. Check the figure.`) satisfies Say,
  "hours-of-a-year": (({ place, value, about }) =>
    `${place}: ${value} and the like are more hours than anybody works in a week (a year's, perhaps), so they are left out, and ${about} says how much each person works. Is that right?`) satisfies Say,
  "unlikely-figure": (({ place, value, about }) =>
    `${place}: ${about} cannot be ${value}. Correct the figure; until then the published one counts.`) satisfies Say,
  "band-twice": (({ place, value, other }) =>
    `${place}: ${value} is already in ${other}. Keep one row; until then only the first counts.`) satisfies Say,
  "bands-not-rising": (({ place, value, about }) =>
    `${place}: ${about} ends at ${value}, where another band ends or one below it does. Give each an end higher than the one before.`) satisfies Say,
  "no-band-above": (({ place, about }) =>
    `${place}: no band says "above", so ${about} also holds everything above its figure. Write "above" there, or add a band that says it.`) satisfies Say,
  "vacant-post": (({ place, value }) =>
    `${place}: ${value} is a vacant post and is left out of the team. Write a name there once it is filled.`) satisfies Say,
  "duplicate-clinician": (({ place, value, other }) =>
    `${place}: ${value} is already in ${other}. Keep one row; until then only the first counts.`) satisfies Say,
  "similar-clinicians": (({ place, value, suggestion, other }) =>
    `${place}: ${value} and ${suggestion ?? ""} in ${other} look like one person in two spellings. Keep one row, or tell them apart by name.`) satisfies Say,
  "duplicate-case": (({ place, value, other }) =>
    `${place}: ${value} is already in ${other}. Give each case its own reference; until then neither row can be changed safely.`) satisfies Say,
  "duplicate-level": (({ place, about, value, other }) =>
    `${place}: ${about} already has ${value} in ${other}. Keep one, or give both dates that do not overlap.`) satisfies Say,
  "duplicate-week": (({ place, value, other }) =>
    `${place}: the week ${value} is already in ${other}. Keep one row for each week.`) satisfies Say,
  "unknown-clinician": (({ place, value, suggestion, list }) =>
    `${place}: ${value} is not in ${list}. ${didYouMean(suggestion, "Add this person there, or correct the name.")}`) satisfies Say,
  "short-names": (({ place, about }) =>
    `${place}: names are written short here. They count as ${about}. Is that right? Write the full name where it is not.`) satisfies Say,
  "unknown-level": (({ place, value, suggestion, list }) =>
    `${place}: ${value} is not in ${list}. ${didYouMean(suggestion, "Correct it, or add it there with its points.")}`) satisfies Say,
  "blank-level": (({ place, about }) =>
    `${place}: blank, and the weights have no row for a blank ${about}. Fill it in; until then this case cannot be weighted.`) satisfies Say,
  "unknown-kind": (({ place, value }) =>
    `${place}: ${value} is neither add nor multiply. Write one of the two; until then it is added.`) satisfies Say,
  "unknown-category": (({ place, value }) =>
    `${place}: ${value} is none of Choice, Core, Specific and Other. Write one of these; until then it counts in none.`) satisfies Say,
  "unknown-status": (({ place, value }) =>
    `${place}: is a case that is ${value} open, waiting or closed? Until you say, it counts as open and is not moved.`) satisfies Say,
  "unknown-skill": (({ place, value, suggestion }) =>
    `${place}: nobody in the team lists the skill ${value}. ${didYouMean(suggestion, "Correct it, or add the skill to those who have it.")}`) satisfies Say,
  "unknown-linked-case": (({ place, value }) =>
    `${place}: there is no case ${value} to be linked with. Correct the reference.`) satisfies Say,
  "unused-factor": (({ place, about }) =>
    `${place}: the cases have no column for ${about}. Add one, or take ${about} out of the weights; until then no case can be weighted by it.`) satisfies Say,
  "unused-factor-default": (({ place, about }) =>
    `${place}: the cases have no column for ${about}, so every case gets its points for a blank. Is that meant?`) satisfies Say,
  "unused-levels": (({ place, about, value }) =>
    `${place}: no case has ${about} ${value}. Is it spelt as in the cases?`) satisfies Say,
  "skill-mismatch": (({ place, value, about }) =>
    `${place}: ${about} holds this case, but the skill ${value} is not among theirs. Is the skill list right? The case is not moved because of it.`) satisfies Say,
  "future-date": (({ place, value }) => `${place}: ${value} is in the future. Check the year.`) satisfies Say,
  "from-after-to": (({ place }) =>
    `${place}: this weight ends before it begins. Swap the two dates, or correct one.`) satisfies Say,
  "no-points-for-category": (({ place, about }) =>
    `${place}: there are no points for ${about}. Write them in the row of points, or in a table of weights.`) satisfies Say,
  "part-of-a-case": (({ place, value }) =>
    `${place}: ${value} is not a whole number of cases. Check the figure.`) satisfies Say,
  "no-full-time-points": (() =>
    "Nothing says how many points a full-timer can hold. Set full-time points; until then shares are relative to hours, and nobody can be called over capacity.") satisfies Say,
  "missing-full-time-points": (({ place }) =>
    `${place}: no full-time points for this person. Fill them in, or set the service's own figure.`) satisfies Say,
  "formula-cell": (({ place }) =>
    `${place}: a formula decides who holds these cases. It is never overwritten, so moves there have to be made where the formula looks.`) satisfies Say,
  "protected-sheet": (({ place }) =>
    `${place}: the sheet is protected. Unprotect it before changes are applied; reading it is no problem.`) satisfies Say,
  "hidden-rows": (({ place, value }) =>
    `${place}: ${value} of the rows are hidden, by hand or by a filter. They are counted like all others, but nothing is written into them.`) satisfies Say,
  "number-as-text": (({ place, value, other }) =>
    `${place}: ${value} is text, so the total in ${other} leaves it out. Type the figure again; here it counts in full.`) satisfies Say,
  "no-team-table": (({ about }) =>
    `There are cases in ${about}, but no table with the team. Add a sheet with each person's name and hours or WTE.`) satisfies Say,
  "no-cases-table": (({ about }) =>
    `There is a team in ${about}, but no cases and no counts by category. Add a sheet with a reference, a clinician and a status for each case.`) satisfies Say,
  "no-weights": (() =>
    "There is no table of weights and the cases have no points. Add weights (factor, level, points); until then no case can be weighted.") satisfies Say,
  "not-a-team-workbook": (({ about }) =>
    `This does not look like a team's workbook: no sheet has people with their hours, or cases with a reference. Looked at: ${about}. Open the team's workbook, or start from the template.`) satisfies Say,
  "newer-mapping": (() =>
    "A newer version of Evenkeel has connected this workbook. Its answers are kept as they are; update Evenkeel to use and change them.") satisfies Say,
  "mapping-lost": (({ about }) =>
    `${about} was connected before, but is not where it was and nothing like it was found. It has been looked for afresh.`) satisfies Say,
  "several-sheets": (({ about }) =>
    `The cases stand on several sheets (${about}). All are counted; a case is moved by its clinician's cell on its own sheet.`) satisfies Say,
  "clinician-above": (({ place }) =>
    `${place}: the clinician is written once for several rows. All rows are counted, but a move cannot be written there: it is listed, and made by hand. Write the name into every row to change that.`) satisfies Say,
  "no-clinician-there": (({ about }) =>
    `${about}: there is no column for the clinician. These cases count as nobody's; a case that is placed is listed, and its row has to be moved by hand.`) satisfies Say,
  "clinician-by-sheet": (({ about }) =>
    `Who holds a case is said by the sheet it stands on (${about}). All are counted, but a move cannot be written: it is listed, and the row has to be moved by hand.`) satisfies Say,
});

export type ProblemMessageCode = keyof typeof problemMessages;
