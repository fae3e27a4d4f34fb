/** What the page gives its pane's window to find: the bridge script looks for it in the parent. */
export interface WorkbenchConnection {
  /** Makes the window one in which Office.js finds Excel. Called before Office.js runs. */
  attach(pane: Window): void;
}

declare global {
  interface Window {
    evenkeelWorkbench?: WorkbenchConnection;
  }
}
