import type { PaneServices } from "../../src/pane/paneServices";
import { connectionOf, team, TODAY } from "../../tests/fixtures/pane/team";

const notHere = (): Promise<never> => Promise.reject(new Error("Not part of the bench."));

/** A team that is read at once: what is measured is the pane and not the reading. */
export const benchServices: PaneServices = {
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
