import { screen, within } from "@testing-library/react";
import { connectionOf, movingTeam, undatedTeam } from "../../fixtures/pane/team";
import { accessibility, openPane } from "../../support/paneTest";

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
