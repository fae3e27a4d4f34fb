import { matchKey } from "../names";
import type { CaseRecord, Clinician, TeamData } from "../team";
import { TOLERANCE } from "../units";
import { experiencedHours } from "../weighting/capacity";
import { isWeighed } from "../weighting/casePoints";
import { teamLoads, type TeamLoads } from "../weighting/teamLoads";
import type { NotDoneCase, NotDoneCause, SkillQuestion } from "./answer";
import { integerScale, optionTable, type BandAssignmentProblem, type IntegerScale } from "@evenkeel/optimiser";
import type { BalanceOptions } from "./options";
import { measureOf } from "./teamSummary";
import { linkedGroups } from "./linkedGroups";
import { ReceiverFinder, type Receivers } from "./receiverFinder";
import { isAway, missingSkills, otherLocality, receivesWork, riskOf, riskRanking, type RiskRank } from "./receiving";
import { byUrgency, continuityCost } from "./urgency";

/** One case, or one of so many of a category. */
export interface WorkItem {
  /** null where the team keeps counts. */
  readonly record: CaseRecord | null;
  readonly name: string;
  readonly points: number;
}

/** What goes together to one person: a case, or linked cases. */
export interface Job {
  readonly items: readonly WorkItem[];
  /** The holder's place in `TeamData.clinicians`; -1: new work. */
  readonly holder: number;
}

/** A team's question as numbers, and the way back. */
export interface TeamProblem {
  readonly problem: BandAssignmentProblem;
  readonly jobs: readonly Job[];
  /** New work, most urgent first: positions in `jobs`. */
  readonly urgency: readonly number[];
  readonly scale: IntegerScale;
  readonly loads: TeamLoads;
  /** What could be told before any balancing: it cannot be weighted, or no one may take it. */
  readonly notDone: readonly NotDoneCase[];
  readonly questions: readonly SkillQuestion[];
  /** What each person can carry: available units where those are known, else hours for cases. null: neither. */
  readonly room: readonly (number | null)[];
  readonly measuredBy: "used" | "share";
}

/** Turns a team and the manager's wishes into numbers. */
export function teamProblem(team: TeamData, options: BalanceOptions): TeamProblem {
  const loads = teamLoads(team, options.asOf);
  return new ProblemBuilder(team, options, loads).build();
}

/** Cases that cannot be told from others by their reference: it is blank, or another row has it too. */
function unclearReferences(cases: readonly CaseRecord[]): ReadonlySet<CaseRecord> {
  const rows = new Map<string, number>();
  for (const { id } of cases) rows.set(id.trim(), (rows.get(id.trim()) ?? 0) + 1);
  return new Set(cases.filter(({ id }) => id.trim() === "" || (rows.get(id.trim()) ?? 0) > 1));
}

class ProblemBuilder {
  private readonly rank: RiskRank;
  private readonly placeOf: ReadonlyMap<string, number>;
  private readonly room: readonly (number | null)[];
  private readonly receivers: ReceiverFinder;
  private readonly jobs: Job[] = [];
  private readonly jobReceivers: Receivers[] = [];
  private readonly notDone: NotDoneCase[] = [];
  private readonly questions: SkillQuestion[] = [];
  private readonly fixedPoints: number[];
  private readonly fixedHeads: number[];
  private readonly fixedItems: number[] = [];
  private readonly unclear: ReadonlySet<CaseRecord>;
  private readonly weighings: ReadonlyMap<CaseRecord, TeamLoads["weighings"][number]>;

  constructor(
    private readonly team: TeamData,
    private readonly options: BalanceOptions,
    private readonly loads: TeamLoads,
  ) {
    this.rank = riskRanking(team.weights);
    this.unclear = unclearReferences(team.cases);
    this.weighings = new Map(
      team.cases.map((record, i) => [record, loads.weighings[i] as TeamLoads["weighings"][number]]),
    );
    this.placeOf = new Map(team.clinicians.map((clinician, i) => [matchKey(clinician.name), i]));
    this.room = roomsOf(team, loads, options);
    const open = team.clinicians
      .map((_, i) => i)
      .filter((i) => (this.room[i] ?? 0) > TOLERANCE && receivesWork(this.clinician(i), options.asOf));
    this.receivers = new ReceiverFinder(team.clinicians, open, this.rank, options);
    this.fixedPoints = team.clinicians.map(() => 0);
    this.fixedHeads = team.clinicians.map(() => 0);
  }

