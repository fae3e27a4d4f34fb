import { defineMessages } from "@evenkeel/messages";

/** What the pane says before it is up, and when it cannot come up. */
export const bootstrapMessages = defineMessages("bootstrap", {
  productName: "Evenkeel",
  starting: "Starting Evenkeel…",
  slow: "Still waiting for Excel. This can take a minute when Excel has just been opened.",
  tryAgain: "Try again",
  unreachable: {
    title: "Evenkeel cannot reach Microsoft",
    body: "Excel add-ins load a library from appsforoffice.microsoft.com, and it did not arrive. Your workbook has not been touched. Check the internet connection, then try again. If it keeps happening, ask your IT team whether that address is blocked.",
  },
  notInExcel: {
    title: "Open this in Excel",
    body: "Evenkeel is an add-in for Excel, and this page is open outside it. In Excel, choose Home, then Evenkeel. To try Evenkeel without Excel, use the workbench described in the project's README.",
  },
  tooOld: {
    title: "This Excel is too old for Evenkeel",
    body: "The task pane needs Excel for Microsoft 365, Excel 2021 or later, or Excel on the web. Your workbook has not been touched. Ask your IT team for an update, or open the workbook in Excel on the web.",
  },
  broken: {
    title: "Evenkeel could not start",
    body: "Part of the add-in did not load. Your workbook has not been touched. Try again; if it keeps happening, close the pane and open it from Home, then Evenkeel.",
  },
});
