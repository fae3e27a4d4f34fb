import { readFileSync } from "node:fs";
import path from "node:path";
import { day, type Day } from "@evenkeel/spreadsheet";
import { documentToGrid, readWorkbook } from "@evenkeel/xlsx";
import type { Answer } from "./answer";
import { connectAnswer } from "./connectAnswer";
import { faultsOf } from "./faults";
import { score, type Score } from "./score";
import { readTruths, type Truth } from "./truth";

export const WORKBOOKS = "tests/fixtures/workbooks/independent";

/** 30 November 2026: the day on which the truths of these workbooks hold. */
export const DAY_OF_READING = day(46356);

export interface Measured {
  readonly truth: Truth;
  readonly score: Score;
  /** What reading threw; null: it came to its end. */
  readonly crash: string | null;
  /** What is wrong, in words. */
  readonly faults: readonly string[];
}

/** Reads every workbook of a folder that has a truth.json, and holds what comes of it against the truth. */
export function measureFolder(folder: string, today: Day): readonly Measured[] {
  return readTruths(folder).map((truth) => {
    const { answer, crash } = answerOrCrash(path.join(folder, truth.file), today);
    const scored = score(answer, truth);
    return {
      truth,
      score: scored,
      crash,
      faults: [...(crash === null ? [] : [`crash: ${crash}`]), ...faultsOf(scored)],
    };
  });
}

/** What the add-in makes of a file, without Excel. */
function readFile(file: string, today: Day): Answer {
  return connectAnswer(documentToGrid(readWorkbook(new Uint8Array(readFileSync(file)))), today);
}

const NOTHING: Answer = { people: {}, waiting: null, tables: {}, statements: [], sheetsUsed: [] };

/** One workbook that cannot be read must not hide what comes of the others. */
function answerOrCrash(file: string, today: Day): { readonly answer: Answer; readonly crash: string | null } {
  try {
    return { answer: readFile(file, today), crash: null };
  } catch (error) {
    return { answer: NOTHING, crash: error instanceof Error ? error.message : String(error) };
  }
}
