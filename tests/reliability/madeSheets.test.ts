import stored from "./madeSheets.json";
import type { CellValue } from "@evenkeel/spreadsheet";
import { madeSheets } from "./madeSheets";

interface Answer {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: CellValue;
}

const agree = (ours: CellValue, theirs: CellValue): boolean => {
  if (typeof ours === "number" && typeof theirs === "number") {
    return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours));
  }
  return (ours ?? "") === (theirs ?? "");
};

test("the formulas on the sheets we make have the same values in LibreOffice (npm run agreement:sheets asks it anew)", async () => {
  const answers = stored as Readonly<Record<string, readonly Answer[]>>;
  const made = await madeSheets();
  expect(made.map(({ action }) => action)).toEqual(Object.keys(answers));
  for (const { action, formulas } of made) {
    const theirs = new Map((answers[action] ?? []).map((each) => [`${each.sheet}!${each.row},${each.column}`, each]));
    const differing = formulas.filter(({ sheet, row, column, formula, value }) => {
      const answer = theirs.get(`${sheet}!${row},${column}`);
      return answer?.formula !== formula || !agree(value, answer.value);
    });
    expect(differing).toEqual([]);
  }
}, 120_000);