  build(): TeamProblem {
    this.addCases();
    this.addCounts();
    const everyPoint = [...this.jobs.flatMap((job) => job.items.map((item) => item.points)), ...this.fixedItems];
    const unit = integerScale(everyPoint);
    const inPoints = measureOf(this.loads) === "used";
    const order = byUrgency(this.rank);
    const urgency = this.jobs
      .map((job, index) => ({
        index,
        first: [...job.items].map((item) => item.record).sort((a, b) => byRecord(order, a, b))[0] ?? null,
      }))
      .filter(({ index }) => (this.jobs[index] as Job).holder < 0)
      .sort((a, b) => byRecord(order, a.first, b.first) || a.index - b.index)
      .map(({ index }) => index);
    return {
      problem: this.numbers(unit),
      jobs: this.jobs,
      urgency,
      scale: unit,
      loads: this.loads,
      notDone: this.notDone,
      questions: this.questions,
      room: this.room.map((own) => (own === null || !inPoints ? own : unit.toCapacity(own))),
      measuredBy: inPoints ? "used" : "share",
    };
  }

  private addCases(): void {
    const groups = linkedGroups(this.team.cases);
    for (const group of groups) this.addGroup(group);
  }

  /** Linked cases with one holder, or with none yet, are one job; where holders differ, each holder's part is a job. */
  private addGroup(group: readonly CaseRecord[]): void {
    const parts = new Map<number, CaseRecord[]>();
    for (const record of group) {
      if (record.status === "closed") continue;
      const holder = record.clinician === null ? NOBODY : (this.placeOf.get(matchKey(record.clinician)) ?? STRANGER);
      const part = parts.get(holder) ?? [];
      part.push(record);
      parts.set(holder, part);
    }
    const holders = [...parts.keys()].filter((holder) => holder !== NOBODY);
    for (const [holder, part] of parts) {
      if (holder === NOBODY) this.addNew(part, holders, group);
      else if (holder !== STRANGER) this.addHeld(part, holder, parts.has(NOBODY));
    }
  }

  private addNew(part: readonly CaseRecord[], holders: readonly number[], group: readonly CaseRecord[]): void {
    const weighed = part.filter((record) => this.isClearOrSaid(record) && this.weighedOrSaid(record));
    if (weighed.length === 0) return;
    let receivers = this.receivers.receiversOf(weighed, NOBODY);
    if (holders.length > 0 && receivers.cause === null) {
      const together = receivers.people.filter((person) => holders.includes(person));
      if (together.length === 0) {
        const linkedWith = group.filter((other) => other.clinician !== null && other.status !== "closed");
        receivers = {
          people: [],
          cause: {
            code: "linked-apart",
            linkedWith: linkedWith.map((other) => other.id),
            holders: [...new Set(linkedWith.map((other) => other.clinician ?? ""))],
          },
        };
      } else receivers = { people: together, cause: null };
    }
    if (receivers.cause !== null) {
      for (const record of weighed) this.say(record, receivers.cause);
      return;
    }
    this.jobs.push({ items: weighed.map((record) => this.item(record)), holder: NOBODY });
    this.jobReceivers.push(receivers);
  }

