import { screen } from "@testing-library/react";
import { baseline, connectionOf, team } from "../../fixtures/pane/team";
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
    const given = {
      action: "balance-team",
      sheet: Cases?.sheet ?? "",
      header,
      keys: ["rv1004"],
      after: "Grace Reid",
      on: baseline.on,
    };
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
