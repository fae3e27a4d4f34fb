/** What a column of people or cases can be. "Contract" becomes WTE or Weekly hours by what stands in it. */
export const ROLES = [
  "Case",
  "Clinician",
  "Joint with",
  "Status",
  "Closing date",
  "Opened",
  "Last seen",
  "Review due",
  "Risk",
  "Complexity",
  "Frequency",
  "Locality",
  "Contract",
  "Role",
  "Max cases",
  "Points",
] as const;

export type Role = (typeof ROLES)[number];

const NAMES: Readonly<Record<string, Role>> = { WTE: "Contract", "Weekly hours": "Contract", Band: "Role" };

/** The role that a column of the workbook format stands for; null: one that only other readers use. */
export const roleOfColumn = (name: string): Role | null => NAMES[name] ?? ROLES.find((role) => role === name) ?? null;