  private addHeld(part: readonly CaseRecord[], holder: number, joinedByNew: boolean): void {
    const person = this.clinician(holder);
    let stays = !this.options.moveExisting || this.room[holder] === null || isAway(person, this.options.asOf);
    // A new case is to join these: they stay where they are, so that the family can be together.
    if (joinedByNew) stays = true;
    for (const record of part) {
      const missing = missingSkills(record.needs, person);
      if (missing.length > 0) {
        this.questions.push({ caseIndex: record.index, case: record.id, clinician: person.name, missing });
      }
      if (record.keep || record.status === "questioned" || missing.length > 0) stays = true;
      if (!isWeighed(this.weighing(record)) || this.unclear.has(record)) stays = true;
    }
    if (stays) {
      for (const record of part) this.fix(holder, record);
      return;
    }
    const receivers = this.receivers.receiversOf(part, holder);
    this.jobs.push({ items: part.map((record) => this.item(record)), holder });
    this.jobReceivers.push({ people: [...new Set([...receivers.people, holder])].sort((a, b) => a - b), cause: null });
  }

  private fix(holder: number, record: CaseRecord): void {
    const weighing = this.weighing(record);
    const own = isWeighed(weighing) ? weighing.points : 0;
    this.hold(holder, 1, own);
  }

  private hold(holder: number, cases: number, each: number): void {
    this.fixedPoints[holder] = (this.fixedPoints[holder] ?? 0) + cases * each;
    this.fixedHeads[holder] = (this.fixedHeads[holder] ?? 0) + cases;
    this.fixedItems.push(each);
  }

  private addCounts(): void {
    (this.team.counts ?? []).forEach((count, i) => {
      const weighing = this.loads.countWeighings[i];
      const whole = Math.max(0, Math.floor(count.cases));
      if (weighing === undefined || count.cases === 0) return;
      const holder = count.clinician === null ? NOBODY : (this.placeOf.get(matchKey(count.clinician)) ?? STRANGER);
      if (!isWeighed(weighing)) {
        const cause: NotDoneCause = { code: "not-weighted", notWeighted: weighing.notWeighted };
        this.notDone.push({ caseIndex: null, case: count.category, count: count.cases, points: null, cause });
        if (holder >= 0) this.hold(holder, count.cases, 0);
        return;
      }
      if (holder === STRANGER) return;
      const person = holder >= 0 ? this.clinician(holder) : null;
      if (
        person !== null &&
        (!this.options.moveExisting || this.room[holder] === null || isAway(person, this.options.asOf))
      ) {
        this.hold(holder, count.cases, weighing.points);
        return;
      }
      const receivers = this.receivers.receiversFor([], null, null, holder);
      if (receivers.cause !== null && holder === NOBODY) {
        this.notDone.push({
          caseIndex: null,
          case: count.category,
          count: count.cases,
          points: weighing.points,
          cause: receivers.cause,
        });
        return;
      }
      const people =
        holder === NOBODY ? receivers.people : [...new Set([...receivers.people, holder])].sort((a, b) => a - b);
      const item: WorkItem = { record: null, name: count.category, points: weighing.points };
      for (let k = 0; k < whole; k++) {
        this.jobs.push({ items: [item], holder });
        this.jobReceivers.push({ people, cause: null });
      }
      if (holder >= 0 && count.cases > whole) this.hold(holder, count.cases - whole, weighing.points);
    });
  }

  private isClearOrSaid(record: CaseRecord): boolean {
    if (!this.unclear.has(record)) return true;
    this.say(record, { code: "unclear-reference", reference: record.id });
    return false;
  }

  private weighedOrSaid(record: CaseRecord): boolean {
    const weighing = this.weighing(record);
    if (isWeighed(weighing)) return true;
    this.say(record, { code: "not-weighted", notWeighted: weighing.notWeighted });
    return false;
  }

  private say(record: CaseRecord, cause: NotDoneCause): void {
    const weighing = this.weighing(record);
    this.notDone.push({
      caseIndex: record.index,
      case: record.id,
      count: 1,
      points: isWeighed(weighing) ? weighing.points : null,
      cause,
    });
  }

  private item(record: CaseRecord): WorkItem {
    const weighing = this.weighing(record);
    return { record, name: record.id, points: isWeighed(weighing) ? weighing.points : 0 };
  }

  private weighing(record: CaseRecord): TeamLoads["weighings"][number] {
    return this.weighings.get(record) as TeamLoads["weighings"][number];
  }

