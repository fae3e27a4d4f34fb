import { headerHas, headerSays, saysLeave, saysLoad } from "../words/headers";
import type { Column } from "./profile";
import { ROLES, type Role } from "./role";

/** One piece of evidence for a role: what it looks at, and its weight in natural log-odds. */
interface Evidence {
  readonly why: string;
  readonly weight: number;
  /** How far it holds, from 0 to 1. */
  readonly holds: (column: Column) => number;
}

interface Veto {
  readonly why: string;
  readonly forbids: (column: Column) => boolean;
}

const says = (why: string, weight: number, holds: (column: Column) => number | boolean): Evidence => ({
  why,
  weight,
  holds: (column) => Number(holds(column)),
});

/** A word for the role in the header; the weight is what that is worth. */
const header = (role: Role, weight: number): Evidence =>
  says(`the header has a word for ${role}`, weight, ({ header: text }) => headerSays(role, text));

/** A word for another thing in the header. */
const otherHeader = (role: Role | "note", weight: number): Evidence =>
  says(`the header has a word for ${role === "note" ? "something else" : role}`, weight, ({ header: text }) =>
    headerHas(role, text),
  );

/** How many cells say what another one has said: a single one is a slip of the hand. */
const repeated = ({ rows, filled, different }: Column): number => Math.round(rows * filled * (1 - different));

const notDates = (weight: number): Evidence => says("not dates", weight, ({ dates }) => dates < 0.5);

const levelEvidence = (role: Role): readonly Evidence[] => [
  says("words for levels", 3, ({ levels }) => levels),
  says("two to six different values", 1, ({ rows, values }) => rows >= 8 && values.size >= 2 && values.size <= 6),
  says("dates", -6, ({ dates }) => dates),
  says("states", -2, ({ states }) => states),
  header(role, 2.5),
];

/**
 * Everything that speaks for or against a role, and how much; `prior` is what a column is worth before anything is known
 * of it. A role needs more than 0. Measured in docs/connecting.md: the weights matter little, what they look at much.
 */
