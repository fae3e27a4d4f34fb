import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ActionRefusal } from "../../../src/actions/action";
import { connectionOf, relativeTeam, team, tidyTeam, TODAY } from "../../fixtures/pane/team";
import type { FakeWishes } from "../../fixtures/pane/services";
import { points, ratio } from "../../../src/domain/units";
import type { BalanceChoices } from "../../../src/features/balanceTeam/options";
import { connect } from "../../../src/workbook/connect/connect";
import { MovesSlider } from "../../../src/features/balanceTeam/MovesSlider";
import { plainSheet } from "../../support/plainSheet";
import { accessibility, openPane, type OpenPane } from "../../support/paneTest";

const openBalance = (wishes: FakeWishes = {}): Promise<OpenPane> => openPane(wishes, { name: "balance" });

async function preview(wishes: FakeWishes = {}, moveExisting = false): Promise<OpenPane> {
  const pane = await openBalance(wishes);
  if (moveExisting) await pane.user.click(await screen.findByRole("checkbox", { name: "Also move existing cases" }));
  await pane.user.click(await screen.findByRole("button", { name: "Show what would change" }));
  await screen.findByRole("heading", { name: /What would change|Nothing (needs to|can be) change/ });
  return pane;
}

const changesIn = (pane: OpenPane): (readonly [string, unknown])[] =>
  pane.written.flatMap((plan) => plan.changes.map((change) => [change.keys[0]?.value ?? "", change.value] as const));

const STATUS_TOO = "Also set the status of placed cases to open";
const MOVE_TOO = "Also move existing cases";
const CLINICIANS_ONLY = "Only the clinician column was changed. Statuses are as they were.";
const CLINICIANS_AND_STATUSES = "Only the clinician and status columns were changed.";

const staff = plainSheet("Team", [
  ["Clinician", "Weekly hours", "Full-time points"],
  ["Asha Patel", 37.5, 20],
  ["Ben Okafor", 37.5, 20],
]);
/** One case waits, and one person holds all others. */
const waitingTeam = connect(
  {
    sheets: [
      staff,
      plainSheet("Cases", [
        ["Case", "Clinician", "Status", "Points"],
        ["C1", "Asha Patel", "Open", 6],
        ["C2", "Asha Patel", "Open", 5],
        ["C3", "Asha Patel", "Open", 5],
        ["C4", "", "Waiting", 3],
      ]),
    ],
  },
  { today: TODAY },
);
const countedTeam = connect(
  {
    sheets: [
      staff,
      plainSheet("Caseload", [
        ["Clinician", "Complex", "Review"],
        ["Asha Patel", 8, 0],
        ["Ben Okafor", 0, 4],
        ["Points per case", 4, 1],
      ]),
    ],
  },
  { today: TODAY },
);

