import { defineMessages } from "@evenkeel/messages";

export const settingsMessages = defineMessages("pane.settings", {
  lead: "Your service's own figures. They are kept in the workbook, where everybody can see them.",
  backTo: (figure: string) => `Back to ${figure}`,
  backToLabel: (name: string, figure: string) => `${name}: back to ${figure}`,
  nothing: "none",
  fullTimePoints: {
    label: "Points a full-timer can hold",
    source: "Nothing is published that fits all: Wirral has 100, probation 2,176. Empty: shares go by hours.",
  },
  fullTimeHours: {
    label: "Full-time hours a week",
    source: "Published: 37.5, the NHS week. Many councils have 37.",
  },
  standardFixedHours: {
    label: "Fixed hours of a standard full-timer",
    source: "Meetings, supervision, duty. Wirral sets aside 15 of 100 points. Empty: everybody by their own.",
  },
  bands: "Bands, in per cent of what somebody has",
  bandsSource:
    "95, 100 and 110% are read off probation's Workload Measurement Tool and Manage a Workforce; 80% is our suggestion.",
  bandWord: "Word",
  bandEnd: "Up to %",
  bandWordOf: (row: number) => `Word of band ${String(row)}`,
  bandNumber: (row: number) => `Band ${String(row)}`,
  bandUpTo: (label: string) => `${label}, up to`,
  above: "all above",
  addBand: "Add a band",
  removeBand: (label: string) => `Take ${label} away`,
  publishedBands: "Back to the published bands",
  bandFaults: {
    blank: "Type a word for this band.",
    "not-a-word":
      "Begin with a letter, in at most 30 characters, and leave out points, hours, cases, weight, pay and cost.",
    twice: "Another band has this word.",
    "not-a-share": "Type a number from 1 to 500.",
    "not-rising": "Each band has to reach higher than the one before.",
    "too-few": "Keep two bands at least.",
    "too-many": "Keep eight bands at most.",
  },
  balancing: "Balancing",
  ceiling: {
    label: "Ceiling, in per cent",
    source: "New work fills people up to here. Ours: 100%, all that somebody has.",
  },
  tolerance: {
    label: "Tolerance, in per cent",
    source: "This near a fair share is near enough. Ours: 5% either way; less moves many cases for little.",
  },
  notANumber: "Type a number, or leave it empty.",
  notWholeDays: "Type whole days.",
  tooMuch: (most: string) => `Type a figure up to ${most}.`,
  alerts: "When something turns red",
  alertsLead: "Somebody in your highest band is always an alert. The rest wait this many days.",
  reviewOverdue: {
    label: "A review is overdue, days",
    source: "Nothing is published. Ours: 28.",
  },
  unallocated: {
    label: "A case has nobody, days",
    source: "Nothing is published. Ours: 28.",
  },
  noEntry: {
    label: "No new entry in the workbook, days",
    source: "Monday changes then asks whether the caseload is up to date. Ours: 14.",
  },
  preview: "Show what would change",
  weights: "Weights",
  weightsLead: "What each level of each factor is worth, with its versions.",
  openWeights: "Weights",
  openSchemes: "Compare schemes",
});
