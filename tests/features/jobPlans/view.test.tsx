import { played } from "../../fixtures/pane/services";
import { screen, within } from "@testing-library/react";
import { keptPlansGrid } from "../../fixtures/pane/keptPlans";
import { connectionOf, team } from "../../fixtures/pane/team";
import type { JobPlanPage } from "../../../src/features/jobPlans/pages/jobPlanPage";
import type { Route } from "../../../src/pane/state/navigation";
import { balanceOptions, type BalanceAsked } from "../../../src/features/jobPlans/actions/balanceOptions";
import type { RebalanceProposal } from "../../../src/features/jobPlans/actions/balanceJobPlans";
import { halfDays, ratio } from "../../../src/domain/units";
import type { TeamData } from "../../../src/domain/team";
import { accessibility, openPane, type OpenPane } from "../../support/paneTest";

const at = (page: JobPlanPage): Route => ({ name: "jobPlans", page });

/** Three times the referrals: nobody's limits can meet that. */
const flooded: TeamData = {
  ...team,
  referrals: team.referrals.map((week) => ({ ...week, accepted: week.accepted * 3 })),
};

function rowOf(name: string | RegExp): HTMLElement {
  const row = screen.getByRole("rowheader", { name }).closest("tr");
  if (row === null) throw new Error("A row header outside a row.");
  return row;
}

describe("the team plan", () => {
  it("shows needed beside offered, each with the route that it took", async () => {
    await openPane({}, { name: "jobPlans" });
    expect(await screen.findByText("The service is not in balance.")).toBeVisible();
    expect(rowOf(/^Choice appointments a week/)).toHaveTextContent("half-days x 2, less 10% for leave5.910.8");
    expect(rowOf(/^Choice appointments in 13 weeks/)).toHaveTextContent("nothing off for leave77156");
    expect(rowOf(/^New Core cases a quarter/)).toHaveTextContent("half-days x 3; leave is inside that figure");
    expect(rowOf(/^New Core a quarter for each/)).toHaveTextContent("published as broadly in balance: 8 to 97.87.4");
    expect(screen.getByText(/The share going on to Core is your team's own/)).toBeVisible();
  });

  it("says what to do where demand is not known", async () => {
    await openPane({ connection: connectionOf({ ...team, referrals: [] }) }, { name: "jobPlans" });
    expect(await screen.findByText(/type the figure under Figures and sources/)).toBeVisible();
  });

  it("leads to every page and back by the keyboard alone", async () => {
    const { user } = await openPane({}, { name: "jobPlans" });
    const link = await screen.findByRole("button", { name: /^Who offers Choice/ });
    link.focus();
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("heading", { level: 1, name: "Who offers Choice" })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Back" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Job plans" })).toHaveFocus();
  });
});

describe("everybody's plan", () => {
  it("says plainly whose plan is over the contract", async () => {
    await openPane({}, at("people"));
    expect((await screen.findByText("Tom Okafor")).closest("li")).toHaveTextContent("1 half-day over the contract");
  });

  it("gives a Specific stream its own number of cases once its length is known", async () => {
    const jobPlan = ["Core", "Specific: EMDR"].map((activity, index) => ({
      index,
      clinician: "Grace Reid",
      activity,
      halfDays: halfDays(3),
      category: null,
    }));
    const settings = {
      ...team.settings,
      jobPlan: { figures: {}, streams: [{ name: "EMDR", apptsPerCase: 15, apptsPerHalfDay: null }] },
    };
    await openPane({ connection: connectionOf({ ...team, jobPlan, settings }) }, at("people"));
    expect(await screen.findByText("EMDR: 3 half-days, 4.5 new cases a quarter")).toBeVisible();
  });
});

describe("what it would take", () => {
  it("shows each lever from what it is to what it would have to be", async () => {
    await openPane({}, at("levers"));
    const lever = (await screen.findByText("Core half-days a week")).closest("li");
    expect(lever).toHaveTextContent("from 14.7 to 15.4");
  });

  it("says which lever cannot do it alone", async () => {
    await openPane({ connection: connectionOf(flooded) }, at("levers"));
    const section = await screen.findByRole("region", { name: "Not possible on its own" });
    expect(within(section).getByText("Worked weeks in a quarter")).toBeVisible();
  });
});

