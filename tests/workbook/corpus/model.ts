import type { TableKind } from "../../../src/workbook/connect/connection";
import { calendarDate, type CellValue, type Day } from "@evenkeel/spreadsheet";
import { EXTRA_CASES, EXTRA_TEAM, HEADERS } from "./headers";
import type { Random } from "./random";

/** 21 November 2026. */
export const TODAY = 46347;

/** A table before it is laid out on a sheet. */
export interface ModelTable {
  readonly kind: TableKind;
  readonly columns: { readonly name: string | null; readonly header: string }[];
  readonly rows: CellValue[][];
}

/** Something planted that has to be named. */
export interface Planted {
  readonly code: string;
  readonly kind: TableKind;
  /** Row of the model table and canonical column. */
  readonly row: number;
  readonly column: string;
  /** Whom a name that is spelt otherwise means: read as this person, it needs no naming. */
  readonly meant?: string;
}

export interface Model {
  readonly tables: Partial<Record<TableKind, ModelTable>>;
  readonly planted: Planted[];
  /** Names and hours of the team, for what is checked after reading. */
  readonly people: readonly Person[];
  readonly fullTimePoints: boolean;
  /** Header of a row of points in Counts, or null where the points come from Weights. */
  readonly pointsRow: readonly number[] | null;
}

export interface Person {
  readonly name: string;
  readonly hours: number;
  readonly skills: readonly string[];
  readonly locality: string;
}

export interface ModelWishes {
  readonly counts?: boolean;
  readonly pointsInWeights?: boolean;
  readonly unseenHeaders?: boolean;
  readonly people?: number;
  readonly cases?: number;
  readonly dirt?: boolean;
  readonly withoutWeights?: boolean;
  readonly settings?: boolean;
  readonly jobPlan?: boolean;
  readonly referrals?: boolean;
  readonly withoutExtras?: boolean;
}

const FIRST =
  "Asha Ben Carys Dewi Ewa Farid Grace Hamish Ines Jonah Keira Lowri Mo Nia Owen Priya Rhys Siân Tomos Uma Vera Wanda Yusuf Zara".split(
    " ",
  );
const LAST =
  "Patel Okafor Morgan Evans Nowak Hussain Reid Campbell Silva Adeyemi Davies Khan Price Jones Shah O'Neill Fletcher-Brown Lewis Murray Begum Walsh Sato".split(
    " ",
  );
const SKILLS = ["CBT", "EMDR", "family work", "medication", "risk", "groups", "sensory", "assessment", "splinting"];
const LOCALITIES = ["Riverside", "Hillside", "Town centre", "North"];
const ROLES = ["OT", "Nurse", "Social worker", "Psychologist", "Support worker", "Physiotherapist"];
const NAME_SHAPES = ["RV#", "P#", "#", "EA/#", "NHS"] as const;

interface FactorModel {
  readonly factor: string;
  readonly column: string;
  readonly levels: readonly (readonly [string | number, number])[];
  readonly kind: "add" | "multiply";
  readonly hasDefault: boolean;
}

const FACTORS: readonly FactorModel[] = [
  {
    factor: "Risk",
    column: "Risk",
    levels: [
      ["Low", 1],
      ["Medium", 2],
      ["High", 4],
    ],
    kind: "add",
    hasDefault: false,
  },
  {
    factor: "Complexity",
    column: "Complexity",
    levels: [
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 5],
    ],
    kind: "add",
    hasDefault: false,
  },
  {
    factor: "Travel",
    column: "Travel",
    levels: [
      ["Clinic", 0],
      ["Home", 1],
      ["Far home", 2],
    ],
    kind: "add",
    hasDefault: false,
  },
  {
    factor: "Frequency",
    column: "Frequency",
    levels: [
      ["Weekly", 1],
      ["Fortnightly", 0.5],
      ["Monthly", 0.25],
    ],
    kind: "multiply",
    hasDefault: true,
  },
  {
    factor: "Contact",
    column: "Contact",
    levels: [
      ["Weekly", 1],
      ["Fortnightly", 0.5],
      ["Monthly", 0.25],
    ],
    kind: "multiply",
    hasDefault: true,
  },
  {
    factor: "Interpreter",
    column: "Interpreter",
    levels: [
      ["None", 0],
      ["Phone", 0.5],
      ["In person", 1],
    ],
    kind: "add",
    hasDefault: false,
  },
];

