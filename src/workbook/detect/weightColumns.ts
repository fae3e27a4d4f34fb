import type { Assignment, Match } from "./assignment";
import type { HeaderBlock } from "./headerRows";
import type { ColumnProfile } from "./profile";

/** What tells a column of figures from one of words. */
export type Figures = Pick<ColumnProfile, "filled" | "texts" | "numbers" | "days">;

/** From this share of a column's cells on, it is a column of figures, or one of words. */
const MOST = 0.8;

/**
 * In a list of weights the column of figures is the points and the column of words the level, whatever their headers
 * say: under "Category, Score, Value" stand Risk, High, 4.
 * @param likePoints how much a header's words speak for points, 0 to 1
 */
export function weightsByContents(
  matches: Map<string, Match>,
  block: Pick<HeaderBlock, "headers">,
  profileOf: (column: number) => Figures,
  likePoints: (column: number) => number,
): void {
  const points = matches.get("Points");
  const level = matches.get("Level");
  // A list without factors is known by its levels, where they stand in the cases.
  if (points === undefined || !matches.has("Factor")) return;
  const isWords = (column: number): boolean => holdsWords(profileOf(column));
  const isFigures = (column: number): boolean => holdsFigures(profileOf(column));
  const hasWordsAsLevel = level !== undefined && !isFigures(level.column);
  const others = block.headers.filter(({ column }) => column !== points.column);
  if (isWords(points.column)) {
    const figures = others.filter(({ column }) => isFigures(column));
    const [first] = figures.sort((a, b) => likePoints(b.column) - likePoints(a.column));
    if (first === undefined || hasWordsAsLevel) return;
    // Two columns of figures that say nothing of points leave it open which one is meant.
    if (figures.length > 1 && likePoints(first.column) === 0) return;
    for (const [name, { column }] of matches) if (column === first.column) matches.delete(name);
    matches.set("Points", { ...points, column: first.column, header: first });
    matches.set("Level", points);
  } else if (isFigures(points.column) && !hasWordsAsLevel) {
    const matched = new Set([...matches.values()].map(({ column }) => column));
    const words = others.find(({ column }) => !matched.has(column) && isWords(column) && likePoints(column) > 0);
    if (words !== undefined) matches.set("Level", { ...points, column: words.column, header: words });
  }
}

/**
 * "Category | Points", or "Category | Value", over the names of the columns that cases are counted in: these are the
 * levels of one factor, and no factors.
 * @param isCounted whether so many of a column's words are headers elsewhere
 */
export function levelsOfCounts(
  assignment: Assignment,
  profileOf: (column: number) => ColumnProfile,
  isCounted: (column: number) => boolean,
): Assignment {
  const { Factor: words, Points: points, Level: level } = Object.fromEntries(assignment.matches);
  const figures = points ?? level;
  if (words === undefined || figures === undefined || (points !== undefined && level !== undefined)) return assignment;
  if (!holdsWords(profileOf(words.column)) || !holdsFigures(profileOf(figures.column))) return assignment;
  if (!isCounted(words.column)) return assignment;
  const matches = new Map(assignment.matches).set("Level", words).set("Points", figures);
  matches.delete("Factor");
  return { ...assignment, matches };
}

const holdsWords = ({ texts, filled }: Figures): boolean => filled > 0 && texts >= MOST;
const holdsFigures = ({ numbers, days }: Figures): boolean => numbers >= MOST && days < 0.5;
