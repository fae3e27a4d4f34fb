import { dayOfIso, isIsoDay } from "@evenkeel/spreadsheet";
import * as v from "valibot";
import { ActionRefusal, aTeam, defineAction, type Preview } from "../../actions/action";
import { defineOptions, refineOptions } from "../../actions/options";
import { SETTING_NAMES, settingChanges, settingsPlan } from "../../actions/settings/settingsPlan";
import { weightsMessages } from "../../actions/weights/messages";
import { loadsReport } from "../../actions/weights/weightsReport";
import { keepsDates, missingDates, weightsPlan, weightsTarget } from "../../actions/weights/weightsTarget";
import { didYouMean, matchKey } from "../../domain/names";
import type { TeamData, WeightRule } from "../../domain/team";
import type { Day } from "../../domain/units";
import { editWeights, isFault, isInForce, type EditedWeights, type WeightEdit } from "../../domain/weighting/versions";
import type { ChangePlan } from "../../workbook/changePlan/changePlan";
import { withUnmappedColumns } from "../../workbook/changePlan/unmappedColumns";
import type { Connection } from "../../workbook/connect/connection";
import { schemeName, schemesMessages as say } from "./messages";
import { findScheme, starterSchemes, type StarterScheme } from "./model";
import type { FittedScheme } from "./model/fitted";
import { compareOnCaseload, type Compared } from "./model/onCaseload";

/** The workbook's own weights, as one of the two sides. */
const OWN = "workbook";

const options = refineOptions(
  defineOptions(
    {
      /** A starter scheme by its id; null: only the list of schemes is wanted. */
      scheme: { schema: v.optional(v.nullable(v.string()), null), wanted: () => say.options.text },
      /** What it is compared with: another scheme, or the workbook's own weights. */
      against: { schema: v.optional(v.string(), OWN), wanted: () => say.options.text },
      /** Points a full-timer can hold under `scheme`; null: what its source says. */
      fullTimePoints: {
        schema: v.optional(v.nullable(v.pipe(v.number(), v.finite(), v.gtValue(0))), null),
        wanted: () => say.options.points,
      },
      /** Which column a factor of the scheme means, where its name does not tell. */
      factors: { schema: v.optional(v.record(v.string(), v.string()), {}), wanted: () => say.options.factors },
      /** True: the workbook is to go over to `scheme`. */
      adopt: { schema: v.optional(v.boolean(), false), wanted: () => say.options.yesOrNo },
      /** The first day of the adopted weights; null: today. */
      from: {
        schema: v.optional(v.nullable(v.pipe(v.string(), v.check(isIsoDay))), null),
        wanted: () => say.options.date,
      },
    },
    say.options,
  ),
  (read) => ({ ...read, from: read.from === null ? null : dayOfIso(read.from) }),
);

type CompareOptions = ReturnType<typeof options.read>;

export interface ComparePreview extends Preview {
  readonly team: TeamData;
  readonly today: Day;
  /** null: only the list was wanted. */
  readonly compared: Compared | null;
  readonly adopts: boolean;
  readonly from: Day;
}

const MOST_CASES = 20;

/** Two ways of weighting on the same caseload, side by side; nothing is written until one is adopted. */
export const compareSchemes = defineAction({
  name: "compare-schemes",
  options,
  needs: aTeam(() => say.notATeam),
  progress: () => say.progress,
  preview(connection, options, { today }): ComparePreview {
    const { team, problems } = connection;
    const { scheme, adopt: adopts } = options;
    const compared =
      scheme === null ? null : comparedSchemes(withUnmappedColumns(connection, team), today, scheme, options);
    return { connection, problems, team, today, compared, adopts, from: options.from ?? today };
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

function planOf({ connection, team, compared, adopts, from }: ComparePreview): ChangePlan | null {
  if (!adopts || compared === null) return null;
  const { scheme, rules } = compared.b;
  const edited = adopted(connection, team, rules, from);
  const written = weightsPlan(connection, edited);
  const wanted = compared.fullTimePoints.b;
  const settings =
    wanted === null
      ? null
      : settingsPlan(
          connection,
          team.settings,
          settingChanges(team.settings, [[SETTING_NAMES.fullTimePoints, wanted]]),
        );
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
