import { anyWord } from "./match";

/**
 * What people write about where a case stands. No value and no join tells that "Ceased" is closed, so these words matter
 * more than any other: each one that is met is shown to the manager with the number of its cases.
 */
const CLOSED =
  "closed|discharged|disch|d/c(?:'?d)?|dc|ended|ceased|rip|died|deceased|death|transferred|gone|left(?! (?:a )?(?:message|msg|voicemail|vm|note|card|letter))|exited|exits?|finished|" +
  "completed?|leavers|discharges|closures|xfer|withdrawn|nfa|cancelled|inactive|archived?|moved|dropped out|opted out|declined|removed|aged out|no longer";

/** Before a word for closed these say that it is still to come: "awaiting closure", "to be discharged". */
const STILL_TO_COME =
  "await|awaiting|pending|for|to be|ready|planned|planning|nearing|not|never|due|before|until|if|re";

const OPEN =
  "open|active|ongoing|hold|paused|suspended|current|monitoring|inpatient|inpt|in hosp(?:ital)?|allocated|started|stable|live|review|new|assess|assessment|reassess";

const WAITING =
  "waiting|waiters|w/?l|wl|w list|wait list|waitlist|unallocated|not (?:yet )?allocated|to (?:be )?allocated?|" +
  "for allocation|to be alloc|alloc|awaiting|await|allocation pending|tba|tbc|tray|inbox|duty|nobody|no ?one|unassigned|pending|triage|" +
  "backlog|queue";

const closed = anyWord(CLOSED);
const stillToCome = anyWord(STILL_TO_COME);
const open = anyWord(OPEN);
const waiting = anyWord(WAITING);

/** "RIP 21/11", "Exited", but not "awaiting closure" or "to be discharged". */
export function saysClosed(text: string): boolean {
  const found = closed.exec(text);
  return found !== null && !stillToCome.test(text.slice(0, found.index + 1));
}

/** A state without the day that stands behind it: "Appt offered 10/12" and "Appt offered 08/12" are one word. */
export function stateWord(text: string): string {
  const bare = text.replace(/[\s(–-]*\d[\d/.\s-]*\)?$/, "");
  return /\p{L}{2}/u.test(bare) ? bare : text;
}

/** Whether a word is known for any state. Other words are asked about. */
export const isKnownState = (text: string): boolean => saysClosed(text) || saysOpen(text) || saysWaiting(text);

export const saysOpen = (text: string): boolean => open.test(text);

/** A heading, a sheet or a name cell that says that nobody has it yet. */
export const saysWaiting = (text: string): boolean => waiting.test(text);

/** A state of waiting for somebody to hold the case. "Awaiting equipment" is waiting for something else. */
export function isWaitingState(text: string): boolean {
  return (
    waiting.test(text) && !open.test(text) && (/alloc|list|w\/?l\b|tray|queue/i.test(text) || /^waiting$/i.test(text))
  );
}