export function makeModel(random: Random, wishes: ModelWishes): Model {
  const people = makePeople(random, wishes.people ?? random.whole(5, 13));
  const planted: Planted[] = [];
  const header = (kind: TableKind, name: string): string => {
    const words = HEADERS[kind][name];
    if (words === undefined) return name;
    return wishes.unseenHeaders === true && words.unseen.length > 0 && random.chance(0.5)
      ? random.pick(words.unseen)
      : random.pick(words.usual);
  };
  const tables: Partial<Record<TableKind, ModelTable>> = {};
  const factors = wishes.counts === true ? [] : pickFactors(random, wishes.withoutWeights === true);
  const fullTimePoints = random.chance(0.5);
  tables.Team = makeTeam(random, people, header, fullTimePoints && wishes.settings !== true, wishes);
  let pointsRow: readonly number[] | null = null;
  if (wishes.counts === true) {
    const categories = random
      .shuffled([
        "New assessment",
        "Complex",
        "Equipment only",
        "Review",
        "Discharge pending",
        "Group",
        "Tier 2",
        "Tier 3",
      ])
      .slice(0, random.whole(3, 6));
    tables.Counts = makeCounts(random, people, categories, header);
    const points = categories.map(() => random.whole(1, 10) / 2);
    if (wishes.pointsInWeights === true) tables.Weights = categoryWeights(categories, points, header);
    else pointsRow = points;
  } else {
    tables.Cases = makeCases(random, people, factors, header, wishes);
    if (wishes.withoutWeights !== true) tables.Weights = makeWeights(random, factors, header);
  }
  if (wishes.referrals === true) tables.Referrals = makeReferrals(random, header);
  if (wishes.jobPlan === true) tables.JobPlan = makeJobPlan(random, people, header);
  if (wishes.settings === true) tables.Settings = makeSettings(header, fullTimePoints);
  const model = { tables, planted, people, fullTimePoints, pointsRow };
  if (wishes.withoutExtras !== true) for (const table of Object.values(tables)) shuffleColumns(random, table);
  return model;
}

function makePeople(random: Random, count: number): readonly Person[] {
  const firsts = random.shuffled(FIRST);
  const lasts = random.shuffled(LAST);
  return Array.from({ length: count }, (_, at) => ({
    name: `${firsts[at % firsts.length] ?? ""} ${lasts[at % lasts.length] ?? ""}`,
    hours: random.pick([37.5, 37.5, 37.5, 30, 22.5, 18.75, 15]),
    skills: random.shuffled(SKILLS).slice(0, random.whole(1, 4)),
    locality: random.pick(LOCALITIES),
  }));
}

/** Without weights only the factors that the workbook format names can be told from any other column. */
function pickFactors(random: Random, onlyNamed: boolean): readonly FactorModel[] {
  const [risk, complexity, travel, frequency, contact, interpreter] = FACTORS;
  const some = [
    risk,
    complexity,
    random.chance(0.7) ? travel : undefined,
    onlyNamed || random.chance(0.5) ? frequency : contact,
    !onlyNamed && random.chance(0.3) ? interpreter : undefined,
  ];
  return some.filter((factor): factor is FactorModel => factor !== undefined);
}

type HeaderOf = (kind: TableKind, name: string) => string;

function makeTeam(
  random: Random,
  people: readonly Person[],
  header: HeaderOf,
  points: boolean,
  wishes: ModelWishes,
): ModelTable {
  const inWte = random.chance(0.5);
  const columns: { name: string | null; header: string }[] = [
    { name: "Clinician", header: header("Team", "Clinician") },
  ];
  const makers: ((person: Person) => CellValue)[] = [(person) => person.name];
  const add = (name: string, make: (person: Person) => CellValue): void => {
    columns.push({ name, header: header("Team", name) });
    makers.push(make);
  };
  add(inWte ? "WTE" : "Weekly hours", (person) => writeContract(random, person.hours, inWte));
  if (random.chance(0.7)) add("Role", () => random.pick(ROLES));
  if (random.chance(0.5)) add("Band", () => random.pick([5, 6, 7, "8a"]));
  add("Skills", (person) => person.skills.join(random.chance(0.5) ? "; " : ", "));
  if (random.chance(0.6)) add("Locality", (person) => person.locality);
  if (random.chance(0.5)) add("Line manager", () => random.pick(people).name);
  if (points) add("Full-time points", () => 100);
  if (random.chance(0.3)) add("Fixed hours", () => random.whole(0, 6));
  if (random.chance(0.3)) add("Do not allocate", () => random.pick(["", "", "", "Y", "yes", "No"]));
  if (random.chance(0.3)) add("Max cases", () => random.whole(15, 45));
  if (random.chance(0.3)) add("Start", () => writeDay(random, TODAY - random.whole(100, 3000)));
  const extras = wishes.withoutExtras === true ? [] : random.shuffled(EXTRA_TEAM).slice(0, random.whole(0, 2));
  for (const extra of extras) {
    columns.push({ name: null, header: extra });
    makers.push(() => extraValue(random, extra));
  }
  return { kind: "Team", columns, rows: people.map((person) => makers.map((make) => make(person))) };
}

