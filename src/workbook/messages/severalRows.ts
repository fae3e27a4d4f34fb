import { counted, defineMessages } from "@evenkeel/messages";
import type { ProblemDetails } from "./problems";

/** What a sentence about one cause in several rows can name. */
export interface SeveralRowsDetails extends Omit<ProblemDetails, "value"> {
  /** "Caseload, Risk" */
  readonly place: string;
  readonly rows: number;
  /** The different values that stand there, ready to read; the first stands in the first row. */
  readonly values: readonly string[];
}

type Say = (details: SeveralRowsDetails) => string;

const EXAMPLES = 3;

const inRows = ({ rows }: SeveralRowsDetails): string => `stands in ${counted(rows, "row", "rows")}`;
const value = ({ values }: SeveralRowsDetails): string => values[0] ?? "";
/** "'tbc', 'soon', 'n/a' and others" */
const examples = ({ values }: SeveralRowsDetails): string =>
  values.slice(0, EXAMPLES).join(", ") + (values.length > EXAMPLES ? " and others" : "");

const didYouMean = ({ suggestion }: SeveralRowsDetails, otherwise: string): string =>
  suggestion === null ? otherwise : `Did you mean ${suggestion}?`;

/** As `problemMessages`, where the same stands in several rows of a column: how many rows, and what to do for all. */
export const severalRowsMessages = defineMessages("problems.severalRows", {
  "error-value": ((several) =>
    `${several.place}: ${several.rows} cells show ${value(several)}. Mend the formulas there; until then they count as blank.`) satisfies Say,
  "not-a-number": ((several) =>
    `${several.place}: ${several.rows} cells hold no number that can be read (${examples(several)}). Write a figure in each, for example 7.5.`) satisfies Say,
  "negative-number": ((several) =>
    `${several.place}: ${several.rows} figures are below zero (${examples(several)}). Write them without the minus.`) satisfies Say,
  "not-a-date": ((several) =>
    `${several.place}: ${several.rows} cells hold no date that can be read (${examples(several)}). Write the day first, for example 14/03/2026.`) satisfies Say,
  "not-yes-or-no": ((several) =>
    `${several.place}: ${value(several)} ${inRows(several)} and is neither yes nor no. Write Y or N; until then nobody gets work because of it and nothing is moved.`) satisfies Say,
  "missing-key": (({ place, rows, about }) =>
    `${place}: ${about} is blank in ${rows} rows. Fill it in; without it a row cannot be found again or changed.`) satisfies Say,
  "missing-hours": (({ place, rows }) =>
    `${place}: no hours or WTE for ${rows} people. Fill them in; until then their shares cannot be worked out.`) satisfies Say,
  "missing-full-time-points": (({ place, rows }) =>
    `${place}: no full-time points for ${rows} people. Fill them in, or set the service's own figure.`) satisfies Say,
  "missing-points": (({ place, rows }) =>
    `${place}: no points in ${rows} rows. Fill them in; until then cases with these levels cannot be weighted.`) satisfies Say,
  "unlikely-hours": ((several) =>
    `${several.place}: ${several.rows} people have more hours a week than anybody works (${examples(several)}). Check the figures.`) satisfies Say,
  "vacant-post": ((several) =>
    `${several.place}: ${value(several)} ${inRows(several)}: vacant posts, which are left out of the team. Write a name there once one is filled.`) satisfies Say,
  "unknown-clinician": ((several) =>
    `${several.place}: ${value(several)} ${inRows(several)} and is not in ${several.list}. ${didYouMean(several, "Add this person there, or correct the name.")}`) satisfies Say,
  "unknown-level": ((several) =>
    `${several.place}: ${value(several)} ${inRows(several)} and is not in ${several.list}. ${didYouMean(several, "Correct it, or add it there with its points.")}`) satisfies Say,
  "blank-level": (({ place, rows, about }) =>
    `${place}: blank in ${rows} rows, and the weights have no row for a blank ${about}. Fill it in; until then these cases cannot be weighted.`) satisfies Say,
  "unknown-kind": ((several) =>
    `${several.place}: ${value(several)} ${inRows(several)} and is neither add nor multiply. Write one of the two; until then these weights are added.`) satisfies Say,
  "unknown-category": ((several) =>
    `${several.place}: ${value(several)} ${inRows(several)} and is none of Choice, Core, Specific and Other. Write one of these; until then it counts in none.`) satisfies Say,
  "unknown-status": ((several) =>
    `${several.place}: ${value(several)} ${inRows(several)}. Is it open, waiting or closed? Until you say, these cases count as open and are not moved.`) satisfies Say,
  "unknown-skill": ((several) =>
    `${several.place}: ${value(several)} ${inRows(several)}, but nobody in the team lists this skill. ${didYouMean(several, "Correct it, or add the skill to those who have it.")}`) satisfies Say,
  "unknown-linked-case": ((several) =>
    `${several.place}: ${value(several)} ${inRows(several)}, but there is no such case to be linked with. Correct the reference.`) satisfies Say,
  "skill-mismatch": ((several) =>
    `${several.place}: ${several.about} holds ${several.rows} cases that need ${value(several)}, but the skill is not among theirs. Is the skill list right? The cases are not moved because of it.`) satisfies Say,
  "future-date": ((several) =>
    `${several.place}: ${several.rows} dates are in the future (${examples(several)}). Check the years.`) satisfies Say,
  "part-of-a-case": ((several) =>
    `${several.place}: ${several.rows} figures are no whole numbers of cases (${examples(several)}). Check them.`) satisfies Say,
  "number-as-text": ((several) =>
    `${several.place}: ${several.rows} figures are text (${examples(several)}), so the total in ${several.other} leaves them out. Type them again; here they count in full.`) satisfies Say,
});
