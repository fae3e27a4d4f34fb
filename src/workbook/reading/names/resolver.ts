import { bareName, plainName, sharedNames } from "./form";

/** A person of the team, as the list that names everybody writes it. */
export interface Person {
  readonly name: string;
  /** The bare name, as it is compared. */
  readonly key: string;
  /** Initials or a code that stand beside the name. */
  readonly aliases: readonly string[];
}

/** Whom a written form may mean: nobody known, one person, or several. */
export type Candidates = readonly Person[];

export function person(name: string, aliases: readonly string[] = []): Person {
  return { name, key: plainName(bareName(name)), aliases: aliases.map(plainName) };
}

interface Form {
  /** As typed, and without decorations, both as they are compared. */
  readonly raw: string;
  readonly bare: string;
  readonly words: readonly string[];
  readonly text: string;
}

type Rule = (form: Form, candidate: Person) => boolean;

const parts = ({ key }: Person): readonly string[] => key.split(" ");
const first = (candidate: Person): string => parts(candidate)[0] ?? "";
const last = (candidate: Person): string => parts(candidate)[parts(candidate).length - 1] ?? "";
const capitals = (text: string): string => text.replace(/[^\p{Lu}]/gu, "");
const initials = ({ key }: Person): string => key.replace(/(\p{L})[^ -]*[ -]?/gu, "$1");

/** "nb" of Caoimhe Ní Bhriain. */
const furtherInitials = (one: Person): string =>
  parts(one)
    .slice(1)
    .map((part) => part[0] ?? "")
    .join("");

const twoWords =
  (rule: (front: string, back: string, candidate: Person) => boolean): Rule =>
  ({ words }, candidate) =>
    words.length >= 2 && rule(words[0] ?? "", words[words.length - 1] ?? "", candidate);

const oneWord =
  (shortest: number, rule: (word: string, candidate: Person, form: Form) => boolean): Rule =>
  (form, candidate) =>
    form.words.length === 1 && form.bare.length >= shortest && rule(form.bare, candidate, form);

/** The ways in which a name is written, surest first: the first that fits anybody decides. */
const RULES: readonly Rule[] = [
  ({ raw, bare }, candidate) => plainName(candidate.name) === raw || candidate.key === bare,
  ({ raw, bare }, { aliases }) => aliases.includes(raw) || aliases.includes(bare),
  ({ words }, { key }) => key === [...words].reverse().join(" "),
  twoWords((front, back, one) => first(one) === front && parts(one).length > 1 && last(one).startsWith(back)),
  twoWords((front, back, one) => front.length <= 2 && first(one).startsWith(front) && last(one) === back),
  twoWords((front, back, one) => last(one) === front && back.length <= 2 && first(one).startsWith(back)),
  twoWords((front, back, one) => first(one) === front && back.length >= 2 && back === furtherInitials(one)),
  twoWords((front, _back, one) => parts(one).length === 1 && first(one) === front),
  twoWords((front, back, one) => front.length <= 2 && last(one) === back && first(one)[0] === front[0]),
  oneWord(3, (word, one) => first(one) === word),
  oneWord(3, (word, one) => last(one) === word),
  // "Jo" is a name, "JO" are initials.
  oneWord(2, (word, one, { text }) => first(one) === word && text !== text.toUpperCase()),
  oneWord(2, (word, one, { text }) => {
    const letters = capitals(text);
    const isCode = letters.length >= 2 && !text.includes(" ") && letters === capitals(bareName(one.name));
    return word.length <= 4 && (initials(one) === word || isCode);
  }),
  oneWord(3, (word, one) => first(one).startsWith(word)),
];

/** A form as it is compared with what the manager said. */
export const formKey = (text: string): string => plainName(text.trim());

/** The one place that tells whom a written form of a name means: tabs, titles, headings, cells and heads of columns. */
export class NameResolver {
  private readonly known = new Map<string, Candidates>();

  /** @param said whom the manager says that a form means; null: nobody */
  constructor(
    readonly people: readonly Person[],
    private readonly said: ReadonlyMap<string, Person | null> = new Map(),
  ) {}

  /** Everybody whom the form may mean. */
  candidates(text: string): Candidates {
    const said = this.said.get(formKey(text));
    if (said !== undefined) return said === null ? [] : [said];
    let found = this.known.get(text);
    if (found === undefined) this.known.set(text, (found = this.find(text)));
    return found;
  }

  /** Whether the manager says that the form means nobody. */
  isSaidNobody(text: string): boolean {
    return this.said.get(formKey(text)) === null;
  }

  /** The only person whom the form can mean; null: nobody, or several. */
  one(text: string): Person | null {
    const found = this.candidates(text);
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /** A cell with one name or several: for each name whom it may mean. */
  inCell(text: string): readonly Candidates[] {
    const whole = this.candidates(text);
    if (whole.length > 0) return [whole];
    const names = sharedNames(text).map((name) => this.candidates(name));
    return names.length > 1 && names.some((found) => found.length > 0) ? names : [whole];
  }

  /** Everybody whose whole name stands in a longer text: "Caseload of Grace Reid". */
  inSentence(text: string): Candidates {
    const words = new Set(plainName(text).split(/[^\p{L}\p{M}'’-]+/u));
    return this.people.filter((one) => parts(one).length > 1 && parts(one).every((part) => words.has(part)));
  }

  /** The only person whose name is spelt nearly so: a guess, to be asked about. */
  nearly(text: string): Person | null {
    const bare = plainName(bareName(text));
    const isNear = (one: Person): boolean =>
      (bare.length >= 6 && isOneSlipFrom(one.key, bare)) || (bare.length >= 5 && isOneSlipFrom(first(one), bare));
    const near = this.people.filter(isNear);
    return near.length === 1 ? (near[0] ?? null) : null;
  }

  private find(text: string): Candidates {
    const bare = plainName(bareName(text));
    const form: Form = { raw: plainName(text.trim()), bare, words: bare.split(" "), text: text.trim() };
    if (form.raw === "" || bare === "") return [];
    for (const rule of RULES) {
      const found = this.people.filter((candidate) => rule(form, candidate));
      if (found.length > 0) return found;
    }
    return [];
  }
}

/** One letter more, less or other, or two that are swapped, and not the first. */
function isOneSlipFrom(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
  const most = Math.min(a.length, b.length);
  let front = 0;
  while (front < most && a[front] === b[front]) front += 1;
  let back = 0;
  while (back < most - front && a[a.length - 1 - back] === b[b.length - 1 - back]) back += 1;
  const changed = Math.max(a.length, b.length) - front - back;
  const isSwapped = changed === 2 && a.length === b.length && a[front] === b[front + 1] && a[front + 1] === b[front];
  return changed <= 1 || isSwapped;
}
