import { applyChangePlan, readWorkbook, setRetryPolicy } from "../../src/excel";
import type { ChangePlan } from "../../src/workbook/changePlan/changePlan";
import { withSources } from "../../src/workbook/changePlan/formulaSources";
import type { Engine } from "@evenkeel/excel-simulator";
import { openSheets } from "../support/openWorkbook";
import { sheetId } from "./caseload";

let engine: Engine;

const plan: ChangePlan = {
  action: "test",
  title: "Test: plan made",
  changes: [],
  sheets: [
    {
      name: "Plan of Ann",
      cells: [
        { row: 0, column: 0, value: "Core half-days" },
        { row: 0, column: 1, value: "='Our team'!B2", formula: true },
      ],
    },
  ],
};

async function preview(): Promise<ChangePlan> {
  const rows = [
    ["Clinician", "Core"],
    ["Ann", 4],
    ["Ben", 3],
  ];
  ({ engine } = await openSheets({ "Our team": rows, Notes: [["Anything"]] }));
  return withSources(plan, (await readWorkbook()).grid);
}

beforeAll(() => setRetryPolicy({ pauses: [1], answer: 5000 }));
afterEach(() => engine.dispose());

test("only the sheets that formulas read are looked at again; new figures there do no harm", async () => {
  const planned = await preview();
  expect(planned.sources?.map(({ sheet }) => sheet)).toEqual(["Our team"]);
  engine.write(sheetId(engine, "Our team"), { top: 1, left: 1, bottom: 1, right: 1 }, [[5]]);
  engine.write(sheetId(engine, "Notes"), { top: 0, left: 0, bottom: 0, right: 0 }, [["Something else"]]);
  expect(await applyChangePlan(planned)).toMatchObject({ status: "done" });
});

test("a sheet that a colleague has sorted since the preview is not read by formulas that would give Ann the figure of Ben", async () => {
  const planned = await preview();
  engine.sortRows(sheetId(engine, "Our team"), { top: 1, left: 0, bottom: 2, right: 1 }, 0, false);
  expect(await applyChangePlan(planned)).toMatchObject({
    status: "refused",
    why: [expect.stringContaining("'Our team' was rearranged or renamed since the preview")],
  });
  expect(engine.sheets().map(({ name }) => name)).toEqual(["Our team", "Notes"]);
});
