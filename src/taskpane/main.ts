import { bootstrapMessages } from "./messages";
import { EXCEL_FLOOR, startUp, type Outcome } from "./startUp";

/**
 * The first script of the pane after the functions: it stays tiny, so that Excel has the TEAM functions
 * before any of React is fetched.
 */
const SLOW_AFTER_MS = 8_000;
const GIVE_UP_AFTER_MS = 60_000;

async function main(): Promise<void> {
  const root = document.getElementById("root");
  if (root === null) throw new Error("taskpane.html has no #root.");
  const slow = setTimeout(() => showNote(root, bootstrapMessages.slow), SLOW_AFTER_MS);
  const outcome = await startUp({
    office: typeof Office === "undefined" ? null : Office,
    floor: EXCEL_FLOOR,
    giveUpAfterMs: GIVE_UP_AFTER_MS,
  });
  clearTimeout(slow);
  if (outcome !== "ready") {
    showOutcome(root, outcome);
    return;
  }
  try {
    const [{ mountPane }, { createServices }] = await Promise.all([
      import(/* webpackChunkName: "pane" */ "./mount"),
      import(/* webpackChunkName: "pane" */ "./services"),
    ]);
    await mountPane(root, createServices(hostColours));
  } catch (error) {
    showOutcome(root, "broken");
    throw error;
  }
}

/** Excel's theme; the types promise one, Excel on the web and older ones have none. */
function hostColours(): { readonly bodyBackgroundColor?: string } | null {
  const context: { readonly officeTheme?: { readonly bodyBackgroundColor?: string } } = Office.context;
  return context.officeTheme ?? null;
}

function showNote(root: HTMLElement, text: string): void {
  const note = document.createElement("p");
  note.textContent = text;
  root.append(note);
}

function showOutcome(root: HTMLElement, outcome: Exclude<Outcome, "ready">): void {
  const { title, body } = bootstrapMessages[outcome];
  const main = document.createElement("main");
  main.className = "startup";
  main.dataset.state = outcome;
  const heading = document.createElement("h1");
  heading.textContent = title;
  const text = document.createElement("p");
  text.textContent = body;
  main.append(heading, text);
  if (outcome !== "notInExcel" && outcome !== "tooOld") {
    const again = document.createElement("button");
    again.type = "button";
    again.textContent = bootstrapMessages.tryAgain;
    again.addEventListener("click", () => window.location.reload());
    main.append(again);
  }
  root.replaceChildren(main);
}

void main();
