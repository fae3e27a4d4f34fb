import { hostAppearance, type HostColours } from "../pane/appearance";
import { chooseFile } from "../pane/chooseFile";
import type { PaneServices } from "../pane/paneServices";
import { today } from "../pane/today";

/**
 * The pane's services on the open workbook. What reads and writes is fetched beside the first paint and not before it:
 * a manager sees the pane while the workbook is being read.
 * @param colours Excel's own theme, where it tells it
 */
export function createServices(colours: () => HostColours | null): PaneServices {
  const real = import(/* webpackChunkName: "workbook" */ "./workbookServices").then(
    (loaded) => loaded.workbookServices,
  );
  return {
    clock: { today },
    workbook: {
      connect: async (options) => (await real).connect(options),
      apply: async (plan, context) => (await real).apply(plan, context),
      remember: async (connection) => (await real).remember(connection),
      watch: async (listener) => (await real).watch(listener),
      watchWaiting: (listener) => later(real, (workbook) => workbook.watchWaiting(listener)),
      watchNotices: (listener) => later(real, (workbook) => workbook.watchNotices(listener)),
      showCell: async (sheet, cell) => (await real).showCell(sheet, cell),
      selectedArea: async () => (await real).selectedArea(),
      insertFormula: async (formula) => (await real).insertFormula(formula),
      lastChange: async () => (await real).lastChange(),
      undoLast: async () => (await real).undoLast(),
      readBaseline: async () => (await real).readBaseline(),
      saveBaseline: async (connection, context) => (await real).saveBaseline(connection, context),
    },
    files: {
      choose: chooseFile,
      open: async (file) => (await real).open(file),
      copyText: (text) => navigator.clipboard.writeText(text),
    },
    appearance: hostAppearance(colours),
    actions: { load: (lazy) => lazy.load() },
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
