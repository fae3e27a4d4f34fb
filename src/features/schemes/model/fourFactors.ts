import { frequencyFactor } from "./frequency";
import { level, type StarterScheme } from "./scheme";

/** The factors that the Royal College of Occupational Therapists names. It gives no figures: these are an illustration. */
export const fourFactors: StarterScheme = {
  id: "four-factors",
  source: {
    title:
      "Royal College of Occupational Therapists, briefing Managing Caseload: Workload Weighting, 2024 (no figures)",
    url: "https://www.rcot.co.uk",
  },
  fullTimePoints: null,
  factors: [
    {
      name: "Risk",
      also: ["RAG", "Risk level", "Risk rating"],
      kind: "add",
      levels: [
        level("Low", 1, "L", "Green"),
        level("Medium", 2, "M", "Moderate", "Amber"),
        level("High", 4, "H", "Red"),
      ],
    },
    {
      name: "Complexity",
      also: ["Complexity score", "Complexity rating", "Case complexity"],
      kind: "add",
      levels: [
        level("Routine", 1, "1", "Low", "Simple", "Standard"),
        level("Involved", 2, "2", "Medium", "Moderate"),
        level("Complex", 4, "3", "High", "Severe"),
      ],
    },
    {
      name: "Travel",
      also: ["Distance", "Travel time", "Where seen"],
      kind: "add",
      levels: [
        level("Clinic", 0, "None", "Base", "On site"),
        level("Near", 0.5, "Home", "Home visit", "Short"),
        level("Far", 1, "Far home", "Long", "Rural"),
      ],
    },
    frequencyFactor("multiply"),
  ],
};
