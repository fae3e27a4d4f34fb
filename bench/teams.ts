import { optionTable, seededRandom, type BandAssignmentProblem } from "@evenkeel/optimiser";

/**
 * Invented teams of any size, the same from the same seed: part-timers, skills, newly qualified people with a ceiling
 * on what they may hold, travel between bases, some cases kept, a few with somebody who lacks the skill.
 * One unit is half a point.
 */
export interface TeamShape {
  readonly people: number;
  readonly casesEach: number;
  readonly places: number;
  readonly skills: number;
  /** Work over capacity: 0.95 is a full team, 1.03 one with too much. */
  readonly fill: number;
  readonly travel: boolean;
}

export const shapes = {
  team8: { people: 8, casesEach: 20, places: 3, skills: 5, fill: 0.95, travel: true },
  team12: { people: 12, casesEach: 25, places: 3, skills: 6, fill: 0.95, travel: true },
  team15: { people: 15, casesEach: 26.7, places: 4, skills: 6, fill: 1.03, travel: true },
  large50: { people: 50, casesEach: 40, places: 9, skills: 7, fill: 0.96, travel: true },
  org200: { people: 200, casesEach: 100, places: 16, skills: 8, fill: 0.96, travel: true },
  org1000: { people: 1000, casesEach: 100, places: 49, skills: 10, fill: 0.96, travel: true },
} as const satisfies Record<string, TeamShape>;

const TOO_FAR = 255;
const SKEW = 0.4;
const KEPT = 0.12;
const WITHOUT_SKILL = 0.02;
const ANY_WEIGHT = 99;
const HOURS = [0.4, 0.5, 0.6, 0.8, 0.8, 1, 1, 1, 1, 1];

interface Person {
  readonly place: number;
  readonly skills: number;
  readonly heaviest: number;
  readonly hours: number;
  readonly pull: number;
}

interface Case {
  readonly weight: number;
  readonly need: number;
  readonly place: number;
  readonly holder: number;
  readonly kept: boolean;
}

/** A team's question: come within `tolerance` of one common share, with the fewest moves. */
export interface TeamQuestion {
  readonly problem: BandAssignmentProblem;
  readonly capacity: Float64Array;
}

export function teamQuestion(shape: TeamShape, seed: number, tolerance: number): TeamQuestion {
  const random = seededRandom(seed);
  const travel = travelTable(shape);
  const people = inventPeople(shape, random);
  const cases = inventCases(shape, people, travel, random);
  const travelOf = (person: number, place: number): number =>
    travel[(people[person] as Person).place * shape.places + place] as number;
  let work = 0;
  for (const one of cases) work += one.weight + Math.min(6, travelOf(one.holder, one.place));
  const hours = people.reduce((sum, person) => sum + person.hours, 0);
  const capacity = Float64Array.from(people, (person) =>
    Math.max(1, Math.round(((work / shape.fill) * person.hours) / hours)),
  );
  return { problem: asProblem(people, cases, travelOf, capacity, work, tolerance), capacity };
}

function travelTable(shape: TeamShape): Int32Array {
  const side = Math.ceil(Math.sqrt(shape.places));
  const table = new Int32Array(shape.places * shape.places);
  for (let a = 0; a < shape.places; a++) {
    for (let b = 0; b < shape.places; b++) {
      const distance = Math.abs((a % side) - (b % side)) + Math.abs(Math.floor(a / side) - Math.floor(b / side));
      const far = shape.places <= 4 ? 4 : TOO_FAR;
      table[a * shape.places + b] = shape.travel ? ([0, 1, 3][distance] ?? far) : 0;
    }
  }
  return table;
}

function inventPeople(shape: TeamShape, random: () => number): Person[] {
  const people = Array.from({ length: shape.people }, (_, i) => {
    const hours = (HOURS[Math.floor(random() * HOURS.length)] as number) * (0.8 + 0.2 * random());
    const grade = random();
    let skills = 1;
    const more = 1 + Math.floor(random() * 3);
    for (let k = 0; k < more; k++) skills |= 1 << (1 + Math.floor(random() * (shape.skills - 1)));
    const pull = hours * Math.exp(SKEW * (random() + random() + random() - 1.5));
    return { place: i % shape.places, skills, heaviest: grade < 0.2 ? 8 : grade < 0.45 ? 10 : ANY_WEIGHT, hours, pull };
  });
  // Each place has somebody senior for every skill, so that every case can be held by someone.
  const rounds = Math.max(1, Math.floor(shape.people / shape.places));
  for (let place = 0; place < shape.places && place < shape.people; place++) {
    for (let skill = 0; skill < shape.skills; skill++) {
      const i = place + shape.places * (skill % rounds);
      const person = people[i];
      if (person === undefined) continue;
      people[i] = {
        ...person,
        skills: person.skills | (1 << skill),
        heaviest: skill % 2 === 0 ? ANY_WEIGHT : person.heaviest,
      };
    }
  }
  return people;
}