function writeContract(random: Random, hours: number, inWte: boolean): CellValue {
  if (!inWte) return random.chance(0.85) ? hours : random.pick([`${hours} hrs`, String(hours), `${hours}h`]);
  const wte = hours / 37.5;
  return random.chance(0.85)
    ? wte
    : random.pick([String(wte), `${Math.round(wte * 100)}%`, String(wte).replace(".", ",")]);
}

function writeDay(random: Random, day: number): CellValue {
  if (random.chance(0.8)) return day;
  const { year: y, month: m, date: d } = calendarDate(day as Day);
  const month = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ")[m - 1] ?? "";
  return random.pick([
    `${d}/${m}/${y}`,
    `${String(d).padStart(2, "0")}/${String(m).padStart(2, "0")}/${y}`,
    `${d} ${month} ${y}`,
    `${d}-${month}-${String(y).slice(2)}`,
  ]);
}

function extraValue(random: Random, header: string): CellValue {
  switch (header) {
    case "Tel ext":
      return random.whole(2000, 2999);
    case "Payroll no":
      return random.whole(100000, 999999);
    case "Annual leave days":
      return random.whole(27, 33);
    case "Age":
      return random.whole(4, 17);
    case "DOB":
    case "DBS renewed":
    case "Last letter":
      return TODAY - random.whole(400, 6000);
    case "Postcode":
      return `AB${random.whole(1, 20)} ${random.whole(1, 9)}CD`;
    case "Mum's phone":
      return `07700 900${random.whole(100, 999)}`;
    case "Consent":
    case "Car":
      return random.pick(["Y", "N", ""]);
    case "School year":
      return random.whole(1, 11);
    case "Email":
      return `${random.pick(FIRST).toLowerCase()}@example.org`;
    default:
      return random.chance(0.5)
        ? ""
        : random.pick(["see notes", "seen at school", "part of the pilot", "ask before changing"]);
  }
}

function makeCases(
  random: Random,
  people: readonly Person[],
  factors: readonly FactorModel[],
  header: HeaderOf,
  wishes: ModelWishes,
): ModelTable {
  const count = wishes.cases ?? random.whole(30, 120);
  const shape = random.pick(NAME_SHAPES);
  const idOf = (at: number): CellValue => {
    if (shape === "NHS") return random.chance(0.5) ? `943 476 ${String(5000 + at)}` : 9434760000 + at;
    return shape.replace("#", String(1001 + at));
  };
  const columns: { name: string | null; header: string }[] = [
    { name: "Case", header: header("Cases", "Case") },
    { name: "Clinician", header: header("Cases", "Clinician") },
    { name: "Status", header: header("Cases", "Status") },
  ];
  for (const factor of factors) columns.push({ name: factor.column, header: header("Cases", factor.column) });
  const optional = ["Needs", "Opened", "Last seen", "Review due", "Keep with clinician", "Locality"].filter(() =>
    random.chance(0.6),
  );
  for (const name of optional) columns.push({ name, header: header("Cases", name) });
  if (wishes.withoutWeights === true) columns.push({ name: "Points", header: header("Cases", "Points") });
  const extras = wishes.withoutExtras === true ? [] : random.shuffled(EXTRA_CASES).slice(0, random.whole(0, 3));
  for (const extra of extras) columns.push({ name: null, header: extra });
  const rows = Array.from({ length: count }, (_, at) => {
    const person = random.pick(people);
    const waiting = random.chance(0.1);
    const opened = TODAY - random.whole(30, 800);
    const values: Record<string, CellValue> = {
      Case: idOf(at),
      Clinician: waiting ? random.pick(["", "", "Unallocated"]) : random.chance(0.05) ? `${person.name} ` : person.name,
      Status: waiting ? "Waiting" : random.pick(["Open", "Open", "Open", "open", "Closed", ""]),
      Needs: random.chance(0.4) ? random.pick(person.skills) : "",
      Opened: writeDay(random, opened),
      "Last seen": random.chance(0.1) ? "" : writeDay(random, TODAY - random.whole(1, 29)),
      "Review due": writeDay(random, TODAY + random.whole(-60, 120)),
      "Keep with clinician": random.pick(["", "", "", "Y", "yes", "x", "No"]),
      Locality: random.pick(LOCALITIES),
      Points: random.whole(1, 16) / 2,
    };
    for (const factor of factors) {
      const level = random.pick(factor.levels)[0];
      values[factor.column] =
        factor.hasDefault && random.chance(0.1)
          ? ""
          : typeof level === "string" && random.chance(0.04)
            ? level.toUpperCase()
            : level;
    }
    return columns.map(({ name, header: text }) => (name === null ? extraValue(random, text) : (values[name] ?? "")));
  });
  return { kind: "Cases", columns, rows };
}

