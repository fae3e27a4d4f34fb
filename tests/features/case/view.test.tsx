import { screen } from "@testing-library/react";
import { accessibility, openPane } from "../../support/paneTest";

describe("a case", () => {
  it("says which level nobody weighted, and shows its row in the sheet", async () => {
    const { user, shown } = await openPane({}, { name: "case", index: 76 });
    expect(await screen.findByText(/"Hihg" is not in Weights/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show in sheet" }));
    expect(shown).toEqual(["Caseload!A78"]);
    expect(screen.queryByRole("button", { name: "Keep with clinician" })).not.toBeInTheDocument();
  });

  it("is kept with its clinician in the team's own word for that", async () => {
    const { user, written } = await openPane({}, { name: "case", index: 4 });
    await user.click(await screen.findByRole("button", { name: "Keep with clinician" }));
    expect(await screen.findByRole("heading", { name: "Keep RV1004 with Grace Reid" })).toBeVisible();
    expect(screen.getByText("Caseload, G6, RV1004: blank, then x")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Apply" }));
    expect(await screen.findByRole("heading", { name: "Done" })).toBeVisible();
    expect(written).toHaveLength(1);
  });

  it("that is kept can be let go", async () => {
    const { user } = await openPane({}, { name: "case", index: 6 });
    await user.click(await screen.findByRole("button", { name: "No longer keep" }));
    expect(await screen.findByRole("heading", { name: "No longer keep RV1006 where it is" })).toBeVisible();
    expect(screen.getByText("Caseload, G8, RV1006: x, then blank")).toBeVisible();
  });
});

it("case has no accessibility faults", async () => {
  const { element } = await openPane({}, { name: "case", index: 4 });
  expect(await accessibility(element)).toHaveNoViolations();
});
