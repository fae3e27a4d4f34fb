import { screen, waitFor, within } from "@testing-library/react";
import type { Connection } from "../../../src/workbook/connect/connection";
import { messyConnection } from "../../fixtures/pane/messyWorkbook";
import { connectionOf, relativeTeam, team } from "../../fixtures/pane/team";
import type { FakeWishes } from "../../fixtures/pane/services";
import { accessibility, openPane, type OpenPane } from "../../support/paneTest";

type Given = Readonly<Record<string, string>>;

interface Changing extends OpenPane {
  /** What the workbook was read with, last. */
  readonly said: () => Given;
}

/** The page on a messy workbook, which is really read again with every answer. */
async function openMessy(
  wishes: FakeWishes = {},
  read: (said: Given) => Connection = messyConnection,
): Promise<Changing> {
  let last: Given = {};
  const pane = await openPane({
    ...wishes,
    connect: async ({ answers = {} }) => {
      last = answers;
      return { ...read(answers), isRemembered: false };
    },
  });
  await screen.findByRole("button", { name: "Use this team" });
  return { ...pane, said: () => last };
}

const fold = (name: RegExp): HTMLElement => screen.getByRole("button", { name });
const dropDown = (name: string): HTMLElement => screen.getByRole("combobox", { name });
const headlineIs = (text: string): Promise<void> =>
  waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(text));
const card = (name: RegExp): HTMLElement => screen.getByRole("group", { name });

/** An invented connection with other figures of what was understood. */
function understoodAs(figures: Partial<NonNullable<Connection["understanding"]>>): Connection {
  const { understanding, ...rest } = messyConnection();
  if (understanding === undefined) throw new Error("The workbook was not understood.");
  return { ...rest, understanding: { ...understanding, ...figures } };
}

describe("the first lines say what was found", () => {
  it("as a sentence, and that nothing has been changed", async () => {
    await openMessy();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(/^5 people hold 55 cases; 9 wait$/);
    expect(screen.getByText("Nothing has been changed.")).toBeVisible();
  });

  it("without a number of people waiting where that is not known, and how many cases an answer would free", async () => {
    await openMessy({}, () => understoodAs({ waiting: null, unknown: 27 }));
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(/^5 people hold 55 cases$/);
    expect(screen.getByText("27 more cases need an answer. Nothing has been changed.")).toBeVisible();
  });
});

describe("questions", () => {
  it("keep their card with the answer, so that it can be changed back", async () => {
    const { user, said } = await openMessy();
    await user.click(within(card(/Bridge work/)).getByRole("radio", { name: "Closed" }));
    await headlineIs("5 people hold 44 cases; 9 wait");
    expect(within(card(/Bridge work/)).getByRole("radio", { name: "Closed" })).toBeChecked();
    await user.click(within(card(/Bridge work/)).getByRole("radio", { name: "Open" }));
    await headlineIs("5 people hold 55 cases; 9 wait");
    expect(said()).toEqual({ "word:Bridge work": "open" });
  });

  it("stand with those first on which most cases hang, and lead to their cells", async () => {
    const questions = ["On hold", "Bridge work", "Active"].map((word, at) => ({
      rows: [4, 2, 9][at] ?? 0,
      id: `word:${word}`,
      code: "word",
      message: `What is ${word}?`,
      choices: [{ value: "open", label: "Open" }],
      guess: "open",
    }));
    const { user, shown } = await openMessy({}, () => ({ ...messyConnection(), questions }));
    expect(screen.getAllByRole("group", { name: /^What is/ }).map((one) => one.textContent)).toEqual([
      expect.stringContaining("Active"),
      expect.stringContaining("On hold"),
      expect.stringContaining("Bridge work"),
    ]);
    await user.click(within(card(/What is Active/)).getByRole("button", { name: /Show me/ }));
    expect(shown).toEqual(["Grace!C2"]);
    expect(screen.getByText("3 to answer")).toBeVisible();
  });

  it("with many answers show the likeliest to press and the others in a list", async () => {
    const names = ["Grace Reid", "Amina Yusuf", "Tom Okafor", "Priya Nair"];
    const question = {
      id: "who:Sarah",
      code: "who",
      message: "'Sarah' has 5 cases. Who is that?",
      choices: [
        { value: "waiting", label: "Nobody yet" },
        { value: "new", label: "A colleague" },
        ...names.map((name) => ({ value: `person:${name}`, label: name })),
      ],
      guess: "person:Priya Nair",
    };
    const { user, said } = await openMessy({}, () => ({ ...messyConnection(), questions: [question] }));
    const radios = within(card(/Sarah/)).getAllByRole("radio");
    expect(radios).toHaveLength(4);
    expect(within(card(/Sarah/)).getByRole("radio", { name: /Priya Nair.*our guess/ })).not.toBeChecked();
    await user.selectOptions(within(card(/Sarah/)).getByRole("combobox"), "Amina Yusuf");
    expect(said()).toEqual({ "who:Sarah": "person:Amina Yusuf" });
  });

  it("about hours take what would be written in the sheet; somebody's hours that are missing are asked for", async () => {
    const { user, said } = await openMessy();
    expect(screen.queryByText(/Workers, row 6, WTE/)).not.toBeInTheDocument();
    const hours = card(/The hours of 1 person/);
    await user.type(within(hours).getByLabelText("Hours or WTE of Sam Lewis"), "22.5{Enter}");
    expect(said()).toEqual({ "hours:Sam Lewis": "22.5" });
    await waitFor(() => expect(card(/The hours of 1 person/)).toBeVisible());
  });

  it("are not repeated among the things to look at", async () => {
    await openMessy();
    expect(screen.queryByText(/is a case that is 'Bridge work'/)).not.toBeInTheDocument();
  });
});

