/**
 * Words that tell why somebody is away or works less. In the shared workbook hours and dates are enough. A team also writes
 * of its clients' health, so these are for a question and never for a refusal.
 */
const telling =
  /\b(off sick|sick(?:ness)?(?: leave| absence| note)?|fit notes?|long[- ]term sick|ill(?:ness)?|maternity|paternity|pregnan\w*|miscarriage|bereave\w*|burn(?:t|ed)? ?out|occupational health|stress(?:ed)?|disab\w+|diagnos\w+|surgery|operation|cancer|capability|disciplinary|grievance|performance (?:plan|issue|concern)s?)\b/giu;

/** Such words in a text, as they are written there, each once. */
export function absenceWordsIn(text: string): readonly string[] {
  const found = new Map([...text.matchAll(telling)].map(([word]) => [word.toLowerCase(), word]));
  return [...found.values()];
}
