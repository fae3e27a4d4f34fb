import { screen, within } from "@testing-library/react";
import { connectionOf, notATeam, problems, questions, team } from "../../fixtures/pane/team";
import { accessibility, openPane } from "../../support/paneTest";

const asked = connectionOf(team, { problems, questions });

describe("connecting a workbook", () => {
  it("is one press when there is nothing to ask, and keeps the answer in the workbook", async () => {
    const { user, remembered } = await openPane({ known: false });
    await user.click(await screen.findByRole("button", { name: "Use this team" }));
    expect(await screen.findByRole("heading", { name: "Team" })).toHaveFocus();
    expect(remembered).toHaveLength(1);
  });

  it("shows in the workbook what the present answer to a question means", async () => {
    const place = { sheet: "Old team", cell: "A1:C7" };
    const question = {
      id: "table:Team",
      code: "which-table",
      message: "Several lists could be the team. Which one is it now?",
      choices: [
        { value: "all", label: "All of them together" },
        { value: "Old team!A1", label: "Old team, A1:C7", place },
      ],
      guess: "Old team!A1",
    };
    const connection = connectionOf(team, { questions: [question] });
    const { user, shown } = await openPane({ known: false, connection });
    const card = await screen.findByRole("group", { name: /Several lists could be the team/ });
    await user.click(within(card).getByRole("button", { name: /Show me/ }));
    expect(shown).toEqual(["Old team!A1:C7"]);
    await user.click(within(card).getByRole("radio", { name: "All of them together" }));
    expect(within(card).queryByRole("button", { name: /Show me/ })).not.toBeInTheDocument();
  });

  it("has the best guess marked and reads the workbook again with an answer, the guess's own too", async () => {
    const answers: unknown[] = [];
    const { user } = await openPane({
      connect: async ({ answers: given }) => {
        answers.push(given);
        return asked;
      },
    });
    const card = await screen.findByRole("group", { name: /is this hours a week or WTE/ });
    expect(screen.getByText("1 to answer")).toBeVisible();
    const guess = within(card).getByRole("radio", { name: /Hours a week.*our guess/ });
    expect(guess).not.toBeChecked();
    await user.click(guess);
    expect(answers[answers.length - 1]).toEqual({ "hours-or-wte": "hours" });
    expect(screen.queryByText("1 to answer")).not.toBeInTheDocument();
    await user.keyboard("{ArrowDown}");
    expect(answers[answers.length - 1]).toEqual({ "hours-or-wte": "wte" });
    expect(within(card).getByRole("radio", { name: "WTE" })).toBeChecked();
  });

  it("groups what is wrong, worst first, and shows its cell in the sheet", async () => {
    const withHours = { ...team, clinicians: team.clinicians.filter(({ weeklyHours }) => weeklyHours !== null) };
    const { user, shown } = await openPane({ connection: connectionOf(withHours, { problems }), known: false });
    const headings = (await screen.findAllByRole("heading", { level: 3 })).map((one) => one.textContent);
    expect(headings).toEqual(["1 mistake", "1 question", "1 warning"]);
    await user.click(screen.getByRole("button", { name: "Show me Caseload, E78" }));
    expect(shown).toEqual(["Caseload!E78"]);
  });

  it("folds a long list of one mistake", async () => {
    const mistake = problems[0];
    if (mistake === undefined) throw new Error("The fixture has no problems.");
    const many = Array.from({ length: 12 }, (_, i) => ({ ...mistake, cell: `E${i + 2}` }));
    const { user } = await openPane({ connection: connectionOf(team, { problems: many }), known: false });
    expect(await screen.findAllByRole("button", { name: /Show me Caseload, E\d/ })).toHaveLength(5);
    await user.click(screen.getByRole("button", { name: "Show 7 more" }));
    expect(screen.getAllByRole("button", { name: /Show me Caseload, E\d/ })).toHaveLength(12);
  });

  it("shows one slip in many rows once, with all its cells under a fold", async () => {
    const mistake = problems[0];
    if (mistake === undefined) throw new Error("The fixture has no problems.");
    const repeated = { ...mistake, cells: ["E78", "E80", "E93"] };
    const { user, shown } = await openPane({ connection: connectionOf(team, { problems: [repeated] }), known: false });
    expect(await screen.findByRole("heading", { level: 3 })).toHaveTextContent("1 mistake");
    await user.click(screen.getByText("All 3 cells"));
    await user.click(screen.getByRole("button", { name: "Show me Caseload, E93" }));
    expect(shown).toEqual(["Caseload!E93"]);
  });

  it("says what is missing in a workbook that is not a team's, and offers nothing to use", async () => {
    await openPane({ connection: notATeam, known: false });
    expect(await screen.findByText(/No sheet has a column of staff names/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Use this team" })).not.toBeInTheDocument();
  });

  it("starts from the template where there is no team, after showing the sheets", async () => {
    const { user, written } = await openPane({ connection: notATeam, known: false });
    await user.click(await screen.findByRole("button", { name: "Start from the template" }));
    expect(await screen.findByText("Nothing has been written yet.")).toBeVisible();
    expect(written).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Apply" }));
    expect(await screen.findByRole("heading", { name: "Done" })).toBeVisible();
    expect(written[0]?.sheets?.length).toBeGreaterThan(2);
  });

  it("says why the workbook could not be read, and tries again", async () => {
    let tries = 0;
    const { user } = await openPane({
      connect: async () => {
        tries += 1;
        if (tries === 1) throw new Error("ServiceNotAvailable");
        return { ...asked, isRemembered: true };
      },
    });
    expect(await screen.findByRole("heading", { name: "The workbook could not be read" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("heading", { name: "Team" })).toBeVisible();
  });

  it("has no accessibility faults", async () => {
    const { element } = await openPane({ connection: asked, known: false });
    expect(await accessibility(element)).toHaveNoViolations();
  });
});
