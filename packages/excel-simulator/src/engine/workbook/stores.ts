import { areaOf } from "../../addresses";
import type { Area } from "@evenkeel/spreadsheet";
import type { WorkbookDocument } from "@evenkeel/xlsx";
import type {
  HostChart,
  HostConditionalFormat,
  HostPageSetup,
  HostValidation,
  HostWorkbook,
  HostXmlPart,
} from "../../host/model";
import { sheetIdAt } from "../file/load";

type StorePart = Pick<
  HostWorkbook,
  | "isProtected"
  | "setProtected"
  | "validations"
  | "setValidations"
  | "conditionalFormats"
  | "setConditionalFormats"
  | "charts"
  | "addChart"
  | "removeChart"
  | "xmlParts"
  | "setXmlPart"
  | "removeXmlPart"
  | "properties"
  | "setProperty"
  | "pageSetup"
  | "setPageSetup"
>;

/** A chart's place on the sheet when a file only tells that it is there. */
const somewhere = { left: 480, top: 20, width: 360, height: 220 };

/** What headless Univer has no place for. It stands still where rows move: the add-in only reads it. */
export function storePart(document: WorkbookDocument): StorePart {
  const isProtected = new Set<string>();
  const validations = new Map<string, readonly HostValidation[]>();
  const formats = new Map<string, readonly HostConditionalFormat[]>();
  const charts = new Map<string, HostChart>();
  const parts = new Map<string, HostXmlPart>();
  const properties: Record<string, string> = { ...document.properties };
  const pageSetups = new Map<string, HostPageSetup>();

  document.sheets.forEach((sheet, index) => {
    const sheetId = sheetIdAt(index);
    if (sheet.isProtected) isProtected.add(sheetId);
    if (sheet.pageSetup !== undefined) pageSetups.set(sheetId, sheet.pageSetup);
    validations.set(
      sheetId,
      sheet.validations.flatMap((one) =>
        areasOf(one.areas).map((area): HostValidation => ({
          area,
          type: validationTypes[one.type] ?? one.type,
          allowBlank: one.allowBlank,
          showError: one.showError,
          ...(one.operator === null ? {} : { operator: validationOperators[one.operator] ?? one.operator }),
          ...(one.formula1 === null ? {} : { formula1: asShown(one.formula1, one.type) }),
          ...(one.formula2 === null ? {} : { formula2: asShown(one.formula2, one.type) }),
        })),
      ),
    );
    formats.set(
      sheetId,
      sheet.conditionalFormats.flatMap((one) =>
        areasOf(one.areas).map((area): HostConditionalFormat => ({
          area,
          type: one.type,
          ...(one.formula === null ? {} : { formula: one.formula }),
        })),
      ),
    );
    sheet.charts.forEach((chart, position) => {
      const id = `${sheetId}-chart-${position + 1}`;
      const source = { sheetId, area: { top: 0, left: 0, bottom: 0, right: 0 } };
      charts.set(id, { id, sheetId, ...chart, source, placement: { ...somewhere } });
    });
  });
  for (const part of document.xmlParts)
    parts.set(part.path, { id: part.path, namespace: part.namespace, xml: part.xml });

  return {
    isProtected: (sheetId) => isProtected.has(sheetId),
    setProtected(sheetId, on) {
      if (on) isProtected.add(sheetId);
      else isProtected.delete(sheetId);
    },
    validations: (sheetId) => validations.get(sheetId) ?? [],
    setValidations: (sheetId, all) => void validations.set(sheetId, all),
    conditionalFormats: (sheetId) => formats.get(sheetId) ?? [],
    setConditionalFormats: (sheetId, all) => void formats.set(sheetId, all),
    charts: () => [...charts.values()],
    addChart: (chart) => void charts.set(chart.id, chart),
    removeChart: (chartId) => void charts.delete(chartId),
    xmlParts: () => [...parts.values()],
    setXmlPart: (part) => void parts.set(part.id, part),
    removeXmlPart: (partId) => void parts.delete(partId),
    properties: () => properties,
    setProperty(name, value) {
      properties[name] = value;
    },
    pageSetup: (sheetId) => pageSetups.get(sheetId) ?? asExcelPrints,
    setPageSetup: (sheetId, setup) => void pageSetups.set(sheetId, setup),
  };
}

const asExcelPrints: HostPageSetup = { landscape: false, pagesWide: null, pagesTall: null };

/** Files say "whole", Office.js "WholeNumber". */
const validationTypes: Readonly<Record<string, string>> = {
  list: "List",
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

const validationOperators: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

/** A limit as Office.js tells it: choices without the file's quotes, numbers as they are, formulas with their "=". */
function asShown(formula: string, type: string): string {
  const choices = type === "list" ? /^"((?:[^"]|"")*)"$/.exec(formula)?.[1] : undefined;
  if (choices !== undefined) return choices.replaceAll('""', '"');
  return formula.startsWith("=") || (formula.trim() !== "" && !Number.isNaN(Number(formula))) ? formula : `=${formula}`;
}

function areasOf(addresses: readonly string[]): Area[] {
  return addresses.map((address) => areaOf(address));
}
