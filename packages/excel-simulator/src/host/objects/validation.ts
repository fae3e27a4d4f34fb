import { intersect, sameArea, without } from "../../areas";
import type { Area } from "@evenkeel/spreadsheet";
import { refuseProtected } from "../cells";
import type { HostContext } from "../context";
import { defineType, flagValue, recordValue } from "../define";
import { invalidArgument } from "../errors";
import type { HostValidation } from "../model";
import { HostObject } from "../states";
import { type Json, textOf } from "../wire";

interface Areas {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

/** The rule's key in Office.js for each kind of validation. */
const ruleKeys: { readonly [type: string]: string | undefined } = {
  List: "list",
  WholeNumber: "wholeNumber",
  Decimal: "decimal",
  Date: "date",
  Time: "time",
  TextLength: "textLength",
  Custom: "custom",
};

export const validationTypes = [
  defineType("DataValidation", {
    values: {
      Type: { read: (target, host) => kindOf(host, target) },
      Rule: {
        read: (target, host) => ruleOf(host, target),
        write: (target, value, host) => setRule(host, target, recordValue(value)),
      },
      IgnoreBlanks: {
        read: (target, host) => common(host, target)?.allowBlank ?? true,
        write: (target, value, host) => change(host, target, { allowBlank: flagValue(value) }),
      },
      ErrorAlert: {
        read: (target, host) => {
          const found = common(host, target);
          return { message: "", showAlert: found?.showError ?? true, style: "Stop", title: "" };
        },
        write: (target, value, host) => change(host, target, { showError: recordValue(value)["showAlert"] !== false }),
      },
    },
    methods: {
      Clear: (target, _args, host) => {
        refuseProtected(host, target.sheetId);
        cutOut(host, target);
        host.noteChange();
      },
    },
  }),
];

const touching = (host: HostContext, { sheetId, areas }: Areas): readonly HostValidation[] =>
  host.workbook.validations(sheetId).filter((rule) => areas.some((area) => intersect(rule.area, area) !== null));

/** The one rule that covers all of the areas alike, if there is one. */
function common(host: HostContext, target: Areas): HostValidation | null {
  const rules = touching(host, target);
  const [first] = rules;
  if (first === undefined || rules.some((rule) => !sameRule(rule, first))) return null;
  const covered = target.areas.every((area) => {
    let rest: readonly Area[] = [area];
    for (const rule of rules) rest = rest.flatMap((piece) => without(piece, rule.area));
    return rest.length === 0;
  });
  return covered ? first : null;
}

const sameRule = (a: HostValidation, b: HostValidation): boolean =>
  a.type === b.type && a.operator === b.operator && a.formula1 === b.formula1 && a.formula2 === b.formula2;

/** Documented: "None", "Inconsistent" where cells differ, "MixedCriteria" where the same kind has other criteria. */
function kindOf(host: HostContext, target: Areas): string {
  const rules = touching(host, target);
  const [first] = rules;
  if (first === undefined) return "None";
  const found = common(host, target);
  if (found !== null) return found.type;
  return rules.every((rule) => rule.type === first.type) && rules.length > 1 ? "MixedCriteria" : "Inconsistent";
}

function ruleOf(host: HostContext, target: Areas): Json {
  const rule = common(host, target);
  const key = rule === null ? undefined : ruleKeys[rule.type];
  if (rule === null || key === undefined) return {};
  if (key === "list") return { list: { inCellDropDown: true, source: rule.formula1 ?? "" } };
  if (key === "custom") return { custom: { formula: rule.formula1 ?? "" } };
  return {
    [key]: {
      formula1: rule.formula1 ?? "",
      ...(rule.formula2 === undefined ? {} : { formula2: rule.formula2 }),
      operator: rule.operator ?? "Between",
    },
  };
}

function setRule(host: HostContext, target: Areas, given: { readonly [key: string]: Json }): void {
  refuseProtected(host, target.sheetId);
  const entry = Object.entries(ruleKeys).find(([, key]) => key !== undefined && given[key] !== undefined);
  if (entry === undefined) throw invalidArgument();
  const [type, key = ""] = entry;
  const detail = recordValue(given[key] ?? null);
  const text = (value: Json | undefined): string =>
    value === undefined || value === null || value instanceof HostObject ? "" : textOf(value);
  const formula1 = text(detail["source"] ?? detail["formula"] ?? detail["formula1"]);
  if (formula1 === "") throw invalidArgument();
  const { operator, formula2 } = detail;
  cutOut(host, target);
  const added = target.areas.map((area): HostValidation => ({
    area,
    type,
    formula1,
    ...(typeof operator === "string" ? { operator } : {}),
    ...(formula2 === undefined ? {} : { formula2: text(formula2) }),
    allowBlank: true,
    showError: true,
  }));
  host.workbook.setValidations(target.sheetId, [...host.workbook.validations(target.sheetId), ...added]);
  host.noteChange();
}

function change(host: HostContext, { sheetId, areas }: Areas, change: Partial<HostValidation>): void {
  refuseProtected(host, sheetId);
  host.workbook.setValidations(
    sheetId,
    host.workbook
      .validations(sheetId)
      .map((rule) => (areas.some((area) => sameArea(area, rule.area)) ? { ...rule, ...change } : rule)),
  );
}

/** Takes the areas out of every rule, leaving the rest of each rule's cells as they were. */
function cutOut(host: HostContext, { sheetId, areas }: Areas): void {
  let rules = host.workbook.validations(sheetId);
  for (const area of areas) {
    rules = rules.flatMap((rule) => without(rule.area, area).map((rest) => ({ ...rule, area: rest })));
  }
  host.workbook.setValidations(sheetId, rules);
}
