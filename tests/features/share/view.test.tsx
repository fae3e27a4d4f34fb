import { screen, within } from "@testing-library/react";
import { ActionRefusal } from "../../../src/actions/action";
import { played } from "../../fixtures/pane/services";
import { accessibility, openPane } from "../../support/paneTest";

describe("the copy for commissioners", () => {
  it("is shown sheet by sheet before it leaves, and opened only then", async () => {
    const { user, opened, element } = await openPane({}, { name: "share" });
    await user.click(await screen.findByRole("button", { name: "Make the copy" }));
    await screen.findByRole("heading", { name: "The copy is ready" });
    expect(opened).toEqual([]);
    await user.click(screen.getByText(/^Key measures: 12 rows/));
    const measures = screen.getByText("Open cases").closest("li") as HTMLElement;
    expect(within(measures).getByText(/Unit: cases, rounded · Figure: \d+[05]$/)).toBeVisible();
    expect(await accessibility(element)).toHaveNoViolations();
    await user.click(screen.getByRole("button", { name: "Open as a new workbook" }));
    expect(await screen.findByText(/It is open as a new workbook/)).toBeVisible();
    expect(opened).toHaveLength(1);
  });

  it("asks about a colleague's first name in the summary", async () => {
    const { user } = await openPane({}, { name: "share" });
    await user.click(await screen.findByRole("button", { name: "Make the copy" }));
    await user.type(await screen.findByLabelText("The summary, in your words"), " Grace has two children waiting.");
    await user.click(screen.getByRole("button", { name: "Make it again" }));
    expect(await screen.findByText(/'Grace', which is also part of a colleague's name/)).toBeVisible();
    expect(screen.getByText(/'two children'\. So few people could be recognised/)).toBeVisible();
  });

  it("stays where a check failed, and says which", async () => {
    const refused = new ActionRefusal("copy-check-failed", "The copy was not handed out: no-formulas failed.");
    const copy = {
      sheets: [],
      suppressed: 0,
      frozenFormulas: 0,
      statement: [],
      leftOut: [],
      cautions: [],
      checks: [],
      date: "",
    };
    const leaky = { ...played(null, copy), file: () => Promise.reject(refused) };
    const { user, opened } = await openPane({ actions: { "commissioner-copy": leaky } }, { name: "share" });
    await user.click(await screen.findByRole("button", { name: "Make the copy" }));
    await user.click(await screen.findByRole("button", { name: "Open as a new workbook" }));
    expect(await screen.findByText(/was not handed out: no-formulas failed/)).toBeVisible();
    expect(screen.queryByText(/your organisation may not allow/)).not.toBeInTheDocument();
    expect(opened).toEqual([]);
  });
});
