import { isLevel, isNobody } from "../words/people";

const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|prof|sr)\.? /i;
/** Parts of a surname that are written small, or short. */
const PARTICLE = /^(?:de|van|von|der|la|le|ó|o|mac|mc|al|bin|ní|nic|ap)$/i;
const LONGEST_NAME = 45;

/** Letters as they are compared: without accents and case, in any script. */
export const plainName = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * A written name without its decorations: title, brackets, band, what follows a dash. "Surname, First" and "PIKE Sharon"
 * are turned round.
 */
export function bareName(text: string): string {
  let name = text
    .replace(/\([^)]*\)/g, " ")
    .replace(/\s+[-–—]\s+.*$/, "")
    .replace(/['’]s\b.*$/, "")
    .replace(/\b(?:band ?)?b?[3-9][ab]?\b/gi, " ")
    // "Denise Applewhite 30hrs max 14"
    .replace(/(\p{L})\s+\d.*$/u, "$1")
    .replace(/\s+/g, " ")
    .trim();
  while (TITLE.test(name)) name = name.replace(TITLE, "");
  const reversed = /^([^,]+), ([^,]+)$/.exec(name);
  if (reversed !== null) name = `${reversed[2]} ${reversed[1]}`;
  return turned(name.replace(/[.:]+(?= |$)/g, "").trim());
}

/** A surname in capitals comes last. */
function turned(name: string): string {
  const [first = "", ...others] = name.split(" ");
  const last = others[others.length - 1] ?? "";
  const isSurname = first.length > 1 && first === first.toUpperCase() && /\p{L}/u.test(first);
  const isLastToo = last.replace(/^(?:Mc|Mac|O['’])/, "") === last.replace(/^(?:Mc|Mac|O['’])/, "").toUpperCase();
  return isSurname && !isLastToo ? [...others, first].join(" ") : name;
}

/** The separate names of a cell that two people share. */
export const sharedNames = (text: string): readonly string[] =>
  text.split(/\s*(?:\/|&|\+|;| and |,)\s*/).filter((part) => part !== "");

/** How much a text looks like a person's name, from 0 to 1, by its shape alone. */
export function nameLikeness(text: string): number {
  if (isLevel(text) || isNobody(text)) return 0;
  const bare = bareName((text.split(/[/&+]/)[0] ?? "").trim());
  const words = bare.split(" ").filter((word) => word !== "");
  // A long text is a name only with something behind it: "Olumide Bankole – newly qualified, protected caseload".
  if (text.length > LONGEST_NAME && (bare.length > LONGEST_NAME / 2 || words.length < 2)) return 0;
  const [first = ""] = words;
  const last = words[words.length - 1] ?? "";
  if (words.length === 0 || words.length > 4 || /\d/.test(bare)) return 0;
  if (!words.every((word) => PARTICLE.test(word) || /^\p{Lu}[\p{L}'’-]*$/u.test(word))) {
    return /\p{Lo}/u.test(bare) ? 0.8 : 0;
  }
  if (words.length > 1) return last.length === 1 || first.length === 1 ? 0.9 : 1;
  if (first.length >= 3 && first !== first.toUpperCase()) return 0.55;
  return first.length > 4 ? 0.4 : first.length >= 2 ? 0.2 : 0.1;
}
