import { formatCells, parseCells, splitAddress } from "../../addresses";
import { type Area, sheetNameInFormula } from "@evenkeel/spreadsheet";
import { findSheet, parseAddress, sheetById } from "../cells";
import type { HostContext } from "../context";
import { defineType, flagValue, textValue } from "../define";
import { HostError, invalidArgument, itemAlreadyExists, itemNotFound } from "../errors";
import type { HostName } from "../model";
import { type HostObject, object } from "../states";
import { rangeOf } from "./ranges";
import { textOf } from "../wire";

interface NameState {
  readonly name: string;
  readonly sheetId: string | null;
}

export const nameTypes = [
  defineType("NamedItemCollection", {
    items: ({ sheetId }, host) => namesIn(host, sheetId).map(nameObject),
    find: ({ sheetId }, key, host) => {
      const found = namesIn(host, sheetId).find((item) => item.name.toLowerCase() === textOf(key).toLowerCase());
      return found === undefined ? null : nameObject(found);
    },
    methods: {
      Add: ({ sheetId }, args, host) => {
        const name = args.text(0);
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || parseCells(name) !== null) throw invalidArgument();
        if (namesIn(host, sheetId).some((item) => item.name.toLowerCase() === name.toLowerCase())) {
          throw itemAlreadyExists();
        }
        const range = args.objectOf(1, "Range");
        const formula = range === null ? args.text(1) : absolute(host, range.state);
        host.workbook.setName({ name, sheetId, visible: true, formula });
        host.noteChange();
        return object("NamedItem", { name, sheetId });
      },
    },
  }),
  defineType("NamedItem", {
    identity: ({ name }) => ({ _Id: name }),
    values: {
      Name: { read: ({ name }) => name },
      _Id: { read: ({ name }) => name },
      Formula: {
        read: (state, host) => nameOf(host, state).formula,
        write: (state, value, host) => {
          host.workbook.setName({ ...nameOf(host, state), formula: textValue(value) });
          host.noteChange();
        },
      },
      Value: { read: (state, host) => nameOf(host, state).formula },
      Type: { read: (state, host) => (rangeBehind(host, state) === null ? "String" : "Range") },
      Scope: { read: ({ sheetId }) => (sheetId === null ? "Workbook" : "Worksheet") },
      Comment: { read: () => "" },
      Visible: {
        read: (state, host) => nameOf(host, state).visible,
        write: (state, value, host) => host.workbook.setName({ ...nameOf(host, state), visible: flagValue(value) }),
      },
    },
    objects: {
      Worksheet: ({ sheetId }) => {
        if (sheetId === null) throw new HostError("ItemNotFound", "The name belongs to the workbook, not to a sheet.");
        return object("Worksheet", { sheetId });
      },
      WorksheetOrNullObject: ({ sheetId }) => (sheetId === null ? null : object("Worksheet", { sheetId })),
    },
    methods: {
      GetRange: (state, _args, host) => {
        const range = rangeBehind(host, state);
        if (range === null) throw itemNotFound();
        return range;
      },
      GetRangeOrNullObject: (state, _args, host) => rangeBehind(host, state),
      Delete: (state, _args, host) => {
        nameOf(host, state);
        host.workbook.removeName(state.name, state.sheetId);
        host.noteChange();
      },
    },
  }),
];

const nameObject = ({ name, sheetId }: HostName): HostObject<"NamedItem"> => object("NamedItem", { name, sheetId });

const namesIn = (host: HostContext, sheetId: string | null): readonly HostName[] =>
  host.workbook.names().filter((item) => item.sheetId === sheetId);

function nameOf(host: HostContext, { name, sheetId }: NameState): HostName {
  const found = namesIn(host, sheetId).find((item) => item.name === name);
  if (found === undefined) throw itemNotFound();
  return found;
}

function rangeBehind(host: HostContext, state: NameState): HostObject<"Range"> | null {
  const { formula } = nameOf(host, state);
  const { sheet, cells } = splitAddress(formula);
  if (parseCells(cells) === null) return null;
  if (sheet !== null && findSheet(host, sheet) === null) return null;
  const found = parseAddress(host, state.sheetId ?? host.workbook.activeSheetId(), formula);
  return rangeOf(found.sheetId, found.area);
}

function absolute(host: HostContext, range: { readonly sheetId: string; readonly area: Area }): string {
  const cells = formatCells(range.area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `=${sheetNameInFormula(sheetById(host, range.sheetId).name)}!${cells}`;
}
