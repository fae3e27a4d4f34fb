import { ActionRefusal } from "../../src/actions/action";
import type { Writer } from "./runTrouble";

/**
 * How not to do it: by place and not by key, without looking again, without reading back, without a record, without putting
 * anything back. It proves that the matrix sees the difference.
 */
export const carelessWriter: Writer = async (plan) => {
  const context = new Excel.RequestContext();
  for (const { sheet, row, column, value } of plan.changes) {
    context.workbook.worksheets.getItem(sheet).getCell(row, column).values = [[value ?? ""]];
  }
  try {
    await context.sync();
  } catch (error) {
    throw new ActionRefusal("careless", "Something went wrong.", { cause: error });
  }
  return { status: "done", written: plan.changes.length, skipped: [] };
};
