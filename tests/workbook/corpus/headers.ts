import type { TableKind } from "../../../src/workbook/connect/connection";

/**
 * Headers that teams really write, collected apart from the synonym list of the product. Those after the bar are
 * "unseen": the product's list does not hold them, and only resemblance and contents can tell.
 */
type Words = { readonly usual: readonly string[]; readonly unseen: readonly string[] };

const words = (usual: string, unseen = ""): Words => ({
  usual: usual.split(";").map((text) => text.trim()),
  unseen: unseen === "" ? [] : unseen.split(";").map((text) => text.trim()),
});

export const HEADERS: Readonly<Record<TableKind, Readonly<Record<string, Words>>>> = {
  Team: {
    Clinician: words(
      "Name; Clinician; Therapist; Practitioner; Staff member; Worker; Staff name; OT; CLINICIAN NAME; Team member",
      "Name of clinician; Therapist's name; Practioner; Clinician (surname last)",
    ),
    WTE: words(
      "WTE; FTE; wte; Whole time equivalent; W.T.E.; Contracted WTE",
      "WTE (funded); FTE this year; Current WTE",
    ),
    "Weekly hours": words(
      "Weekly hours; Hours; Hrs pw; Hrs/wk; Contracted hours; Hours per week; Contracted hrs; Hours (per week); Hours p/w",
      "Contracted hours pw; Hours worked per week; Contractual hrs/week",
    ),
    Band: words("Band; Grade; AfC band", "Band (AfC); NHS Band 2026"),
    Role: words("Role; Job title; Profession; Discipline", "Role in team; Job Title / role"),
    Skills: words(
      "Skills; Competencies; Specialisms; Training; Competences",
      "Skills & training; Skills held; Therapy skills; Competancies",
    ),
    Locality: words("Locality; Base; Patch; Area; Site", "Base / patch; Home locality; Main base"),
    "Full-time points": words(
      "Full-time points; Full time points; FT points; Target points",
      "Full-time points (agreed); Points if full-time",
    ),
    "Line manager": words("Line manager; Manager; Supervisor; Reports to", "Line manager's name; Name of line manager"),
    "Fixed hours": words("Fixed hours; Fixed commitments; Non-case hours", "Fixed hours (weekly); Fixed hrs per week"),
    "Reduction hours": words(
      "Reduction hours; Reduction; Hours reduction",
      "Temporary reduction hours; Reduction (hrs)",
    ),
    "Do not allocate": words(
      "Do not allocate; No new cases; Do not allocate?",
      "Do not allocate now; DO NOT ALLOCATE (Y/N)",
    ),
    "Max cases": words("Max cases; Case limit; Maximum cases; Caseload cap", "Max. no. of cases; Max cases agreed"),
    Start: words("Start; Start date; Date started", "Start date in post; Start in team"),
    Leaves: words("Leaves; Leaving date; End date; Last working day", "Leaving on; Leaving date (if known)"),
  },
  Cases: {
    Case: words(
      "Case; Ref; NHS No; NHS number; Client; Case ref; Patient ID; Client ID; Reference; RiO No.; Hospital number; Case No",
      "Case reference no.; Client's ref; Our case ref; Patient NHS No",
    ),
    Clinician: words(
      "Clinician; Lead clinician; Allocated to; Key worker; Lead; Therapist; Assigned to; Case holder; Care co-ordinator; Named worker; Keyworker",
      "Lead for case; Held by (name); Who; Lead clinican; Current key worker",
    ),
    Points: words("Points; Case points; Weighted score", "Points (case); Total case points"),
    Status: words("Status; Case status; Open/closed; Current status", "Status now; Status of the case; Case Staus"),
    Risk: words("Risk; RAG; Risk level; Risk rating; RAG rating", "Level of risk; Overall risk; Risk (RAG)"),
    Complexity: words("Complexity; Complexity level; Complexity score", "Complexity 1-4; Complexity (agreed)"),
    Travel: words("Travel; Travel time; Travel band", "Travel to client; Travel needed?"),
    Frequency: words("Frequency; Contact frequency; Visit frequency; How often", "Frequency of input; Freq."),
    Needs: words(
      "Needs; Skill needed; Skills needed; Skill required; Intervention",
      "Skill the case needs; Needs (skills)",
    ),
    Locality: words("Locality; Area; Patch", "Locality of client; Client's area"),
    Opened: words(
      "Opened; Date opened; Referral date; Date of referral; Start date; Open date",
      "Opened on (date); Case opened date; Date first opened",
    ),
    "Last seen": words(
      "Last seen; Last contact; Date last seen; Last appointment",
      "Last seen on (date); When last seen; Last seen by us",
    ),
    "Review due": words(
      "Review due; Next review; Review date; Due for review",
      "Next review due by; Review due date (6m); Date review due",
    ),
    "Keep with clinician": words(
      "Keep with clinician; Keep; Locked; Continuity; Do not move",
      "Keep with same clinician; Keep?; Continuity (Y/N)",
    ),
    "Linked with": words("Linked with; Siblings; Linked cases", "Linked with (ref); Linked case refs"),
  },
  Counts: { Clinician: words("Therapist; Clinician; Name; OT; Practitioner; Staff", "Name of therapist; OT's name") },
  Weights: {
    Factor: words("Factor; Weighting; Criterion; Category; Criteria", "Weighting factors; Factor name"),
    Level: words("Level; Rating; Option; Description", "Level / answer; Level of factor"),
    Points: words("Points; Score; Weight; Pts", "Points given; Points each way; Points per level"),
    Kind: words("Kind; Type; Add or multiply", "Kind (add/multiply)"),
  },
  JobPlan: {
    Clinician: words("Clinician; Name; Therapist; Practitioner", "Clinician's name"),
    Activity: words("Activity; Task; Duty; Commitment", "Activity or task"),
    "Half-days": words("Half-days; Half days; Half days per week; PAs", "Half-days (weekly); Half days each week"),
    Category: words("Category; CAPA category; Type", "CAPA category of work"),
  },
  Referrals: {
    Week: words("Week; W/C; Week commencing; Week beginning; w/c", "Week commencing (Mon); Week c."),
    Received: words("Received; Referrals received; New referrals; Referrals in", "Received this week"),
    Accepted: words("Accepted; Accepted referrals; Referrals accepted", "Accepted for choice; Accepted in week"),
    "Choice attended": words("Choice attended; Choice seen; Attended Choice", "Choice attended (n)"),
    "Did not attend": words("DNA; Did not attend; DNAs; Was not brought", "DNA / WNB count"),
    "To Core": words("To Core; Into partnership; Core partnership; Transferred to Core", "On to Core"),
    Waiting: words("Waiting; Waiting list; Number waiting", "Waiting at week end"),
  },
  Settings: {
    Name: words("Setting; Name; Parameter; Item", "Setting name"),
    Value: words("Value; Figure; Amount", "Value agreed"),
  },
};

/** Columns that mean nothing to the product and must be left alone. */
export const EXTRA_TEAM = [
  "Tel ext",
  "Notes",
  "Email",
  "Payroll no",
  "Annual leave days",
  "Room",
  "Car",
  "DBS renewed",
] as const;
export const EXTRA_CASES = [
  "Comments",
  "DOB",
  "GP surgery",
  "Postcode",
  "Diagnosis",
  "Ethnicity",
  "Mum's phone",
  "School year",
  "Consent",
  "Last letter",
  "Age",
] as const;
