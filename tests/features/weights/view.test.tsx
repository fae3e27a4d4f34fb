import { screen, within } from "@testing-library/react";
import { day } from "../../../src/domain/units";
import { connectionOf, relativeTeam, team } from "../../fixtures/pane/team";
import { datedWeights, noWeights, undatedWeights } from "../../fixtures/pane/weights";
import { accessibility, openPane } from "../../support/paneTest";

const HIGH = /^High\s*4 points/;

describe("weights", () => {
  it("stand factor by factor with the cases that have each level, and say what no case has", async () => {
    await openPane({ connection: datedWeights }, { name: "weights" });
    const risk = await screen.findByRole("region", { name: "Risk" });
    expect(within(risk).getByRole("button", { name: HIGH })).toHaveTextContent("25 cases · until 31 Dec 2026");
    expect(within(risk).getByRole("button", { name: /Court order/ })).toHaveTextContent("no case has it");
    expect(screen.getByRole("region", { name: "Travel" })).toHaveTextContent("1.25 points");
  });

  it("keep what counted before and what will count later", async () => {
    const { user } = await openPane({ connection: datedWeights }, { name: "weights" });
    await user.click(await screen.findByText("Earlier and later weights"));
    expect(screen.getByText("Risk, Medium: 1.5 points, until 31 Aug 2026")).toBeVisible();
    expect(screen.getByText("Risk, High: 5 points, from 1 Jan 2027")).toBeVisible();
  });

  it("change by a version: everybody's points are shown before it is written", async () => {
    const { user, written } = await openPane({ connection: datedWeights }, { name: "weights" });
    await user.click(await screen.findByRole("button", { name: HIGH }));
    expect(await screen.findByRole("heading", { level: 1, name: "Risk: High" })).toHaveFocus();
    const points = screen.getByLabelText("Points");
    await user.clear(points);
    await user.type(points, "6");
    const effect = screen.getByRole("region", { name: "What this does" });
    expect(within(effect).getByText("Grace Reid").closest("li")).toHaveTextContent(/58.5 points, then 72.5/);
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    expect(await screen.findByText("Nothing has been written yet.")).toBeVisible();
    expect(screen.getByText(/^Grace Reid: 58.5 points, then 72.5;/)).toBeVisible();
    expect(screen.getByText("Weights, E5, Risk, High: 31 Dec 2026, then 20 Nov 2026")).toBeVisible();
    expect(screen.getByText(/new row: Factor Risk, Level High, Points 6, From 21 Nov 2026/)).toBeVisible();
    expect(written).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Apply" }));
    expect(await screen.findByRole("heading", { name: "Done" })).toBeVisible();
    expect(written).toMatchObject([
      {
        action: "weights",
        changes: [{ header: "To", value: 46346 }],
        rows: [{ cells: [{}, {}, { header: "Points", value: 6 }, { header: "From", value: 46347 }, { value: 46387 }] }],
      },
    ]);
    await user.click(screen.getByRole("button", { name: "Back" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Weights" })).toBeVisible();
  });

  it("are put right in place where the manager says that it was always so", async () => {
    const { user, written } = await openPane({ connection: datedWeights }, { name: "weight", rule: 5 });
    const points = await screen.findByLabelText("Points");
    await user.clear(points);
    await user.type(points, "3.5");
    await user.click(screen.getByRole("radio", { name: /Put it right/ }));
    expect(screen.getByText("Nobody's figures change.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    await user.click(await screen.findByRole("button", { name: "Apply" }));
    expect(written).toMatchObject([{ changes: [{ header: "Points", expected: 3, value: 3.5 }] }]);
    expect(written[0]?.rows).toBeUndefined();
  });

  it("say how many cases would lose their weight when a level is retired", async () => {
    const { user, written } = await openPane({ connection: datedWeights }, { name: "weight", rule: 0 });
    await user.click(await screen.findByRole("button", { name: "Retire" }));
    expect(await screen.findByText(/^25 cases would have no weight any more/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Apply" }));
    expect(written).toMatchObject([{ changes: [{ header: "To", value: 46346 }] }]);
  });

  it("can be added", async () => {
    const { user, written } = await openPane({ connection: datedWeights }, { name: "weights" });
    await user.click(await screen.findByRole("button", { name: "Add a level" }));
    await user.click(await screen.findByRole("button", { name: "Show what would change" }));
    expect(screen.getAllByText("Fill this in.")).toHaveLength(2);
    await user.type(screen.getByLabelText("Factor"), "Travel");
    await user.type(screen.getByLabelText("Level"), "School");
    await user.type(screen.getByLabelText("Points"), "0,5");
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    await user.click(await screen.findByRole("button", { name: "Apply" }));
    expect(written[0]?.rows?.[0]?.cells.map(({ value }) => value)).toEqual(["Travel", "School", 0.5]);
  });

  it("are given to all levels without one in a single change; a slip is pointed out instead", async () => {
    const { user, written } = await openPane({ connection: datedWeights }, { name: "weights" });
    expect(await screen.findByText("1 level has no weight")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Give them points" }));
    expect(await screen.findByText(/Did you mean High\?/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    expect(screen.getByText("Type points for at least one level.")).toBeVisible();
    await user.type(screen.getByLabelText("Risk, Hihg (1 case)"), "4");
    expect(screen.getByText("1 case would get a weight.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    await user.click(await screen.findByRole("button", { name: "Apply" }));
    expect(written[0]?.rows?.[0]?.cells.map(({ value }) => value)).toEqual(["Risk", "Hihg", 4]);
  });

  it("say what the table needs before it can keep old weights, and show where", async () => {
    const { user, shown } = await openPane({ connection: undatedWeights }, { name: "weights" });
    expect(await screen.findByText(/Type the headings From and To beside the others in Weights/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: /Show me/ }));
    expect(shown).toEqual(["Weights!D1"]);
    await user.click(screen.getByRole("button", { name: HIGH }));
    await screen.findByLabelText("Points");
    expect(screen.queryByRole("radio")).not.toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Retire" })).not.toBeInTheDocument();
  });

  it("start from an example where the workbook has none", async () => {
    const { user } = await openPane({ connection: noWeights }, { name: "weights" });
    await user.click(await screen.findByRole("button", { name: "Choose a starter scheme" }));
    expect(await screen.findByRole("heading", { name: "Starter schemes" })).toBeVisible();
    expect(screen.getByText(/Example only: agree your own/)).toBeVisible();
  });
});

describe("two schemes side by side", () => {
  it("show everybody's capacity and place under both, and write nothing", async () => {
    const { user, written } = await openPane({ connection: datedWeights }, { name: "schemes" });
    await user.click(await screen.findByRole("button", { name: /Every case counts the same/ }));
    expect(await screen.findByRole("heading", { level: 1, name: "Every case counts the same" })).toBeVisible();
    const people = screen.getByRole("region", { name: "Everybody under both" });
    expect(within(people).getByText("Grace Reid").closest("li")).toHaveTextContent(
      /130% Act, then 147% Act.*58.5 points, then 22 · place 1 of 6 in both/,
    );
    expect(within(people).getByText(/1 person changes place/)).toBeVisible();
    expect(screen.getByRole("region", { name: "Cases seen most differently" })).toHaveTextContent(
      /times, then 1 time\b/,
    );
    expect(written).toEqual([]);
  });

  it("follow the points that a full-timer can hold, and go by fair shares without them", async () => {
    const { user } = await openPane({ connection: datedWeights }, { name: "scheme", id: "every-case" });
    const field = await screen.findByLabelText("Points a full-timer can hold under this scheme");
    expect(field).toHaveValue("15");
    await user.clear(field);
    await user.type(field, "22");
    const people = screen.getByRole("region", { name: "Everybody under both" });
    expect(within(people).getByText("Grace Reid").closest("li")).toHaveTextContent("130% Act, then 100% Full");
  });

  it("list the levels that the scheme has no figure for", async () => {
    await openPane({ connection: datedWeights }, { name: "scheme", id: "hmpps-tier" });
    expect(await screen.findByText("1 level has no figure in this scheme")).toBeVisible();
    expect(screen.getByText("Risk, Hihg: 1 case")).toBeVisible();
  });

  it("ask which column is meant where the caseload has none by that name", async () => {
    const { user } = await openPane({ connection: datedWeights }, { name: "scheme", id: "florida-complexity" });
    expect(await screen.findByText(/Your caseload records nothing/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Adopt this scheme" })).not.toBeInTheDocument();
    await user.selectOptions(screen.getByLabelText("Complexity is your"), "Risk");
    expect(await screen.findByRole("button", { name: "Adopt this scheme" })).toBeVisible();
  });

  it("are adopted only after a preview", async () => {
    const { user, written } = await openPane({ connection: datedWeights }, { name: "scheme", id: "every-case" });
    await user.click(await screen.findByRole("button", { name: "Adopt this scheme" }));
    expect(await screen.findByText("Nothing has been written yet.")).toBeVisible();
    expect(written).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Apply" }));
    expect(await screen.findByRole("heading", { name: "Done" })).toBeVisible();
    expect(written[0]).toMatchObject({ action: "compare-schemes", sheets: [{ name: "Settings" }] });
    expect(written[0]?.rows?.[0]?.cells.map(({ value }) => value)).toEqual(["Every case", "default", 1, 46347]);
  });

  it("compare with plain numbers where there are no weights, and make their sheet", async () => {
    const { user, written } = await openPane({ connection: noWeights }, { name: "scheme", id: "four-factors" });
    expect(await screen.findByLabelText("Compare with")).toHaveValue("every-case");
    await user.click(screen.getByRole("button", { name: "Adopt this scheme" }));
    expect(await screen.findByText('Sheet "Weights"')).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Apply" }));
    expect(written[0]?.sheets?.[0]).toMatchObject({ name: "Weights" });
  });
});

it.each([
  ["weights", { name: "weights" }],
  ["a level", { name: "weight", rule: 3 }],
  ["a new level", { name: "weight", rule: null }],
  ["levels without a weight", { name: "unweighted" }],
  ["starter schemes", { name: "schemes" }],
  ["a scheme", { name: "scheme", id: "hmpps-tier" }],
] as const)("%s: no accessibility faults", async (_, place) => {
  const { element } = await openPane({ connection: datedWeights }, place);
  expect(await accessibility(element)).toHaveNoViolations();
});

it("compares with fair shares where full-time points are not set", async () => {
  await openPane({ connection: connectionOf(relativeTeam) }, { name: "scheme", id: "four-factors" });
  const people = await screen.findByRole("region", { name: "Everybody under both" });
  expect(within(people).getByText("Grace Reid").closest("li")).toHaveTextContent(/fair share/i);
});

describe("hours and points that are agreed for a time only", () => {
  const clinicians = team.clinicians.map((one) => {
    if (one.name === "Amina Yusuf") return { ...one, experienceUntil: day(46500) };
    return one.name === "Tom Okafor" ? { ...one, reductionUntil: day(46300) } : one;
  });

  it("stand beside a person with their last day, and say so once they have ended", async () => {
    const connection = connectionOf({ ...team, clinicians });
    const { user } = await openPane({ connection });
    expect(await screen.findByRole("button", { name: /Amina Yusuf/ })).toHaveTextContent(
      "New: 90% of points until 23 Apr 2027",
    );
    await user.click(screen.getByRole("button", { name: /Tom Okafor/ }));
    expect(await screen.findByText("The reduction of 7.5 hours ended on 5 Oct 2026 and counts no more.")).toBeVisible();
  });
});