const EVIDENCE: Readonly<Record<Role, { readonly prior: number; readonly evidence: readonly Evidence[] }>> = {
  Case: {
    prior: -3,
    evidence: [
      says("nearly all different", 2.2, ({ different }) => different >= 0.95),
      says("nearly all filled", 1, ({ filled }) => filled >= 0.95),
      says("one pattern with digits", 2, ({ onePattern, withDigits }) => (withDigits >= 0.9 ? onePattern : 0)),
      says("left of the middle", 0.5, ({ place }) => place < 0.4),
      says("values come again", -5, (column) => column.different < 0.8 && repeated(column) > 1),
      says("counts from 1", -3, ({ whole, largest, rows }) => whole > 0.9 && largest <= rows + 5),
      says("small numbers or fractions", -3, (c) => c.numbers > 0.8 && (c.largest < 200 || c.fractions > 0.05)),
      header("Case", 2),
    ],
  },
  Clinician: {
    prior: -2,
    evidence: [
      says("shaped like names", 2.2, ({ nameLike }) => nameLike),
      says("two names each", 1.5, ({ fullNames }) => fullNames),
      says("names people of the team", 5, ({ joins }) => joins),
      says("names most of the team", 1, ({ covers }) => covers),
      says("few different, each many times", 0.8, ({ rows, different }) => rows >= 8 && different < 0.5),
      says("some cells say nobody", 0.8, (c) => c.nobody > 0 && c.nobody < 0.5 && c.nameLike > 0.4),
      says(
        "all different in a long list, and nobody's colleagues",
        -3,
        (c) => c.rows >= 12 && c.different > 0.85 && c.joins < 0.4,
      ),
      says("levels", -4, ({ levels }) => levels),
      says("states", -2, ({ states }) => states),
      says("thinly filled", -1.5, ({ filled }) => filled < 0.4),
      says("filled", 1.5, ({ filled }) => filled),
      says("mostly with digits", -3, ({ withDigits }) => withDigits),
      header("Clinician", 2.4),
      otherHeader("Joint with", -3),
      otherHeader("Locality", -2.2),
      otherHeader("Risk", -2.2),
      otherHeader("Role", -1.6),
      otherHeader("Status", -1.6),
      says(
        "the header has a word for something else",
        -2.2,
        (c) => headerHas("note", c.header) && headerSays("Clinician", c.header) === 0,
      ),
    ],
  },
  "Joint with": {
    prior: -4,
    evidence: [
      says("shaped like names", 1.5, ({ nameLike }) => nameLike),
      says("names people of the team", 3, ({ joins }) => joins),
      says("under half filled", 1.5, ({ filled }) => filled < 0.5),
      says(
        "filled like a holder, and headed otherwise",
        -3,
        (c) => c.filled > 0.8 && !headerHas("Joint with", c.header),
      ),
      header("Joint with", 3),
    ],
  },
  Status: {
    prior: -2.5,
    evidence: [
      says("words for open or closed", 3.5, ({ states }) => Math.min(1, states * 2)),
      says("few different values", 1, ({ rows, values }) => rows >= 8 && values.size <= 20),
      says("levels", -2, ({ levels }) => levels),
      says("not text", -4, ({ texts }) => 1 - texts),
      header("Status", 2.5),
      otherHeader("Locality", -2),
    ],
  },
  "Closing date": {
    prior: -3.5,
    evidence: [
      says("past dates, not everywhere", 2, ({ dates, filled, past }) => dates > 0.8 && filled < 0.6 && past > 0.9),
      says("not everywhere", 1, ({ filled }) => filled > 0 && filled < 0.6),
      says("marks, not everywhere", 1.5, ({ marks, filled }) => marks > 0.9 && filled < 0.6),
      says("neither dates nor marks nor words for closed", -4, (c) => c.dates + c.closed < 0.5 && c.marks < 0.9),
      says("well filled", -3, ({ filled }) => filled > 0.9),
      header("Closing date", 3),
    ],
  },
  Opened: {
    prior: -2,
    evidence: [
      says("dates", 1.5, ({ dates }) => dates),
      says("all past, well filled", 1, ({ dates, past, filled }) => dates > 0.6 && past > 0.95 && filled > 0.8),
      says("first of the dates", 0.5, ({ place }) => 1 - place),
      notDates(-6),
      otherHeader("note", -2),
      header("Opened", 2),
      otherHeader("Review due", -1.5),
      otherHeader("Last seen", -1),
    ],
  },
  "Last seen": {
    prior: -2.5,
    evidence: [
      says("past dates", 1.5, ({ dates, past }) => dates > 0.6 && past > 0.9),
      notDates(-6),
      otherHeader("note", -2),
      header("Last seen", 2),
      otherHeader("Review due", -2),
    ],
  },
  "Review due": {
    prior: -2.5,
    evidence: [
      says("dates to come", 2.5, ({ dates, past }) => dates > 0.6 && past < 0.7),
      notDates(-6),
      otherHeader("note", -2),
      header("Review due", 2),
    ],
  },
  Risk: { prior: -2.5, evidence: levelEvidence("Risk") },
  Complexity: { prior: -3.5, evidence: levelEvidence("Complexity") },
  Frequency: { prior: -4, evidence: levelEvidence("Frequency") },
  Locality: {
    prior: -2.5,
    evidence: [
      says(
        "few different words",
        1,
        ({ rows, values, texts }) => rows >= 8 && texts > 0.9 && values.size <= rows * 0.5,
      ),
      says("text", 0.5, ({ texts }) => texts),
      says("not text", -5, ({ texts }) => 1 - texts),
      says("levels", -2, ({ levels }) => levels),
      header("Locality", 2.5),
    ],
  },
  Contract: {
    prior: -2.5,
    evidence: [
      says(
        "shares of full time",
        1.5,
        ({ numbers, largest, smallest }) => numbers > 0.6 && largest <= 1.5 && smallest > 0,
      ),
      says("hours of a week", 1.5, ({ numbers, largest, smallest }) => numbers > 0.6 && smallest >= 5 && largest <= 48),
      says("dates", -6, ({ dates }) => dates),
      says("the header speaks of leave or of something else in days", -4, ({ header: text }) => saysLeave(text)),
      says("the header speaks of work done", -2, ({ header: text }) => saysLoad(text)),
      header("Contract", 3),
    ],
  },
  Role: {
    prior: -2.5,
    evidence: [
      says("text", 0.5, ({ texts }) => texts),
      says("few different words", 1, ({ rows, values }) => rows >= 4 && values.size <= rows * 0.8),
      says("dates or numbers", -5, ({ dates, numbers }) => Math.min(1, dates + numbers)),
      header("Role", 3),
    ],
  },
  "Max cases": {
    prior: -4,
    evidence: [
      says("whole, small numbers", 1, ({ whole, largest }) => whole > 0.8 && largest <= 100),
      says("not numbers", -5, ({ numbers }) => 1 - numbers),
      header("Max cases", 4),
    ],
  },
  Points: {
    prior: -3.5,
    evidence: [
      says("small numbers", 1, ({ numbers, largest }) => numbers > 0.8 && largest <= 60),
      says("not numbers", -5, ({ numbers }) => 1 - numbers),
      header("Points", 4),
    ],
  },
};

