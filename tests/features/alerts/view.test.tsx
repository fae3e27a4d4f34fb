import { screen, waitFor } from "@testing-library/react";
import { tendedTeam } from "../../fixtures/pane/team";
import { accessibility, openPane } from "../../support/paneTest";

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
