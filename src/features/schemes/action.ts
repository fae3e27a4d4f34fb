import type { AskedOf } from "../../actions/options";
import * as v from "valibot";
import { didYouMean, matchKey } from "../../domain/names";
import type { TeamData, WeightRule } from "../../domain/team";
import type { Day } from "../../domain/units";
import { findScheme, starterSchemes, type StarterScheme } from "./model";
import type { FittedScheme } from "./model/fitted";
import { compareOnCaseload, type Compared } from "./model/onCaseload";
import { editWeights, isFault, isInForce, type EditedWeights, type WeightEdit } from "../../domain/weighting/versions";
import { schemeName, schemesMessages as say } from "./messages";
import { weightsMessages } from "../../actions/weights/messages";
import type { ChangePlan } from "../../workbook/changePlan/changePlan";
import type { Connection } from "../../workbook/connect/connection";
import { dayOfIso, isIsoDay } from "@evenkeel/spreadsheet";
import { withUnmappedColumns } from "../../workbook/changePlan/unmappedColumns";
import {
  ActionRefusal,
  type ActionContext,
  type Preview,
  anyWorkbook,
  defineAction,
  type OptionReader,
} from "../../actions/action";
import { previewSettings, serviceSettings } from "../settings/action";
import { loadsReport } from "../../actions/weights/weightsReport";
import { keepsDates, missingDates, weightsPlan, weightsTarget } from "../../actions/weights/weightsTarget";

/** The workbook's own weights, as one of the two sides. */
const OWN = "workbook";

export interface CompareOptions {
  /** A starter scheme by its id; null: only the list of schemes is wanted. */
  readonly scheme: string | null;
  /** What it is compared with: another scheme, or the workbook's own weights. */
  readonly against: string;
  /** Points a full-timer can hold under `scheme`; null: what its source says. */
  readonly fullTimePoints: number | null;
  /** Which column a factor of the scheme means, where its name does not tell. */
  readonly factors: Readonly<Record<string, string>>;
  /** True: the workbook is to go over to `scheme`. */
  readonly adopt: boolean;
  /** The first day of the adopted weights; null: today. */
  readonly from: Day | null;
}

export interface ComparePreview extends Preview {
  readonly team: TeamData;
  readonly today: Day;
  /** null: only the list was wanted. */
  readonly compared: Compared | null;
  readonly adopts: boolean;
  readonly from: Day;
}

const MOST_CASES = 20;

const options: OptionReader<AskedOf<typeof optionsSchema>, CompareOptions> = { read: readOptions };

/** Two ways of weighting on the same caseload, side by side; nothing is written until one is adopted. */
export const compareSchemes = defineAction({
  name: "compare-schemes",
  options,
  needs: anyWorkbook,
  progress: () => say.progress,
  preview(connection, options, context) {
    return previewComparison(connection, context, options);
  },
  plan: planOf,
  report: ({ compared, problems }) => ({
    schemes: starterSchemes.map(({ id, source, fullTimePoints }) => ({
      scheme: id,
      name: schemeName(id),
      label: say.example,
      source: source.title,
      url: source.url,
      fullTimePoints,
    })),
    ...(compared === null ? {} : comparedReport(compared)),
    problems,
  }),
});

/** As the action's preview, on a workbook that is already connected. */
export function previewComparison(
  connection: Connection,
  { today }: Pick<ActionContext, "today">,
  options: CompareOptions,
): ComparePreview {
  const { team, problems } = connection;
  if (team === null) throw new ActionRefusal("not-a-team-workbook", say.notATeam);
  const compared =
    options.scheme === null
      ? null
      : comparedSchemes(withUnmappedColumns(connection, team), today, options.scheme, options);
  return { connection, problems, team, today, compared, adopts: options.adopt, from: options.from ?? today };
}

function comparedSchemes(team: TeamData, today: Day, id: string, options: CompareOptions): Compared {
  const { fullTimePoints, factors, against } = options;
  const compared = compareOnCaseload(team, today, {
    scheme: schemeOf(id),
    against: against === OWN ? null : schemeOf(against),
    fullTimePoints,
    factors,
  });
  for (const side of [compared.b, compared.a]) if (side !== null && side.rules.length === 0) refuseUnfit(side);
  return compared;
}

function refuseUnfit({ scheme, factors }: FittedScheme): never {
  const names = factors.map(({ factor }) => factor);
  throw new ActionRefusal("nothing-fits", say.nothingFits(schemeName(scheme.id), names));
}

function schemeOf(id: string): StarterScheme {
  const scheme = findScheme(id);
  if (scheme !== null) return scheme;
  const known = starterSchemes.map((one) => one.id);
  const meant = didYouMean(id, known);
  throw new ActionRefusal("no-such-scheme", say.noSuchScheme(id, meant === null ? known : [meant]));
}

