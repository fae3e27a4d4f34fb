import { screen } from "@testing-library/react";
import { defaultSettings } from "../../../src/domain/settings";
import { hours, ratio } from "../../../src/domain/units";
import { connectionOf, relativeTeam, team } from "../../fixtures/pane/team";
import { accessibility, openPane } from "../../support/paneTest";

const own = connectionOf({
  ...team,
  settings: { ...team.settings, fullTimeHours: hours(37), ceiling: ratio(0.9), bands: defaultSettings.bands },
});

const valuesOf = (
  written: readonly { readonly sheets?: readonly { readonly cells: readonly { value: unknown }[] }[] }[],
) => (written[0]?.sheets?.[0]?.cells ?? []).map(({ value }) => value);

describe("the service's settings", () => {
  it("stand beside the published figure and its source", async () => {
    await openPane({ connection: own }, { name: "settings" });
    expect(await screen.findByLabelText("Full-time hours a week")).toHaveValue("37");
    expect(screen.getByText(/Published: 37.5, the NHS week/)).toBeVisible();
    expect(screen.getByText(/Workload Measurement Tool/)).toBeVisible();
    expect(screen.getByLabelText("Ceiling, in per cent")).toHaveValue("90");
    expect(screen.getByLabelText("Tolerance, in per cent")).toHaveValue("5");
    expect(screen.getByLabelText("Room, up to")).toHaveValue("80");
  });

  it("go back to the published figure with a button that only stands where there is another", async () => {
    const { user } = await openPane({ connection: own }, { name: "settings" });
    await user.click(await screen.findByRole("button", { name: "Full-time hours a week: back to 37.5" }));
    expect(screen.getByLabelText("Full-time hours a week")).toHaveValue("37.5");
    expect(screen.queryByRole("button", { name: "Full-time hours a week: back to 37.5" })).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Ceiling, in per cent: back to 100" }));
    expect(screen.getByLabelText("Ceiling, in per cent")).toHaveValue("100");
  });

  it("write only what has been altered, as shares where the form says per cent", async () => {
    const { user, written } = await openPane({ connection: connectionOf(relativeTeam) }, { name: "settings" });
    const tolerance = await screen.findByLabelText("Tolerance, in per cent");
    await user.clear(tolerance);
    await user.type(tolerance, "7,5");
    const steady = screen.getByLabelText("Steady, up to");
    await user.clear(steady);
    await user.type(steady, "90%");
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    await user.click(await screen.findByRole("button", { name: "Apply" }));
    expect(valuesOf(written)).toEqual(
      expect.arrayContaining(["Tolerance", 0.075, "Band Steady", 0.9, "Band Room", 0.8]),
    );
  });

  it("say what is wrong beside the figure, and propose nothing", async () => {
    const { user } = await openPane({}, { name: "settings" });
    const weekly = await screen.findByLabelText("Full-time hours a week");
    await user.clear(weekly);
    await user.type(weekly, "375");
    const full = screen.getByLabelText("Full, up to");
    await user.clear(full);
    await user.type(full, "90");
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    expect(screen.getByText("Type a figure up to 60.")).toBeVisible();
    expect(screen.getByText("Each band has to reach higher than the one before.")).toBeVisible();
  });

  it("have bands with words of the service's own", async () => {
    const { user, written } = await openPane({ connection: connectionOf(relativeTeam) }, { name: "settings" });
    await user.click(await screen.findByRole("button", { name: "Take Steady away" }));
    await user.click(screen.getByRole("button", { name: "Take Over away" }));
    for (const [row, word] of ["Green", "Amber", "Red"].entries()) {
      const input = screen.getByLabelText(`Word of band ${String(row + 1)}`);
      await user.clear(input);
      await user.type(input, word);
    }
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    await user.click(await screen.findByRole("button", { name: "Apply" }));
    const values = valuesOf(written);
    const from = values.indexOf("Band Green");
    expect(values.slice(from, from + 6)).toEqual(["Band Green", 0.8, "Band Amber", 1, "Band Red", "above"]);
    expect(values).not.toContain("Band Room");
  });

  it("have another band where one is added, with the keyboard in it, and the published ones again", async () => {
    const { user } = await openPane({ connection: own }, { name: "settings" });
    await user.click(await screen.findByRole("button", { name: "Add a band" }));
    expect(screen.getByLabelText("Word of band 5")).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    expect(screen.getByText("Type a word for this band.")).toBeVisible();
    await user.type(screen.getByLabelText("Word of band 5"), "room");
    await user.type(screen.getByLabelText("room, up to"), "130");
    expect(screen.getByText("Another band has this word.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Back to the published bands" }));
    expect(screen.queryByLabelText("Word of band 6")).not.toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Back to the published bands" })).not.toBeInTheDocument();
  });

  it("say from how many days on something is red, in a part that is closed until it is asked for", async () => {
    const { user, written } = await openPane({ connection: connectionOf(relativeTeam) }, { name: "settings" });
    const overdue = await screen.findByLabelText("A review is overdue, days");
    expect(overdue.closest("details")).not.toHaveAttribute("open");
    await user.click(screen.getByText("When something turns red"));
    await user.clear(overdue);
    await user.type(overdue, "7.5");
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    expect(screen.getByText("Type whole days.")).toBeVisible();
    await user.clear(overdue);
    await user.type(overdue, "7");
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    await user.click(await screen.findByRole("button", { name: "Apply" }));
    expect(valuesOf(written)).toEqual(expect.arrayContaining(["Review overdue after days", 7]));
  });

  it("lead to the weights and to the schemes", async () => {
    const { user } = await openPane({}, { name: "settings" });
    await user.click(await screen.findByRole("button", { name: "Compare schemes" }));
    expect(await screen.findByRole("heading", { name: "Starter schemes" })).toBeVisible();
  });

  it("have no accessibility faults", async () => {
    const { element } = await openPane({ connection: own }, { name: "settings" });
    await screen.findByLabelText("Full-time hours a week");
    expect(await accessibility(element)).toHaveNoViolations();
  });
});

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

it("settings has no accessibility faults", async () => {
  const { element } = await openPane({}, { name: "settings" });
  expect(await accessibility(element)).toHaveNoViolations();
});