function makeWeights(random: Random, factors: readonly FactorModel[], header: HeaderOf): ModelTable {
  const withKind = factors.some((factor) => factor.kind === "multiply");
  const names = withKind ? ["Factor", "Level", "Points", "Kind"] : ["Factor", "Level", "Points"];
  const carried = random.chance(0.15);
  const rows = factors.flatMap((factor) => [
    ...factor.levels.map(([level, points], at) => [
      carried && at > 0 ? "" : factor.factor,
      level,
      points,
      factor.kind === "multiply" ? "multiply" : "",
    ]),
    ...(factor.hasDefault
      ? [
          [
            carried ? "" : factor.factor,
            carried ? "default" : random.pick(["", "default"]),
            0.5,
            factor.kind === "multiply" ? "multiply" : "",
          ],
        ]
      : []),
  ]);
  return {
    kind: "Weights",
    columns: names.map((name) => ({ name, header: header("Weights", name) })),
    rows: rows.map((row) => row.slice(0, names.length)),
  };
}

function categoryWeights(categories: readonly string[], points: readonly number[], header: HeaderOf): ModelTable {
  return {
    kind: "Weights",
    columns: ["Factor", "Level", "Points"].map((name) => ({ name, header: header("Weights", name) })),
    rows: categories.map((category, at) => ["Category", category, points[at] ?? 1]),
  };
}

function makeCounts(
  random: Random,
  people: readonly Person[],
  categories: readonly string[],
  header: HeaderOf,
): ModelTable {
  return {
    kind: "Counts",
    columns: [
      { name: "Clinician", header: header("Counts", "Clinician") },
      ...categories.map((category) => ({ name: category, header: category })),
    ],
    rows: people.map((person) => [person.name, ...categories.map(() => random.whole(0, 16))]),
  };
}

function makeReferrals(random: Random, header: HeaderOf): ModelTable {
  const names = [
    "Week",
    "Received",
    "Accepted",
    ...["Choice attended", "Did not attend", "To Core", "Waiting"].filter(() => random.chance(0.7)),
  ];
  return {
    kind: "Referrals",
    columns: names.map((name) => ({ name, header: header("Referrals", name) })),
    rows: Array.from({ length: 26 }, (_, at) => [
      TODAY - 7 * (26 - at),
      ...names.slice(1).map((name) => (name === "Received" ? random.whole(8, 14) : random.whole(0, 8))),
    ]),
  };
}

function makeJobPlan(random: Random, people: readonly Person[], header: HeaderOf): ModelTable {
  const activities = [
    ["Choice clinic", "Choice"],
    ["Core work", "Core"],
    ["Groups", "Specific"],
    ["Supervision", "Other"],
    ["Team meeting", "Other"],
  ] as const;
  return {
    kind: "JobPlan",
    columns: ["Clinician", "Activity", "Half-days", "Category"].map((name) => ({
      name,
      header: header("JobPlan", name),
    })),
    rows: people.flatMap((person) =>
      random
        .shuffled(activities)
        .slice(0, 3)
        .map(([activity, category]) => [person.name, activity, random.whole(1, 6) / 2, category]),
    ),
  };
}

function makeSettings(header: HeaderOf, fullTimePoints: boolean): ModelTable {
  return {
    kind: "Settings",
    columns: ["Name", "Value"].map((name) => ({ name, header: header("Settings", name) })),
    rows: [
      ...(fullTimePoints ? [["Full-time points", 100]] : []),
      ["Full-time hours", 37.5],
      ["Hours per half-day", 3.5],
    ],
  };
}

/** The key column stays in front; all else stands in any order, as in life. */
function shuffleColumns(random: Random, table: ModelTable): void {
  if (table.kind === "Counts" || table.kind === "Settings" || table.kind === "Weights" || random.chance(0.5)) return;
  const order = [0, ...random.shuffled(table.columns.map((_, at) => at).slice(1))];
  const columns = order.map((at) => table.columns[at]).filter((column) => column !== undefined);
  table.columns.splice(0, table.columns.length, ...columns);
  table.rows.forEach((row, at) => {
    table.rows[at] = order.map((from) => row[from] ?? "");
  });
}
