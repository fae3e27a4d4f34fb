import { screen } from "@testing-library/react";
import { connectionOf, tidyTeam } from "../../fixtures/pane/team";
import { accessibility, openPane } from "../../support/paneTest";

describe("still open?", () => {
  it("lists overdue reviews and what closing the ticked ones frees", async () => {
    const { user } = await openPane({}, { name: "review" });
    expect(await screen.findByText(/Closing all 17 would free 45 points/)).toBeVisible();
    await user.click(screen.getByRole("checkbox", { name: "RV1000 Grace Reid" }));
    expect(screen.getByText(/Closing 1 ticked case frees 3 points/)).toBeVisible();
  });

  it("can be one person's, for their supervision", async () => {
    const { user } = await openPane({}, { name: "review" });
    await user.selectOptions(await screen.findByLabelText("Whose cases"), "Amina Yusuf");
    expect(screen.getAllByRole("checkbox")).toHaveLength(1);
  });

  it("says that there is nothing to go by where the workbook has no dates", async () => {
    const cases = tidyTeam.cases.map((record) => ({ ...record, reviewDue: null, lastSeen: null }));
    await openPane({ connection: connectionOf({ ...tidyTeam, cases }) }, { name: "review" });
    expect(await screen.findByText(/no dates of reviews or of last contact/)).toBeVisible();
  });
});

it("review has no accessibility faults", async () => {
  const { element } = await openPane({}, { name: "review" });
  expect(await accessibility(element)).toHaveNoViolations();
});
