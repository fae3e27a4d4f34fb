import { screen } from "@testing-library/react";
import { TODAY } from "../../fixtures/pane/team";
import { accessibility, openPane } from "../../support/paneTest";

describe("more", () => {
  it("takes the last change back", async () => {
    const change = { title: "Balance team: 12 cases placed", on: TODAY, interrupted: false };
    const { user } = await openPane({ lastChange: change, undo: { restored: 12, skipped: [] } }, { name: "menu" });
    expect(await screen.findByText("Balance team: 12 cases placed, 21 Nov 2026")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Undo last change" }));
    expect(await screen.findByText("Undone. 12 cells are as before.")).toBeVisible();
  });

  it("names what could not be put back because somebody edited it since", async () => {
    const { user } = await openPane(
      {
        lastChange: { title: "Balance team", on: null, interrupted: false },
        undo: { restored: 2, skipped: [{ cell: "Caseload!B4", why: "It now holds 'Priya Nair'." }] },
      },
      { name: "menu" },
    );
    await user.click(await screen.findByRole("button", { name: "Undo last change" }));
    expect(await screen.findByText("Caseload!B4: It now holds 'Priya Nair'.")).toBeVisible();
  });
});

it("menu has no accessibility faults", async () => {
  const { element } = await openPane({}, { name: "menu" });
  expect(await accessibility(element)).toHaveNoViolations();
});
