import { screen, waitFor, within } from "@testing-library/react";
import { connectionOf, baseline, movingTeam, team, tendedTeam, undatedTeam } from "../../fixtures/pane/team";
import { accessibility, openPane } from "../../support/paneTest";

describe("Monday changes", () => {
  it("says what is new, and begins anew once it is marked as read", async () => {
    const { user, element } = await openPane({ baseline }, { name: "weeklyChanges" });
    expect(await screen.findByText(/^3 new cases: RV1103, RV1104, RV1105$/)).toBeVisible();
    expect(screen.getByText("1 case is no longer in the workbook: RV0988")).toBeVisible();
    expect(screen.getByText("RV1004: Tom Okafor, now Grace Reid")).toBeVisible();
    expect(screen.getByText(/Grace Reid is over capacity now/)).toBeVisible();
    expect(screen.getByText(/Priya Nair is no longer over capacity/)).toBeVisible();
    expect(await accessibility(element)).toHaveNoViolations();
    await user.click(screen.getByRole("button", { name: "Mark as read" }));
    expect(await screen.findByText(/Marked as read/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Mark as read" })).not.toBeInTheDocument();
  });

  it("says which moves were made here, and when", async () => {
    const connection = connectionOf(team);
    const { Cases } = connection.tables;
    const header = Cases?.columns["Clinician"]?.header ?? "";
    const given = { sheet: Cases?.sheet ?? "", header, keys: ["rv1004"], after: "Grace Reid", on: baseline.on };
    await openPane({ baseline, connection: { ...connection, written: [given] } }, { name: "weeklyChanges" });
    expect(
      await screen.findByText(/^RV1004: Tom Okafor, now Grace Reid, moved with Evenkeel on \d+ \w+ 2026$/),
    ).toBeVisible();
    expect(screen.getAllByText(/moved with Evenkeel/)).toHaveLength(1);
  });

  it("has nothing to compare with at the first look, and says so", async () => {
    await openPane({}, { name: "weeklyChanges" });
    expect(await screen.findByText(/This is the first look/)).toBeVisible();
    expect(screen.queryByText(/new cases/)).not.toBeInTheDocument();
  });
});

describe("throughput", () => {
  it("is a picture that is read out as a table, the running month marked", async () => {
    const { element } = await openPane({ connection: connectionOf(movingTeam) }, { name: "throughput" });
    const table = await screen.findByRole("table", { name: "Month by month" });
    expect(within(table).getAllByRole("row")).toHaveLength(13);
    expect(within(table).getByRole("rowheader", { name: "Nov 2026, so far" })).toBeVisible();
    expect(screen.getByText(/In the last 11 full months/)).toBeVisible();
    expect(await accessibility(element)).toHaveNoViolations();
  });

  it("says what is missing where the workbook has no dates", async () => {
    await openPane({ connection: connectionOf(undatedTeam) }, { name: "throughput" });
    expect(await screen.findByText(/A column such as Date opened/)).toBeVisible();
  });
});

describe("alerts", () => {
  it("says who looks after each red, and which dates have passed", async () => {
    await openPane({ connection: tendedTeam }, { name: "alerts" });
    const over = await screen.findByRole("button", { name: /Over capacity: Grace Reid/ });
    expect(over).toHaveTextContent("Priya Nair, by 4 Dec 2026. Under way.");
    expect(screen.getByRole("button", { name: /Reviews overdue: Tom Okafor/ })).toHaveTextContent("that has passed");
    expect(screen.getAllByText("Nobody looks after this yet").length).toBeGreaterThan(0);
  });

  it("gives one an owner and a date, with a preview before anything is written", async () => {
    const { user, written, element } = await openPane({ connection: tendedTeam }, { name: "alerts" });
    await user.click(await screen.findByRole("button", { name: /Work without a clinician/ }));
    expect(screen.getByText(/no reason of health or capability/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    expect(await screen.findByText("Say who looks after it.")).toBeVisible();
    expect(await accessibility(element)).toHaveNoViolations();
    await user.type(screen.getByLabelText("Who looks after it"), "Grace Reid");
    await user.type(screen.getByLabelText("By when"), "2026-12-04");
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    await user.click(await screen.findByRole("button", { name: "Apply" }));
    expect(await screen.findByRole("heading", { name: "Done" })).toBeVisible();
    const rows = written[0]?.sheets?.[0]?.cells.filter(({ column }) => column === 3).map(({ value }) => value);
    expect(rows).toEqual(["Owner", "Priya Nair", "Tom Okafor", "Grace Reid"]);
  });

  it("stands beside the red on the team's own page", async () => {
    const { user } = await openPane({ connection: tendedTeam });
    const grace = await screen.findByRole("button", { name: /^Grace Reid/ });
    expect(grace).toHaveTextContent("127% Act");
    await waitFor(() => expect(grace).toHaveTextContent("Priya Nair, by 4 Dec 2026. Under way."));
    await user.click(screen.getByRole("button", { name: /alerts have no owner/ }));
    expect(await screen.findByRole("heading", { name: "Alerts" })).toBeVisible();
  });
});

describe("what if somebody leaves", () => {
  it("tells of the team although one person's hours are not in the workbook", async () => {
    const { user } = await openPane({}, { name: "whatIf" });
    await user.click(await screen.findByRole("button", { name: "Try it" }));
    expect(await screen.findByText(/^Those whose hours are known would go from \d+% to \d+%/)).toBeVisible();
    expect(screen.getByText(/^1 person's hours are not in the workbook/)).toBeVisible();
  });
});
