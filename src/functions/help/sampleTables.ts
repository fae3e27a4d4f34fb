/** A small table that examples use, by the name that stands in their formulas. */
export type SampleTable = readonly (readonly (string | number)[])[];

export const SAMPLE_TABLES = {
  Cases: [
    ["Case", "Clinician", "Status", "Risk", "Travel", "Contact"],
    ["RV1001", "Grace Reid", "Open", "High", "Home", "Weekly"],
    ["RV1002", "Grace Reid", "Open", "Low", "Clinic", "Monthly"],
    ["RV1003", "Tom Bell", "Open", "Medium", "Home", "Monthly"],
    ["RV1004", "", "Waiting", "High", "Clinic", "Weekly"],
    ["RV1005", "Tom Bell", "Closed", "High", "Home", "Weekly"],
  ],
  Weights: [
    ["Factor", "Level", "Points", "Kind", "Scales"],
    ["Risk", "High", 4, "", ""],
    ["Risk", "Medium", 2, "", ""],
    ["Risk", "Low", 1, "", ""],
    ["Travel", "Home", 2, "", ""],
    ["Travel", "Clinic", 0, "", ""],
    ["Contact", "Weekly", 1, "multiply", "Travel"],
    ["Contact", "Monthly", 0.25, "multiply", "Travel"],
  ],
  Team: [
    ["Clinician", "Weekly hours", "Full-time points"],
    ["Grace Reid", 37.5, 12],
    ["Tom Bell", 22.5, 12],
  ],
  Counts: [
    ["Clinician", "Hand therapy", "Home visit"],
    ["Grace Reid", 6, 2],
    ["Tom Bell", 4, 0],
    ["Points per case", 1.5, 3],
  ],
  Versions: [
    ["Factor", "Level", "Points", "From", "To"],
    ["Risk", "High", 4, "01/04/2025", "31/03/2026"],
    ["Risk", "High", 5, "01/04/2026", ""],
    ["Risk", "Medium", 2, "", ""],
    ["Risk", "Low", 1, "", ""],
  ],
  Overlaps: [
    ["Factor", "Level", "Points", "Group"],
    ["Risk", "High", 4, "Safety"],
    ["Risk", "Medium", 2, "Safety"],
    ["Risk", "Low", 1, "Safety"],
    ["Travel", "Home", 3, "Safety"],
    ["Travel", "Clinic", 0, "Safety"],
  ],
  Timed: [
    ["Case", "Risk", "Travel", "Hours"],
    ["A1", "High", "Home", 5.5],
    ["A2", "High", "Clinic", 4],
    ["A3", "Low", "Home", 2.5],
    ["A4", "Low", "Clinic", 1],
    ["A5", "High", "Home", 5.5],
    ["A6", "Low", "Clinic", 1],
  ],
  Bands: [
    ["Up to", "Label"],
    [0.9, "Room"],
    [1, "Full"],
    ["", "Too much"],
  ],
  Mentees: [
    ["Name", "Specialty", "Goals", "Experience", "Line manager"],
    ["Nia Hart", "Hands", "Leadership", 1, "Olu Grant"],
    ["Cai Moss", "Paediatrics", "Research", 2, "Olu Grant"],
  ],
  Mentors: [
    ["Name", "Specialty", "Goals", "Experience", "Places"],
    ["Olu Grant", "Hands", "Leadership", 12, 2],
    ["Una Shah", "Hands, Stroke", "Leadership, Research", 6, 1],
    ["Ida Frost", "Paediatrics", "Teaching", 9, 1],
  ],
} as const satisfies Readonly<Record<string, SampleTable>>;

export type SampleName = keyof typeof SAMPLE_TABLES;
