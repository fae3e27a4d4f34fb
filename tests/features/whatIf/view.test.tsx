import { screen } from "@testing-library/react";
import { accessibility, openPane } from "../../support/paneTest";

describe("what if", () => {
  it("shows what a leaver means and leaves the workbook alone", async () => {
    const { user, written } = await openPane({}, { name: "whatIf" });
    await user.selectOptions(await screen.findByLabelText("Who"), "Grace Reid");
    await user.click(screen.getByRole("button", { name: "Try it" }));
    expect(await screen.findByText("Grace Reid leaves")).toBeVisible();
    expect(screen.getByText("27 cases would have nobody.")).toBeVisible();
    expect(screen.queryByRole("option", { name: "Grace Reid" })).not.toBeInTheDocument();
    expect(written).toEqual([]);
  });

  it("asks for hours and refuses none", async () => {
    const { user } = await openPane({}, { name: "whatIf" });
    await user.selectOptions(await screen.findByLabelText("What happens"), "Changes hours");
    await user.click(screen.getByRole("button", { name: "Try it" }));
    expect(screen.getByText("Type hours a week, from 0 to 60.")).toBeVisible();
    await user.type(screen.getByLabelText("New hours a week"), "18,75");
    await user.click(screen.getByRole("button", { name: "Try it" }));
    expect(screen.getByText("Grace Reid works 18.8 hours a week")).toBeVisible();
    expect(screen.getByText("127% Act, then 253% Act")).toBeVisible();
  });

  it("takes a supposition back", async () => {
    const { user } = await openPane({}, { name: "whatIf" });
    await user.click(await screen.findByRole("button", { name: "Try it" }));
    await user.click(screen.getByRole("button", { name: "Take back: Grace Reid leaves" }));
    expect(screen.getByText("Nothing is supposed yet.")).toBeVisible();
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

it("whatIf has no accessibility faults", async () => {
  const { element } = await openPane({}, { name: "whatIf" });
  expect(await accessibility(element)).toHaveNoViolations();
});
