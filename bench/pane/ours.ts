/** The pane as `src/taskpane/main.ts` fetches it, in the same chunks, on a made team instead of a workbook. */
const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root.");
void Promise.all([
  import(/* webpackChunkName: "pane" */ "../../src/taskpane/mount"),
  import(/* webpackChunkName: "services" */ "./services"),
]).then(([{ mountPane }, { benchServices }]) => mountPane(root, benchServices));
