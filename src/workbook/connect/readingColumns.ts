import { assignColumns } from "../detect/assign";
import { profileBlock, type ProfiledBlock } from "../detect/candidates";
import type { Evidence } from "../detect/evidence";
import type { HeaderBlock } from "../detect/headerRows";
import type { SheetView } from "../detect/sheetView";
import { headerOf } from "../reading/blocks/block";
import { canonicalName } from "../reading/columns/canonicalName";
import type { Column } from "../reading/columns/profile";
import { ROLES, type Role } from "../reading/columns/role";
import { sheetName, type View } from "../reading/view";
import { headerHas } from "../reading/words/headers";
import { inOrder, withColumn } from "./columnsByPlace";
import type { ConnectedColumn, ConnectedTable } from "./connection";

type Columns = ConnectedTable["columns"];

/** What is known of the workbook besides the reading: its blocks as headers, and what other tables say. */
export interface TableContext {
  readonly blocks: readonly ProfiledBlock[];
  readonly evidence: Evidence;
  readonly viewOf: (sheet: string) => SheetView;
  /** What the columns of each block hold, looked at once. */
  readonly profiles: Map<View, ProfiledBlock>;
}

export const place = ({ block }: View, index: number): ConnectedColumn => ({
  header: headerOf(block, index),
  column: block.left + index,
});

/**
 * All columns of a block by their canonical names: those that only headers tell (skills, needs, dates of leave), with
 * the roles that the reading is sure of in their places.
 */
export function columnsOf(
  kind: "Team" | "Cases",
  view: View,
  { blocks, evidence, viewOf, profiles }: TableContext,
): Columns {
  let profiled = profiles.get(view);
  if (profiled === undefined) {
    const whole = blocks.find(({ block }) => isSame(block, view) && block.right >= lastHeader(view));
    profiles.set(view, (profiled = whole ?? profileBlock(headerBlockOf(view, viewOf(sheetName(view))))));
  }
  const { matches } = assignColumns(kind, profiled.block, profiled.profileOf, evidence);
  let columns: Columns = Object.fromEntries(
    [...matches].map(([name, { column, header }]) => [name, { header: header.text, column }]),
  );
  const contract = view.roles.get("Contract");
  if (kind === "Team" && contract !== undefined)
    columns = withContractName(columns, place(view, contract.index), contract);
  for (const [role, column] of view.roles) {
    const name = canonicalName(role, column);
    if (!BELONGS[kind].includes(role) || (role === "Clinician" && !isSurelyHolder(column))) continue;
    const own = place(view, column.index);
    const isFree = columns[name] === undefined && !Object.values(columns).some((other) => other.column === own.column);
    if (LEADS.has(role) || (role === "Status" && column.states >= CLEARLY_STATES) || isFree)
      columns = withColumn(columns, name, own);
  }
  return inOrder(columns);
}

/** A lone column of contracts goes by what stands in it: 37.5 and 22.5 are hours, even under "WTE". */
function withContractName(columns: Columns, place: ConnectedColumn, contract: Column): Columns {
  const named = (["WTE", "Weekly hours"] as const).filter((name) => columns[name] !== undefined);
  const [own] = named;
  if (named.length !== 1 || own === undefined || columns[own]?.column !== place.column) return columns;
  return withColumn(columns, canonicalName("Contract", contract), columns[own]);
}

/** Few rows of a list where nobody is named may look like names. */
const isSurelyHolder = ({ joins, header, said }: Column): boolean =>
  joins > 0.3 || said === "Clinician" || headerHas("Clinician", header);

/** So many known words for states, and a column says where cases stand, however it is headed. */
const CLEARLY_STATES = 0.3;

/** Roles that the reading knows better than any header: values and joins decide them. */
const LEADS: ReadonlySet<Role> = new Set(["Case", "Clinician"]);

const OF_PEOPLE: readonly Role[] = ["Contract", "Role", "Max cases"];

const BELONGS: Readonly<Record<"Team" | "Cases", readonly Role[]>> = {
  Team: [...OF_PEOPLE, "Locality"],
  Cases: ROLES.filter((role) => !OF_PEOPLE.includes(role)),
};

const lastHeader = ({ block }: View): number =>
  block.left + block.headers.reduce((last, header, index) => (header === "" ? last : index), 0);

const isSame = (block: HeaderBlock, { block: own }: View): boolean =>
  block.view.name === own.sheet.name && block.headerRow === own.headerRow && block.left <= own.left;

function headerBlockOf({ block }: View, view: SheetView): HeaderBlock {
  const { sheet, headerRow, left, right, headers, upperHeaders, rows, titles } = block;
  const row = headerRow ?? sheet.top;
  return {
    view,
    tableName: null,
    headerRow: row,
    firstRow: row + 1,
    lastRow: rows[rows.length - 1]?.row ?? row,
    left,
    right,
    headers: headers.flatMap((text, index) => {
      const upper = upperHeaders[index] ?? "";
      const readings = upper === "" ? [] : [`${upper} ${text}`];
      return text === "" ? [] : [{ column: left + index, text, row, readings }];
    }),
    title: titles.join(" "),
    joined: false,
    isAllWords: true,
    followsGap: true,
  };
}
