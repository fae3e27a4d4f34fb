import { defineMessages } from "@evenkeel/messages";
import type { TableKind } from "../../../workbook/connect/connection";

const clinician = "Name";

/** What the columns of each table are called where a manager chooses among them, by their names in the workbook format. */
const columnMessages = defineMessages("pane.connect.columns", {
  Team: {
    Clinician: clinician,
    "First name": "First name",
    WTE: "WTE",
    "Weekly hours": "Weekly hours",
    Band: "Band",
    Role: "Role",
    Skills: "Skills",
    Locality: "Locality",
    "Full-time points": "Full-time points",
    "Reduction hours": "Reduction hours",
    "Reduction until": "Reduction until",
    "Fixed hours": "Fixed hours",
    Experience: "Experience",
    "Experience until": "Experience until",
    Team: "Team",
    "Line manager": "Line manager",
    Start: "Start",
    Leaves: "Leaves",
    "Away from": "Away from",
    "Away until": "Away until",
    "Do not allocate": "Do not allocate",
    "Max cases": "Most cases",
    "Max new a week": "Most new a week",
    "May lead": "May lead",
    "Highest risk": "Highest risk",
    Choice: "Choice half-days",
    Core: "Core half-days",
    Specific: "Specific half-days",
    Other: "Other half-days",
  },
  Cases: {
    Case: "Case number",
    Clinician: "Who has it",
    Points: "Points",
    Status: "Status",
    Risk: "Risk",
    Complexity: "Complexity",
    Travel: "Travel",
    Frequency: "Frequency",
    Stage: "Stage",
    Needs: "Needs",
    Locality: "Locality",
    Opened: "Date opened",
    "Closing date": "Date closed",
    "Last seen": "Last seen",
    "Review due": "Review due",
    "Keep with clinician": "Keep with this person",
    "Linked with": "Linked with",
    "Joint with": "Joint with",
    Registrant: "Registrant",
  },
  Counts: { Clinician: clinician, "First name": "First name" },
  Weights: {
    Factor: "Factor",
    Level: "Level",
    Points: "Points",
    Kind: "Kind",
    Group: "Group",
    Scales: "Scales",
    From: "From",
    To: "To",
  },
  JobPlan: { Clinician: clinician, Activity: "Activity", "Half-days": "Half-days", Category: "Category" },
  Referrals: {
    Week: "Week",
    Accepted: "Accepted",
    Received: "Received",
    "Choice attended": "Choice attended",
    "Did not attend": "Did not attend",
    "To Core": "To Core",
    Waiting: "Waiting",
  },
  Settings: { Name: "Name", Value: "Value" },
});

/** What a column of a table can be, by the names of the workbook format. */
export const columnChoices = (kind: TableKind): readonly string[] => Object.keys(columnMessages[kind]);

/** A column's name for people; a heading that a team has made up itself stays as it is. */
export function columnLabel(kind: TableKind, name: string): string {
  const labels: Readonly<Record<string, string>> = columnMessages[kind];
  return labels[name] ?? name;
}
