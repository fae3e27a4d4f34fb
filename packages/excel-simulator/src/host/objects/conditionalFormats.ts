import { intersect, sameArea, without } from "../../areas";
import type { Area } from "@evenkeel/spreadsheet";
import { refuseProtected } from "../cells";
import type { HostContext } from "../context";
import { defineType, recordValue, textValue } from "../define";
import { itemNotFound, notImplemented } from "../errors";
import type { HostConditionalFormat } from "../model";
import { type HostObject, object } from "../states";
import { rangeOf } from "./ranges";
import { textOf } from "../wire";

interface Areas {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

type FormatState = Areas & { readonly id: string };

/** The kinds that can be added with a rule; others from a file are counted, listed and kept. */
const addable = ["Custom", "CellValue"];

/** `Excel.ConditionalFormatType` of the types that files write; what is none of them is a preset criterion. */
const fileTypes: { readonly [type: string]: string | undefined } = {
  expression: "Custom",
  cellIs: "CellValue",
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  top10: "TopBottom",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
};

const typeOf = ({ type }: HostConditionalFormat): string =>
  addable.includes(type) ? type : (fileTypes[type] ?? "PresetCriteria");

export const conditionalFormatTypes = [
  defineType("ConditionalFormatCollection", {
    items: (target, host) => places(host, target).map((place) => formatObject(target.sheetId, place)),
    find: (target, key, host) => {
      const place = places(host, target).find((item) => idOf(item.index) === key);
      return place === undefined ? null : formatObject(target.sheetId, place);
    },
    methods: {
      Add: ({ sheetId, areas }, args, host) => {
        refuseProtected(host, sheetId);
        const type = args.text(0);
        if (!addable.includes(type)) throw notImplemented(`conditionalFormats.add("${type}")`);
        const known = host.workbook.conditionalFormats(sheetId);
        const added = areas.map((area): HostConditionalFormat => ({ area, type }));
        host.workbook.setConditionalFormats(sheetId, [...known, ...added]);
        host.noteChange();
        return object("ConditionalFormat", { sheetId, areas, id: idOf(known.length) });
      },
      ClearAll: (target, _args, host) => {
        refuseProtected(host, target.sheetId);
        let formats = host.workbook.conditionalFormats(target.sheetId);
        for (const area of target.areas) {
          formats = formats.flatMap((item) => without(item.area, area).map((rest) => ({ ...item, area: rest })));
        }
        host.workbook.setConditionalFormats(target.sheetId, formats);
        host.noteChange();
      },
    },
  }),
  defineType("ConditionalFormat", {
    identity: ({ id }) => ({ Id: id }),
    values: {
      Id: { read: ({ id }) => id },
      Type: { read: (state, host) => typeOf(formatOf(host, state)) },
      Priority: { read: ({ id }) => indexOf(id) },
      StopIfTrue: { read: () => false },
    },
    objects: {
      Custom: (state) => object("CustomConditionalFormat", state),
      CustomOrNullObject: (state, host) =>
        typeOf(formatOf(host, state)) === "Custom" ? object("CustomConditionalFormat", state) : null,
      CellValue: (state) => object("CellValueConditionalFormat", state),
      CellValueOrNullObject: (state, host) =>
        typeOf(formatOf(host, state)) === "CellValue" ? object("CellValueConditionalFormat", state) : null,
    },
    methods: {
      GetRange: (state, _args, host) => rangeOf(state.sheetId, formatOf(host, state).area),
      Delete: (state, _args, host) => {
        refuseProtected(host, state.sheetId);
        const wanted = formatOf(host, state);
        const rest = host.workbook.conditionalFormats(state.sheetId).filter((item) => item !== wanted);
        host.workbook.setConditionalFormats(state.sheetId, rest);
        host.noteChange();
      },
    },
  }),
  defineType("CustomConditionalFormat", {
    objects: {
      Rule: (state) => object("ConditionalFormatRule", state),
      Format: (state) => object("ConditionalRangeFormat", state),
    },
  }),
  defineType("ConditionalFormatRule", {
    values: {
      Formula: {
        read: (state, host) => formatOf(host, state).formula ?? "",
        write: (state, value, host) => setFormula(host, state, textValue(value)),
      },
    },
  }),
  defineType("CellValueConditionalFormat", {
    values: {
      Rule: {
        read: (state, host) => ({ formula1: formatOf(host, state).formula ?? "", operator: "GreaterThan" }),
        write: (state, value, host) => setFormula(host, state, textOf(recordValue(value)["formula1"] ?? "")),
      },
    },
    objects: { Format: (state) => object("ConditionalRangeFormat", state) },
  }),
  defineType("ConditionalRangeFormat", {
    objects: {
      Fill: (state) => object("ConditionalRangeFill", state),
      Font: (state) => object("ConditionalRangeFont", state),
    },
  }),
  // The model keeps a rule's place and formula, not how it paints.
  defineType("ConditionalRangeFill", { values: { Color: { read: () => "", write: (_s, v) => void textValue(v) } } }),
  defineType("ConditionalRangeFont", {
    values: {
      Color: { read: () => "", write: (_s, v) => void textValue(v) },
      Bold: { read: () => false, write: () => undefined },
    },
  }),
];

interface Place {
  readonly index: number;
  readonly area: Area;
}

const idOf = (index: number): string => `{conditional-format-${index + 1}}`;
const indexOf = (id: string): number => Number(/(\d+)\}$/.exec(id)?.[1] ?? 0) - 1;

/** The formats that touch the areas, with their place in the sheet's list, which is their identity. */
function places(host: HostContext, { sheetId, areas }: Areas): readonly Place[] {
  return host.workbook
    .conditionalFormats(sheetId)
    .map(({ area }, index) => ({ index, area }))
    .filter((place) => areas.some((area) => intersect(area, place.area) !== null));
}

const formatObject = (sheetId: string, { index, area }: Place): HostObject<"ConditionalFormat"> =>
  object("ConditionalFormat", { sheetId, areas: [area], id: idOf(index) });

function formatOf(host: HostContext, { sheetId, id }: FormatState): HostConditionalFormat {
  const found = host.workbook.conditionalFormats(sheetId)[indexOf(id)];
  if (found === undefined) throw itemNotFound();
  return found;
}

function setFormula(host: HostContext, state: FormatState, formula: string): void {
  refuseProtected(host, state.sheetId);
  const wanted = formatOf(host, state);
  const formats = host.workbook
    .conditionalFormats(state.sheetId)
    .map((item) =>
      item === wanted || (item.type === wanted.type && isNewBeside(item, state)) ? { ...item, formula } : item,
    );
  host.workbook.setConditionalFormats(state.sheetId, formats);
  host.noteChange();
}

/** One `add` on several areas makes several entries without a rule yet: they get it together. */
const isNewBeside = (item: HostConditionalFormat, state: FormatState): boolean =>
  item.formula === undefined && state.areas.some((area) => sameArea(area, item.area));
