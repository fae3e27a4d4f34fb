import { likenessOf } from "../../detect/headerMatch";
import { COLUMNS } from "../../synonyms";
import type { Role } from "../columns/role";
import { anyWord } from "./match";

/** Words that headers of each sort are made of, where the whole header is none that is known. */
const WORDS: Readonly<Record<Role | "note", string>> = {
  Case: "ref|reference|id|nos?|num|number|nhs|case|client|patient|pt|child|pupil|student|service user|code|upn|hosp|record",
  Clinician:
    "who|name|workers?|staff|clinicians?|therapists?|practitioners?|officers?|nurses?|key ?workers?|key ?contact|" +
    "co-?ordinators?|lead|allocated|held by|holder|case ?manager|caseworker|named|hcp|ot|sw|slt|physio|psychologist|" +
    "counsellors?|assessor|advisers?|advisors?|cc|pa|who's|assigned|seen by|responsible|with",
  "Joint with": "co-?workers?|co-?allocated|joint|second|2nd|other worker|supporting|also",
  Status: "status|state|stage|outcome|position|where|up to|phase|current|situation|progress",
  "Closing date": "end|ended|closed|closure|discharged?|d/?c|dc|exit|exited|left|ceased|finished|completed|off",
  Opened:
    "opened?|start|started|referred|referral|ref|received|rec'?d|accepted|date on|allocated|request|enquiry|notified|in",
  "Last seen": "last|seen|contact|visit|checked",
  "Review due": "review|due|next|rev|goal",
  Risk: "risk|rag|priority|urgency|urgent|banding|tier|level",
  Complexity: "complexity|complex|need|severity|level|acuity",
  Frequency: "frequency|intensity|how often",
  Locality: "locality|area|town|school|ward|patch|base|place|site|district|region|team",
  Contract: "wte|fte|w\\.t\\.e\\.?|hours|hrs|contract|contracted|days|sessions|half-?days|works|week",
  Role: "role|job|title|grade|band|discipline|profession|prof|post|skill|qualification",
  "Max cases": "max|maximum|cap|capacity|limit",
  Points: "points|pts|score|weight|weighting|weighted",
  note:
    "notes?|comments?|mobile|tel|phone|ext|email|leave|supervisor|manager|reason|diagnosis|dx|pathway|type|what|from|" +
    "initials|age|dob|birth|years?|letter|postcode|gp|surgery",
};

const patterns = new Map(Object.entries(WORDS).map(([role, words]) => [role, anyWord(words)]));
const load = anyWord("active|booked|used|total|spent|left|remaining|allocated");
const isKnown = /./;

/** Whether a header has a word for a role. */
export const headerHas = (role: Role | "note", header: string): boolean => patterns.get(role)?.test(header) ?? false;

const leave = anyWord("leave|a/l|holidays?|absence|sick|age|since|waiting|delivery");
/** Days that are nobody's contract. */
export const saysLeave = (header: string): boolean => leave.test(header);

/** From here on a header is known. */
const KNOWN = 0.9;
/** A header this like one of three will do, where the other two are there as well. */
const LIKE = 0.6;

/** Whether headers are those of a list of levels and their points. */
export function sayWeights(headers: readonly string[]): boolean {
  const isHeaded = (name: string, likeness: number): boolean =>
    headers.some((header) => isWeightsColumn(name, header, likeness));
  if (isHeaded("Points", KNOWN) && (isHeaded("Level", KNOWN) || isHeaded("Factor", KNOWN))) return true;
  return ["Points", "Level", "Factor"].every((name) => isHeaded(name, LIKE));
}

/** Whether a header is known for a column of weights. */
export const isWeightsColumn = (name: string, header: string, likeness = KNOWN): boolean =>
  COLUMNS.Weights.some((column) => column.name === name && likenessOf("Weights", header)(column) >= likeness);

/** Words of load say what somebody does, not what they are employed for. */
export const saysLoad = (header: string): boolean => load.test(header);

const firstNames = anyWord("first ?names?|forenames?|given names?");
const surnames = anyWord("surnames?|last ?names?|family names?");

export const headerSaysFirstName = (header: string): boolean => firstNames.test(header);
export const headerSaysSurname = (header: string): boolean => surnames.test(header);

const COLUMN_OF: Readonly<Partial<Record<Role, readonly string[]>>> = { Contract: ["WTE", "Weekly hours"] };

/** How well a header is known for a role, 0 to 1: a name that the workbook format lists, or a word of it. */
export function headerSays(role: Role, header: string): number {
  if (!isKnown.test(header)) return 0;
  const names = COLUMN_OF[role] ?? [role];
  const known = (["Cases", "Team"] as const).some((kind) =>
    COLUMNS[kind].some((column) => names.includes(column.name) && likenessOf(kind, header)(column) >= 0.9),
  );
  return known || headerHas(role, header) ? 1 : 0;
}
