import { dayOfIso, isIsoDay } from "@evenkeel/spreadsheet";
import * as v from "valibot";
import { ActionRefusal, aTeam, defineAction, type Preview } from "../../actions/action";
import { defineOptions, refineOptions } from "../../actions/options";
import { weightsMessages as say } from "../../actions/weights/messages";
import { loadsReport, ruleReport, rulesReport } from "../../actions/weights/weightsReport";
import { keepsDates, missingDates, weightsPlan, weightsTarget } from "../../actions/weights/weightsTarget";
import { didYouMean } from "../../domain/names";
import type { TeamData, WeightRule } from "../../domain/team";
import { day, type Day } from "../../domain/units";
import { weightCoverage, type WeightCoverage } from "../../domain/weighting/coverage";
import { teamLoads, type TeamLoads } from "../../domain/weighting/teamLoads";
import {
  editWeights,
  isFault,
  versionsOf,
  type EditedWeights,
  type EditFault,
  type WeightEdit,
} from "../../domain/weighting/versions";
import type { Connection } from "../../workbook/connect/connection";
import { longDate } from "../../workbook/dates";

const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const levelName = v.pipe(
  v.nullable(v.union([v.string(), v.number()])),
  v.transform((name) => (name === null || ["", "default"].includes(String(name).trim()) ? null : String(name).trim())),
);
const worth = v.pipe(v.number(), v.finite(), v.minValue(0));
const kind = v.picklist(["add", "multiply"]);
const group = v.nullable(v.string());
const scales = v.array(v.string());
const editSchema = v.variant("do", [
  v.strictObject({
    do: v.literal("add"),
    factor: text,
    level: v.optional(levelName, null),
    points: worth,
    kind: v.optional(kind, "add"),
    group: v.optional(group, null),
    scales: v.optional(scales, []),
  }),
  v.strictObject({
    do: v.literal("change"),
    factor: text,
    level: v.optional(levelName, null),
    points: v.optional(worth),
    kind: v.optional(kind),
    group: v.optional(group),
    scales: v.optional(scales),
  }),
  v.strictObject({ do: v.literal("retire"), factor: text, level: v.optional(levelName, null) }),
]);
const options = refineOptions(
  defineOptions(
    {
      /** Carried out one after the other; empty: the weights are only shown. */
      edits: {
        schema: v.optional(v.array(editSchema), []),
        wanted: ([place]) => (typeof place === "number" ? say.options.wrongEdit(place + 1) : say.options.notAnObject),
      },
      /** First day of what is new; null: today, and for a level that never had a weight all time. */
      from: {
        schema: v.optional(v.nullable(v.pipe(v.string(), v.check(isIsoDay))), null),
        wanted: () => say.options.wrongFrom,
      },
      /** True: rows are put right as if they had always been so; null: only where the table cannot keep versions. */
      inPlace: { schema: v.optional(v.nullable(v.boolean()), null), wanted: () => say.options.yesOrNo("inPlace") },
    },
    say.options,
  ),
  ({ edits, from, inPlace }) => ({ edits: edits.map(editOf), from: from === null ? null : dayOfIso(from), inPlace }),
);

type WeightsOptions = ReturnType<typeof options.read>;
export type WeightsAsked = NonNullable<typeof options.asked>;

export interface WeightsPreview extends Preview {
  readonly team: TeamData;
  readonly edited: EditedWeights;
  /** The day that `before` and `after` look at: today, or the later day from which the weights are new. */
  readonly asOf: Day;
  readonly before: TeamLoads;
  readonly after: TeamLoads;
  /** Of the weights as they would stand. */
  readonly coverage: WeightCoverage;
}

