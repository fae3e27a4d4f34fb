import { day } from "../../src/domain/units";
import type { Scenario } from "../support/scenario";

const never = new Promise<never>(() => undefined);

export const scenarios: readonly Scenario[] = [
  { id: "reading", title: "Reading the workbook", wishes: { connect: () => never }, awaits: "Reading the workbook" },
  {
    id: "reading-failed",
    title: "The workbook could not be read",
    wishes: { connect: () => Promise.reject(new Error("ServiceNotAvailable")) },
  },
  {
    id: "waiting",
    title: "Excel waits for a cell",
    wishes: { waiting: "Finish the cell you are typing in (press Enter). Evenkeel is waiting for it." },
  },
  {
    id: "notice",
    title: "What a ribbon command did",
    wishes: { notice: { kind: "done", message: "Undone. 12 cells are as before." } },
  },
  {
    id: "interrupted",
    title: "An earlier change was cut off",
    wishes: { lastChange: { title: "Balance team: 12 cases placed", on: day(46347), interrupted: true } },
  },
];
