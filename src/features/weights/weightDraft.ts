import { dayOfIso, isoDay } from "@evenkeel/spreadsheet";
import type { WeightRule } from "../../domain/team";
import type { Day } from "../../domain/units";
import type { EditOptions, WeightEdit } from "../../domain/weighting/versions";
import { typedNumber } from "../../pane/components/typedNumber";
import type { WeightsAsked } from "./action";

/** A level as it stands in the form, word for word. */
export interface WeightDraft {
  readonly factor: string;
  readonly level: string;
  readonly points: string;
  readonly kind: WeightRule["kind"];
  readonly group: string;
  readonly scales: string;
  /** "2026-12-01" or empty. */
  readonly from: string;
  readonly inPlace: boolean;
}

export function draftOf(rule: WeightRule | null, today: Day, keepsVersions: boolean): WeightDraft {
  return {
    factor: rule?.factor ?? "",
    level: rule?.level ?? "",
    points: rule === null ? "" : String(rule.points),
    kind: rule?.kind ?? "add",
    group: rule?.group ?? "",
    scales: rule?.scales.join("; ") ?? "",
    from: rule === null || !keepsVersions ? "" : isoDay(today),
    inPlace: !keepsVersions,
  };
}

export type DraftFault = "points" | "factor" | "from";

/** What is wrong in the form, field by field. */
export function faultsOf(draft: WeightDraft, rule: WeightRule | null): ReadonlySet<DraftFault> {
  const faults = new Set<DraftFault>();
  const points = typedNumber(draft.points);
  if (points === null || points === undefined) faults.add("points");
  if (draft.factor.trim() === "") faults.add("factor");
  if (rule !== null && !draft.inPlace && draft.from === "") faults.add("from");
  return faults;
}

/** The edit that the form asks for; call it on a draft without faults. */
export function editOfDraft(draft: WeightDraft, rule: WeightRule | null): WeightEdit {
  const weight = {
    points: typedNumber(draft.points) ?? 0,
    kind: draft.kind,
    group: draft.group.trim() === "" ? null : draft.group.trim(),
    scales: draft.kind === "multiply" ? listOf(draft.scales) : [],
  };
  if (rule !== null) return { code: "change", factor: rule.factor, level: rule.level, to: weight };
  const level = draft.level.trim();
  return { code: "add", weight: { ...weight, factor: draft.factor.trim(), level: level === "" ? null : level } };
}

/** How the edits of a form are carried out in the domain: as the action does it. */
export function editOptionsOf(draft: Pick<WeightDraft, "from" | "inPlace">, today: Day): EditOptions {
  return {
    from: dayOfIso(draft.from) ?? today,
    keepsHistory: !draft.inPlace,
    dateNewLevels: draft.from !== "",
  };
}

/** An edit as the options of the `weights` action spell it. */
export function optionsOf(edits: readonly WeightEdit[], draft: Pick<WeightDraft, "from" | "inPlace">): WeightsAsked {
  return {
    edits: edits.map((edit) => {
      switch (edit.code) {
        case "add":
          return { do: edit.code, ...edit.weight };
        case "change":
          return { do: edit.code, factor: edit.factor, level: edit.level, ...edit.to };
        case "retire":
          return { do: edit.code, factor: edit.factor, level: edit.level };
      }
    }),
    from: draft.inPlace || draft.from === "" ? null : draft.from,
    inPlace: draft.inPlace,
  };
}

const listOf = (text: string): readonly string[] =>
  text
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
