import type { WeightRule } from "../../domain/team";
import type { Day } from "../../domain/units";
import type { Candidate, ProfiledBlock } from "../detect/candidates";
import { evidenceFrom, NO_EVIDENCE, type Evidence } from "../detect/evidence";
import type { HeaderBlock } from "../detect/headerRows";
import type { SheetView } from "../detect/sheetView";
import type { Part } from "../reading/part";
import type { Reading } from "../reading/readTeamWorkbook";
import type { View } from "../reading/view";
import type { Said } from "../reading/said";
import { recordsFromGrid } from "../records/fromGrid";
import { levelsOf, readWeightRules, type WeightLevel } from "../records/weights";
import { partsOf, type ConnectedTable, type ConnectedTables, type Question, type TableKind } from "./connection";
import { weightsByLevels } from "./levelWeights";
import { categoryEvidence, pickTable, type Picking } from "./otherTables";
import { withSaidColumns } from "./saidColumns";
import { countsTable, teamTables } from "./readingTables";

export interface FoundTables {
  readonly tables: ConnectedTables;
  readonly questions: readonly Question[];
  /** The row of points within a block of counts. */
  readonly pointsRow: number | null;
}

export interface Finding {
  readonly reading: Reading;
  readonly blocks: readonly ProfiledBlock[];
  /** The sheets that people keep. */
  readonly sheets: readonly SheetView[];
  readonly viewOf: (sheet: string) => SheetView;
  readonly answers: Readonly<Record<string, string>>;
  readonly today: Day;
  readonly said: Said;
  readonly isExport: boolean;
}

type Tables = Partial<Record<TableKind, ConnectedTable>>;

/** The tables of a workbook: the team and its cases as they were read, the others by what these hold. */
export function findTables(finding: Finding): FoundTables {
  const { reading, blocks, sheets, viewOf, said } = finding;
  if (reading.people.length === 0) return headersAlone(finding);
  const questions: Question[] = [];
  const taken = new Set(blocksOf(reading, blocks, HELD));
  for (const { block } of blocks) if (said.sheet(block.view.name) !== undefined) taken.add(block);
  const pick = (kind: TableKind, evidence: Evidence, from: Partial<Picking> = {}): Candidate | null => {
    const picked = pickTable(kind, evidence, { ...finding, taken, ...from });
    questions.push(...picked.questions);
    return picked.candidate;
  };
  const profiles = new Map<View, ProfiledBlock>();
  const plain = teamTables(reading, { blocks, evidence: NO_EVIDENCE, viewOf, profiles });
  const counts = countsTable(reading);
  const listed = pick(
    "Weights",
    counts === null ? NO_EVIDENCE : categoryEvidence(counts.categories.map(({ header }) => header)),
  );
  // A list of points without a column of levels may be the list of one factor's levels.
  const byLevels =
    listed?.table.columns["Level"] === undefined && plain.Cases !== undefined
      ? weightsByLevels(plain.Cases, sheets, Object.values(plain).flatMap(partsOf), viewOf)
      : null;
  const Weights = byLevels ?? listed?.table;
  if (listed !== null && byLevels === null) taken.add(listed.block);
  const { rules, levels } = weightsIn(Weights, viewOf);
  const evidence = evidenceFrom(
    reading.people.map(({ name }) => name),
    rules,
    levels,
  );
  const tables: Tables = {
    ...(rules.length > 0 ? teamTables(reading, { blocks, evidence, viewOf, profiles }) : plain),
  };
  if (counts !== null) tables.Counts = counts.table;
  if (Weights !== undefined) tables.Weights = Weights;
  for (const kind of ["JobPlan", "Referrals", "Settings"] as const) {
    const candidate = pick(kind, evidence);
    if (candidate === null) continue;
    taken.add(candidate.block);
    tables[kind] = candidate.table;
  }
  for (const [kind, table] of Object.entries(tables)) tables[kind as TableKind] = withSaidColumns(table, said, viewOf);
  return {
    tables,
    questions: questions.filter(({ id }) => tables[kindOf(id)] !== undefined),
    pointsRow: counts?.pointsRow ?? null,
  };
}

const kindOf = (id: string): TableKind => (id.split(":")[1] ?? "") as TableKind;

/** Parts of the account that are the team's own tables, and no weights, plans or settings. */
const HELD: ReadonlySet<Part> = new Set([
  "staff",
  "held",
  "waiting",
  "counts",
  "closed",
  "copy",
  "earlier-month",
  "old",
]);

function blocksOf(
  { account }: Reading,
  blocks: readonly ProfiledBlock[],
  wanted: ReadonlySet<Part>,
): readonly HeaderBlock[] {
  const lines = account.filter(({ part }) => wanted.has(part));
  return blocks.flatMap(({ block }) => {
    const isOne = lines.some(
      ({ sheet, headerRow, left, right }) =>
        sheet === block.view.name && headerRow === block.headerRow && left <= block.right && right >= block.left,
    );
    return isOne ? [block] : [];
  });
}

/** So many headers of cases as the workbook format knows them, the reference among them. */
function isHeadedAsCases({ assignment: { matches } }: Candidate): boolean {
  const known = [...matches].filter(([, { words }]) => words >= 0.9).map(([name]) => name);
  return known.includes("Case") && known.length >= FEWEST_HEADERS;
}
const FEWEST_HEADERS = 3;

function weightsIn(
  table: ConnectedTable | undefined,
  viewOf: (sheet: string) => SheetView,
): { readonly rules: readonly WeightRule[]; readonly levels: readonly WeightLevel[] } {
  if (table === undefined) return { rules: [], levels: [] };
  const records = recordsFromGrid(table, viewOf);
  return { rules: readWeightRules(records, () => undefined), levels: levelsOf(records) };
}

/**
 * A workbook that names nobody yet, such as the template when it is new, or too few people to be known by: what its
 * headers say. A list with rows in it has to be headed as the workbook format has it.
 */
function headersAlone(finding: Finding): FoundTables {
  const tables: Tables = {};
  const taken = new Set<HeaderBlock>();
  for (const kind of ["Weights", "Team", "Cases", "JobPlan", "Referrals", "Settings"] as const) {
    const { candidate } = pickTable(kind, NO_EVIDENCE, { ...finding, taken });
    if (candidate === null) continue;
    const isEmpty = candidate.table.rows.length === 0;
    if (kind === "Team" && !isEmpty) continue;
    if (kind === "Cases" && !isEmpty && !finding.isExport && !isHeadedAsCases(candidate)) continue;
    taken.add(candidate.block);
    tables[kind] = candidate.table;
  }
  const isTeams = tables.Team !== undefined || tables.Cases !== undefined || tables.JobPlan !== undefined;
  return { tables: isTeams ? tables : {}, questions: [], pointsRow: null };
}
