import type { SheetGrid } from "@evenkeel/spreadsheet";
import { screen } from "@testing-library/react";
import { concernsSheet, type Concern } from "../../../src/features/concern/concerns";
import type { SheetTemplate } from "../../../src/workbook/changePlan/changePlan";
import { connectionOf, team, TODAY } from "../../fixtures/pane/team";
import { accessibility, openPane } from "../../support/paneTest";

function sheetGrid({ name, cells }: SheetTemplate): SheetGrid {
  const width = Math.max(...cells.map(({ column }) => column)) + 1;
  const height = Math.max(...cells.map(({ row }) => row)) + 1;
  const values = Array.from({ length: height }, (_unused, row) =>
    Array.from(
      { length: width },
      (_blank, column) => cells.find((c) => c.row === row && c.column === column)?.value ?? null,
    ),
  );
  return { ...(connectionOf(team).grid?.sheets[0] as SheetGrid), name, top: 0, left: 0, values, formulas: values };
}

const concern: Concern = {
  number: 1,
  date: TODAY,
  about: "The team",
  statement: "It does not fit.",
  effect: "",
  cases: 60,
  pointsHeld: 100,
  pointsAvailable: 90,
  used: 1.11,
  unallocated: 3,
  reviewsOverdue: 2,
  coreHalfDaysShort: null,
  choiceShort: null,
  stopAllocating: "No",
  until: null,
  escalation: "",
  state: "Open",
  response: "",
  respondedBy: "",
  respondedOn: null,
};

describe("a concern", () => {
  it("is drafted from today's figures, changed by the manager, and written after a preview", async () => {
    const { user, written, element } = await openPane({}, { name: "concern" });
    const statement = await screen.findByLabelText("Statement");
    expect((statement as HTMLTextAreaElement).value).toMatch(/^The team holds \d+ cases/);
    expect(await accessibility(element)).toHaveNoViolations();
    await user.clear(statement);
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    expect(screen.getByText("Say in a sentence what does not fit.")).toBeVisible();
    await user.type(statement, "Three posts are vacant.");
    await user.click(screen.getByRole("checkbox", { name: "Stop allocating new cases here" }));
    expect(screen.getByLabelText(/^Escalation/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    expect(await screen.findByText('Sheet "Concern 1"')).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Apply" }));
    expect(await screen.findByRole("heading", { name: "Done" })).toBeVisible();
    expect(JSON.stringify(written[0]?.sheets)).toMatch(/Three posts are vacant\..*no room for further cases/);
  });

  it("about one person is drafted anew from that person's figures", async () => {
    const { user } = await openPane({}, { name: "concern" });
    await screen.findByLabelText("Statement");
    const about = screen.getByLabelText("About");
    await user.selectOptions(about, "Grace Reid");
    const statement = await screen.findByDisplayValue(/^Grace Reid holds \d+ cases/);
    expect(statement).toBeVisible();
    // The very element that has the focus is still there.
    expect(screen.getByLabelText("About")).toBe(about);
  });

  it("can be answered later", async () => {
    const connection = connectionOf(team);
    const grid = { sheets: [...(connection.grid?.sheets ?? []), sheetGrid(concernsSheet([concern]))] };
    const { user, written } = await openPane({ connection: { ...connection, grid } }, { name: "concern" });
    await screen.findByLabelText("Statement");
    await user.click(screen.getByRole("button", { name: "Answer concern 1" }));
    await user.type(screen.getByLabelText("What was decided"), "Two locums from January.");
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    await user.click(await screen.findByRole("button", { name: "Apply" }));
    await screen.findByRole("heading", { name: "Done" });
    const values = written[0]?.sheets?.[0]?.cells.map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(["It does not fit.", "Answered", "Two locums from January.", TODAY]));
  });
});
