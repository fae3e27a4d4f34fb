import { defineMessages } from "./catalogue";
import { counted } from "./paneWords";

const halfDays = (amount: string): string => `${amount} ${amount === "1" ? "half-day" : "half-days"}`;

export const jobPlanViewMessages = defineMessages("pane.jobPlans", {
  title: "Job plans",
  inBalance: "The service is in balance: it offers what its referrals need.",
  notInBalance: "The service is not in balance.",
  unknown: "Demand is not known: the workbook has no accepted referrals by week.",
  none: "No half-days are planned yet. Add Choice, Core, Specific and Other columns to the staff table, or a job plan table.",
  demand: (accepted: string, weeks: number) =>
    `${accepted} referrals a week accepted, over ${counted(weeks, "week", "weeks")}.`,
  table: "Demand and capacity",
  needed: "Needed",
  offered: "Offered",
  choice: "Choice appointments a week",
  core: "New Core cases a quarter",
  ratio: "Core a quarter for each referral a week",
  short: {
    title: "What it is short of",
    choice: (amount: string) => `Choice: ${halfDays(amount)} a week.`,
    core: (cases: string, amount: string, wte: string) =>
      `Core: ${cases} new cases a quarter, which is ${halfDays(amount)} a week or ${wte} WTE doing nothing but Core.`,
  },
  levers: {
    title: "What would close the gap",
    lead: "Each alone would do it:",
    "core-half-days": (now: string, needed: string) => `Core half-days a week from ${now} to ${needed}`,
    "transfer-rate": (now: string, needed: string) => `Share going on to Core from ${now} to ${needed}`,
    "appointments-a-case": (now: string, needed: string) => `Appointments in a Core case from ${now} to ${needed}`,
    "worked-weeks": (now: string, needed: string) => `Worked weeks in a quarter from ${now} to ${needed}`,
    cotherapy: (now: string, needed: string) => `Core done by two together from ${now} to ${needed}`,
    "referrals-accepted": (now: string, needed: string) => `Accepted referrals a week from ${now} to ${needed}`,
  },
  people: {
    title: "Individual plans",
    halfDays: (choice: string, core: string, specific: string, other: string) =>
      `Choice ${choice} · Core ${core} · Specific ${specific} · Other ${other}`,
    over: (by: string) => `${halfDays(by)} over the contract`,
    free: (free: string) => `${halfDays(free)} free`,
    fits: "Fits the contract",
    unknown: "Hours not in the workbook",
    targets: (perQuarter: string, targets: string) =>
      `${perQuarter} new Core cases a quarter: ${targets} over the year`,
  },
  balance: "Balance job plans",
  balancing: "Looking for the fewest changes",
  makeSheets: "Make plan sheets",
  changeSource: (source: "given" | "own" | "published") =>
    source === "own"
      ? "The share going on to Core is your team's own."
      : source === "given"
        ? "The share going on to Core is the one you gave."
        : "The share going on to Core is the published two-thirds: your referrals do not record it.",
});
