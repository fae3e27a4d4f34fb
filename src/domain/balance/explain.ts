import type { TeamData } from "../team";
import { points, ratio, TOLERANCE } from "../units";
import type {
  BalanceAnswer,
  BalanceMove,
  NotDoneCase,
  MoveReason,
  TeamSummary,
  ReceiverLimit,
  NotDoneCause,
} from "./answer";
import {
  addToHoldings,
  holdingsOf,
  infeasibilityOf,
  isMoved,
  UNPLACED,
  weightWith,
  type Assignment,
  type Holdings,
} from "@evenkeel/optimiser";
import { at } from "./at";
import type { BalanceOptions } from "./options";
import { summaryOf, withMoves } from "./teamSummary";
import { missingSkills, sameLocality } from "./receiving";
import type { Job, TeamProblem, WorkItem } from "./teamProblem";

/** Turns an assignment back into what a manager reads: moves with reasons, what is left undone, before and after. */
export function explain(
  team: TeamData,
  options: BalanceOptions,
  asked: TeamProblem,
  assignment: Assignment,
  certainty: Pick<BalanceAnswer, "bounds" | "proven" | "bottlenecks">,
): BalanceAnswer {
  const before = summaryOf(team, options.asOf, asked.loads);
  const drafts = draftMoves(team, asked, assignment);
  const after = summaryOf(withMoves(team, drafts), options.asOf);
  const moves = drafts.map((draft) => withReason(draft, before, after));
  return {
    moves,
    notDone: [...asked.notDone, ...unplacedOf(team, asked, assignment)],
    questions: asked.questions,
    before,
    after,
    ...certainty,
  };
}

/** A move before its reason can be told, which takes the picture after all of them. */
interface Draft extends Omit<BalanceMove, "reason"> {
  readonly fromPlace: number;
  readonly toPlace: number;
  readonly skills: readonly string[];
  readonly locality: string | null;
  readonly linkedWith: readonly string[];
  readonly choices: number;
}

/** New work first, by urgency; then existing cases in the order of the rows. Cases of a category are counted together. */
function draftMoves(team: TeamData, asked: TeamProblem, assignment: Assignment): Draft[] {
  const { problem, jobs, urgency } = asked;
  const existing = jobs.map((_, index) => index).filter((index) => (jobs[index] as Job).holder >= 0);
  const drafts: Draft[] = [];
  const counted = new Map<string, number>();
  for (const index of [...urgency, ...existing]) {
    const option = at(assignment, index);
    const job = jobs[index] as Job;
    if (option === UNPLACED || (job.holder >= 0 && !isMoved(problem, index, option))) continue;
    const place = at(problem.optionAgent, option);
    for (const item of job.items) {
      const draft = draftOf(team, asked, index, item, place);
      const earlier = item.record === null ? counted.get(draft.key) : undefined;
      if (earlier === undefined) {
        counted.set(draft.key, drafts.length);
        drafts.push(draft);
      } else {
        const same = drafts[earlier] as Draft;
        drafts[earlier] = { ...same, count: same.count + 1, points: points(same.points + draft.points) };
      }
    }
  }
  return drafts;
}

function draftOf(team: TeamData, asked: TeamProblem, index: number, item: WorkItem, place: number): Draft {
  const job = asked.jobs[index] as Job;
  const group = at(asked.problem.classOf, index);
  const receiver = team.clinicians[place];
  const from = team.clinicians[job.holder]?.name ?? null;
  const to = receiver?.name ?? "";
  const record = item.record;
  return {
    key: record === null ? JSON.stringify([item.name, from, to]) : record.id,
    caseIndex: record?.index ?? null,
    case: item.name,
    count: 1,
    from,
    to,
    points: points(item.points),
    fromPlace: job.holder,
    toPlace: place,
    skills:
      record === null || receiver === undefined || missingSkills(record.needs, receiver).length > 0 ? [] : record.needs,
    locality: record !== null && sameLocality(record.locality, receiver?.locality ?? null) ? record.locality : null,
    linkedWith: linkedTogether(team, job, record?.id ?? null, record?.linkedWith ?? []),
    choices: at(asked.problem.optionStart, group + 1) - at(asked.problem.optionStart, group),
  };
}

function linkedTogether(team: TeamData, job: Job, own: string | null, named: readonly string[]): string[] {
  const going = job.items.map((item) => item.name).filter((name) => name !== own && job.items.length > 1);
  return [...new Set([...going, ...named])].filter((name) => team.cases.some((record) => record.id === name));
}

