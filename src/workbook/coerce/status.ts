import { matchKey } from "../../domain/names";
import type { CaseStatus } from "../../domain/team";
import { isBlank, type CellValue } from "@evenkeel/spreadsheet";
import { readDay } from "./days";
import { isRead, type Reading } from "./reading";
import { readText } from "./text";
import { readYesNo } from "./yesNo";

/** What people call the state of a case. Words that say neither, such as "on hold", are questioned. */
const STATUS_WORDS: Readonly<Record<Exclude<CaseStatus, "questioned">, string>> = {
  open:
    "open|opened|active|current|ongoing|allocated|live|accepted|in treatment|treatment|under treatment|in therapy|" +
    "in progress|in assessment|assessment|on caseload|open case|open to team|open to service|engaged|" +
    "re-opened|reopened|re opened|being seen|seeing|started|o|y|yes|true|✓|✔",
  waiting:
    "waiting|waiting list|on waiting list|waitlist|wait list|wait-list|waitlisted|w/l|wl|w|unallocated|not allocated|" +
    "not yet allocated|awaiting allocation|to be allocated|to allocate|for allocation|unassigned|pending|" +
    "pending allocation|new|new referral|referred|referral|awaiting|awaiting assessment|awaiting treatment|" +
    "awaiting first appointment|awaiting triage|triage|not started|queued|in queue|on list",
  closed:
    "closed|close|case closed|discharged|discharge|d/c|dc|d/ced|ended|finished|completed|complete|episode closed|" +
    "referral closed|closed to team|closed to service|inactive|not active|transferred|transferred out|moved away|" +
    "moved out of area|deceased|died|rip|archived|withdrawn|declined|rejected|referral rejected|not accepted|" +
    "did not engage|n|no|false",
};

const STATUSES = new Map<string, CaseStatus>([
  ["", "open"],
  ...Object.entries(STATUS_WORDS).flatMap(([status, words]) =>
    words.split("|").map((word) => [word, status as CaseStatus] as const),
  ),
]);

/** "Closed 12/03/26", "Discharged to GP", "Waiting (routine)", "Open - weekly": the word, then a remark on it. */
const STATUS_WITH_REMARK =
  /^(open|active|current|waiting|unallocated|closed|discharged)\s*(?:[-–—:;,(]\s*|\s(?=\d|(?:to|on|since|for|from|by|in|at|with|after|as|due)\b))(.*)$/;
/** A remark that speaks of another state than the word before it. */
const OTHER_STATE =
  /\b(open|closed?|closing|closure|discharge\w*|waiting|hold|re-?open\w*|transfer\w*|active|inactive)\b/;

/**
 * Open, waiting or closed; anything else is questioned.
 * @param header what the column is called: under "Date closed" a date says closed, under "Closed?" a yes does
 */
export function readStatus(cell: CellValue, header = ""): Reading<CaseStatus> {
  if (typeof cell === "boolean" || CLOSING_HEADER.test(header.toLowerCase())) return readMarkedStatus(cell, header);
  const text = readText(cell);
  if (!isRead(text)) return text;
  const key = matchKey(text.value ?? "").replace(/[.!]$/, "");
  // C is closed or current, unless the header says which.
  const known = key === "c" && /open.*clos/i.test(header) ? "closed" : STATUSES.get(key);
  if (known !== undefined) return { value: known };
  const [, word = "", remark = ""] = STATUS_WITH_REMARK.exec(key) ?? [];
  return { value: word === "" || OTHER_STATE.test(remark) ? "questioned" : (STATUSES.get(word) ?? "questioned") };
}

/** "Closed", "Date closed", "Discharge date", "D/C": a column that is filled when a case ends. Not "Open / closed". */
const CLOSING_HEADER = /^(?!.*\b(open|status|active|state)\b).*\b(closed|closure|discharged?|d\/c)\b/;

function readMarkedStatus(cell: CellValue, header: string): Reading<CaseStatus> {
  const isClosing = CLOSING_HEADER.test(header.toLowerCase());
  if (isBlank(cell)) return { value: "open" };
  const mark = readYesNo(cell);
  if (isRead(mark) && cell !== 1 && cell !== 0)
    return { value: (mark.value === true) === isClosing ? "closed" : "open" };
  const date = readDay(cell);
  if (isClosing && isRead(date)) return { value: date.value === null ? "open" : "closed" };
  return isClosing ? readStatus(cell) : { value: "questioned" };
}
