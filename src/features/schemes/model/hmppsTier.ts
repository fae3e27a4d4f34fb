import { level, type StarterScheme } from "./scheme";

/** Two measures of the same risk overlap, so only the higher counts; the source takes off the smaller of the two. */
const OVERLAP = "Risk measures";

/** The "protect" points of the probation service's tiering tool: they set how closely a person is supervised. */
export const hmppsTier: StarterScheme = {
  id: "hmpps-tier",
  source: {
    title: "HM Prison and Probation Service, hmpps-tier, two-axis model (MIT licence)",
    url: "https://github.com/ministryofjustice/hmpps-tier",
  },
  fullTimePoints: null,
  factors: [
    {
      name: "Risk",
      also: ["RAG", "Risk level", "Risk rating", "ROSH", "Risk of serious harm"],
      kind: "add",
      group: OVERLAP,
      levels: [
        level("Low", 0, "L", "Green"),
        level("Medium", 10, "M", "Moderate", "Amber"),
        level("High", 20, "H", "Red"),
        level("Very high", 150, "VH", "Severe"),
      ],
    },
    {
      name: "RSR",
      also: ["Risk of serious recidivism"],
      kind: "add",
      group: OVERLAP,
      levels: [level("Low", 0), level("Medium", 10), level("High", 20)],
    },
    {
      name: "MAPPA",
      also: ["MAPPA level"],
      kind: "add",
      levels: [
        level(null, 0, "None"),
        level("Level 1", 5, "1"),
        level("Level 2", 150, "2"),
        level("Level 3", 150, "3"),
      ],
    },
  ],
};