function withReason(draft: Draft, before: TeamSummary, after: TeamSummary): BalanceMove {
  const { fromPlace, toPlace, skills, locality, linkedWith, choices, ...move } = draft;
  const giver = fromPlace < 0 ? null : giverOf(before, fromPlace);
  const receiverBefore = before.clinicians[toPlace];
  const receiverAfter = after.clinicians[toPlace];
  const used = bothOf(receiverBefore?.used ?? null, receiverAfter?.used ?? null);
  const share = bothOf(receiverBefore?.share ?? null, receiverAfter?.share ?? null);
  return {
    ...move,
    reason: {
      code: codeOf(giver),
      giver,
      receiver: { name: move.to, used: before.measuredBy === "used" ? used : null, share },
      skills,
      locality,
      linkedWith,
      choices,
    },
  };
}

function bothOf(before: number | null, after: number | null): MoveReason["receiver"]["share"] {
  return before === null || after === null ? null : { before: ratio(before), after: ratio(after) };
}

function giverOf(before: TeamSummary, place: number): NonNullable<MoveReason["giver"]> {
  const person = before.clinicians[place];
  const held = person?.points ?? 0;
  const available = person?.available ?? null;
  const fair = person?.share ? held / person.share : held;
  return {
    name: person?.clinician.name ?? "",
    overCapacity: points(available === null ? 0 : Math.max(0, held - available)),
    overFairShare: points(Math.max(0, held - fair)),
  };
}

function codeOf(giver: MoveReason["giver"]): MoveReason["code"] {
  if (giver === null) return "new-work";
  if (giver.overCapacity > TOLERANCE) return "relieve-overload";
  return giver.overFairShare > TOLERANCE ? "relieve-share" : "exchange";
}

/** What stops a person from taking the job on top of what they have; null: nothing does. A count of cases is named first. */
function limitOf(
  { problem, scale: unit }: TeamProblem,
  holdings: Holdings,
  job: number,
  option: number,
  clinician: string,
): ReceiverLimit | null {
  const person = at(problem.optionAgent, option);
  const itemCount = at(problem.itemCount, job);
  const counts = [
    ["cases", at(holdings.items, person), at(problem.maxItems, person)],
    ["new-cases", at(holdings.received, person), at(problem.maxReceived, person)],
  ] as const;
  for (const [code, has, most] of counts) if (has + itemCount > most) return { clinician, code, has, most };
  const [load, ceiling] = [at(holdings.load, person), at(problem.ceiling, person)];
  if (load + weightWith(problem, job, option) <= ceiling + TOLERANCE) return null;
  return { clinician, code: "points", has: unit.fromUnits(load), most: unit.fromUnits(ceiling) };
}

const known = (limits: readonly (ReceiverLimit | null)[]): ReceiverLimit[] => limits.filter((limit) => limit !== null);

/** New work without a place: is the job too much for each eligible person alone, or has more urgent work filled them? */
function unplacedOf(team: TeamData, asked: TeamProblem, assignment: Assignment): NotDoneCase[] {
  const { problem, jobs, urgency } = asked;
  const notDone: NotDoneCase[] = [];
  const counted = new Map<string, number>();
  const stay = Int32Array.from(assignment);
  for (const job of urgency) stay[job] = UNPLACED;
  const start = holdingsOf(problem, stay);
  const end = holdingsOf(problem, assignment);
  for (const index of urgency) {
    if (at(assignment, index) !== UNPLACED) continue;
    const job = jobs[index] as Job;
    const group = at(problem.classOf, index);
    const eligible: string[] = [];
    const alone: (ReceiverLimit | null)[] = [];
    const last: (ReceiverLimit | null)[] = [];
    let fitsAlone = false;
    let most = 0;
    for (let option = at(problem.optionStart, group); option < at(problem.optionStart, group + 1); option++) {
      const person = at(problem.optionAgent, option);
      const name = team.clinicians[person]?.name ?? "";
      eligible.push(name);
      alone.push(limitOf(asked, start, index, option, name));
      last.push(limitOf(asked, end, index, option, name));
      most = Math.max(most, at(problem.ceiling, person) - at(start.load, person));
      addToHoldings(start, problem, index, option, 1);
      if (infeasibilityOf(problem, start, person) === 0) fitsAlone = true;
      addToHoldings(start, problem, index, option, -1);
    }
    const cause: NotDoneCause = fitsAlone
      ? { code: "no-place-left", eligible, limits: known(last) }
      : {
          code: "no-room",
          eligible,
          most: Number.isFinite(most) ? points(asked.scale.fromUnits(most)) : null,
          limits: known(alone),
        };
    for (const item of job.items) {
      const key = item.record === null ? item.name : item.record.id;
      const earlier = counted.get(key);
      if (item.record === null && earlier !== undefined) {
        const same = notDone[earlier] as NotDoneCase;
        notDone[earlier] = { ...same, count: same.count + 1, points: points((same.points ?? 0) + item.points) };
        continue;
      }
      counted.set(key, notDone.length);
      notDone.push({
        caseIndex: item.record?.index ?? null,
        case: item.name,
        count: 1,
        points: points(item.points),
        cause,
      });
    }
  }
  return notDone;
}