describe("who offers Choice", () => {
  it("shares whole appointments that add up, by WTE or by what the plans agree", async () => {
    const { user } = await openPane({}, at("choice"));
    expect(await screen.findByText(/^77 appointments in 13 weeks/)).toBeVisible();
    const total = (): number =>
      screen
        .getAllByRole("row")
        .slice(1, -1)
        .reduce((sum, row) => sum + Number(within(row).getAllByRole("cell")[0]?.textContent), 0);
    expect(total()).toBe(77);
    expect(rowOf("Grace Reid")).toHaveTextContent("Grace Reid16");
    await user.selectOptions(screen.getByLabelText("Share by"), "Half-days of Choice agreed");
    expect(rowOf("Grace Reid")).toHaveTextContent("Grace Reid13");
    expect(total()).toBe(77);
  });
});

it("says whose hours are missing where Choice is shared by WTE", async () => {
  const clinicians = team.clinicians.map((person) =>
    person.name === "Grace Reid" ? { ...person, wte: null, weeklyHours: null } : person,
  );
  const { user } = await openPane({ connection: connectionOf({ ...team, clinicians }) }, at("choice"));
  expect(await screen.findByText(/^Hours are not in the workbook for Grace Reid/)).toBeVisible();
  await user.selectOptions(screen.getByLabelText("Share by"), "Half-days of Choice agreed");
  expect(screen.queryByText(/^Hours are not in the workbook/)).not.toBeInTheDocument();
});

/** A pane whose balancing only remembers what it was asked for. */
async function askedFor(page: JobPlanPage): Promise<OpenPane & { readonly asked: BalanceAsked[] }> {
  const asked: BalanceAsked[] = [];
  const answer: RebalanceProposal = {
    reasons: [],
    missing: { choicePerWeek: 2, corePerQuarter: 30 },
    ratioAfter: null,
    proven: true,
    byHand: [],
  };
  const pane = await openPane(
    {
      actions: {
        "balance-job-plans": {
          ...played(null, answer),
          options: {
            read: (raw) => {
              asked.push(raw as BalanceAsked);
              return balanceOptions.read(raw);
            },
          },
        },
      },
    },
    at(page),
  );
  return { ...pane, asked };
}

