import { played } from "../../fixtures/pane/services";
import { screen, within } from "@testing-library/react";
import { ActionRefusal } from "../../../src/actions/action";
import { concernsSheet, type Concern } from "../../../src/features/concern/concerns";
import type { SheetTemplate } from "../../../src/workbook/changePlan/changePlan";
import type { SheetGrid } from "@evenkeel/spreadsheet";
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

describe("for supervision", () => {
  it("says what to raise for whoever is chosen, and makes the page", async () => {
    const { user, written, element } = await openPane({}, { name: "person", clinician: "Grace Reid" });
    await user.click(await screen.findByRole("button", { name: "For supervision" }));
    expect(await screen.findByText(/Work comes to 127% of capacity/)).toBeVisible();
    expect(await accessibility(element)).toHaveNoViolations();
    await user.selectOptions(screen.getByLabelText("Whose page"), "Jo Hughes");
    expect(screen.getByText(/Hours a week are not in the staff table/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Make the page" }));
    expect(await screen.findByText('Sheet "Supervision Jo Hughes"')).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Apply" }));
    await screen.findByRole("heading", { name: "Done" });
    expect(written[0]?.sheets?.[0]?.name).toBe("Supervision Jo Hughes");
  });
});

describe("statements in the manager's words", () => {
  it("show how they read before they are kept, and name what is no figure", async () => {
    const { user, written, element } = await openPane({}, { name: "statementTemplates" });
    const words = await screen.findByLabelText("Your words");
    await user.clear(words);
    await user.type(words, "{{open cases} cases. ");
    await user.click(screen.getByRole("button", { name: "Show how it reads" }));
    expect(await screen.findByText(/^\d+ cases\.$/)).toBeVisible();
    await user.type(words, "{{opn cases}");
    await user.click(screen.getByRole("button", { name: "Show how it reads" }));
    expect(await screen.findByText(/\{opn cases\} is not the name of a figure/)).toBeVisible();
    expect(await accessibility(element)).toHaveNoViolations();
    await user.click(screen.getByRole("button", { name: "Keep these words" }));
    await user.click(await screen.findByRole("button", { name: "Apply" }));
    await screen.findByRole("heading", { name: "Done" });
    expect(JSON.stringify(written[0]?.sheets)).toContain("{open cases} cases. {opn cases}");
  });
});

describe("the copy for commissioners", () => {
  it("is shown sheet by sheet before it leaves, and opened only then", async () => {
    const { user, opened, element } = await openPane({}, { name: "share" });
    await user.click(await screen.findByRole("button", { name: "Make the copy" }));
    await screen.findByRole("heading", { name: "The copy is ready" });
    expect(opened).toEqual([]);
    await user.click(screen.getByText(/^Key measures: 12 rows/));
    const measures = screen.getByText("Open cases").closest("li") as HTMLElement;
    expect(within(measures).getByText(/Unit: cases, rounded · Figure: \d+[05]$/)).toBeVisible();
    expect(await accessibility(element)).toHaveNoViolations();
    await user.click(screen.getByRole("button", { name: "Open as a new workbook" }));
    expect(await screen.findByText(/It is open as a new workbook/)).toBeVisible();
    expect(opened).toHaveLength(1);
  });

  it("asks about a colleague's first name in the summary", async () => {
    const { user } = await openPane({}, { name: "share" });
    await user.click(await screen.findByRole("button", { name: "Make the copy" }));
    await user.type(await screen.findByLabelText("The summary, in your words"), " Grace has two children waiting.");
    await user.click(screen.getByRole("button", { name: "Make it again" }));
    expect(await screen.findByText(/'Grace', which is also part of a colleague's name/)).toBeVisible();
    expect(screen.getByText(/'two children'\. So few people could be recognised/)).toBeVisible();
  });

  it("stays where a check failed, and says which", async () => {
    const refused = new ActionRefusal("copy-check-failed", "The copy was not handed out: no-formulas failed.");
    const copy = {
      sheets: [],
      suppressed: 0,
      frozenFormulas: 0,
      statement: [],
      leftOut: [],
      cautions: [],
      checks: [],
      date: "",
    };
    const leaky = { ...played(null, copy), file: () => Promise.reject(refused) };
    const { user, opened } = await openPane({ actions: { "commissioner-copy": leaky } }, { name: "share" });
    await user.click(await screen.findByRole("button", { name: "Make the copy" }));
    await user.click(await screen.findByRole("button", { name: "Open as a new workbook" }));
    expect(await screen.findByText(/was not handed out: no-formulas failed/)).toBeVisible();
    expect(screen.queryByText(/your organisation may not allow/)).not.toBeInTheDocument();
    expect(opened).toEqual([]);
  });
});
