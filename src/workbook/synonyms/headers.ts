import { COLUMNS, type ColumnSpec, type ReadableKind } from "./columns";

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  hrs: "hours",
  hr: "hours",
  hour: "hours",
  wk: "week",
  wkly: "weekly",
  wks: "week",
  no: "number",
  num: "number",
  nbr: "number",
  appt: "appointment",
  appts: "appointments",
  app: "appointment",
  pts: "points",
  max: "max",
  clin: "clinician",
  mgr: "manager",
  dept: "department",
  rv: "review",
  rvw: "review",
  wkr: "worker",
  coord: "coordinator",
  prac: "practitioner",
  ther: "therapist",
  req: "required",
  reqd: "required",
  caseld: "caseload",
  pw: "per week",
  "p/w": "per week",
};

/**
 * A header as it is compared: without case, punctuation, line breaks and brackets, its abbreviations written out.
 * "Hrs p/w" and "Hours (per week)" are one; so are "NHS No." and "nhs number".
 */
export function headerKey(header: string): string {
  const known = headerKeys.get(header);
  if (known !== undefined) return known;
  const plain = header
    .normalize("NFKC")
    .toLocaleLowerCase("en-GB")
    .replace(/\bp\/w\b/g, "per week")
    .replace(/['’]s\b|['’]/g, "")
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
  const key = plain
    // "W.T.E." and "W/C" are one word each.
    .replace(/(?<!\S)\p{L}(?: \p{L})+(?!\S)/gu, (letters) => letters.replaceAll(" ", ""))
    .split(" ")
    .map((word) => ABBREVIATIONS[word] ?? word)
    .join(" ");
  if (headerKeys.size >= MOST_KEPT_KEYS) headerKeys.clear();
  headerKeys.set(header, key);
  return key;
}

/** The same few headers are compared again and again; this only saves time. */
const headerKeys = new Map<string, string>();
const MOST_KEPT_KEYS = 5000;

const indexes = new Map<ReadableKind, ReadonlyMap<string, readonly ColumnSpec[]>>();

/** The columns of a table that an exact header can stand for, the likelier first. */
export function columnsForHeader(kind: ReadableKind, header: string): readonly ColumnSpec[] {
  let index = indexes.get(kind);
  if (index === undefined) {
    index = indexHeaders(kind);
    indexes.set(kind, index);
  }
  return index.get(headerKey(header)) ?? [];
}

function indexHeaders(kind: ReadableKind): ReadonlyMap<string, readonly ColumnSpec[]> {
  const index = new Map<string, ColumnSpec[]>();
  for (const column of COLUMNS[kind]) {
    for (const text of [column.name, ...column.synonyms]) {
      const key = headerKey(text);
      const columns = index.get(key);
      if (columns === undefined) index.set(key, [column]);
      else if (!columns.includes(column)) columns.push(column);
    }
  }
  return index;
}

/** Every header known for a column, as `headerKey` leaves them. */
export function headersOf(column: ColumnSpec): readonly string[] {
  return [...new Set([column.name, ...column.synonyms].map(headerKey))];
}