describe("balance job plans", () => {
  it("proposes with reasons, writes only when applied", async () => {
    const { user, written } = await openPane({}, at("balance"));
    await user.click(await screen.findByRole("button", { name: "Show what would change" }));
    expect(await screen.findByText(/With this the service is in balance/)).toBeVisible();
    expect(written).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Apply" }));
    expect(await screen.findByRole("heading", { name: "Done" })).toBeVisible();
    expect(written[0]?.changes.every((change) => ["Core", "Specific", "Choice"].includes(change.header))).toBe(true);
  });

  it("passes on limits, who is left alone, and the smallest step", async () => {
    const { user, asked } = await askedFor("balance");
    await user.selectOptions(await screen.findByLabelText("Smallest change"), "Half of a half-day");
    await user.click(screen.getByText("Grace Reid"));
    const grace = screen.getByText("Grace Reid").closest("details");
    if (grace === null) throw new Error("No fold for Grace Reid.");
    await user.type(within(grace).getByLabelText("Core half-days, at most"), "4,5");
    await user.type(within(grace).getByLabelText("Other half-days, at least"), "3");
    await user.click(screen.getByText("Tom Okafor"));
    const tom = screen.getByText("Tom Okafor").closest("details");
    if (tom === null) throw new Error("No fold for Tom Okafor.");
    await user.click(within(tom).getByRole("checkbox", { name: "Leave this plan alone" }));
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    expect(asked).toEqual([
      {
        step: 0.5,
        balance: true,
        limits: [
          { clinician: "Grace Reid", category: "core", min: null, max: 4.5 },
          { clinician: "Grace Reid", category: "other", min: 3, max: null },
        ],
        leaveAlone: ["Tom Okafor"],
        start: [],
      },
    ]);
  });

  it("says plainly what is missing when it cannot be done", async () => {
    const { user } = await askedFor("balance");
    await user.click(await screen.findByRole("button", { name: "Show what would change" }));
    expect(
      await screen.findByText(/still short of 2 Choice appointments a week and 30 new Core cases a quarter/),
    ).toBeVisible();
    await user.click(screen.getByRole("button", { name: "What it would take" }));
    expect(await screen.findByRole("heading", { level: 1, name: "What it would take" })).toBeVisible();
  });

  it("does not take limits that contradict each other", async () => {
    const { user, asked } = await askedFor("balance");
    await user.click(await screen.findByText("Grace Reid"));
    const grace = screen.getByText("Grace Reid").closest("details");
    if (grace === null) throw new Error("No fold for Grace Reid.");
    await user.type(within(grace).getByLabelText("Core half-days, at least"), "5");
    await user.type(within(grace).getByLabelText("Core half-days, at most"), "2");
    expect(within(grace).getByText("The least is more than the most.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    expect(asked).toEqual([]);
  });
});

describe("a private draft", () => {
  it("shows its effect, writes nothing, and is balanced around", async () => {
    const { user, asked, written } = await askedFor("draft");
    await user.selectOptions(await screen.findByLabelText("Whose plan"), "Priya Nair");
    await user.type(screen.getByLabelText("Core half-days"), "1");
    await user.type(screen.getByLabelText("Specific half-days"), "3");
    expect(screen.getByText("Priya Nair: Core Partnership from 3 to 1")).toBeVisible();
    expect(screen.getByText("New Core a quarter: 44.1, then 38.1; needed 46.2")).toBeVisible();
    expect(written).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Balance around it" }));
    expect(await screen.findByText("Your draft for Priya Nair is kept as it is.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    expect(asked[0]).toMatchObject({ balance: true, start: [{ clinician: "Priya Nair", core: 1, specific: 3 }] });
  });

  it("is put into the workbook only after it was shown", async () => {
    const { user, written } = await openPane({}, at("draft"));
    await user.type(await screen.findByLabelText("Core half-days"), "4");
    await user.click(screen.getByRole("button", { name: "Put it into the workbook" }));
    expect(await screen.findByText("Nothing has been written yet.")).toBeVisible();
    expect(written).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Apply" }));
    expect(await screen.findByRole("heading", { name: "Done" })).toBeVisible();
    expect(written[0]?.changes).toEqual([expect.objectContaining({ header: "Core", value: 4 })]);
  });

  it("can be taken back, and stays while the manager looks elsewhere", async () => {
    const { user } = await openPane({}, { name: "jobPlans" });
    await user.click(await screen.findByRole("button", { name: /^Private draft/ }));
    await user.type(await screen.findByLabelText("Core half-days"), "4");
    await user.click(screen.getByRole("button", { name: "Back" }));
    await user.click(await screen.findByRole("button", { name: /You have drafted changes for 1 person/ }));
    await user.click(await screen.findByRole("button", { name: "Take Grace Reid's plan out of the draft" }));
    expect(screen.getByText("Nothing is drafted yet.")).toBeVisible();
  });

  it("is opened again from a file, and names who is not in the team", async () => {
    const { user } = await openPane({}, at("draft"));
    const text = JSON.stringify({
      kind: "evenkeel-job-plan-draft",
      version: 1,
      plans: { "grace reid": { core: 4 }, "Zoe Gone": { core: 1 } },
    });
    const file = new File([text], "draft.json", { type: "application/json" });
    Object.defineProperty(file, "text", { value: async () => text });
    await screen.findByLabelText("Whose plan");
    await user.upload(screen.getByLabelText("Open a saved draft", { selector: "input" }), file);
    expect(
      await screen.findByText("Opened: plans for 1 person. Not in this team, and left out: Zoe Gone."),
    ).toBeVisible();
    expect(screen.getByText("Grace Reid: Core Partnership from 3 to 4")).toBeVisible();
  });

  it("refuses a file that is not a draft", async () => {
    const { user } = await openPane({}, at("draft"));
    const file = new File(["{"], "other.json", { type: "application/json" });
    Object.defineProperty(file, "text", { value: async () => "{" });
    await screen.findByLabelText("Whose plan");
    await user.upload(screen.getByLabelText("Open a saved draft", { selector: "input" }), file);
    expect(await screen.findByText(/That file is not a draft/)).toBeVisible();
  });
});

describe("figures and sources", () => {
  it("keeps a figure of the service's own in the workbook's settings", async () => {
    const { user, written } = await openPane({}, at("figures"));
    const field = await screen.findByLabelText("Appointments in a Core case");
    expect(field).toHaveAttribute("placeholder", "7.5");
    expect(screen.getByText("Published: 7.5 (CAPA); 7 to 8, 10 for learning disability")).toBeVisible();
    await user.type(field, "8.2");
    await user.type(screen.getByLabelText("Choice that goes on to Core, per cent"), "70");
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    await user.click(await screen.findByRole("button", { name: "Apply" }));
    const cells = written[0]?.sheets?.[0]?.cells ?? [];
    const valueOf = (name: string): unknown => {
      const row = cells.find((cell) => cell.value === name)?.row;
      return cells.find((cell) => cell.row === row && cell.column === 1)?.value;
    };
    expect(valueOf("Appointments in a Core case")).toBe(8.2);
    expect(valueOf("Share of Choice that goes on to Core")).toBe(0.7);
    expect(valueOf("Appointments in a half-day")).toBeNull();
  });

  it("refuses a figure that cannot be, with what can", async () => {
    const { user, written } = await openPane({}, at("figures"));
    await user.type(await screen.findByLabelText("Weeks in a quarter"), "40");
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    expect(screen.getByText("Type a figure from 12 to 14, or leave it empty.")).toBeVisible();
    expect(written).toEqual([]);
  });

  it("are what the team plan is worked out with", async () => {
    const settings = { ...team.settings, jobPlan: { figures: { transferRate: ratio(0.5) }, streams: [] } };
    await openPane({ connection: connectionOf({ ...team, settings }) }, { name: "jobPlans" });
    expect(await screen.findByText(/The service is in balance/)).toBeVisible();
    expect(screen.getByText(/The share going on to Core is the one you set/)).toBeVisible();
  });
});

describe("the NHS view", () => {
  it("does not guess what other work is, and turns half-days left for cases into points", async () => {
    await openPane({}, at("nhs"));
    expect(await screen.findByText(/^41.8 weeks available a year/)).toBeVisible();
    const grace = screen.getByText("Grace Reid").closest("li");
    expect(grace).toHaveTextContent("DCC 56% · SPA 0% · ANR 0% · ED 0% · not known 44%");
    expect(grace).toHaveTextContent("4 half-days of 9 left for cases (Core and Specific), available for");
  });
});

describe("versions and reviews", () => {
  it("tells what changed, whose review is due and who has agreed", async () => {
    await openPane({ connection: connectionOf(team, { grid: keptPlansGrid }) }, at("versions"));
    expect(await screen.findByText("Grace Reid: Core Partnership from 2 to 3 since 18 Aug 2026")).toBeVisible();
    expect(screen.getByText("Grace Reid, 17 Nov 2026")).toBeVisible();
    expect(screen.getByText("Practitioner 18 Aug 2026, manager 18 Aug 2026")).toBeVisible();
    expect(screen.getByText("Practitioner 18 Aug 2026; manager not yet")).toBeVisible();
  });

  it("keeps this quarter's plans with who agrees today", async () => {
    const { user, written } = await openPane({}, at("versions"));
    await user.click(await screen.findByText("Agreed today, when you keep this quarter's plans"));
    await user.click(screen.getByRole("checkbox", { name: "Grace Reid agrees" }));
    await user.click(screen.getByRole("checkbox", { name: "I agree, for Grace Reid" }));
    await user.click(screen.getByRole("button", { name: "Keep this quarter's plans" }));
    await user.click(await screen.findByRole("button", { name: "Apply" }));
    const cells = written[0]?.sheets?.[0]?.cells ?? [];
    const row = cells.find((cell) => cell.value === "Grace Reid")?.row;
    expect(cells.filter((cell) => cell.row === row && cell.column >= 8).map((cell) => cell.value)).toEqual([
      46347, 46347,
    ]);
  });
});

const pages: readonly JobPlanPage[] = ["people", "levers", "choice", "balance", "draft", "nhs", "versions", "figures"];

it.each(pages)("job plans, %s: no accessibility faults", async (page) => {
  const { element } = await openPane({}, at(page));
  await screen.findByRole("heading", { level: 1 });
  expect(await accessibility(element)).toHaveNoViolations();
});

describe("job plans", () => {
  it("says whether the service is in balance and what it is short of", async () => {
    await openPane({}, { name: "jobPlans" });
    expect(await screen.findByText("The service is not in balance.")).toBeVisible();
    expect(screen.getByText(/^Core: 2.1 new cases a quarter/)).toBeVisible();
  });

  it("makes the plan sheets after showing which", async () => {
    const { user, written } = await openPane({}, { name: "jobPlans" });
    await user.click(await screen.findByRole("button", { name: "Make plan sheets" }));
    expect(await screen.findByText('Sheet "Team plan"')).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Apply" }));
    expect(await screen.findByRole("heading", { name: "Done" })).toBeVisible();
    expect(written).toHaveLength(1);
  });
});

it("jobPlans has no accessibility faults", async () => {
  const { element } = await openPane({}, { name: "jobPlans" });
  expect(await accessibility(element)).toHaveNoViolations();
});
