import * as v from "valibot";
import { aCaseTable, ActionRefusal, defineAction, type CasesConnection, type Preview } from "../../actions/action";
import { defineOptions } from "../../actions/options";
import { matchKey } from "../../domain/names";
import { isUnallocated, type CaseRecord } from "../../domain/team";
import type { Points } from "../../domain/units";
import { pointsOfCase, teamLoads } from "../../domain/weighting/teamLoads";
import { changeOfCell } from "../../workbook/changePlan/cellChange";
import { recordPlace } from "../../workbook/connect/connection";
import { allocateMessages as say } from "./messages";
import { candidatesFor, unallocatedCase, type Candidate } from "./model";
import { agreementSheet, type Agreement } from "./sheet";
import { barrierText } from "./words";

export interface Suggestion {
  readonly record: CaseRecord;
  /** null: it cannot be weighted. */
  readonly points: Points | null;
  readonly candidates: readonly Candidate[];
}

/** Who could take which case, and what was decided. Nothing has been written. */
export interface AllocatePreview extends Preview {
  readonly connection: CasesConnection;
  readonly suggestions: readonly Suggestion[];
  /** null: only suggestions were asked for. */
  readonly decision: (Agreement & { readonly record: CaseRecord }) | null;
}

const text = { schema: v.optional(v.nullable(v.string()), null), wanted: () => say.options.text };
const yesOrNo = { schema: v.optional(v.boolean(), false), wanted: () => say.options.yesOrNo };

/** Gives one unallocated case to a clinician; the reason and who has agreed are kept in the workbook. */
export const allocate = defineAction({
  name: "allocate",
  options: defineOptions(
    {
      /** Without a case, or without a clinician: suggestions for all unallocated cases. */
      case: text,
      to: text,
      reason: { schema: v.optional(v.string(), ""), wanted: () => say.options.text },
      agreedByPractitioner: yesOrNo,
      agreedByManager: yesOrNo,
    },
    say.options,
  ),
  needs: aCaseTable(say.notATeam),
  progress: () => say.progress,
  preview(connection, options, { today }): AllocatePreview {
    const { team, problems } = connection;
    const loads = teamLoads(team, today);
    const suggest = (record: CaseRecord): Suggestion => {
      const points = pointsOfCase(record, loads);
      return { record, points, candidates: candidatesFor(record, points, team, loads, today) };
    };
    if (options.case === null || options.to === null) {
      return { connection, problems, suggestions: team.cases.filter(isUnallocated).map(suggest), decision: null };
    }
    const record = unallocatedCase(team, options.case);
    if (record === null) throw new ActionRefusal("no-such-case", say.noSuchCase(options.case));
    const suggestion = suggest(record);
    const name = nameOfAble(suggestion.candidates, options.to);
    const reason = options.reason.trim();
    if (reason === "") throw new ActionRefusal("no-reason", say.reasonNeeded);
    return {
      connection,
      problems,
      suggestions: [suggestion],
      decision: {
        record,
        case: record.id,
        clinician: name,
        reason,
        decidedOn: today,
        agreedByPractitioner: options.agreedByPractitioner ? today : null,
        agreedByManager: options.agreedByManager ? today : null,
      },
    };
  },
  plan({ connection, decision }) {
    if (decision === null) return null;
    const place = recordPlace(connection.tables.Cases, decision.record.index);
    const key = place?.table.columns["Case"];
    const target = place?.table.columns["Clinician"];
    // A sheet of one clinician's cases has no column for them.
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
      candidates: candidates.map(({ clinician, before, after, barrier }) => ({
        clinician: clinician.name,
        before,
        after,
        barrier: barrier === null ? null : barrierText(clinician.name, barrier),
      })),
    })),
    allocated: decision === null ? null : { case: decision.case, to: decision.clinician, reason: decision.reason },
    problems,
  }),
});

/** The name as the staff table spells it; refused where there is no such person, or they may not take the case. */
function nameOfAble(candidates: readonly Candidate[], name: string): string {
  const candidate = candidates.find(({ clinician }) => matchKey(clinician.name) === matchKey(name));
  if (candidate === undefined) throw new ActionRefusal("no-such-clinician", say.noSuchPerson(name));
  const { clinician, barrier } = candidate;
  if (barrier !== null) throw new ActionRefusal("may-not-hold", barrierText(clinician.name, barrier));
  return clinician.name;
}
