import type { ChangePlan } from "../../../workbook/changePlan/changePlan";
import { recordedSheet } from "../../journal/entries";
import type { RecordedChange, RecordedSheet } from "../../journal/schema";
import type { ChangeKind } from "../kind";
import { revertSheets } from "../revertSheets";
import { checkSources } from "./formulaSourceCheck";
import { preparedSheets } from "./writeSheets";
import { prepareSheet, type PreparedSheet } from "./prepareSheet";

/** Sheets that the add-in makes and refreshes from templates. */
export const sheets: ChangeKind = {
  needs: ({ sheets: templates = [], sources = [] }) => ({
    sheets: [...templates.map(({ name }) => name), ...sources.map(({ sheet }) => sheet)],
    tables: templates.flatMap(({ tables = [] }) => tables.map(({ name }) => name)),
  }),

  async prepare({ sheets: templates = [], sources = [] }, snapshot) {
    const checked = checkSources(sources, snapshot);
    const refusals = [...checked.refusals];
    const prepared: PreparedSheet[] = [];
    for (const template of templates) {
      const { name } = template;
      const ours = recordedSheet(snapshot.journal, name);
      const sheet = prepareSheet(template, snapshot.sheet(name), ours, (table) => snapshot.table(table));
      if ("refusals" in sheet) refusals.push(...sheet.refusals);
      else prepared.push(sheet);
    }
    return {
      refusals,
      skipped: prepared.flatMap(({ skipped }) => skipped),
      changes: prepared.length === 0 ? [] : [preparedSheets(prepared, checked.sources)],
    };
  },

  needsToRevert: (entry) => ({ sheets: ownSheets(entry).map(({ name }) => name) }),

  revert: (entry, snapshot) => revertSheets(ownSheets(entry), snapshot),

  isPresent: (entry, snapshot) => ownSheets(entry).every(({ name }) => snapshot.sheet(name) !== null),
};

const ownSheets = (entry: RecordedChange): RecordedSheet[] => entry.sheets.filter(({ isTheirs }) => isTheirs !== true);

/** The plan without page set-up, which needs a printer on some machines; null: it has none. */
export function withoutPrint(plan: ChangePlan): ChangePlan | null {
  const { sheets: templates = [] } = plan;
  if (!templates.some(({ print }) => print !== undefined)) return null;
  return { ...plan, sheets: templates.map(({ print: _print, ...template }) => template) };
}
