import { screen } from "@testing-library/react";
import { connectionOf, relativeTeam, TODAY } from "../../fixtures/pane/team";
import type { Route } from "../../../src/pane/state/navigation";
import { accessibility, openPane } from "../../support/paneTest";

describe("settings", () => {
  it("shows what would be written before it is, then writes it", async () => {
    const { user, written } = await openPane({ connection: connectionOf(relativeTeam) }, { name: "settings" });
    await user.type(await screen.findByLabelText("Points a full-timer can hold"), "45");
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    expect(await screen.findByText("Nothing has been written yet.")).toBeVisible();
    expect(screen.getByText('Sheet "Settings"')).toBeVisible();
    expect(written).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Apply" }));
    expect(await screen.findByRole("heading", { name: "Done" })).toBeVisible();
    expect(written).toHaveLength(1);
  });

  it("does not take words for figures", async () => {
    const { user } = await openPane({}, { name: "settings" });
    await user.type(await screen.findByLabelText("Full-time hours a week"), "x");
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    expect(screen.getByText("Type a number, or leave it empty.")).toBeVisible();
  });
});

describe("job plans", () => {
  it("says whether the service is in balance and what it is short of", async () => {
    await openPane({}, { name: "jobPlans" });
    expect(await screen.findByText("The service is not in balance.")).toBeVisible();
    expect(screen.getByText(/^Core: 2.1 new cases a quarter/)).toBeVisible();
  });

  it("makes the plan sheets after showing which", async () => {
    const { user, written } = await openPane({}, { name: "jobPlans" });
    await user.click(await screen.findByRole("button", { name: "Make plan sheets" }));
    expect(await screen.findByText('Sheet "Team plan"')).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Apply" }));
    expect(await screen.findByRole("heading", { name: "Done" })).toBeVisible();
    expect(written).toHaveLength(1);
  });
});

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
        undo: { restored: 2, skipped: [{ cell: "Caseload!B4", why: "Caseload, B4: now Priya Nair." }] },
      },
      { name: "menu" },
    );
    await user.click(await screen.findByRole("button", { name: "Undo last change" }));
    expect(await screen.findByText("Caseload, B4: now Priya Nair.")).toBeVisible();
  });

  it("puts a change that was cut off half-way before everything else", async () => {
    await openPane({ lastChange: { title: "Balance team", on: null, interrupted: true } });
    expect(await screen.findByText("A change was cut off half-way")).toBeVisible();
  });

  it("goes a step deeper and back again, with the focus on the heading", async () => {
    const { user } = await openPane();
    await user.click(await screen.findByRole("button", { name: /Grace Reid/ }));
    expect(await screen.findByRole("heading", { name: "Grace Reid" })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: /^RV1004/ }));
    expect(await screen.findByText("Risk, High: 4")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Back" }));
    expect(await screen.findByRole("heading", { name: "Grace Reid" })).toHaveFocus();
  });
});

const places: readonly Route[] = [{ name: "settings" }, { name: "jobPlans" }, { name: "menu" }];

it.each(places.map((place) => [place.name, place] as const))("%s has no accessibility faults", async (_, place) => {
  const { element } = await openPane({}, place);
  expect(await accessibility(element)).toHaveNoViolations();
});