describe("full-time points", () => {
  it("are suggested from the team's own figures, with who would be over, and taken as an answer", async () => {
    const { user, said } = await openMessy();
    const points = card(/How many points fill a full-time post/);
    const field = within(points).getByRole("spinbutton");
    const suggested = Number((field as HTMLInputElement).value);
    expect(within(points).getByText(new RegExp(`Your own figures suggest ${suggested}`))).toBeVisible();
    expect(within(points).getByRole("status")).toHaveTextContent(`At ${suggested}, 3 of 4 people are over: Grace Reid`);
    await user.clear(field);
    await user.type(field, "199");
    await user.click(within(points).getByRole("button", { name: "One point more" }));
    expect(within(points).getByRole("status")).toHaveTextContent("At 200, nobody of 4 people is over.");
    await user.click(within(points).getByRole("button", { name: "Take 200" }));
    expect(said()).toEqual({ "points:full-time": "200" });
    expect(within(points).getByRole("button", { name: "200 taken" })).toBeVisible();
  });

  it.each([
    ["the workbook says them", team],
    ["no case has points", { ...relativeTeam, weights: [] }],
  ])("are not asked for where %s", async (_, data) => {
    await openMessy({}, () => connectionOf(data));
    expect(screen.queryByText(/full-time post/)).not.toBeInTheDocument();
  });
});

describe("what the words mean", () => {
  it("is shown for every word with its cases, and can be changed for all of them", async () => {
    const { user, said } = await openMessy();
    const words = screen.getByRole("region", { name: "What the words mean" });
    expect(within(words).getByText("33 cases, Status")).toBeVisible();
    await user.selectOptions(dropDown('What "On hold" means'), "Waiting");
    expect(said()).toEqual({ "word:On hold": "waiting" });
  });

  it("folds beyond seven words", async () => {
    const words = Array.from({ length: 9 }, (_, i) => ({
      sheet: "Grace",
      header: "Status",
      word: `Stage ${i + 1}`,
      state: "open" as const,
      cases: 20 - i,
    }));
    const { user } = await openMessy({}, () => understoodAs({ words }));
    expect(screen.queryByText("Stage 8")).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Show 2 more" }));
    expect(screen.getByText("Stage 9")).toBeVisible();
  });

  it("has the names that were explained, and they can be explained otherwise", async () => {
    const names = [{ form: "GR", answer: "person:Grace Reid" }];
    const { user, said } = await openMessy({}, () => understoodAs({ names }));
    expect(dropDown('Who "GR" is')).toHaveDisplayValue("Grace Reid");
    await user.selectOptions(dropDown('Who "GR" is'), "Tom Okafor");
    expect(said()).toEqual({ "who:GR": "person:Tom Okafor" });
  });
});

