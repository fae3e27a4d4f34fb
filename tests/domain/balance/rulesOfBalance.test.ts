import fc from "fast-check";
import {
  balanceTeam,
  defaultBalanceOptions,
  type BalanceAnswer,
  type BalanceOptions,
} from "../../../src/domain/balance";
import type { CaseRecord, Clinician, TeamData } from "../../../src/domain/team";
import { points, ratio } from "../../../src/domain/units";
import { caseOf, clinician, teamOf, weightRule } from "../../support/teamBuilder";

const TODAY = 46347;
const risks = ["Low", "Medium", "High"];

interface Drawn {
  readonly team: TeamData;
  readonly options: BalanceOptions;
}

/** Small teams with everything in them that a rule speaks about. Points are 1 to 6, available 10 to 20. */
const smallTeam: fc.Arbitrary<Drawn> = fc
  .record({
    people: fc.array(
      fc.record({
        room: fc.integer({ min: 0, max: 20 }),
        skills: fc.subarray(["CBT", "EMDR"]),
        stopped: fc.integer({ min: 0, max: 9 }),
        highestRisk: fc.constantFrom(null, null, null, "Medium"),
        maxCases: fc.constantFrom(null, null, 3),
        maxNewPerWeek: fc.constantFrom(null, null, 1),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    cases: fc.array(
      fc.record({
        holder: fc.integer({ min: -2, max: 2 }),
        worth: fc.integer({ min: 0, max: 6 }),
        needs: fc.constantFrom([], [], ["CBT"], ["EMDR"]),
        risk: fc.constantFrom(...risks),
        keep: fc.integer({ min: 0, max: 4 }),
        status: fc.constantFrom("open", "open", "waiting", "closed", "questioned"),
        opened: fc.integer({ min: TODAY - 800, max: TODAY }),
        linked: fc.integer({ min: 0, max: 9 }),
      }),
      { maxLength: 6 },
    ),
    moveExisting: fc.boolean(),
    tolerance: fc.constantFrom(0.03, 0.1, 0.3),
    maxMoves: fc.constantFrom(null, null, 0, 1, 2),
  })
  .map(({ people, cases, moveExisting, tolerance, maxMoves }) => {
    const names = ["Asha", "Ben", "Carys"].slice(0, people.length);
    const team = teamOf({
      settings: { fullTimePoints: points(20) },
      weights: risks.map((level, i) => weightRule("Risk", level, i)),
      clinicians: people.map((person, i) =>
        clinician(names[i] as string, (37.5 * person.room) / 20, {
          skills: person.skills,
          doNotAllocate: person.stopped === 0,
          mayLead: person.stopped !== 1,
          awayFrom: person.stopped === 2 ? (TODAY as never) : null,
          highestRisk: person.highestRisk,
          maxCases: person.maxCases,
          maxNewPerWeek: person.maxNewPerWeek,
        }),
      ),
      cases: cases.map((one, i) =>
        caseOf(`C${i}`, one.holder < 0 ? null : (names[one.holder] ?? null), {
          givenPoints: points(one.worth),
          needs: one.needs,
          levels: { Risk: one.risk },
          keep: one.keep === 0,
          status: one.status as CaseRecord["status"],
          opened: one.opened as never,
          linkedWith: one.linked === 0 && i > 0 ? [`C${i - 1}`] : [],
        }),
      ),
    });
    return {
      team,
      options: { ...defaultBalanceOptions, moveExisting, tolerance: ratio(tolerance), maxMoves, asOf: TODAY as never },
    };
  });

const recordOf = (team: TeamData, id: string): CaseRecord => team.cases.find((one) => one.id === id) as CaseRecord;
const personOf = (team: TeamData, name: string): Clinician =>
  team.clinicians.find((one) => one.name === name) as Clinician;
const worthOf = (record: CaseRecord): number => record.givenPoints ?? 0;
const roomOf = (person: Clinician): number => ((person.weeklyHours ?? 0) / 37.5) * 20;
const may = (person: Clinician, record: CaseRecord): boolean =>
  !person.doNotAllocate &&
  person.mayLead &&
  person.awayFrom === null &&
  roomOf(person) > 0 &&
  record.needs.every((need) => person.skills.includes(need)) &&
  (person.highestRisk === null || record.levels["Risk"] !== "High");

function loadsAfter(team: TeamData, answer: BalanceAnswer): Map<string, { points: number; cases: number }> {
  const to = new Map(answer.moves.map((move) => [move.case, move.to]));
  const loads = new Map(team.clinicians.map((person) => [person.name, { points: 0, cases: 0 }]));
  for (const record of team.cases) {
    const holder = to.get(record.id) ?? record.clinician;
    const load = holder === null ? undefined : loads.get(holder);
    if (load === undefined || record.status === "closed") continue;
    load.points += worthOf(record);
    load.cases += 1;
  }
  return loads;
}

describe("whatever the team, a proposal", () => {
  const holds = (check: (drawn: Drawn, answer: BalanceAnswer) => void): void => {
    fc.assert(
      fc.property(smallTeam, (drawn) => check(drawn, balanceTeam(drawn.team, drawn.options))),
      { numRuns: 300 },
    );
  };

  it("never moves kept, closed or questioned cases, and existing ones only when asked", () =>
    holds(({ team, options }, answer) => {
      for (const move of answer.moves) {
        const record = recordOf(team, move.case);
        expect(record.status).not.toBe("closed");
        if (record.clinician === null) continue;
        expect(options.moveExisting).toBe(true);
        expect(record.keep).toBe(false);
        expect(record.status).not.toBe("questioned");
        expect(move.from).toBe(record.clinician);
      }
      const existing = answer.moves.filter((move) => move.from !== null).length;
      expect(existing).toBeLessThanOrEqual(options.maxMoves ?? Infinity);
    }));

  it("gives nobody what they may not hold", () =>
    holds(({ team }, answer) => {
      for (const move of answer.moves) {
        expect(may(personOf(team, move.to), recordOf(team, move.case))).toBe(true);
      }
    }));

  it("keeps to ceilings: available points for new work, most cases, most new a week", () =>
    holds(({ team, options }, answer) => {
      const after = loadsAfter(team, answer);
      for (const person of team.clinicians) {
        const received = answer.moves.filter((move) => move.to === person.name);
        const load = after.get(person.name) as { points: number; cases: number };
        if (!options.moveExisting && received.length > 0) {
          expect(load.points).toBeLessThanOrEqual(roomOf(person) + 1e-6);
        }
        if (received.length > 0) expect(load.cases).toBeLessThanOrEqual(person.maxCases ?? Infinity);
        expect(received.length).toBeLessThanOrEqual(person.maxNewPerWeek ?? Infinity);
      }
    }));

  it("says of every piece of new work that it is placed or why not", () =>
    holds(({ team }, answer) => {
      const told = new Set([...answer.moves, ...answer.notDone].map((one) => one.case));
      for (const record of team.cases) {
        if (record.clinician === null && record.status !== "closed") expect(told).toContain(record.id);
      }
      expect(told.size).toBe(answer.moves.length + answer.notDone.length);
    }));

  it("does not part linked cases that one person holds, and puts a new one with them", () =>
    holds(({ team }, answer) => {
      const to = new Map(answer.moves.map((move) => [move.case, move.to]));
      for (const record of team.cases) {
        for (const other of record.linkedWith.map((id) => recordOf(team, id))) {
          if (record.status === "closed" || other.status === "closed") continue;
          const before = [record.clinician, other.clinician];
          const after = [to.get(record.id) ?? record.clinician, to.get(other.id) ?? other.clinician];
          if (before[0] === before[1] && after.every((name) => name !== null)) expect(after[0]).toBe(after[1]);
        }
      }
    }));

  it("adds up: before, after and moves tell the same story", () =>
    holds(({ team }, answer) => {
      const after = loadsAfter(team, answer);
      for (const person of answer.after.clinicians) {
        expect(person.points).toBeCloseTo((after.get(person.clinician.name) as { points: number }).points, 9);
      }
      const overload = answer.after.clinicians.reduce(
        (sum, person) => sum + Math.max(0, person.points - (person.available ?? 0)),
        0,
      );
      expect(answer.after.overload).toBeCloseTo(overload, 9);
    }));

  it("is never better than the bounds it shows, and never makes overload worse", () =>
    holds((_, answer) => {
      const moved = answer.moves.filter((move) => move.from !== null).length;
      expect(answer.bounds.moves).toBeLessThanOrEqual(moved);
      expect(answer.bounds.overload).toBeLessThanOrEqual(answer.after.overload + 1e-6);
      expect(answer.bounds.range).toBeLessThanOrEqual(answer.after.range + 1e-9);
      expect(answer.after.overload).toBeLessThanOrEqual(answer.before.overload + 1e-9);
    }));

  it("places the most urgent first: nothing unplaced could have had the place of something less urgent", () =>
    holds(({ team, options }, answer) => {
      if (options.moveExisting) return;
      const after = loadsAfter(team, answer);
      const urgency = (record: CaseRecord): number[] => [
        -risks.indexOf(record.levels["Risk"] ?? ""),
        record.opened ?? 0,
        record.index,
      ];
      const before = (a: CaseRecord, b: CaseRecord): boolean => {
        const [x, y] = [urgency(a), urgency(b)];
        const place = x.findIndex((value, i) => value !== y[i]);
        return place >= 0 && (x[place] as number) < (y[place] as number);
      };
      const alone = (record: CaseRecord): boolean =>
        !team.cases.some((other) => other.linkedWith.includes(record.id)) && record.linkedWith.length === 0;
      for (const notDone of answer.notDone) {
        const record = recordOf(team, notDone.case);
        if (!alone(record)) continue;
        for (const move of answer.moves) {
          const other = recordOf(team, move.case);
          const person = personOf(team, move.to);
          if (!before(record, other) || !may(person, record) || !alone(other)) continue;
          const load = (after.get(move.to) as { points: number }).points;
          expect(load - worthOf(other) + worthOf(record)).toBeGreaterThan(roomOf(person));
        }
      }
    }));

  it("is the same each time", () =>
    holds(({ team, options }, answer) => {
      expect(balanceTeam(team, options)).toEqual(answer);
    }));

  it("is as good whatever the order of the rows", () =>
    holds(({ team, options }, answer) => {
      const cases = [...team.cases].reverse().map((record, index) => ({ ...record, index }));
      const turned = balanceTeam({ ...team, cases }, options);
      expect(turned.proven).toBe(answer.proven);
      if (!answer.proven || new Set(cases.map((record) => record.opened)).size < cases.length) return;
      expect(turned.after.overload).toBeCloseTo(answer.after.overload, 6);
      expect(turned.notDone.map((one) => one.case).sort()).toEqual(answer.notDone.map((one) => one.case).sort());
    }));
});
