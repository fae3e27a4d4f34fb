import { screen } from "@testing-library/react";
import { accessibility, openPane } from "../../support/paneTest";

describe("allocate", () => {
  it("suggests who has most room, asks for a reason, and keeps it with the agreement", async () => {
    const { user, written } = await openPane({}, { name: "allocate" });
    await user.click(await screen.findByRole("button", { name: /^RV1101/ }));
    expect(await screen.findByRole("radio", { name: /Amina Yusuf/ })).toBeChecked();
    expect(screen.getByText("37%, then 53% Room")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    expect(screen.getByText(/Give a reason/)).toBeVisible();
    await user.type(screen.getByLabelText("Why this person"), "Has CBT and room");
    await user.click(screen.getByRole("checkbox", { name: "The practitioner has agreed" }));
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    await user.click(await screen.findByRole("button", { name: "Apply" }));
    expect(await screen.findByRole("heading", { name: "Done" })).toBeVisible();
    expect(written[0]?.changes[0]).toMatchObject({ keys: [{ value: "RV1101" }], value: "Amina Yusuf" });
  });

  it("says why nobody can take a case", async () => {
    await openPane({}, { name: "allocateCase", index: 75 });
    expect(await screen.findByText(/Grace Reid's skills do not list Psychodynamic/)).toBeVisible();
    expect(screen.queryByRole("radio")).not.toBeInTheDocument();
  });
});

it("allocate has no accessibility faults", async () => {
  const { element } = await openPane({}, { name: "allocate" });
  expect(await accessibility(element)).toHaveNoViolations();
});

it("allocateCase has no accessibility faults", async () => {
  const { element } = await openPane({}, { name: "allocateCase", index: 72 });
  expect(await accessibility(element)).toHaveNoViolations();
});
