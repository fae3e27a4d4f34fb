/** How much somebody works, as the cell says it. */
export interface WrittenHours {
  readonly hours?: number;
  readonly wte?: number;
  /** Why a person has to say what is meant. */
  readonly doubt?: "term-time" | "share-or-date" | "days-disagree" | "days-of-week" | "too-many" | "not-hours";
}

const NUMBER = "(\\d+(?:[.,]\\d+)?)";
const WEEKDAYS = ["mo", "tu", "we", "th", "fr", "sa", "su"];
const WEEKDAY = "(mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?:day|nesday|rsday|urday)?";
/** Hours of a full day where only days are given. Source: NHS terms, 37.5 hours over five days. */
const HOURS_OF_A_DAY = 7.5;
const MOST_HOURS = 48;
const MOST_WTE = 1.5;

const toNumber = (text = ""): number => Number(text.replace(",", "."));

interface Grammar {
  readonly shape: RegExp;
  readonly read: (parts: RegExpExecArray, header: string) => WrittenHours;
}

const rule = (shape: string, read: Grammar["read"]): Grammar => ({ shape: new RegExp(shape, "i"), read });

/** The ways in which people write hours, the more particular first. */
const GRAMMAR: readonly Grammar[] = [
  rule(`${NUMBER}?.*(?:\\btto\\b|term.?time)`, ([, number]) =>
    number === undefined ? { doubt: "term-time" } : { hours: toNumber(number), doubt: "term-time" },
  ),
  rule(`^(\\d)/(\\d+)$`, ([, part, whole]) => shareOf(toNumber(part), toNumber(whole))),
  rule(`^${NUMBER} ?%$`, ([, percent]) => ({ wte: toNumber(percent) / 100 })),
  rule(`half.?days? ?x? ?(\\d+)|(\\d+) ?x? half.?days?`, ([, after, before]) => ({
    hours: (toNumber(after ?? before) * HOURS_OF_A_DAY) / 2,
  })),
  rule(`^${NUMBER} ?(?:(?:wte|fte),? ?\\(?|\\(|, ?)${NUMBER} ?days?\\)?$`, ([, share, days]) => {
    const wte = toNumber(share);
    return Math.abs(wte * 5 - toNumber(days)) < 0.3 ? { wte } : { wte, doubt: "days-disagree" };
  }),
  rule(`${NUMBER} ?days?\\b`, ([, days]) => ({ hours: toNumber(days) * HOURS_OF_A_DAY })),
  rule(`${NUMBER} ?(?:hrs?|hours?|h)\\b`, ([, hours]) => ({ hours: toNumber(hours) })),
  rule(`${NUMBER} ?(?:wte|fte)\\b`, ([, wte]) => ({ wte: toNumber(wte) })),
  rule(`^(\\d{1,2}):(\\d\\d)$`, ([, hours, minutes]) => ({ hours: toNumber(hours) + toNumber(minutes) / 60 })),
  rule(`^(?:full.?time|f/?t|all)$`, () => ({ wte: 1 })),
  rule(`^${NUMBER}$`, ([, number], header) => bareNumber(toNumber(number), header)),
  rule(`\\b${WEEKDAY} ?(?:-|–|to) ?${WEEKDAY}`, ([, from, to]) => {
    const days = dayNumber(to) - dayNumber(from) + 1;
    return days > 0 ? { hours: days * HOURS_OF_A_DAY, doubt: "days-of-week" } : { doubt: "days-of-week" };
  }),
];

/**
 * Hours as people write them: "37", "0.6 (3 days)", "22.5hrs", "4/5", "Mon-Thu", "half days x 6", "25 hrs TTO".
 * @param header of the column, where a bare number does not say what it counts
 * @returns nothing for a blank cell
 */
export function readHours(text: string, header: string): WrittenHours {
  const written = text.trim().toLowerCase();
  if (written === "") return {};
  for (const { shape, read } of GRAMMAR) {
    const found = shape.exec(written);
    if (found !== null) return read(found, header);
  }
  // A number below zero is a slip, which the reader of records names.
  if (/^-\d/.test(written)) return {};
  const days = written.match(new RegExp(`\\b${WEEKDAY}\\b`, "gi"));
  if (days === null) return { doubt: "not-hours" };
  const part = /\b(?:am|pm|eve)\b/.test(written) ? 0.5 : 1;
  return { hours: days.length * HOURS_OF_A_DAY * part, doubt: "days-of-week" };
}

const dayNumber = (day = ""): number => WEEKDAYS.indexOf(day.slice(0, 2).toLowerCase());

/** "4/5" is four days of five; Excel may hold "4/8" as a day in August. */
function shareOf(part: number, whole: number): WrittenHours {
  if (part >= whole) return { doubt: "share-or-date" };
  return whole === 5 ? { wte: part / whole } : { wte: part / whole, doubt: "share-or-date" };
}

function bareNumber(number: number, header: string): WrittenHours {
  if (/days/i.test(header) && number <= 5) return { hours: number * HOURS_OF_A_DAY };
  if (number <= MOST_WTE) return { wte: number };
  return number <= MOST_HOURS ? { hours: number } : { doubt: "too-many" };
}
