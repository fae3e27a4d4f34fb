import { level, type StarterScheme } from "./scheme";

/** Every case counts the same: what weighting is measured against. */
export const everyCase: StarterScheme = {
  id: "every-case",
  source: {
    title: "Social Work Scotland, Setting the Bar, 2022: indicative maximum of 15 cases in children and families work",
    url: "https://www.socialworktoday.co.uk/News/social-work-leaders-in-scotland-call-for-%E2%80%98indicative-caseload-limits%E2%80%99-amid-rising-demand",
  },
  fullTimePoints: 15,
  factors: [{ name: "Every case", also: [], kind: "add", levels: [level(null, 1)] }],
};