describe("Balance team", () => {
  it("places new work only, unless moving is asked for", async () => {
    await openBalance();
    expect(await screen.findByText(/5 cases have nobody yet. Nobody's client changes hands./)).toBeVisible();
    expect(screen.getByRole("checkbox", { name: "Also move existing cases" })).not.toBeChecked();
    expect(screen.queryByLabelText("How even")).not.toBeInTheDocument();
  });

  it("sets statuses, and goes across teams, only where the manager ticks it", async () => {
    const { user } = await openBalance();
    expect(
      await screen.findByRole("checkbox", { name: "Also set the status of placed cases to open" }),
    ).not.toBeChecked();
    await user.click(screen.getByRole("checkbox", { name: "Also move existing cases" }));
    expect(screen.queryByRole("checkbox", { name: "Cases may go to another team" })).not.toBeInTheDocument();
  });

  it("shows what would change before anything is written", async () => {
    const pane = await preview();
    expect(screen.getByText("Nobody has been moved yet.")).toBeVisible();
    expect(screen.getByRole("checkbox", { name: "RV1101 To Amina Yusuf" })).toBeChecked();
    expect(pane.written).toHaveLength(0);
  });

  it("gives a reason with every change and says what it does not do", async () => {
    const { user } = await preview();
    const item = screen.getByRole("checkbox", { name: /^RV1101/ }).closest("li");
    expect(item).toHaveTextContent(/New work: Amina Yusuf/);
    await user.click(screen.getByText("Not done, and why (2)"));
    expect(screen.getByText(/RV1105/).closest("li")).toHaveTextContent(/Hihg/);
  });

  it("lets the picture follow every tick", async () => {
    const { user } = await preview({}, true);
    const highest = (): string => screen.getByRole("row", { name: /^Highest \d/ }).textContent ?? "";
    expect(highest()).toContain("100%");
    await user.click(screen.getByRole("button", { name: "Untick all" }));
    expect(highest()).toBe("Highest127%127%");
    expect(screen.getByRole("button", { name: "Tick a change to apply" })).toHaveAttribute("aria-disabled", "true");
  });

  it("writes only what is ticked", async () => {
    const pane = await preview();
    await pane.user.click(screen.getByRole("checkbox", { name: /^RV1102/ }));
    await pane.user.click(screen.getByRole("button", { name: "Apply 2 changes" }));
    expect(await screen.findByRole("heading", { name: "Done" })).toBeVisible();
    expect(changesIn(pane)).toEqual([
      ["RV1101", "Amina Yusuf"],
      ["RV1103", "Amina Yusuf"],
    ]);
  });

  it.each([
    ["clinicians only", waitingTeam, [], [], CLINICIANS_ONLY],
    ["statuses, too", waitingTeam, [STATUS_TOO], [], CLINICIANS_AND_STATUSES],
    ["statuses, but no case that waits is ticked", waitingTeam, [STATUS_TOO, MOVE_TOO], [/^C4 /], CLINICIANS_ONLY],
    ["a team that keeps counts", countedTeam, [MOVE_TOO], [], "Only the numbers of cases were changed."],
  ])("says afterwards what was changed and what was not: %s", async (_, connection, options, untick, sentence) => {
    const { user } = await openBalance({ connection });
    const press = async (name: string | RegExp): Promise<void> =>
      user.click(await screen.findByRole("button", { name }));
    const toggle = async (name: string | RegExp): Promise<void> =>
      user.click(await screen.findByRole("checkbox", { name }));
    for (const name of options) await toggle(name);
    await press("Show what would change");
    for (const name of untick) await toggle(name);
    await press(/^Apply/);
    await screen.findByRole("heading", { name: "Done" });
    expect(screen.getByText(/^Only the/)).toHaveTextContent(sentence);
  });

  it("says nothing of columns where no cell was written", async () => {
    const { user } = await preview({
      outcome: { status: "done", written: 0, skipped: [{ cell: "Caseload!B74", why: "RV1101 is now with Priya." }] },
    });
    await user.click(screen.getByRole("button", { name: "Apply 3 changes" }));
    expect(await screen.findByText(/1 change was not made/)).toBeVisible();
    expect(screen.queryByText(/^Only the/)).not.toBeInTheDocument();
  });

  it("undoes at once what was applied", async () => {
    const { user } = await preview();
    await user.click(screen.getByRole("button", { name: "Apply 3 changes" }));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await screen.findByText("Undone. 3 cells are as before.")).toBeVisible();
  });

  it("keeps kept cases where they are when it moves others", async () => {
    const pane = await preview({}, true);
    await pane.user.click(screen.getByRole("button", { name: /^Apply/ }));
    await screen.findByRole("heading", { name: "Done" });
    const kept = new Set(tidyTeam.cases.filter((record) => record.keep).map((record) => record.id));
    expect(changesIn(pane).filter(([key]) => kept.has(key))).toEqual([]);
    expect(changesIn(pane).length).toBeGreaterThan(3);
  });

  it("lets the manager leave every case where it is, and says how uneven that is", async () => {
    const { user } = await preview({}, true);
    await user.click(screen.getByText("Fewer moves or more even?"));
    await user.click(screen.getByRole("button", { name: "Show the choice" }));
    fireEvent.change(await screen.findByRole("slider"), { target: { value: "0" } });
    expect(screen.getByText(/^No existing case moves: spread \d+%$/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Use this: no existing case moves" }));
    expect(await screen.findByText("Nobody has been moved yet.")).toBeVisible();
    expect(screen.queryByText(/moved\.$/)).not.toBeInTheDocument();
  });

  it.each([
    [1, "1 move", "1 case"],
    [3, "3 moves", "3 cases"],
  ])("works it out again for at most %d, and gives the spread it showed", async (place, moves, cases) => {
    const { user } = await preview({ connection: connectionOf(relativeTeam) }, true);
    await user.click(screen.getByText("Fewer moves or more even?"));
    await user.click(screen.getByRole("button", { name: "Show the choice" }));
    fireEvent.change(await screen.findByRole("slider"), { target: { value: String(place) } });
    const shown = screen.getByText(new RegExp(`^At most ${moves}: spread`)).textContent;
    const promised = /spread (\d+%)$/.exec(shown)?.[1] ?? "no spread";
    await user.click(screen.getByRole("button", { name: `Use this: at most ${moves}` }));
    expect(await screen.findByText("Nobody has been moved yet.")).toBeVisible();
    expect(screen.getByText(new RegExp(`and ${cases} moved\\.$`))).toBeVisible();
    const spread = screen.getByRole("row", { name: /^Highest minus lowest/ });
    expect(within(spread).getAllByRole("cell")[1]).toHaveTextContent(promised);
  });

  it("offers moves against evenness on a slider that says what it means, with a table beside it", async () => {
    const used: (readonly [moves: number, tolerance: number | null])[] = [];
    const choices = [
      [0.2, 1, 0.4],
      [0.1, 3, 0.2],
      [0.05, 7, 0.08],
    ].map(([tolerance = 0, moves = 0, range = 0]) => ({
      tolerance: ratio(tolerance),
      moves,
      range: ratio(range),
      deviation: ratio(0),
      overload: points(0),
    }));
    render(<MovesSlider points={choices} start={1} onUse={({ moves, tolerance }) => used.push([moves, tolerance])} />);
    const slider = screen.getByRole("slider", { name: "Fewer moves, or more even" });
    expect(slider).toHaveFocus();
    expect(slider).toHaveAttribute("aria-valuetext", "At most 3 moves: spread 20%");
    fireEvent.change(slider, { target: { value: "0" } });
    expect(slider).toHaveAttribute("aria-valuetext", "At most 1 move: spread 40%");
    const table = within(screen.getByRole("table", { name: "Every choice" }));
    const current = table.getAllByRole("row").filter((row) => row.getAttribute("aria-current") === "true");
    expect(current.map((row) => row.textContent)).toEqual(["140%"]);
    await userEvent.click(screen.getByRole("button", { name: /^Use this: at most 1 move/ }));
    expect(used).toEqual([[1, 0.2]]);
  });

  it("fills no more than the service's ceiling and goes by its tolerance until the manager picks another", async () => {
    const asked: BalanceChoices[] = [];
    const settings = { ...team.settings, tolerance: ratio(0.08), ceiling: ratio(0.9) };
    const { user } = await openBalance({
      connection: connectionOf({ ...team, settings }),
      actions: {
        "balance-team": {
          options: {
            read: (raw) => {
              asked.push(raw as BalanceChoices);
              throw new Error("enough");
            },
          },
        },
      },
    });
    expect(await screen.findByText(/Nobody is filled above 90%, the ceiling in Settings./)).toBeVisible();
    await user.click(screen.getByRole("checkbox", { name: "Also move existing cases" }));
    expect(screen.getByLabelText("How even")).toHaveDisplayValue("Within 8% of a fair share (Settings)");
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    await waitFor(() => expect(asked).toHaveLength(1));
    await user.selectOptions(screen.getByLabelText("How even"), "Within 10% of a fair share");
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked.map(({ tolerance }) => tolerance)).toEqual([undefined, 0.1]);
  });

  it("says before any move what closing overdue reviews would free, and leads there", async () => {
    const { user } = await preview({}, true);
    const line = screen.getByText(
      /Before any move: \d+ cases have their review overdue. Closing them would free \S+ points./,
    );
    expect(line.compareDocumentPosition(screen.getByText(/^Existing cases:/))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await user.click(within(line).getByRole("button", { name: "Still open?" }));
    expect(await screen.findByRole("heading", { name: "Still open?" })).toBeVisible();
  });

  it("does not speak of reviews where no client would change hands", async () => {
    await preview();
    expect(screen.queryByText(/review overdue/)).not.toBeInTheDocument();
  });

  it("says that nothing needs to change", async () => {
    await preview({ connection: connectionOf(tidyTeam) });
    expect(screen.getByRole("heading", { name: "Nothing needs to change" })).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Apply/ })).not.toBeInTheDocument();
  });

  it("does not say that every case has somebody where those that wait cannot be placed", async () => {
    const waiting = tidyTeam.cases.map((one, index) =>
      index === 0 ? { ...one, id: "", clinician: null, status: "waiting" as const } : one,
    );
    await preview({ connection: connectionOf({ ...tidyTeam, cases: waiting }) });
    expect(screen.getByRole("heading", { name: "Nothing can be changed as things stand" })).toBeVisible();
    expect(screen.queryByText("Every case has somebody.")).not.toBeInTheDocument();
    expect(screen.getByText(/^Caseload, row \d+ has no reference, so the row/)).toBeVisible();
  });

  it("names the rows that a colleague changed meanwhile", async () => {
    const { user } = await preview({
      outcome: { status: "done", written: 2, skipped: [{ cell: "Caseload!B74", why: "RV1101 is now with Priya." }] },
    });
    await user.click(screen.getByRole("button", { name: "Apply 3 changes" }));
    expect(await screen.findByText(/1 change was not made/)).toBeVisible();
    expect(screen.getByText("Caseload!B74: RV1101 is now with Priya.")).toBeVisible();
  });

  it("says that nothing was written, and why, when the workbook refuses", async () => {
    const { user } = await preview({ outcome: { status: "refused", why: ["Caseload is protected."] } });
    await user.click(screen.getByRole("button", { name: "Apply 3 changes" }));
    expect(await screen.findByRole("heading", { name: "Nothing was written" })).toBeVisible();
    expect(
      within(screen.getAllByRole("alert").find((one) => one.textContent !== "") as HTMLElement).getByText(
        "Caseload is protected.",
      ),
    ).toBeVisible();
    expect(screen.queryByRole("button", { name: "Undo" })).not.toBeInTheDocument();
  });

  it("asks to work it out again after somebody has edited the workbook", async () => {
    const { edit } = await preview();
    act(edit);
    expect(await screen.findByText("The workbook has changed since this was worked out.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Work it out again" })).toBeVisible();
  });

  it("shows how far it is and can be stopped", async () => {
    let isStopped = false;
    const { user } = await openBalance({
      actions: {
        "balance-team": {
          preview: (_connection, _options, { onProgress, signal }) => {
            onProgress?.({ message: "Looking for a better answer", done: 0.4 });
            return new Promise((_, reject) =>
              signal?.addEventListener("abort", () => {
                isStopped = true;
                reject(new Error("stopped"));
              }),
            );
          },
        },
      },
    });
    await user.click(await screen.findByRole("button", { name: "Show what would change" }));
    expect(await screen.findByRole("progressbar", { name: "Looking for a better answer" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(await screen.findByText("Stopped. Nothing was changed.")).toBeVisible();
    expect(isStopped).toBe(true);
  });

  it("says in its own words why it cannot be done", async () => {
    const { user } = await openBalance({
      actions: {
        "balance-team": {
          preview: () => Promise.reject(new ActionRefusal("no-hours", "Nobody in Staff has hours. Fill in column C.")),
        },
      },
    });
    await user.click(await screen.findByRole("button", { name: "Show what would change" }));
    expect(await screen.findByText("Nobody in Staff has hours. Fill in column C.")).toBeVisible();
  });

  it("does not accept a number of moves that is none", async () => {
    const { user } = await openBalance();
    await user.click(await screen.findByRole("checkbox", { name: "Also move existing cases" }));
    await user.type(screen.getByLabelText("At most this many moves"), "few");
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    expect(screen.getByText("Type a whole number, or leave it empty.")).toBeVisible();
    expect(screen.queryByRole("heading", { name: "What would change" })).not.toBeInTheDocument();
  });

  it("is done from the team to the applied change by keyboard alone", async () => {
    const { user, written } = await openPane();
    await screen.findByRole("heading", { name: "Team" });
    const press = async (name: string | RegExp): Promise<void> => {
      const wanted = await screen.findByRole("button", { name });
      for (let i = 0; i < 60 && document.activeElement !== wanted; i++) await user.tab();
      expect(wanted).toHaveFocus();
      await user.keyboard("{Enter}");
    };
    await press("Balance team");
    expect(await screen.findByRole("heading", { name: "Balance team" })).toHaveFocus();
    await press("Show what would change");
    await press("Apply 3 changes");
    await waitFor(() => expect(written).toHaveLength(1));
    expect(await screen.findByRole("heading", { name: "Done" })).toBeVisible();
  });

  it.each([
    ["options", false],
    ["preview", true],
  ])("has no accessibility faults: %s", async (_, isPreview) => {
    const { element } = isPreview ? await preview({}, true) : await openBalance();
    await screen.findByRole("heading", { level: 1 });
    expect(await accessibility(element)).toHaveNoViolations();
  });
});
