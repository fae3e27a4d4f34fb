import { anyWord, onlyWord } from "./match";

/** What stands where a name would, and is nobody's. */
const NOBODY =
  "vacant|vacancy|vac|vacancies|recruiting|recruitment|unfilled|not filled|to be filled|student|trainee post|totals?|sum|average|mean|team|tbc|tba|tbd|n/?a|none|unknown|advert|" +
  "bank|agency|waiting|waiters|w/?l|wl|w list|wait list|waitlist|unallocated|not (?:yet )?allocated|to (?:be )?allocated?|" +
  "for allocation|to be alloc|alloc|awaiting|await|allocation pending|tray|inbox|duty|nobody|no ?one|unassigned|pending|triage|backlog";

const nobody = anyWord(NOBODY);

/** "VACANT - B6", "W/L", "tbc", "-": no person. */
export const isNobody = (text: string): boolean => nobody.test(text) || /^no(?=\s)/i.test(text) || !/\p{L}/u.test(text);

/** Somebody who stands in: whoever it is, the cases are not free. */
export const isCover = (text: string): boolean => cover.test(text);
const cover = anyWord("agency|bank|locum|cover");

/** Titles of a list of staff. */
export const saysStaff = (text: string): boolean => staff.test(text);
const staff = anyWord(
  "staff|staffing|team|workers|establishment|who|officers|capacity|rota|volunteers|people|therapists|clinicians|codes|" +
    "lists?|hrs|hours|practitioners|nurses|workforce|roster",
);

/** Titles of a list of cases. */
export const saysCases = (text: string): boolean => cases.test(text);
const cases = anyWord(
  "caseloads?|cases|clients|patients|allocations|children|current|active|list|board|open|live|pupils|referrals",
);

/** A sign that numbers beside people count cases. */
export const countsCases = (text: string): boolean => counted.test(text);
const counted = anyWord(
  "caseloads?|cases|clients|patients|pts|children|families|referrals|open|active|contacts?|waiting|complex|routine|urgent|" +
    "weekly|monthly|daily|high|medium|low|red|amber|green|tier|level|core|universal|targeted|specialist",
);

/** A sign that they count something else. */
export const countsOther = (text: string): boolean => other.test(text);
const other = anyWord(
  "leave|holidays?|annual|allowance|taken|remaining|absence|sick|sickness|budget|cost|costs|price|spent|mileage|miles|" +
    "training|score|age|salary|qty|quantity",
);

/** "Total", "Sub-total", "All": a line or column that adds up others. */
export const isSum = (text: string): boolean => sum.test(text);
const sum = new RegExp("^(?:(?:grand |sub-?|team )?totals?|sum|average|mean|all|team)(?=$|[^\\p{L}\\d])", "iu");

/** Levels as cells say them. */
export const isLevel = (text: string): boolean => level.test(text);
const level = onlyWord(
  "high|medium|med|low|red|amber|green|r|a|g|urgent|soon|routine|critical|moderate|severe|mild|p[1-5]|tier ?\\d|universal|" +
    "targeted|specialist|yes|no|y|n|daily|weekly|fortnightly|monthly|termly|half termly|\\d+ ?weekly|twice weekly|complex|" +
    "standard|simple|none|all|adult|child",
);

/** Words of stock and money. */
export const saysGoods = (text: string): boolean => goods.test(text) || /[£€$]/.test(text);
const goods = anyWord(
  "suppliers?|firm|assets?|serial|make|stock|in store|price|cost|qty|quantity|invoice|orders?|sku|items?|account|budget|forecast|spent|cost centre|po",
);

/** Ways to reach somebody. */
export const saysContact = (text: string): boolean => contact.test(text);
const contact = anyWord("phone|telephone|tel|mobile|email|e-mail|ext|extension|bleep|fax");

/** Not at work: in a rota it stands where a half-day would. */
export const saysOff = (text: string): boolean => off.test(text);
const off = anyWord("off|non.?working|not working|nwd|rdo|day off|rest day");

/** A tick, however it was typed. */
export const isMark = (text: string): boolean => mark.test(text);
const mark = onlyWord("x|✓|✔|y|yes|1|√|tick|•|true");

/** A sheet that is not today's: a copy, an archive. */
export const saysOld = (text: string): boolean => old.test(text);
const old = anyWord(
  "old|copy|archive|archived|previous|last (?:month|year)|backup|draft|do not use|history|superseded|leavers",
);

/** A sheet that adds up what stands elsewhere. */
export const saysSummary = (text: string): boolean => summary.test(text);
const summary = anyWord("summary|summaries|dashboard|overview|stats|statistics|pivot|report|kpis?");

const MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const month = anyWord(
  "(jan|january|feb|february|mar|march|apr|april|may|june?|july?|aug|august|sept?|september|oct|october|nov|november|dec|december)",
);

/** The month that a sheet or title names, from 0; null: none. */
export function monthIn(text: string): number | null {
  const found = month.exec(text)?.[1];
  return found === undefined ? null : MONTHS.split("|").indexOf(found.slice(0, 3).toLowerCase());
}

/** A weekday, or a half of a day. */
export const saysDay = (text: string): boolean => weekday.test(text);
const weekday = anyWord(
  "mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|am|pm|(?:mon|tues|wednes|thurs|fri|satur|sun)day",
);