function planOf({ connection, team, today, compared, adopts, from }: ComparePreview): ChangePlan | null {
  if (!adopts || compared === null) return null;
  const { scheme, rules } = compared.b;
  const edited = adopted(connection, team, rules, from);
  const written = weightsPlan(connection, edited);
  const wanted = compared.fullTimePoints.b;
  const settings =
    wanted === null ? null : serviceSettings.plan(previewSettings(connection, { today }, { fullTimePoints: wanted }));
  const changes = [...written.changes, ...(settings?.changes ?? [])];
  const rows = [...(written.rows ?? []), ...(settings?.rows ?? [])];
  const sheets = [...(written.sheets ?? []), ...(settings?.sheets ?? [])];
  if (changes.length + rows.length + sheets.length === 0) return null;
  return {
    action: "compare-schemes",
    title: say.title(schemeName(scheme.id)),
    changes,
    ...(rows.length === 0 ? {} : { rows }),
    ...(sheets.length === 0 ? {} : { sheets }),
  };
}

/** The workbook's weights end the day before the scheme's begin; where there were none, the scheme's count for all time. */
function adopted(connection: Connection, team: TeamData, scheme: readonly WeightRule[], from: Day): EditedWeights {
  const target = weightsTarget(connection);
  if (target.kind === "sheet") return { rules: scheme, altered: [], added: [] };
  if (target.kind === "points-row") {
    throw new ActionRefusal("points-row", weightsMessages.pointsRow(target.table.sheet));
  }
  if (!keepsDates(target)) {
    throw new ActionRefusal("no-dates", weightsMessages.noHistory(target.table.sheet, missingDates(target)));
  }
  const isSame = (a: WeightRule, b: WeightRule): boolean =>
    matchKey(a.factor) === matchKey(b.factor) && matchKey(a.level ?? "") === matchKey(b.level ?? "");
  const current = team.weights.filter((rule) => isInForce(rule, from));
  const edits: WeightEdit[] = [
    ...current
      .filter((rule) => !scheme.some((one) => isSame(one, rule)))
      .map(({ factor, level }): WeightEdit => ({ code: "retire", factor, level })),
    ...scheme.map((weight): WeightEdit => {
      const { factor, level, points: worth, kind, group, scales } = weight;
      return current.some((rule) => isSame(rule, weight))
        ? { code: "change", factor, level, to: { points: worth, kind, group, scales } }
        : { code: "add", weight: { factor, level, points: worth, kind, group, scales } };
    }),
  ];
  const edited = editWeights(team.weights, edits, { from, keepsHistory: true, dateNewLevels: true });
  if (!isFault(edited)) return edited;
  throw new ActionRefusal(edited.code, weightsMessages.fault["began-that-day"](edited.factor, edited.level));
}

function comparedReport({ a, b, fullTimePoints, result }: Compared): Readonly<Record<string, unknown>> {
  return {
    a: { scheme: a === null ? OWN : a.scheme.id, fullTimePoints: fullTimePoints.a, ...loadsReport(result.a) },
    b: { scheme: b.scheme.id, fullTimePoints: fullTimePoints.b, ...loadsReport(result.b) },
    ranks: result.people.map(({ clinician, rankA, rankB }) => ({ clinician: clinician.name, a: rankA, b: rankB })),
    cases: result.work.slice(0, MOST_CASES).map(({ name, ...one }) => ({ case: name, ...one })),
    factors: b.factors,
    unmapped: b.unmapped,
    blanks: b.blanks,
    given: result.given,
    weights: b.rules.map(({ factor, level, points: worth, kind, group }) => ({
      factor,
      level,
      points: worth,
      kind,
      group,
    })),
  };
}

const optionsSchema = v.strictObject({
  scheme: v.optional(v.nullable(v.string()), null),
  against: v.optional(v.string(), OWN),
  fullTimePoints: v.optional(v.nullable(v.pipe(v.number(), v.finite(), v.gtValue(0))), null),
  factors: v.optional(v.record(v.string(), v.string()), {}),
  adopt: v.optional(v.boolean(), false),
  from: v.optional(v.nullable(v.pipe(v.string(), v.check(isIsoDay))), null),
});

const wanted: Readonly<Record<keyof typeof optionsSchema.entries, () => string>> = {
  scheme: () => say.options.text,
  against: () => say.options.text,
  fullTimePoints: () => say.options.points,
  factors: () => say.options.factors,
  adopt: () => say.options.yesOrNo,
  from: () => say.options.date,
};

function readOptions(raw: unknown): CompareOptions {
  if (Array.isArray(raw)) throw new ActionRefusal("wrong-option", say.options.notAnObject);
  const parsed = v.safeParse(optionsSchema, raw ?? {});
  if (parsed.success) {
    const { from, ...rest } = parsed.output;
    return { ...rest, from: from === null ? null : dayOfIso(from) };
  }
  const name = parsed.issues[0].path?.[0]?.key;
  if (typeof name !== "string") throw new ActionRefusal("wrong-option", say.options.notAnObject);
  const known = Object.keys(optionsSchema.entries);
  if (!known.includes(name)) throw new ActionRefusal("wrong-option", say.options.unknown(name, known));
  throw new ActionRefusal("wrong-option", say.options.wrong(name, wanted[name as keyof typeof wanted]()));
}
