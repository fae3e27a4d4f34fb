import type { TableKind } from "../connect/connection";

/** What a column holds, which decides how its cells are understood. */
export type ColumnKind =
  "person" | "text" | "id" | "contract" | "amount" | "day" | "yesNo" | "list" | "level" | "status";

export interface ColumnSpec {
  /** The canonical name, exactly as the documentation spells it. */
  readonly name: string;
  readonly holds: ColumnKind;
  readonly needed?: boolean;
  /** Other headers for it, as `headerKey` leaves them. The canonical name need not be repeated. */
  readonly synonyms: readonly string[];
}

/** Tables that the TEAM functions and the task pane read besides the team's own. */
export type ReadableKind = TableKind | "Mentors" | "Mentees";

const person = (name: string, synonyms: string, needed = false): ColumnSpec => spec(name, "person", synonyms, needed);

/** `synonyms` are separated by bars, as `headerKey` leaves them. */
function spec(name: string, holds: ColumnKind, synonyms: string, needed = false): ColumnSpec {
  return { name, holds, needed, synonyms: synonyms.split("|").map((text) => text.trim()) };
}

const CLINICIAN =
  "therapist|practitioner|ot|worker|name|staff member|staff|staff name|clinician name|therapist name|practitioner name|" +
  "worker name|employee|employee name|team member|member of staff|professional|full name|social worker|" +
  "occupational therapist|colleague|care coordinator|care co ordinator|case holder|caseholder|" +
  "surname|last name|family name|case manager|key worker|keyworker|person|ot name|clinicians|therapists|staff names|" +
  "caseworker|case worker|support worker|link worker|counsellor|nurse|psychologist|hcp|health professional|" +
  "members of staff|team members|name of clinician|name of staff|name of worker|employees";

const LOCALITY =
  "base|patch|area|site|location|cluster|neighbourhood|district|office|locality team|geographical area|zone|hub|town|" +
  "locality patch|work base|team base";

