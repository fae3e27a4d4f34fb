import { applyChangePlan, readWorkbook, setRetryPolicy, undoLastChange } from "../../src/excel";
import type { CellChange } from "../../src/workbook/changePlan/changePlan";
import { openSheets, type OpenedWorkbook } from "../support/openWorkbook";
import { cellOf, planOf, sheetId } from "./caseload";

/** A case that stands on the sheets of two months. */
const MONTHS = ["May", "June"] as const;
const rows = [
  ["Ref", "Lead"],
  ["RV1", "Ann"],
];
const leadOf = (sheet: string): CellChange => ({
  sheet,
  tableName: null,
  headerRow: 0,
  keys: [{ header: "Ref", value: "RV1", column: 0 }],
  header: "Lead",
  row: 1,
  column: 1,
  expected: "Ann",
  value: "Ben",
});

let opened: OpenedWorkbook;
beforeAll(() => setRetryPolicy({ pauses: [1, 1, 1], answer: 5000 }));
afterEach(() => {
  opened.setFault({});
  opened.engine.dispose();
});

test.each([1, 2, 3, 4, 5, 6])(
  "an undo that fails at operation %i leaves alone what somebody had put back themselves on the other sheet",
  async (operation) => {
    opened = await openSheets({ May: rows, June: rows });
    const { engine } = opened;
    const leads = (): unknown[] => MONTHS.map((month) => cellOf(engine, 1, 1, month));
    await readWorkbook();
    await applyChangePlan(planOf(...MONTHS.map(leadOf)));
    expect(leads()).toEqual(["Ben", "Ben"]);
    const area = { top: 1, left: 1, bottom: 1, right: 1 };
    engine.write(sheetId(engine, "June"), area, [["Ann"]]);
    opened.setFault({ failAt: { request: 4, operation, code: "GeneralException" } });
    await expect(undoLastChange()).rejects.toThrow("put back");
    expect(leads()).toEqual(["Ben", "Ann"]);
  },
);
