import type { Result } from "./runTrouble";

export interface MatrixRow {
  readonly name: string;
  readonly about: string;
  readonly results: ReadonlyMap<string, Result>;
}

/** docs/reliability.md: one row for everything that can go wrong, one column for every action. */
export function renderMatrix(rows: readonly MatrixRow[], actions: readonly string[]): string {
  const header = ["what goes wrong", ...actions];
  const lines = rows.map(({ about, results }) => [
    about,
    ...actions.map((action) => shown(results.get(action)?.verdict)),
  ]);
  return [
    "# What becomes of a change when something goes wrong",
    "",
    "Made by `UPDATE_DOCS=1 npx jest tests/reliability`, on the simulated host (see host-fidelity.md for what that can and",
    "cannot show). Every action of the add-in is carried out on a small invented team while one thing goes wrong; then the",
    "workbook is compared, cell by cell, with what it ought to hold. A new action joins by standing in the list of `src/features`.",
    "",
    "- **done**: every cell is written, or was skipped because a colleague had changed it and is named; undo was tried",
    "  afterwards and gave back the workbook as it was.",
    "- **refused**: nothing was written, and a sentence says why and what to do.",
    "- **restored**: writing had begun, failed, and everything was put back; a sentence says so.",
    "- **-**: the action has nothing to write here.",
    "",
    "Nothing else may stand in a cell: a change that is half there, lost or unclear fails the tests.",
    "",
    row(header),
    row(header.map(() => "---")),
    ...lines.map(row),
    "",
  ].join("\n");
}

const shown = (verdict: string | undefined): string =>
  verdict === undefined || verdict === "nothing to write" ? "-" : verdict;
const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