describe("what each sheet is", () => {
  it("says it of every sheet, those of single workers together, those that are not used with their rows", async () => {
    await openMessy();
    const sheets = screen.getByRole("region", { name: "What each sheet is" });
    expect(within(sheets).getByRole("button", { name: /^Workers\s+Staff: 5 rows/ })).toBeVisible();
    expect(
      within(sheets).getByRole("button", { name: /^4 sheets, one each\s+Grace, Amina, Tom and Priya. Cases: 66 rows/ }),
    ).toBeVisible();
    expect(within(sheets).getByText("An old list, not counted: 30 rows")).toBeVisible();
    expect(dropDown("What the sheet Rooms is")).toHaveDisplayValue("Not used");
  });

  it("is changed in three clicks: open the sheet, open the drop-down, choose", async () => {
    const { user, said } = await openMessy();
    await user.click(fold(/^4 sheets, one each/));
    await user.selectOptions(dropDown("What the sheet Tom is"), "Not used");
    await headlineIs("5 people hold 40 cases; 9 wait");
    expect(said()).toEqual({ "sheet:Tom": "not-used" });
    await user.selectOptions(dropDown("What the sheet Tom is"), "As Evenkeel reads it");
    await headlineIs("5 people hold 55 cases; 9 wait");
  });

  it("can be said of all workers' sheets at once", async () => {
    const { user, said } = await openMessy();
    await user.click(fold(/^4 sheets, one each/));
    const all = dropDown("What Grace, Amina, Tom and Priya are");
    await user.selectOptions(all, "Closed cases");
    expect(said()).toMatchObject({ "sheet:Grace": "closed", "sheet:Priya": "closed" });
    await user.selectOptions(all, "One worker each");
    expect(said()).toMatchObject({ "sheet:Grace": "person:Grace Reid", "sheet:Priya": "person:Priya Nair" });
    await headlineIs("5 people hold 55 cases; 9 wait");
  });

  it("keeps a row in its place and form while it is being changed", async () => {
    const { user } = await openMessy();
    const rooms = dropDown("What the sheet Old list 2024 is");
    await user.selectOptions(rooms, "People who wait");
    await headlineIs("5 people hold 55 cases; 39 wait");
    expect(dropDown("What the sheet Old list 2024 is")).toBe(rooms);
    await user.click(fold(/^3 columns/));
    expect(dropDown("What the column Ref date is")).toHaveDisplayValue("Date opened");
  });

  it("shows columns with sample values, days as days, and changes one for all sheets that have it", async () => {
    const { user, said } = await openMessy();
    await user.click(fold(/^4 sheets, one each/));
    expect(screen.getByText("5 May 2026, 8 May 2026, 11 May 2026")).toBeVisible();
    expect(dropDown("What the column Notes is")).toHaveDisplayValue("Not used");
    await user.selectOptions(dropDown("What the column Risk is"), "Complexity");
    expect(said()).toEqual(
      Object.fromEntries(["Grace", "Amina", "Tom", "Priya"].map((sheet) => [`role:${sheet}:Risk`, "Complexity"])),
    );
    await waitFor(() => expect(dropDown("What the column Risk is")).toHaveDisplayValue("Complexity"));
  });

  it("takes where a list begins and ends from what is selected in Excel, on its own sheet only", async () => {
    let selected = { sheet: "Rooms", area: "A1:C5" };
    const { user, said } = await openMessy({ selectedArea: async () => selected });
    await user.click(fold(/^4 sheets, one each/));
    const take = screen.getByRole("button", { name: /Take what is selected in Excel as the list on Priya/ });
    await user.click(take);
    expect(screen.getByText("Rooms, A1:C5 is selected. Select the list on Priya first.")).toBeVisible();
    selected = { sheet: "Priya", area: "A2:F8" };
    await user.click(take);
    expect(said()).toEqual({ "area:Priya": "A2:F8" });
    expect(screen.getByRole("button", { name: "Show me Priya, A2:F8" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Find it for me" }));
    expect(said()).toEqual({ "area:Priya": "" });
  });
});

describe("what was said earlier", () => {
  it("can be asked again where it stands nowhere else, or taken back altogether", async () => {
    const { user, said } = await openMessy({}, (given) => ({
      ...messyConnection(),
      answers: { "hours:Amina Yusuf": "30", "word:Active": "open", ...given },
    }));
    await user.click(screen.getByText("2 answers that you have given"));
    await user.click(screen.getByRole("button", { name: "Ask me again: Hours of Amina Yusuf" }));
    expect(said()).toEqual({ "hours:Amina Yusuf": "", "word:Active": "open" });
    await user.click(screen.getByRole("button", { name: "Take back all answers" }));
    expect(said()).toEqual({ "hours:Amina Yusuf": "", "word:Active": "" });
  });

  it("is kept with the team, although questions are open", async () => {
    const { user, remembered } = await openMessy();
    await user.selectOptions(dropDown('What "On hold" means'), "Closed");
    await headlineIs("5 people hold 44 cases; 9 wait");
    await user.click(screen.getByRole("button", { name: "Use this team" }));
    await waitFor(() => expect(remembered).toHaveLength(1));
    expect(remembered[0]?.answers).toEqual({ "word:On hold": "closed" });
  });
});

it("has no accessibility faults with a sheet open", async () => {
  const { user, element } = await openMessy();
  await user.click(fold(/^4 sheets, one each/));
  expect(await accessibility(element)).toHaveNoViolations();
});
