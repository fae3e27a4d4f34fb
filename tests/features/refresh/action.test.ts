import { applyPlan, connectWorkbook, undoLast } from "../../../src/actions/workbook";
import { balanceTeam } from "../../../src/features/balanceTeam/action";
import { refresh } from "../../../src/features/refresh/action";
import { day } from "../../../src/domain/units";
import type { CellValue } from "@evenkeel/spreadsheet";
import { seenCell } from "../../../src/workbook/changePlan/cellChange";
import { openSheets } from "../../support/openWorkbook";
import { previewOf } from "../../support/actions";

const today = day(46347);
const context = { today };
const sheets = {
  Staff: [
    ["Clinician", "Hours"],
    ["Asha Patel", 37.5],
    ["Ben Okafor", 37.5],
  ],
  Caseload: [
    ["Case", "Clinician", "Status", "Points", "Notes"],
    ["C1", "Asha Patel", "Open", 3, "ours"],
    ["C2", "Ben Okafor", "Open", 1, ""],
    ["C3", "", "Waiting", 2, ""],
  ],
} satisfies Record<string, CellValue[][]>;

const csv = (...rows: readonly string[]): Uint8Array =>
  new TextEncoder().encode(["Client ID;Lead HCP;Caseload status", ...rows].join("\r\n"));

async function refreshed(...rows: readonly string[]) {
  const preview = await previewOf(refresh, { bytes: csv(...rows) }, context);
  const plan = refresh.plan(preview);
  const outcome = plan === null ? null : await applyPlan(plan, context);
  return { ...preview.refresh, outcome };
}

async function column(sheet: string, at: number, rows: number): Promise<readonly CellValue[]> {
  const connection = await connectWorkbook(context);
  return Array.from({ length: rows }, (_, row) => seenCell(connection, sheet, row, at));
}

test("a move that Balance team made is listed, and ticked off by the export that shows it done", async () => {
  await openSheets(sheets);
  const balanced = balanceTeam.plan(await previewOf(balanceTeam, {}, context));
  if (balanced === null) throw new Error("nothing to balance");
  await applyPlan(balanced, context);
  expect(await column("Caseload", 1, 4)).toEqual(["Clinician", "Asha Patel", "Ben Okafor", "Ben Okafor"]);

  const first = await refreshed("C1;Asha Patel;Open", "C2;Ben Okafor;Open", "C3;;Waiting");
  expect(first.toKeyIn).toEqual([{ case: "C3", inSystem: null, agreed: "Ben Okafor" }]);
  expect(await column("Moves to key in", 0, 6)).toEqual(["Moves to key in", expect.any(String), "", "Case", "C3", ""]);

  const second = await refreshed("C1;Asha Patel;Open", "C2;Ben Okafor;Open", "C3;Ben Okafor;Open");
  expect(second.keyedIn).toEqual(["C3"]);
  expect((await column("Moves to key in", 3, 5))[4]).toBe("Seen in the export of 21 November 2026");

  const third = await refreshed("C1;Asha Patel;Open", "C2;Ben Okafor;Open", "C3;Ben Okafor;Open");
  expect([third.toKeyIn, third.keyedIn, third.outcome]).toEqual([[], [], null]);
});

test("new cases are added beneath the list, changes written, and undo takes all of it back", async () => {
  await openSheets(sheets);
  const { outcome } = await refreshed(
    "C1;Ben Okafor;Open",
    "C2;Ben Okafor;Discharged",
    "C3;;Waiting",
    "C4;Asha Patel;Open",
  );
  expect(outcome).toMatchObject({ status: "done", skipped: [] });
  expect(await column("Caseload", 0, 5)).toEqual(["Case", "C1", "C2", "C3", "C4"]);
  expect(await column("Caseload", 1, 5)).toEqual(["Clinician", "Ben Okafor", "Ben Okafor", "", "Asha Patel"]);
  expect(await column("Caseload", 2, 3)).toEqual(["Status", "Open", "Discharged"]);
  expect(await column("Caseload", 4, 5)).toEqual(["Notes", "ours", "", "", ""]);
  await undoLast();
  expect(await column("Caseload", 0, 5)).toEqual(["Case", "C1", "C2", "C3", ""]);
  expect(await column("Caseload", 1, 3)).toEqual(["Clinician", "Asha Patel", "Ben Okafor"]);
});

test("an old .xls file is refused with what to do", async () => {
  await openSheets(sheets);
  const options = { bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]) };
  await expect(previewOf(refresh, options, context)).rejects.toThrow(/save it as \.xlsx or \.csv/);
});