  private clinician(place: number): Clinician {
    return this.team.clinicians[place] as Clinician;
  }

  private numbers(unit: IntegerScale): BandAssignmentProblem {
    const people = this.team.clinicians.length;
    const jobs = this.jobs.length;
    const classes = new Map<string, number>();
    const starts: number[] = [0];
    const persons: number[] = [];
    const costs: number[] = [];
    const classOf = new Int32Array(jobs);
    this.jobs.forEach((job, index) => {
      const { people: receivers } = this.jobReceivers[index] as Receivers;
      const locality = job.items.find((item) => item.record?.locality)?.record?.locality ?? null;
      const key = JSON.stringify([receivers, locality === null ? null : matchKey(locality)]);
      let own = classes.get(key);
      if (own === undefined) {
        own = classes.size;
        classes.set(key, own);
        for (const person of receivers) {
          persons.push(person);
          costs.push(otherLocality(locality, this.clinician(person).locality) ? 1 : 0);
        }
        starts.push(persons.length);
      }
      classOf[index] = own;
    });
    const optionStart = Int32Array.from(starts);
    const optionAgent = Int32Array.from(persons);
    const riskLevels = this.team.cases.map((record) => this.rank(riskOf(record)) ?? -Infinity);
    const highestRisk = riskLevels.reduce((a, b) => Math.max(a, b), -Infinity);
    const inPoints = measureOf(this.loads) === "used";
    const capacity = Float64Array.from(this.room, (room) =>
      inPoints && room !== null ? unit.toCapacity(room) : Infinity,
    );
    return {
      agents: people,
      jobs,
      classes: classes.size,
      classOf,
      weight: Float64Array.from(this.jobs, (job) =>
        job.items.reduce((sum, item) => sum + unit.toUnits(item.points), 0),
      ),
      itemCount: Int32Array.from(this.jobs, (job) => job.items.length),
      holder: Int32Array.from(this.jobs, (job) => job.holder),
      moveCost: Float64Array.from(this.jobs, (job) =>
        job.items.reduce(
          (sum, item) =>
            sum +
            (item.record === null
              ? PLAIN_MOVE
              : continuityCost(item.record, highestRisk, this.rank, this.options.asOf)),
          0,
        ),
      ),
      optionStart,
      optionAgent,
      optionExtra: new Float64Array(persons.length),
      optionCost: Float64Array.from(costs),
      optionAt: optionTable(people, optionStart, optionAgent),
      fixedLoad: Float64Array.from(this.fixedPoints, (own) => unit.toUnits(own)),
      fixedItems: Float64Array.from(this.fixedHeads),
      lo: new Float64Array(people).fill(-Infinity),
      hi: new Float64Array(people).fill(Infinity),
      capacity,
      ceiling: capacity.map((own) => own * this.options.ceiling),
      maxItems: Float64Array.from(this.team.clinicians, (clinician) => clinician.maxCases ?? Infinity),
      maxReceived: Float64Array.from(this.team.clinicians, (clinician) => clinician.maxNewPerWeek ?? Infinity),
      maxMoves: this.options.maxMoves ?? Infinity,
    };
  }
}

const NOBODY = -1;
/** Held by a name that Team does not list, so the case cannot be moved. */
const STRANGER = -2;
const PLAIN_MOVE = 10;

function byRecord(order: (a: CaseRecord, b: CaseRecord) => number, a: CaseRecord | null, b: CaseRecord | null): number {
  if (a === null || b === null) return 0;
  return order(a, b);
}

/** Available points; where they are unknown, hours for cases (scaled by experience). null: neither is known. */
function roomsOf(team: TeamData, loads: TeamLoads, options: BalanceOptions): (number | null)[] {
  const inPoints = measureOf(loads) === "used";
  return team.clinicians.map((clinician, i) => {
    if (inPoints) return loads.clinicians[i]?.available ?? null;
    return experiencedHours(clinician, options.asOf);
  });
}
