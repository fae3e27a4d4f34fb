import { sheetDocument } from "@evenkeel/xlsx";
import { actions } from "../../src/features/actions";
import { day } from "../../src/domain/units";
import { openDocument, openWorkbook } from "../support/openWorkbook";
import { smallTeam } from "./smallTeam";
import { carryOut } from "./runTrouble";
import { arrangementOf } from "../support/arrangement";
import { applied, previewOf } from "../support/actions";

const today = day(46347);

/**
 * Besides reading the workbook, freezing asks what formulas fill, freezing and repair what stands in names and rules,
 * and undoing asks for the record's cells.
 */
const READING: Readonly<Record<string, number>> = { "freeze-formulas": 4, "repair-formulas": 3, undo: 3 };

/** The small team with so many cases. */
function teamWith(count: number) {
  const document = smallTeam();
  const rows = Array.from({ length: count }, (_, index) => [
    `C${index + 1}`,
    index % 3 === 2 ? null : "Asha Patel",
    index % 3 === 2 ? "Waiting" : "Open",
    "Low",
    null,
    46300,
    null,
  ]);
  const headings = ["Case", "Clinician", "Status", "Risk", "Needs", "Opened", "Keep"];
  const sheets = document.sheets.map((sheet) =>
    sheet.name === "Cases" ? sheetDocument("Cases", [headings, ...rows]) : sheet,
  );
  return { ...document, sheets };
}

test.each(actions.map((lazy) => [lazy.name, lazy] as const))(
  "%s: two requests to read a team of 300 cases, two to write",
  async (name, lazy) => {
    const action = await lazy.load();
    const opened = await openDocument(teamWith(300));
    const { options, after } = arrangementOf(name);
    if (after !== undefined) await carryOut(after);
    opened.traffic.reset();
    const preview = await previewOf(action, options, { today });
    expect(opened.traffic.requests).toBeLessThanOrEqual(READING[name] ?? 2);
    opened.traffic.reset();
    const outcome = await applied(action, preview, { today });
    expect(outcome).toMatchObject({ status: "done" });
    expect(opened.traffic.requests).toBeLessThanOrEqual(2);
    opened.engine.dispose();
  },
  60_000,
);

test("the sample is read in two requests and balanced in two", async () => {
  const opened = await openWorkbook("riverside-camhs.xlsx");
  opened.traffic.reset();
  await carryOut("balance-team");
  expect(opened.traffic.requests).toBe(4);
  opened.engine.dispose();
});
