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

test("cases that keep their zeros by a number format are found, written and put back", async () => {
  const numbers = [100, 101, 102].map((id, at): CellValue[] => [id, at < 2 ? "Asha Patel" : "", "Open", 1, ""]);
  await openSheets({ ...sheets, Caseload: [sheets.Caseload[0] ?? [], ...numbers] });
  const options = {
    bytes: csv("00100;Ben Okafor;Open", "00101;Asha Patel;Open", "00102;;Open", "00103;Ben Okafor;Open"),
  };
  const preview = await previewOf(refresh, options, context);
  expect(preview.problems.map(({ message }) => message)).toContain(
    "3 references differ from the export's by leading zeros only (100 here, 00100 there): taken for the same cases.",
  );
  const plan = refresh.plan(preview);
  if (plan === null) throw new Error("nothing to refresh");
  expect(await applyPlan(plan, context)).toMatchObject({ status: "done", skipped: [] });
  expect(await column("Caseload", 0, 5)).toEqual(["Case", 100, 101, 102, 103]);
  expect(await column("Caseload", 1, 5)).toEqual(["Clinician", "Ben Okafor", "Asha Patel", "", "Ben Okafor"]);
  await undoLast();
  expect(await column("Caseload", 0, 5)).toEqual(["Case", 100, 101, 102, ""]);
  expect(await column("Caseload", 1, 2)).toEqual(["Clinician", "Asha Patel"]);
});

test("what is doubted is a question of the result, until it is answered", async () => {
  const many = Array.from({ length: 8 }, (_, at): CellValue[] => [`K${at}`, "Asha Patel", "Open", 1, ""]);
  await openSheets({ ...sheets, Caseload: [sheets.Caseload[0] ?? [], ...many] });
  const bytes = csv("K0;Asha Patel;Open", "K1;Asha Patel;Open");
  const asked = await previewOf(refresh, { bytes }, context);
  expect(asked.problems).toContainEqual(
    expect.objectContaining({
      code: "partial-export",
      severity: "question",
      message: "The export has 2 of the 8 cases in this workbook. Is it the whole caseload?",
    }),
  );
  expect(refresh.report(asked)).toMatchObject({ isVanishedSure: false, questions: [{ id: "whole-caseload" }] });
  const said = await previewOf(refresh, { bytes, answers: { "whole-caseload": "no" } }, context);
  expect(said.problems.map(({ code }) => code)).not.toContain("partial-export");
  expect(refresh.report(said)).toMatchObject({ isVanishedSure: true, vanished: [] });
});

test("an old .xls file is refused with what to do", async () => {
  await openSheets(sheets);
  const options = { bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]) };
  await expect(previewOf(refresh, options, context)).rejects.toThrow(/save it as \.xlsx or \.csv/);
});
