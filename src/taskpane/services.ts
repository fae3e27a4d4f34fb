import { hostAppearance, type HostColours } from "../pane/appearance";
import { chooseFile } from "../pane/chooseFile";
import type { PaneServices } from "../pane/paneServices";
import { today } from "../pane/today";

/** The files that clinical systems export. */
const EXPORTS = ".csv,.txt,.xlsx,.xlsm";

/**
 * The pane's services on the open workbook. What reads and writes is fetched beside the first paint and not before it:
 * a manager sees the pane while the workbook is being read.
 * @param colours Excel's own theme, where it tells it
 */
export function createServices(colours: () => HostColours | null): PaneServices {
  const real = import(/* webpackChunkName: "workbook" */ "./workbookServices");
  // What a manager does comes when first asked for: looking at the team needs none of it.
  const actions = () => import(/* webpackChunkName: "actions" */ "./actionServices");
  return {
    today,
    workbook: {
      connect: async (answers) => (await real).workbookServices.connect(answers),
      remember: async (connection) => (await real).workbookServices.remember(connection),
      watch: async (listener) => (await real).workbookServices.watch(listener),
      watchWaiting: (listener) => later(real, ({ workbookServices }) => workbookServices.watchWaiting(listener)),
      watchNotices: (listener) => later(real, ({ workbookServices }) => workbookServices.watchNotices(listener)),
      showCell: async (sheet, cell) => (await real).workbookServices.showCell(sheet, cell),
      insertFormula: async (formula) => (await real).workbookServices.insertFormula(formula),
      lastChange: async () => (await real).workbookServices.lastChange(),
      undoLast: async () => (await real).workbookServices.undoLast(),
      lastLook: async () => (await real).workbookServices.lastLook(),
      markSeen: async (connection) => (await real).workbookServices.markSeen(connection),
    },
    balance: {
      propose: async (choices, following) => (await actions()).balanceServices.propose(choices, following),
    },
    plan: async (action, options, following) => (await actions()).planAction(action, options, following),
    jobPlans: {
      balance: async (choices, following) => (await actions()).jobPlanServices.balance(choices, following),
    },
    share: {
      prepare: async (choices, following) => (await actions()).shareServices.prepare(choices, following),
      open: async (file) => (await actions()).shareServices.open(file),
    },
    statements: {
      draftConcern: async (about, following) => (await actions()).statementServices.draftConcern(about, following),
      templates: async (wishes, following) => (await actions()).statementServices.templates(wishes, following),
    },
    refresh: {
      chooseFile: () => chooseFile(EXPORTS),
      compare: async (file, choices, following) => (await actions()).refreshServices.compare(file, choices, following),
      copyText: (text) => navigator.clipboard.writeText(text),
    },
    appearance: hostAppearance(colours),
  };
}

/** Starts listening once what it listens to is there; stopping works before that too. */
function later<Loaded>(loading: Promise<Loaded>, start: (loaded: Loaded) => () => void): () => void {
  let stop: (() => void) | null = null;
  let isStopped = false;
  void loading.then((loaded) => {
    if (!isStopped) stop = start(loaded);
  });
  return () => {
    isStopped = true;
    stop?.();
  };
}
