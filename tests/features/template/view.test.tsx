import { screen } from "@testing-library/react";
import { notATeam } from "../../fixtures/pane/team";
import { sampleConnection } from "../../fixtures/pane/templateSample";
import { accessibility, openPane } from "../../support/paneTest";

describe("start from a template", () => {
  it("adds its sheets beside what is there, after showing them", async () => {
    const { user, written, element } = await openPane({}, { name: "template" });
    expect(await screen.findByText(/Your own sheets stay as they are/)).toBeVisible();
    expect(await accessibility(element)).toHaveNoViolations();
    await user.click(screen.getByRole("button", { name: "See the sheets" }));
    await user.click(await screen.findByRole("button", { name: "Apply" }));
    await screen.findByRole("heading", { level: 1, name: "Done" });
    expect(written[0]?.changes).toEqual([]);
    expect(written[0]?.sheets?.map((sheet) => sheet.name)).toContain("Cases");
  });

  it("starts an empty workbook from there as well", async () => {
    const { user, written } = await openPane({ connection: notATeam, known: false });
    await user.click(await screen.findByRole("button", { name: "Start from the template" }));
    await user.click(await screen.findByRole("button", { name: "Apply" }));
    await screen.findByRole("heading", { level: 1, name: "Done" });
    expect(written[0]?.sheets).toHaveLength(6);
  });

  it.each([
    ["its own view", { name: "template" }],
    ["the workbook's view", { name: "connect" }],
  ] as const)("deletes the sample from %s, and nothing else", async (_, place) => {
    const { user, written } = await openPane({ connection: sampleConnection() }, place);
    await user.click(await screen.findByRole("button", { name: "Delete the sample" }));
    await user.click(await screen.findByRole("button", { name: "Apply" }));
    await screen.findByRole("heading", { level: 1, name: "Done" });
    const cells = written[0]?.sheets?.flatMap((sheet) => sheet.cells.map((cell) => cell.value)) ?? [];
    expect(cells).toContain("Clinician");
    expect(cells).not.toContain("Alex Sample");
  });

  it("offers to delete a sample only where there is one", async () => {
    await openPane({}, { name: "connect" });
    expect(screen.queryByRole("button", { name: "Delete the sample" })).not.toBeInTheDocument();
  });
});
