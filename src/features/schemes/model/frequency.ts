import { level, type SchemeFactor, type StarterScheme } from "./scheme";

const FREQUENCY = ["Contact", "Frequency of contact", "Contact frequency", "How often", "Seen"] as const;

/** Seen fortnightly counts a half, monthly a quarter, quarterly a thirteenth of a case seen weekly. */
const frequencyLevels = [
  level("Weekly", 1, "Every week", "Once a week", "1 weekly", "W"),
  level("Fortnightly", 0.5, "Every fortnight", "Every two weeks", "Every 2 weeks", "2 weekly", "F"),
  level("Monthly", 0.25, "Every month", "Every four weeks", "Every 4 weeks", "4 weekly", "M"),
  level("Quarterly", 1 / 13, "Every quarter", "Every three months", "Every 3 months", "3 monthly", "Q"),
];

export const frequencyFactor = (kind: SchemeFactor["kind"]): SchemeFactor => ({
  name: "Frequency",
  also: FREQUENCY,
  knownByLevels: true,
  kind,
  levels: frequencyLevels,
});

/** How often a client is seen is all that counts; a worker holds at most 20 weighted clients. */
export const maineFrequency: StarterScheme = {
  id: "maine-frequency",
  source: {
    title: "Maine, licensing standard for community support services",
    url: "http://www.maine.gov/dhhs/dlrs/Licensing/MH-LicensingStandards/CommunitySupport/human-resource.html",
  },
  fullTimePoints: 20,
  factors: [frequencyFactor("add")],
};
