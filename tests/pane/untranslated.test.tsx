import { screen } from "@testing-library/react";
import { rewriteMessages } from "@evenkeel/messages";
import functionList from "../../src/functions/functionList.json";
import { clinicalExport, exportWords } from "../fixtures/pane/clinicalExport";
import { connectionOf, notATeam, problems, questions, team } from "../fixtures/pane/team";
import { openPane } from "../support/paneTest";
import type { Scenario } from "../support/scenario";
import { allScenarios } from "../support/scenarios";

/** What the pane may show without a message: words of the workbook, and what Excel's side answered. */
const workbookWords = JSON.stringify([connectionOf(team, { problems, questions }), notATeam]).toLowerCase();

const marked = (sentence: string): string => `⟦${sentence}⟧`;

/** Text that no message gave, word by word; brackets nest where one message names another. */
function unmarked(text: string): readonly string[] {
  let depth = 0;
  let rest = "";
  for (const character of text) {
    if (character === "⟦") depth += 1;
    else if (character === "⟧") depth -= 1;
    else if (depth === 0) rest += character;
  }
  // Dates are written by the machine's own calendar.
  const withoutDates = rest.replace(
    /(?:\b\d{1,2} )?\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b(?: \d{4})?/g,
    "",
  );
  return withoutDates.split(/[^\p{L}'-]+/u).filter((word) => /\p{L}{2}/u.test(word));
}

function textsOf(element: Element): readonly string[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode() !== null) texts.push(walker.currentNode.textContent ?? "");
  for (const named of element.querySelectorAll("[aria-label], [placeholder], [title]")) {
    for (const name of ["aria-label", "placeholder", "title"]) texts.push(named.getAttribute(name) ?? "");
  }
  return texts;
}

/** The accessible name of a control, with its message marked; a message may name another. */
const markedName = (name: string | RegExp): RegExp =>
  name instanceof RegExp ? new RegExp(name.source.replace("^", "^⟦*")) : new RegExp(`^⟦*${name}⟧*$`);

function isItsOwn(word: string, scenario: Scenario): boolean {
  const { outcome, notice, waiting, actions = {}, connection } = scenario.wishes ?? {};
  // What the invented actions answer stands in their own text.
  const played = Object.values(actions).map(({ answer, preview }) => [answer, String(preview)]);
  const answered = JSON.stringify([
    outcome,
    notice,
    waiting,
    connection?.tables,
    connection?.team,
    connection?.understanding,
    played,
  ]);
  const functions = scenario.id.startsWith("function") ? JSON.stringify(functionList) : "";
  const exported = scenario.id.startsWith("refresh") ? `${exportWords} ${clinicalExport.name}` : "";
  return `${workbookWords}${answered}${functions}${exported}`.toLowerCase().includes(word.toLowerCase());
}

describe("every word that is not the workbook's own comes from the messages", () => {
  afterEach(() => rewriteMessages(null));

  it("finds a word that does not", () => {
    expect(unmarked(`${marked(`Sum ${marked("of points")}`)} Hello`)).toEqual(["Hello"]);
  });

  const reachable = allScenarios().filter((scenario) => scenario.awaits === undefined);
  it.each(reachable.map((scenario) => [scenario.title, scenario] as const))("%s", async (_, scenario) => {
    rewriteMessages(marked);
    const { user, element } = await openPane(scenario.wishes, scenario.start);
    for (const name of scenario.clicks ?? []) {
      if (scenario.opens !== undefined && name === scenario.clicks?.at(-1)) {
        await user.click(screen.getByText(marked(scenario.opens)));
      }
      const boxes = ["Also move existing cases", "Stop allocating new cases here"];
      const role = typeof name === "string" && boxes.includes(name) ? "checkbox" : "button";
      await user.click((await screen.findAllByRole(role, { name: markedName(name) }))[0] as HTMLElement);
      await screen.findByRole("heading", { level: 1 });
    }
    const words = textsOf(element).flatMap(unmarked);
    expect(words.filter((word) => !isItsOwn(word, scenario))).toEqual([]);
  });
});