/** The columns of every table, in the order of the documentation. */
export const COLUMNS: Readonly<Record<ReadableKind, readonly ColumnSpec[]>> = {
  Team: [
    person("Clinician", CLINICIAN, true),
    spec("First name", "person", "forename|given name|christian name|forenames"),
    spec(
      "WTE",
      "contract",
      "fte|whole time equivalent|full time equivalent|wte contracted|contracted wte|contracted fte|fte contracted|" +
        "wte fte|fte wte|wte worked|wte in post|actual wte|establishment wte|contract wte|part time fraction",
    ),
    spec(
      "Weekly hours",
      "contract",
      "hours|hours a week|contracted hours|contract hours|hours contracted|contract|hours per week|basic hours|" +
        "hours worked|working hours|contractual hours|paid hours|hours week|total hours|weekly contracted hours|hpw",
    ),
    spec("Band", "text", "grade|afc band|afc|pay band|nhs band|grade band|band grade|banding|pay grade"),
    spec("Role", "text", "job title|profession|discipline|job role|post|title|position|designation|job|staff group"),
    spec(
      "Skills",
      "list",
      "competencies|competences|competency|competence|skill|specialism|specialisms|specialty|specialties|speciality|" +
        "specialities|training|trained in|trained|modalities|interventions|expertise|skill set|skillset|can do|special interests|" +
        "areas of expertise|qualified in|clinical skills",
    ),
    spec("Locality", "text", LOCALITY),
    spec(
      "Full-time points",
      "amount",
      "points full time|full time point|ft points|target points|points target|full time target|points capacity|" +
        "capacity points|full time capacity|points at full time|points for full time|points for a full timer|wte points|" +
        "max points|maximum points|points ceiling",
    ),
    spec(
      "Reduction hours",
      "amount",
      "reduction|hours reduction|reduced hours|reductions|temporary reduction|hours off|relief hours|reduced by|" +
        "reduction in hours|adjustment hours|hours adjustment",
    ),
    spec("Reduction until", "day", "reduction ends|reduction end|reduced until|reduction to|reduction end date"),
    spec(
      "Fixed hours",
      "amount",
      "fixed|fixed commitments|fixed commitment|fixed commitment hours|fixed commitments hours|non case hours|" +
        "non clinical hours|non clinical|non case work|stable hours|other duties hours|hours fixed|admin hours|" +
        "hours of fixed commitments|meetings hours|non caseload hours",
    ),
    spec("Experience", "amount", "experience factor|newly qualified factor|preceptorship factor|factor"),
    spec(
      "Experience until",
      "day",
      "experience ends|experience factor until|newly qualified until|preceptorship until|preceptorship ends|asye until|asye ends|new starter until|factor until",
    ),
    spec("Team", "text", "team name|sub team|subteam|squad|service|unit|team service|pod"),
    spec(
      "Line manager",
      "person",
      "manager|supervisor|reports to|managed by|line managed by|line mgr|clinical supervisor",
    ),
    spec(
      "Start",
      "day",
      "start date|started|date started|joined|date joined|in post from|joining date|starts|in post since",
    ),
    spec(
      "Leaves",
      "day",
      "leaving|leaving date|leave date|end date|last day|leaver|finish date|contract end|date left|last working day|finishes|left",
    ),
    spec(
      "Away from",
      "day",
      "absent from|absence from|leave from|leave start|off from|away start|absence start|on leave from|annual leave from|" +
        "annual leave start|maternity leave from|not available from|unavailable from|off since|start of leave",
    ),
    spec(
      "Away until",
      "day",
      "away to|absent until|absence until|leave until|leave to|leave end|back on|return date|returns|away end|absence end|off until|due back|on leave until|annual leave to|annual leave until|annual leave end|maternity leave to|" +
        "maternity leave until|not available until|unavailable until|unavailable to|off to|end of leave|back|returning|return",
    ),
    spec(
      "Do not allocate",
      "yesNo",
      "no new cases|stop allocating|not allocating|closed to new|allocation stopped|no allocations|allocation hold|hold allocations|no new work|do not allocate to|dont allocate",
    ),
    spec(
      "Max cases",
      "amount",
      "maximum cases|case limit|caseload limit|max caseload|maximum caseload|cap|caseload cap|case cap|max number of cases|upper limit",
    ),
    spec(
      "Max new a week",
      "amount",
      "max new per week|maximum new a week|maximum new per week|new per week|new a week|max new|max new week|new cases per week|max new cases a week|max new cases per week|weekly new cases|max weekly allocations",
    ),
    spec(
      "May lead",
      "yesNo",
      "can lead|lead|may hold cases|can hold cases|can be lead|can be key worker|case holding|may be lead",
    ),
    spec(
      "Highest risk",
      "level",
      "max risk|maximum risk|risk limit|risk ceiling|maximum risk level|highest risk level|risk up to|highest risk allowed|max risk level|risk level up to",
    ),
    spec(
      "Choice",
      "amount",
      "choice half days|choice half day|choice hd|half days choice|choice clinic|choice halfdays",
    ),
    spec(
      "Core",
      "amount",
      "core half days|core half day|core hd|half days core|core partnership|core partnership half days|partnership|partnership half days|core halfdays",
    ),
    spec(
      "Specific",
      "amount",
      "specific half days|specific hd|half days specific|specific partnership|specific partnership half days|specific work|specific halfdays|specialist half days",
    ),
    spec(
      "Other",
      "amount",
      "other half days|other hd|half days other|other commitments half days|other duties|other work|other halfdays|other activity",
    ),
  ],
  Cases: [
    spec(
      "Case",
      "id",
      "client|patient|ref|nhs number|child|case id|case ref|case reference|case number|client id|client ref|" +
        "client number|client reference|patient id|patient number|patient ref|patient name|client name|child name|service user|" +
        "service user id|id|reference|reference number|ref number|rio number|rio id|systmone id|systmone number|mosaic id|" +
        "liquidlogic id|hospital number|mrn|unit number|person id|person number|young person|yp|su|su id|initials|client initials|" +
        "patient initials|crn|upn|pupil|resident|referral id|referral number|identifier|unique id|cases|carenotes id|" +
        "record number|file number|pt|px|client no|person ref|cyp|child ref|pupil ref|case no",
      true,
    ),
    person(
      "Clinician",
      "allocated to|lead|key worker|keyworker|therapist|practitioner|ot|worker|lead clinician|lead practitioner|" +
        "lead therapist|lead professional|lead worker|assigned to|assigned|assignee|owner|case manager|care coordinator|" +
        "care co ordinator|case holder|caseholder|responsible clinician|named worker|named clinician|named nurse|named therapist|allocated worker|" +
        "allocated clinician|allocated therapist|allocated practitioner|allocated|held by|hcp|staff member|staff|staff name|" +
        "clinician name|therapist name|practitioner name|worker name|current worker|current clinician|responsible worker|" +
        "professional|social worker|case worker|caseworker|link worker|primary clinician|primary worker|seen by|" +
        "occupational therapist|employee|team member",
    ),
    spec(
      "Points",
      "amount",
      "score|case points|total points|case weight|weight|weighted score|case score|total score|weighting|pts|points total|caseload points|workload points",
    ),
    spec(
      "Status",
      "status",
      "case status|open closed|open or closed|state|caseload status|current status|status of case|referral status|client status|patient status|active|case active|open|still open|date closed|closed|closed on|closed date|closure date|" +
        "date of closure|discharge date|date discharged|discharged|date of discharge|discharged on|case closed",
    ),
    spec(
      "Risk",
      "level",
      "rag|rag rating|rag status|risk level|risk rating|priority|priority level|risk rag|risk band|risk category|risk status|risk score|level of risk",
    ),
    spec(
      "Complexity",
      "level",
      "complexity level|complexity score|complexity rating|complexity band|acuity|level of complexity|case complexity|complex|severity|level of need|need level",
    ),
    spec(
      "Travel",
      "level",
      "travel time|travel band|travel level|distance|journey|travel distance|travel needed|visit travel|mileage band",
    ),
    spec(
      "Frequency",
      "level",
      "contact frequency|visit frequency|frequency of contact|frequency of visits|how often|appointment frequency|freq|intensity|contact|contacts|frequency of appointments|visits|seen how often|treatment frequency",
    ),
    spec(
      "Stage",
      "level",
      "phase|pathway stage|episode stage|stage of care|treatment stage|stage of treatment|stage of pathway|pathway step|step|care stage",
    ),
    spec(
      "Needs",
      "list",
      "skill needed|skills needed|skill required|skills required|required skill|required skills|skill|skills|" +
        "needs skill|competency needed|competency required|competence needed|intervention|intervention needed|treatment needed|requires|" +
        "specialism needed|specialism|modality|therapy needed|needs skills|need|expertise needed|training needed",
    ),
    spec("Locality", "text", LOCALITY + "|client area|home area|clinic base"),
    spec(
      "Opened",
      "day",
      "date opened|open date|opened on|opening date|case opened|start date|start|referral date|date of referral|referred|date referred|accepted date|date accepted|episode start|date started|date allocated|admission date|date open|open since|referred on|open",
    ),
    spec(
      "Closing date",
      "day",
      "date closed|closed on|closed date|closure date|date of closure|discharge date|date discharged|date of discharge|discharged on",
    ),
    spec(
      "Last seen",
      "day",
      "last contact|last appointment|last visit|date last seen|last attended|last seen on|last seen date|last appointment date|last contact date|last visit date|most recent contact|seen last",
    ),
    spec(
      "Review due",
      "day",
      "next review|review date|review|due for review|next review date|review by|review due date|review due on|next review due|date of next review|date of review|reviewed by|to be reviewed",
    ),
    spec(
      "Keep with clinician",
      "yesNo",
      "keep|locked|continuity|lock|do not move|dont move|must stay|stay with|keep with|not to be moved|keep with worker|keep with therapist|keep with lead|pinned|keep continuity|stays with|fixed|keep same clinician",
    ),
    spec(
      "Linked with",
      "list",
      "linked|siblings|sibling|sibling of|linked cases|linked to|linked case|same household|household|family|related to|related cases|family group|linked clients",
    ),
    spec(
      "Joint with",
      "list",
      "joint|joint worker|joint working|joint working with|co worker|coworker|second worker|second clinician|co worked with|jointly with|other worker|cotherapist|co therapist|joint clinician|shared with",
    ),
    spec(
      "Registrant",
      "person",
      "accountable registrant|registered practitioner|accountable practitioner|delegated by|delegating registrant|supervising registrant|accountable clinician|registered clinician|registered lead",
    ),
  ],
  Counts: [
    person("Clinician", CLINICIAN, true),
    spec("First name", "person", "forename|given name|christian name|forenames"),
  ],
  Weights: [
    spec(
      "Factor",
      "text",
      "weighting|category|criterion|criteria|measure|domain|item|element|dimension|weighting factor|weighted factor|heading|what",
      true,
    ),
    spec(
      "Level",
      "level",
      "levels|rating|option|answer|description|band|value|category level|grade|response|descriptor",
      true,
    ),
    spec(
      "Points",
      "amount",
      "score|weight|points per case|weighting points|pts|points each|weighting|value|multiplier|points or multiplier|points awarded|case points|number of points|scores",
      true,
    ),
    spec("Kind", "text", "type|how|operation|add or multiply|effect|add multiply|method|kind of weight"),
    spec("Group", "text", "overlap group|overlap|overlaps|group name|counted once with"),
    spec("Scales", "list", "applies to|multiplies|scale|scaled factors"),
    spec("From", "day", "valid from|effective from|from date|start|start date|date from|in force from"),
    spec("To", "day", "until|valid to|valid until|effective to|to date|end|end date|date to|in force until"),
  ],
  JobPlan: [
    person("Clinician", CLINICIAN, true),
    spec(
      "Activity",
      "text",
      "task|duty|what|commitment|work|activities|job plan activity|description|programmed activity",
      true,
    ),
    // The field's own headers, met in real workbooks; our texts say half-days.
    spec(
      "Half-days",
      "amount",
      "half day|halfdays|half days a week|half days per week|sessions|sessions a week|sessions per week|pas|pa|programmed activities|hours|hd|number of half days|number of sessions|weekly half days",
      true,
    ),
    spec("Category", "text", "type|capa category|heading|job plan category|group|kind|activity type"),
  ],
  Referrals: [
    spec(
      "Week",
      "day",
      "w c|wc|week commencing|week beginning|wb|w b|week starting|week start|date|week ending|w e|period|week of|weeks|week date",
      true,
    ),
    spec(
      "Accepted",
      "amount",
      "accepted referrals|referrals accepted|taken on|number accepted|accepted for choice|referrals|new accepted|total accepted",
      true,
    ),
    spec(
      "Received",
      "amount",
      "received referrals|referrals received|referrals in|new referrals|total referrals|referred|referrals|number received|incoming|incoming referrals|total received",
    ),
    spec(
      "Choice attended",
      "amount",
      "choice seen|attended choice|choice appointments attended|first appointments attended|attended|choice appointments|choice completed|first appointments|seen",
    ),
    spec(
      "Did not attend",
      "amount",
      "dna|dnas|missed|was not brought|wnb|not attended|choice dna|no shows|dna cnb|failed to attend|dna wnb",
    ),
    spec(
      "To Core",
      "amount",
      "into core|into partnership|core partnership|transferred to core|to partnership|to treatment|into treatment|core|transferred to partnership|onto core|moved to core|partnership",
    ),
    spec(
      "Waiting",
      "amount",
      "waiting list|on waiting list|queue|number waiting|waiting list size|waiters|total waiting|still waiting|waiting at end of week",
    ),
  ],
  Settings: [
    spec("Name", "text", "setting|parameter|item|key|settings|option", true),
    spec("Value", "level", "setting value|figure|amount|number|current value|agreed value|our figure|values", true),
  ],
  Mentors: [
    person("Name", "mentor|" + CLINICIAN + "|clinician", true),
    spec("Specialty", "list", "specialties|speciality|specialities|specialism|specialisms|skills|expertise"),
    spec("Goals", "list", "goal|can help with|helps with|offers|development areas|areas"),
    spec("Experience", "amount", "years|years of experience|years experience|years qualified|experience years"),
    spec("Locality", "text", LOCALITY),
    spec("Line manager", "person", "manager|reports to|managed by|line managed by"),
    spec("Prefers", "list", "preference|preferences|preferred|would like"),
    spec("Avoids", "list", "avoid|not with|would rather not|conflicts"),
    spec("Places", "amount", "capacity|mentees|places offered|number of mentees|max mentees|spaces"),
  ],
  Mentees: [
    person("Name", "mentee|" + CLINICIAN + "|clinician", true),
    spec("Specialty", "list", "specialties|speciality|specialities|specialism|specialisms|interest|interests|skills"),
    spec("Goals", "list", "goal|aims|aim|wants|development goals|areas|development areas"),
    spec("Experience", "amount", "years|years of experience|years experience|years qualified|experience years"),
    spec("Locality", "text", LOCALITY),
    spec("Line manager", "person", "manager|reports to|managed by|line managed by"),
    spec("Prefers", "list", "preference|preferences|preferred|would like"),
    spec("Avoids", "list", "avoid|not with|would rather not|conflicts"),
  ],
};

/** Factors that the workbook format names itself; any other column named in Weights is a factor too. */
export const NAMED_FACTORS: readonly string[] = ["Risk", "Complexity", "Travel", "Frequency", "Stage"];
