import type { Answer, AnswerTable } from "./answer";
import type { Truth } from "./truth";

export interface TableResult {
  readonly kind: string;
  readonly sheet: string;
  /** The table, or a part of it, is on its sheet. */
  readonly found: boolean;
  /** Rows on that sheet; null: the truth does not say how many, or nothing is there. */
  readonly rows: { readonly expected: number; readonly got: number } | null;
  readonly columns: readonly ColumnResult[];
}

export interface ColumnResult {
  readonly name: string;
  readonly expected: string;
  /** null: it was not found. */
  readonly got: string | null;
  readonly right: boolean;
}

/** `Risk|Priority`: either name will do; `B|A`: either column. */
const alternatives = (text: string): readonly string[] => text.split("|");

export function compareTables(answer: Answer, truth: Truth): readonly TableResult[] {
  return Object.entries(truth.tables).map(([kind, expected]) => {
    const parts = (answer.tables[kind] ?? []).filter((part) => part.sheet === expected.sheet);
    const got = parts.reduce((sum, part) => sum + part.rows, 0);
    return {
      kind,
      sheet: expected.sheet,
      found: parts.length > 0,
      rows: parts.length === 0 || expected.rows === undefined ? null : { expected: expected.rows, got },
      columns: Object.entries(expected.columns).map(([name, letters]) => compareColumn(parts, name, letters)),
    };
  });
}

function compareColumn(parts: readonly AnswerTable[], name: string, letters: string): ColumnResult {
  const got = parts.flatMap((part) => alternatives(name).flatMap((each) => part.columns[each] ?? []));
  const right = got.find((each) => alternatives(letters).includes(each));
  return { name, expected: letters, got: right ?? got[0] ?? null, right: right !== undefined };
}