/** The service's weights: listed, added, changed by a new version, retired by a last day. */
export const weights = defineAction({
  name: "weights",
  options,
  needs: aTeam(() => say.notATeam),
  progress: () => say.progress,
  preview(connection, options, { today }): WeightsPreview {
    const { team } = connection;
    const from = options.from ?? today;
    const edited = editedBy(connection, team, options, from);
    const asOf = day(Math.max(from, today));
    const later = { ...team, weights: edited.rules };
    return {
      connection,
      problems: connection.problems,
      team,
      edited,
      asOf,
      before: teamLoads(team, asOf),
      after: teamLoads(later, asOf),
      coverage: weightCoverage(later, asOf),
    };
  },
  plan({ connection, edited }) {
    const { altered, added } = edited;
    if (altered.length + added.length === 0) return null;
    return { action: "weights", title: say.title(altered.length, added.length), ...weightsPlan(connection, edited) };
  },
  report: ({ edited, asOf, before, after, coverage, problems }) => ({
    weights: rulesReport(edited.rules, asOf, coverage),
    changed: edited.altered.map(({ before: was, after: now }) => ({ was: ruleReport(was), now: ruleReport(now) })),
    added: edited.added.map(ruleReport),
    unweighted: coverage.unweighted,
    unused: coverage.unused.map(({ factor, level }) => ({ factor, level })),
    ...(edited.altered.length + edited.added.length === 0
      ? {}
      : { before: loadsReport(before), after: loadsReport(after) }),
    problems,
  }),
});

function editedBy(connection: Connection, team: TeamData, options: WeightsOptions, from: Day): EditedWeights {
  const target = weightsTarget(connection);
  const canKeep = keepsDates(target);
  if (options.edits.length > 0 && !canKeep) refuseHistory(connection, options);
  const edited = editWeights(team.weights, options.edits, {
    from,
    keepsHistory: options.inPlace === null ? canKeep : !options.inPlace,
    dateNewLevels: options.from !== null,
  });
  if (isFault(edited)) throw new ActionRefusal(edited.code, faultText(edited, team.weights, from));
  if (target.kind === "points-row" && edited.added.length > 0) {
    throw new ActionRefusal("points-row", say.pointsRow(target.table.sheet));
  }
  return edited;
}

/** Without From and To, a row can only be put right in place, and only where that was asked for or nothing else is possible. */
function refuseHistory(connection: Connection, { edits, inPlace, from }: WeightsOptions): void {
  const target = weightsTarget(connection);
  const retires = edits.some(({ code }) => code === "retire");
  if (!retires && inPlace !== false && from === null) return;
  if (target.kind === "points-row") throw new ActionRefusal("points-row", say.pointsRow(target.table.sheet));
  const sheet = target.kind === "table" ? target.table.sheet : say.sheetName;
  throw new ActionRefusal("no-dates", say.noHistory(sheet, missingDates(target)));
}

function faultText(fault: EditFault, rules: readonly WeightRule[], from: Day): string {
  const { factor, level } = fault;
  switch (fault.code) {
    case "no-such-level":
      return say.fault[fault.code](factor, level, meantLevel(rules, factor, level));
    case "not-in-force":
    case "several-in-force":
      return say.fault[fault.code](factor, level, longDate(from));
    case "already-there":
    case "began-that-day":
      return say.fault[fault.code](factor, level);
  }
}

function meantLevel(rules: readonly WeightRule[], factor: string, level: string | null): string | null {
  const factors = [...new Set(rules.map((rule) => rule.factor))];
  const known = didYouMean(factor, factors) ?? factor;
  const levels = rules
    .filter((rule) => versionsOf([rule], known, rule.level).length > 0)
    .map((rule) => rule.level ?? "");
  const meant = levels.length === 0 ? null : didYouMean(level ?? "", levels);
  return meant === null ? null : `${known}, ${meant}`;
}

function editOf(edit: v.InferOutput<typeof editSchema>): WeightEdit {
  switch (edit.do) {
    case "add": {
      const { do: code, ...weight } = edit;
      return { code, weight };
    }
    case "change": {
      const { do: code, factor, level, ...parts } = edit;
      const to = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
      return { code, factor, level, to };
    }
    case "retire":
      return { code: "retire", factor: edit.factor, level: edit.level };
  }
}
