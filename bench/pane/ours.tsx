import { createRoot } from "react-dom/client";
import { App } from "../../src/taskpane/shell/App";
import type { PaneServices } from "../../src/taskpane/paneServices";
import { connectionOf, team, TODAY } from "../../tests/fixtures/pane/team";

/** The pane's own first view on a team that is read at once: what is measured is the pane and not the reading. */
const notHere = (): Promise<never> => Promise.reject(new Error("Not part of the bench."));
const services: PaneServices = {
  today: () => TODAY,
  workbook: {
    connect: async () => ({ ...connectionOf(team), isRemembered: true }),
    remember: notHere,
    watch: async () => async () => undefined,
    watchWaiting: () => () => undefined,
    watchNotices: () => () => undefined,
    showCell: notHere,
    insertFormula: notHere,
    lastChange: async () => null,
    undoLast: notHere,
    lastLook: async () => null,
    markSeen: async () => null,
  },
  balance: { propose: notHere },
  plan: notHere,
  jobPlans: { balance: notHere },
  share: { prepare: notHere, open: notHere },
  statements: { draftConcern: notHere, templates: notHere },
  refresh: { chooseFile: notHere, compare: notHere, copyText: notHere },
  appearance: { isDark: () => false, watch: () => () => undefined },
};
const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root.");
createRoot(root).render(<App services={services} />);
