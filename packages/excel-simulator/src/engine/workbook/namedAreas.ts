import type { HostWorkbook } from "../../host/model";
import { renameTable } from "../formulas/structuredReferences";
import { formulaCells } from "../univer/formulaCells";
import { toArea } from "../univer/ranges";
import type { RunningUniver } from "../univer/startUniver";
import { type FormulaReader, sheetOf } from "./cells";
import type { Names } from "./names";
import type { Tables } from "./tables";

type NamedAreaPart = Pick<
  HostWorkbook,
  "tables" | "addTable" | "changeTable" | "removeTable" | "names" | "setName" | "removeName"
>;

/** Tables and names as formulas know them: a change of one makes all formulas be read afresh. */
export function namedAreaPart(
  running: RunningUniver,
  tables: Tables,
  names: Names,
  write: HostWorkbook["write"],
  formulaAt: FormulaReader,
): NamedAreaPart {
  const reread = (): void => running.calculation.reread();

  /** Formulas and names that refer to a table go on doing so under its new name. */
  const followRename = (from: string, to: string): void => {
    for (const { sheetId, range } of formulaCells(running, (formula) => renameTable(formula, from, to) !== formula)) {
      const area = toArea(range);
      const cell = sheetOf(running, sheetId).getCellRaw(area.top, area.left);
      const written = formulaAt(sheetId, area.top, area.left, cell);
      if (written !== null) write(sheetId, area, [[renameTable(written, from, to)]]);
    }
    for (const name of names.names()) {
      const formula = renameTable(name.formula, from, to);
      if (formula !== name.formula) names.setName({ ...name, formula });
    }
  };

  return {
    tables: () => tables.tables(),
    addTable(sheetId, area, name, hasHeaders) {
      reread();
      return tables.addTable(sheetId, area, name, hasHeaders);
    },
    changeTable(tableId, change) {
      const before = tables.tables().find((table) => table.id === tableId)?.name;
      tables.changeTable(tableId, change);
      if (before !== undefined && change.name !== undefined) followRename(before, change.name);
      reread();
    },
    removeTable(tableId) {
      reread();
      tables.removeTable(tableId);
    },
    names: () => names.names(),
    setName(name) {
      reread();
      names.setName(name);
    },
    removeName(name, sheetId) {
      reread();
      names.removeName(name, sheetId);
    },
  };
}
