import type { PaneServices } from "../../src/pane/paneServices";
import { connectionOf, team, TODAY } from "../../tests/fixtures/pane/team";

const notHere = (): Promise<never> => Promise.reject(new Error("Not part of the bench."));

/** A team that is read at once: what is measured is the pane and not the reading. */
export const benchServices: PaneServices = {
  clock: { today: () => TODAY },
  workbook: {
    connect: async () => ({ ...connectionOf(team), isRemembered: true }),
    apply: notHere,
    remember: notHere,
    watch: async () => async () => undefined,
    watchWaiting: () => () => undefined,
    watchNotices: () => () => undefined,
    showCell: notHere,
    selectedArea: notHere,
    insertFormula: notHere,
    lastChange: async () => null,
    undoLast: notHere,
    readBaseline: async () => null,
    saveBaseline: async () => null,
  },
  files: { choose: notHere, open: notHere, copyText: notHere },
  appearance: { isDark: () => false, watch: () => () => undefined },
  actions: { load: notHere },
};
