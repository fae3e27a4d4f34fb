import { screen, waitFor } from "@testing-library/react";
import { openPane } from "../support/paneTest";

describe("the pane", () => {
  it("puts a change that was cut off half-way before everything else", async () => {
    await openPane({ lastChange: { title: "Balance team", on: null, interrupted: true } });
    expect(await screen.findByText("A change was cut off half-way")).toBeVisible();
  });

  it("goes a step deeper and back again, with the focus on the heading", async () => {
    const { user } = await openPane();
    await user.click(await screen.findByRole("button", { name: /Grace Reid/ }));
    const heading = await screen.findByRole("heading", { name: "Grace Reid" });
    await waitFor(() => expect(heading).toHaveFocus());
    await user.click(screen.getByRole("button", { name: /^RV1004/ }));
    expect(await screen.findByText("Risk, High: 4")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Back" }));
    await waitFor(() => expect(screen.getByRole("heading", { name: "Grace Reid" })).toHaveFocus());
  });
});
