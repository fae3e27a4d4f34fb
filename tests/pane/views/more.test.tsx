import { screen } from "@testing-library/react";
import { connectionOf, relativeTeam, tidyTeam, TODAY } from "../../fixtures/pane/team";
import type { Route } from "../../../src/pane/state/navigation";
import { accessibility, openPane } from "../../support/paneTest";

describe("what if", () => {
  it("shows what a leaver means and leaves the workbook alone", async () => {
    const { user, written } = await openPane({}, { name: "whatIf" });
    await user.selectOptions(await screen.findByLabelText("Who"), "Grace Reid");
    await user.click(screen.getByRole("button", { name: "Try it" }));
    expect(await screen.findByText("Grace Reid leaves")).toBeVisible();
    expect(screen.getByText("27 cases would have nobody.")).toBeVisible();
    expect(screen.queryByRole("option", { name: "Grace Reid" })).not.toBeInTheDocument();
    expect(written).toEqual([]);
  });

  it("asks for hours and refuses none", async () => {
    const { user } = await openPane({}, { name: "whatIf" });
    await user.selectOptions(await screen.findByLabelText("What happens"), "Changes hours");
    await user.click(screen.getByRole("button", { name: "Try it" }));
    expect(screen.getByText("Type hours a week, from 0 to 60.")).toBeVisible();
    await user.type(screen.getByLabelText("New hours a week"), "18,75");
    await user.click(screen.getByRole("button", { name: "Try it" }));
    expect(screen.getByText("Grace Reid works 18.8 hours a week")).toBeVisible();
    expect(screen.getByText("127% Act, then 253% Act")).toBeVisible();
  });

  it("takes a supposition back", async () => {
    const { user } = await openPane({}, { name: "whatIf" });
    await user.click(await screen.findByRole("button", { name: "Try it" }));
    await user.click(screen.getByRole("button", { name: "Take back: Grace Reid leaves" }));
    expect(screen.getByText("Nothing is supposed yet.")).toBeVisible();
  });
});

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

describe("still open?", () => {
  it("lists overdue reviews and what closing the ticked ones frees", async () => {
    const { user } = await openPane({}, { name: "review" });
    expect(await screen.findByText(/Closing all 17 would free 45 points/)).toBeVisible();
    await user.click(screen.getByRole("checkbox", { name: "RV1000 Grace Reid" }));
    expect(screen.getByText(/Closing 1 ticked case frees 3 points/)).toBeVisible();
  });

  it("can be one person's, for their supervision", async () => {
    const { user } = await openPane({}, { name: "review" });
    await user.selectOptions(await screen.findByLabelText("Whose cases"), "Amina Yusuf");
    expect(screen.getAllByRole("checkbox")).toHaveLength(1);
  });

  it("says that there is nothing to go by where the workbook has no dates", async () => {
    const cases = tidyTeam.cases.map((record) => ({ ...record, reviewDue: null, lastSeen: null }));
    await openPane({ connection: connectionOf({ ...tidyTeam, cases }) }, { name: "review" });
    expect(await screen.findByText(/no dates of reviews or of last contact/)).toBeVisible();
  });
});

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

describe("more", () => {
  it("takes the last change back", async () => {
    const change = { title: "Balance team: 12 cases placed", on: TODAY, interrupted: false };
    const { user } = await openPane({ lastChange: change, undo: { restored: 12, skipped: [] } }, { name: "menu" });
    expect(await screen.findByText("Balance team: 12 cases placed, 21 Nov 2026")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Undo last change" }));
    expect(await screen.findByText("Undone. 12 cells are as before.")).toBeVisible();
  });

  it("names what could not be put back because somebody edited it since", async () => {
    const { user } = await openPane(
      {
        lastChange: { title: "Balance team", on: null, interrupted: false },
        undo: { restored: 2, skipped: [{ cell: "Caseload!B4", why: "Caseload, B4: now Priya Nair." }] },
      },
      { name: "menu" },
    );
    await user.click(await screen.findByRole("button", { name: "Undo last change" }));
    expect(await screen.findByText("Caseload, B4: now Priya Nair.")).toBeVisible();
  });

  it("puts a change that was cut off half-way before everything else", async () => {
    await openPane({ lastChange: { title: "Balance team", on: null, interrupted: true } });
    expect(await screen.findByText("A change was cut off half-way")).toBeVisible();
  });

  it("goes a step deeper and back again, with the focus on the heading", async () => {
    const { user } = await openPane();
    await user.click(await screen.findByRole("button", { name: /Grace Reid/ }));
    expect(await screen.findByRole("heading", { name: "Grace Reid" })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: /^RV1004/ }));
    expect(await screen.findByText("Risk, High: 4")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Back" }));
    expect(await screen.findByRole("heading", { name: "Grace Reid" })).toHaveFocus();
  });
});

describe("a clinician", () => {
  it("has the sum behind their figure in words that both sides can check", async () => {
    await openPane({}, { name: "person", clinician: "Tom Okafor" });
    expect(await screen.findByText("Points held: 13 cases add up to 34.")).toBeVisible();
    expect(screen.getByText("Less a reduction of 7.5 hours until 3 Jan 2027.")).toBeVisible();
    expect(screen.getByText("34 divided by 36 is 94%.")).toBeVisible();
  });
});

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

const places: readonly Route[] = [
  { name: "person", clinician: "Tom Okafor" },
  { name: "case", index: 4 },
  { name: "allocate" },
  { name: "allocateCase", index: 72 },
  { name: "whatIf" },
  { name: "review" },
  { name: "functions" },
  { name: "function", id: "CORE_GAP" },
  { name: "settings" },
  { name: "jobPlans" },
  { name: "menu" },
];

it.each(places.map((place) => [place.name, place] as const))("%s has no accessibility faults", async (_, place) => {
  const { element } = await openPane({}, place);
  expect(await accessibility(element)).toHaveNoViolations();
});
