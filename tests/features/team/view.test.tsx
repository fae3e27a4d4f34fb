import { screen, within } from "@testing-library/react";
import { day, hours, wte } from "../../../src/domain/units";
import { connectionOf, notATeam, relativeTeam, tidyTeam } from "../../fixtures/pane/team";
import { accessibility, openPane } from "../../support/paneTest";

const rows = (): HTMLElement[] => within(screen.getByRole("list")).getAllByRole("button");

describe("the team at a glance", () => {
  it("shows everybody with a word for how full they are, fullest first", async () => {
    await openPane();
    await screen.findByRole("heading", { name: "Team" });
    const [first, second] = rows();
    expect(first).toHaveTextContent(/Grace Reid\s*127% Act/);
    expect(second).toHaveTextContent(/Tom Okafor\s*94% Steady/);
    expect(rows()).toHaveLength(7);
  });

  it("shows raw cases beside points, reductions with their end, absence and new starters", async () => {
    await openPane();
    const tom = await screen.findByRole("button", { name: /Tom Okafor/ });
    expect(tom).toHaveTextContent("13 cases · 34 points · 1 WTE · 7.5 h less until 3 Jan 2027");
    expect(screen.getByRole("button", { name: /Priya Nair/ })).toHaveTextContent("Away until 4 Dec 2026");
    expect(screen.getByRole("button", { name: /Amina Yusuf/ })).toHaveTextContent("New: 90% of points");
    expect(screen.getByRole("button", { name: /Sam Lewis/ })).toHaveTextContent("Leaves 13 Jan 2027 · No new cases");
  });

  it("says of somebody whose last day is over that they have left, and why nothing is available for them", async () => {
    const connection = connectionOf({
      ...tidyTeam,
      clinicians: tidyTeam.clinicians.map((one) => (one.name === "Tom Okafor" ? { ...one, leaves: day(46300) } : one)),
    });
    const { user } = await openPane({ connection });
    const tom = await screen.findByRole("button", { name: /Tom Okafor/ });
    expect(tom).toHaveTextContent("Left 5 Oct 2026");
    await user.click(tom);
    expect(await screen.findByText("Left on 5 Oct 2026: no hours since.")).toBeVisible();
  });

  it("says when somebody's hours are not in the workbook, instead of calling them empty", async () => {
    await openPane();
    expect(await screen.findByRole("button", { name: /Jo Hughes/ })).toHaveTextContent("Hours not in the workbook");
  });

  it("calls nobody's hours missing that are zero, and puts cases without an hour for them at the full end", async () => {
    const connection = connectionOf({
      ...tidyTeam,
      clinicians: tidyTeam.clinicians.map((one) =>
        one.name === "Tom Okafor" ? { ...one, weeklyHours: hours(0), wte: wte(0) } : one,
      ),
    });
    const { user } = await openPane({ connection });
    const tom = await screen.findByRole("button", { name: /Tom Okafor/ });
    expect(tom).toHaveTextContent("No hours for cases");
    expect(tom).not.toHaveTextContent("Hours not in the workbook");
    expect(rows()[0]).toBe(tom);
    const unknown = screen.getByRole("button", { name: /Jo Hughes/ });
    expect(rows().at(-1)).toBe(unknown);
    await user.selectOptions(screen.getByLabelText("Order"), "Most room first");
    expect(
      rows()
        .slice(-2)
        .map((row) => row.textContent),
    ).toEqual([expect.stringMatching(/Tom Okafor/), expect.stringMatching(/Jo Hughes/)]);
  });

  it("puts the work that nobody has yet on top", async () => {
    await openPane();
    expect(await screen.findByText("5 cases have nobody yet.")).toBeVisible();
    expect(screen.getByText(/12 points\./)).toBeVisible();
  });

  it("says that figures are provisional while a case cannot be weighted", async () => {
    const { user } = await openPane();
    expect(await screen.findByText(/1 case cannot be weighted yet/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "See why" }));
    expect(await screen.findByRole("heading", { name: "Your workbook" })).toHaveFocus();
  });

  it("compares with fair shares, and calls nobody overloaded, while full-time points are not set", async () => {
    await openPane({ connection: connectionOf(relativeTeam) });
    expect(await screen.findByRole("button", { name: /Grace Reid/ })).toHaveTextContent("Above fair share");
    expect(screen.queryByText(/Act/)).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Set full-time points to see capacity" })).toBeVisible();
  });

  it("says that every case has somebody", async () => {
    await openPane({ connection: connectionOf(tidyTeam) });
    expect(await screen.findByText(/Every case has somebody\./)).toBeVisible();
  });

  it("can be put in the order of the workbook", async () => {
    const { user } = await openPane();
    await user.selectOptions(await screen.findByLabelText("Order"), "As in the workbook");
    expect(rows()[1]).toHaveTextContent("Bartholomew");
  });

  it("leads to where the table was looked for when the workbook is not a team's", async () => {
    const { user } = await openPane({ connection: notATeam });
    await user.click(await screen.findByRole("button", { name: "See what was found" }));
    expect(await screen.findByText("No team found here")).toBeVisible();
  });

  it("has no accessibility faults", async () => {
    const { element } = await openPane();
    await screen.findByRole("heading", { name: "Team" });
    expect(await accessibility(element)).toHaveNoViolations();
  });
});
