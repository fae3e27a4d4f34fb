import { screen } from "@testing-library/react";
import { accessibility, openPane } from "../../support/paneTest";

describe("functions", () => {
  it("show a worked example, as the documentation has it", async () => {
    await openPane({}, { name: "function", id: "CORE_APPTS_PER_WEEK" });
    expect(await screen.findByRole("heading", { name: "Example" })).toBeVisible();
    expect(screen.getByText("=TEAM.CORE_APPTS_PER_WEEK(5)")).toBeVisible();
  });

  it("are found by any word and put into the selected cell with their arguments", async () => {
    const { user, inserted } = await openPane({}, { name: "functions" });
    await user.type(await screen.findByLabelText("Search functions"), "core week");
    await user.click(screen.getByRole("button", { name: /TEAM.CORE_APPTS_PER_WEEK/ }));
    await user.click(await screen.findByRole("button", { name: "Insert into the selected cell" }));
    expect(screen.getByText(/Fill this in/)).toBeVisible();
    await user.type(screen.getByLabelText("half_days"), "5");
    await user.click(screen.getByRole("button", { name: "Insert into the selected cell" }));
    expect(await screen.findByText("=TEAM.CORE_APPTS_PER_WEEK(5) is now in Summary, B4.")).toBeVisible();
    expect(inserted).toEqual(["=TEAM.CORE_APPTS_PER_WEEK(5)"]);
  });

  it("say so when none matches", async () => {
    const { user } = await openPane({}, { name: "functions" });
    await user.type(await screen.findByLabelText("Search functions"), "xyzzy");
    expect(screen.getByText(/No function matches/)).toBeVisible();
  });
});

it("functions has no accessibility faults", async () => {
  const { element } = await openPane({}, { name: "functions" });
  expect(await accessibility(element)).toHaveNoViolations();
});

it("function has no accessibility faults", async () => {
  const { element } = await openPane({}, { name: "function", id: "CORE_GAP" });
  expect(await accessibility(element)).toHaveNoViolations();
});