const veto = (why: string, forbids: (column: Column) => boolean): Veto => ({ why, forbids });

/** Contents that forbid a role whatever the header says. */
const VETOES: Readonly<Partial<Record<Role, readonly Veto[]>>> = {
  Case: [
    veto("dates are no reference", ({ dates }) => dates > 0.3),
    veto("words that come again are no reference", ({ withDigits, different }) => withDigits < 0.5 && different < 0.98),
    veto("a sum stands beneath: these are counts", ({ isSummed }) => isSummed),
    veto("fewer than half are filled", ({ filled }) => filled < 0.5),
  ],
  Clinician: [
    veto("dates or numbers are no people", ({ dates, numbers }) => dates > 0.3 || numbers > 0.5),
    veto("long texts are no people", ({ length }) => length > 45),
    veto("marks are no people", ({ marks }) => marks > 0.7),
    veto("nothing like a name, and nobody's", ({ nameLike, joins }) => nameLike < 0.05 && joins < 0.3),
  ],
  "Joint with": [veto("dates or numbers are no people", ({ dates, numbers }) => dates > 0.3 || numbers > 0.3)],
  Locality: [veto("numbers are no place", ({ numbers }) => numbers > 0.5)],
  Points: [veto("texts are no points", ({ numbers }) => numbers < 0.5)],
  Contract: [veto("dates are no hours", ({ dates }) => dates > 0.5)],
};

/** How likely a column has a role, and why. */
export interface RoleScore {
  readonly role: Role;
  /** In natural log-odds; the column may have the role only above 0. */
  readonly score: number;
  readonly why: readonly { readonly what: string; readonly weight: number }[];
}

const FORBIDDEN = -9;
/** More than all evidence together. */
const SAID = 99;

export function scoreRole(column: Column, role: Role): RoleScore {
  if (column.said !== undefined) {
    const weight = column.said === role ? SAID : FORBIDDEN;
    return { role, score: weight, why: [{ what: "the manager said so", weight }] };
  }
  if (column.filled === 0) return { role, score: FORBIDDEN, why: [{ what: "empty", weight: FORBIDDEN }] };
  const forbidden = VETOES[role]?.find((one) => one.forbids(column));
  if (forbidden !== undefined) return { role, score: FORBIDDEN, why: [{ what: forbidden.why, weight: FORBIDDEN }] };
  const { prior, evidence } = EVIDENCE[role];
  const why = evidence.flatMap(({ why: what, weight, holds }) => {
    const worth = weight * holds(column);
    return worth === 0 ? [] : [{ what, weight: worth }];
  });
  return { role, score: why.reduce((sum, { weight }) => sum + weight, prior), why };
}

/** All roles of a column, the likeliest first. */
export const roleScores = (column: Column): readonly RoleScore[] =>
  ROLES.map((role) => scoreRole(column, role)).sort((a, b) => b.score - a.score);
