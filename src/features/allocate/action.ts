import type { AskedOf } from "../../actions/options";
import * as v from "valibot";
import { candidatesFor, unallocatedCase, type Barrier, type Candidate } from "./model";
import { matchKey } from "../../domain/names";
import { isUnallocated, type CaseRecord } from "../../domain/team";
import type { Points } from "../../domain/units";
import { isWeighed } from "../../domain/weighting/casePoints";
import { teamLoads } from "../../domain/weighting/teamLoads";
import { allocateMessages as say } from "./messages";
import { agreementSheet, type Agreement } from "./agreements";
import { changeOfCell } from "../../workbook/changePlan/cellChange";
import { recordPlace, type Connection } from "../../workbook/connect/connection";
import {
  ActionRefusal,
  type ActionContext,
  type Preview,
  anyWorkbook,
  defineAction,
  type OptionReader,
} from "../../actions/action";

/** Without a case: suggestions for all that nobody has. With one: whom it goes to, and why. */
export interface AllocateOptions {
  readonly case: string | null;
  readonly to: string | null;
  readonly reason: string;
  readonly agreedByPractitioner: boolean;
  readonly agreedByManager: boolean;
}

export interface Suggestion {
  readonly record: CaseRecord;
  /** null: it cannot be weighted. */
  readonly points: Points | null;
  readonly candidates: readonly Candidate[];
}

export interface AllocatePreview extends Preview {
  readonly suggestions: readonly Suggestion[];
  /** What was decided; null: only suggestions were asked for. */
  readonly decision: (Agreement & { readonly record: CaseRecord }) | null;
}

const options: OptionReader<AskedOf<typeof optionsSchema>, AllocateOptions> = { read: readOptions };

/** Gives one case that nobody has to a clinician, with the reason and who has agreed, kept in the workbook. */
export const allocate = defineAction({
  name: "allocate",
  options,
  needs: anyWorkbook,
  progress: () => say.progress,
  preview(connection, options, context) {
    return previewAllocate(connection, context, options);
  },
  plan({ connection, decision }) {
    const cases = connection.tables.Cases;
    if (decision === null || cases === undefined) return null;
    // The cases may stand on several sheets.
    const place = recordPlace(cases, decision.record.index);
    const key = place?.table.columns["Case"];
    const target = place?.table.columns["Clinician"];
    if (place === null || key === undefined || target === undefined) return null;
    return {
      action: "allocate",
      title: say.title(decision.case, decision.clinician),
      changes: [changeOfCell(connection, place.table, key, target, place.row, decision.clinician)],
      sheets: [agreementSheet(connection.grid, decision)],
    };
  },
  report: ({ suggestions, decision, problems }) => ({
    suggestions: suggestions.map(({ record, points, candidates }) => ({
      case: record.id,
      points,
      candidates: candidates.map((candidate) => ({
        clinician: candidate.clinician.name,
        before: candidate.before,
        after: candidate.after,
        barrier: candidate.barrier === null ? null : barrierText(candidate.clinician.name, candidate.barrier),
      })),
    })),
    allocated: decision === null ? null : { case: decision.case, to: decision.clinician, reason: decision.reason },
    problems,
  }),
});

/** As the action's preview, on a workbook that is already connected. */
export function previewAllocate(
  connection: Connection,
  { today }: Pick<ActionContext, "today">,
  options: AllocateOptions,
): AllocatePreview {
  const { team } = connection;
  if (team === null || connection.tables.Cases === undefined) throw new ActionRefusal("no-cases", say.notATeam);
  const loads = teamLoads(team, today);
  const suggest = (record: CaseRecord): Suggestion => {
    const weighing = loads.weighings[record.index];
    const points = weighing !== undefined && isWeighed(weighing) ? weighing.points : null;
    return { record, points, candidates: candidatesFor(record, points, team, loads, today) };
  };
  const { problems } = connection;
  if (options.case === null || options.to === null) {
    return { connection, problems, suggestions: team.cases.filter(isUnallocated).map(suggest), decision: null };
  }
  const record = unallocatedCase(team, options.case);
  if (record === null) throw new ActionRefusal("no-such-case", say.noSuchCase(options.case));
  const suggestion = suggest(record);
  const wanted = matchKey(options.to);
  const candidate = suggestion.candidates.find(({ clinician }) => matchKey(clinician.name) === wanted);
  if (candidate === undefined) throw new ActionRefusal("no-such-clinician", say.noSuchPerson(options.to));
  const { name } = candidate.clinician;
  if (candidate.barrier !== null) throw new ActionRefusal("may-not-hold", barrierText(name, candidate.barrier));
  if (options.reason.trim() === "") throw new ActionRefusal("no-reason", say.reasonNeeded);
  return {
    connection,
    problems,
    suggestions: [suggestion],
    decision: {
      record,
      case: record.id,
      clinician: name,
      reason: options.reason.trim(),
      decidedOn: today,
      agreedByPractitioner: options.agreedByPractitioner ? today : null,
      agreedByManager: options.agreedByManager ? today : null,
    },
  };
}

/** Why somebody may not take a case, in a sentence. */
function barrierText(name: string, barrier: Barrier): string {
  switch (barrier.code) {
    case "receives-nothing":
      return say.barrier["receives-nothing"](name);
    case "no-skill":
      return say.barrier["no-skill"](name, barrier.missing);
    case "risk-too-high":
      return say.barrier["risk-too-high"](name, barrier.highest);
    case "enough-cases":
      return say.barrier["enough-cases"](name, barrier.most);
  }
}

const optionsSchema = v.strictObject({
  case: v.optional(v.nullable(v.string()), null),
  to: v.optional(v.nullable(v.string()), null),
  reason: v.optional(v.string(), ""),
  agreedByPractitioner: v.optional(v.boolean(), false),
  agreedByManager: v.optional(v.boolean(), false),
});

function readOptions(raw: unknown): AllocateOptions {
  const parsed = v.safeParse(optionsSchema, raw ?? {});
  if (parsed.success) return parsed.output;
  const name = parsed.issues[0].path?.[0]?.key;
  const known = Object.keys(optionsSchema.entries);
  if (typeof name !== "string") throw new ActionRefusal("wrong-option", say.options.notAnObject);
  if (!known.includes(name)) throw new ActionRefusal("wrong-option", say.options.unknown(name, known));
  const wanted = name.startsWith("agreed") ? say.options.yesOrNo : say.options.text;
  throw new ActionRefusal("wrong-option", say.options.wrong(name, wanted));
}