function mayHold(person: Person, need: number, weight: number, distance: number): boolean {
  return ((person.skills >> need) & 1) === 1 && weight <= person.heaviest && distance !== TOO_FAR;
}

function inventCases(shape: TeamShape, people: readonly Person[], travel: Int32Array, random: () => number): Case[] {
  const cases: Case[] = [];
  const count = Math.round(shape.people * shape.casesEach);
  while (cases.length < count) {
    const weight = 2 + Math.floor(Math.pow(random(), 1.8) * 7) + Math.floor(Math.pow(random(), 1.5) * 7);
    const need = random() < 0.5 ? 0 : 1 + Math.floor(random() * (shape.skills - 1));
    const place = Math.floor(random() * shape.places);
    const kept = random() < KEPT;
    const careless = random() < WITHOUT_SKILL;
    const candidates: { person: number; pull: number }[] = [];
    for (let tries = 0; tries < 60 && candidates.length < 24; tries++) {
      const person = Math.floor(random() * people.length);
      const own = people[person] as Person;
      const distance = travel[own.place * shape.places + place] as number;
      if (careless ? distance === TOO_FAR : !mayHold(own, need, weight, distance)) continue;
      candidates.push({ person, pull: own.pull * (distance === 0 ? 6 : distance === 1 ? 2 : 0.5) });
    }
    if (candidates.length === 0) continue;
    let draw = random() * candidates.reduce((sum, candidate) => sum + candidate.pull, 0);
    let chosen = 0;
    while (chosen < candidates.length - 1 && (draw -= (candidates[chosen] as { pull: number }).pull) > 0) chosen++;
    const holder = (candidates[chosen] as { person: number }).person;
    const own = people[holder] as Person;
    const fits = mayHold(own, need, weight, travel[own.place * shape.places + place] as number);
    cases.push({ weight, need, place, holder, kept: kept && fits });
  }
  return cases;
}

function asProblem(
  people: readonly Person[],
  cases: readonly Case[],
  travelOf: (person: number, place: number) => number,
  capacity: Float64Array,
  work: number,
  tolerance: number,
): BandAssignmentProblem {
  const free = cases.filter((one) => !one.kept);
  const fixedLoad = new Float64Array(people.length);
  const fixedHeads = new Float64Array(people.length);
  for (const one of cases) {
    if (!one.kept) continue;
    fixedLoad[one.holder] = (fixedLoad[one.holder] as number) + one.weight + travelOf(one.holder, one.place);
    fixedHeads[one.holder] = (fixedHeads[one.holder] as number) + 1;
  }
  const classes = new Map<string, number>();
  const classOf = new Int32Array(free.length);
  const optionStart = [0];
  const optionAgent: number[] = [];
  const optionExtra: number[] = [];
  free.forEach((one, job) => {
    const grade = one.weight <= 8 ? 0 : one.weight <= 10 ? 1 : 2;
    const key = `${one.need} ${grade} ${one.place}`;
    let group = classes.get(key);
    if (group === undefined) {
      group = classes.size;
      classes.set(key, group);
      people.forEach((person, i) => {
        const distance = travelOf(i, one.place);
        if (!mayHold(person, one.need, one.weight, distance)) return;
        optionAgent.push(i);
        optionExtra.push(distance);
      });
      optionStart.push(optionAgent.length);
    }
    classOf[job] = group;
  });
  const starts = Int32Array.from(optionStart);
  const persons = Int32Array.from(optionAgent);
  const share = work / capacity.reduce((a, b) => a + b, 0);
  const none = (): Float64Array => new Float64Array(people.length).fill(Infinity);
  return {
    agents: people.length,
    jobs: free.length,
    classes: classes.size,
    classOf,
    weight: Float64Array.from(free, (one) => one.weight),
    itemCount: new Int32Array(free.length).fill(1),
    holder: Int32Array.from(free, (one) => one.holder),
    moveCost: new Float64Array(free.length).fill(1),
    optionStart: starts,
    optionAgent: persons,
    optionExtra: Float64Array.from(optionExtra),
    optionCost: new Float64Array(optionAgent.length),
    optionAt: optionTable(people.length, starts, persons),
    fixedLoad,
    fixedItems: fixedHeads,
    lo: capacity.map((own) => Math.ceil((share - tolerance) * own - 1e-9)),
    hi: capacity.map((own) => Math.floor((share + tolerance) * own + 1e-9)),
    capacity: none(),
    ceiling: none(),
    maxItems: none(),
    maxReceived: none(),
    maxMoves: Infinity,
  };
}
