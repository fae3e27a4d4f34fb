import { areaAt } from "../areaAt";
import { formatCells } from "../../addresses";
import { wholeSheet } from "../../areas";
import { findSheet, parseAddress, refuseProtected, sheetById } from "../cells";
import type { HostContext } from "../context";
import { defineType, numberValue, recordValue, textValue } from "../define";
import { accessDenied, HostError, invalidArgument, itemAlreadyExists, itemNotFound } from "../errors";
import { workbookTarget } from "../events";
import type { HostPageSetup, HostSheet, SheetVisibility } from "../model";
import { type HostObject, object } from "../states";
import type { Json } from "../wire";
import { eventMethods } from "./eventMethods";
import { rangeOf } from "./ranges";

const sheetObject = ({ id }: HostSheet): HostObject<"Worksheet"> => object("Worksheet", { sheetId: id });

export const worksheetTypes = [
  defineType("WorksheetCollection", {
    items: (_state, host) => host.workbook.sheets().map(sheetObject),
    find: (_state, key, host) => {
      const sheet = findSheet(host, key);
      return sheet === null ? null : sheetObject(sheet);
    },
    methods: {
      Add: (_state, args, host) => {
        const name = args.isGiven(0) ? args.text(0) : freeName(host);
        checkName(host, name, null);
        const active = host.workbook.activeSheetId();
        const sheetId = host.workbook.addSheet(name);
        // Documented: "If you wish to activate the newly added worksheet, call .activate() on it."
        if (host.workbook.activeSheetId() !== active) host.workbook.activateSheet(active);
        host.noteChange();
        host.events.raise("worksheetAdded", [workbookTarget], { worksheetId: sheetId });
        return object("Worksheet", { sheetId });
      },
      GetActiveWorksheet: (_state, _args, host) => object("Worksheet", { sheetId: host.workbook.activeSheetId() }),
      GetCount: (_state, args, host) => chosen(host, args.flag(0, false)).length,
      GetFirst: (_state, args, host) => firstOf(chosen(host, args.flag(0, false))),
      GetLast: (_state, args, host) => firstOf([...chosen(host, args.flag(0, false))].reverse()),
      ...eventMethods(
        {
          DataChanged: "worksheetChanged",
          Activated: "worksheetActivated",
          Deactivated: "worksheetDeactivated",
          Added: "worksheetAdded",
          Deleted: "worksheetDeleted",
          SelectionChanged: "worksheetSelectionChanged",
          Calculated: "worksheetCalculated",
          ProtectionChanged: "worksheetProtectionChanged",
        },
        () => workbookTarget,
      ),
    },
  }),

  defineType("Worksheet", {
    identity: ({ sheetId }) => ({ Id: sheetId }),
    values: {
      Id: { read: ({ sheetId }, host) => sheetById(host, sheetId).id },
      Name: {
        read: ({ sheetId }, host) => sheetById(host, sheetId).name,
        write: ({ sheetId }, value, host) => {
          const name = textValue(value);
          checkName(host, name, sheetId);
          host.workbook.renameSheet(sheetId, name);
          host.noteChange();
        },
      },
      Position: {
        read: ({ sheetId }, host) => positionOf(host, sheetId),
        write: ({ sheetId }, value, host) => {
          const position = numberValue(value);
          if (position < 0 || position >= host.workbook.sheets().length) throw invalidArgument();
          host.workbook.moveSheet(sheetId, position);
        },
      },
      Visibility: {
        read: ({ sheetId }, host) => sheetById(host, sheetId).visibility,
        write: ({ sheetId }, value, host) => {
          const visibility = visibilityOf(value);
          if (visibility !== "Visible") refuseLastVisible(host, sheetId);
          host.workbook.setVisibility(sheetId, visibility);
        },
      },
      StandardHeight: { read: () => 15 },
      StandardWidth: { read: () => 48 },
    },
    objects: {
      Tables: ({ sheetId }) => object("TableCollection", { sheetId }),
      Names: ({ sheetId }) => object("NamedItemCollection", { sheetId }),
      Protection: ({ sheetId }) => object("WorksheetProtection", { sheetId }),
      FreezePanes: ({ sheetId }) => object("WorksheetFreezePanes", { sheetId }),
      PageLayout: ({ sheetId }) => object("PageLayout", { sheetId }),
      AutoFilter: ({ sheetId }) => object("AutoFilter", { sheetId, tableId: null }),
      Charts: ({ sheetId }) => object("ChartCollection", { sheetId }),
    },
    methods: {
      GetRange: ({ sheetId }, args, host) => {
        if (!args.isGiven(0) || args.text(0) === "") return rangeOf(sheetId, wholeSheet);
        const found = parseAddress(host, sheetId, args.text(0));
        if (found.sheetId !== sheetId) throw invalidArgument();
        return rangeOf(sheetId, found.area);
      },
      GetRanges: ({ sheetId }, args, host) => {
        const addresses = args.isGiven(0) ? args.text(0).split(/[,;]/) : [""];
        const areas = addresses.map((address) =>
          address.trim() === "" ? wholeSheet : parseAddress(host, sheetId, address.trim()).area,
        );
        return object("RangeAreas", { sheetId, areas });
      },
      GetRangeByIndexes: ({ sheetId }, args) =>
        rangeOf(sheetId, areaAt(args.integer(0), args.integer(1), args.integer(2), args.integer(3))),
      GetCell: ({ sheetId }, args) => rangeOf(sheetId, areaAt(args.integer(0), args.integer(1), 1, 1)),
      GetUsedRange: ({ sheetId }, args, host) => {
        sheetById(host, sheetId);
        // Documented: an entirely blank sheet gives its top left cell.
        return rangeOf(sheetId, host.workbook.usedArea(sheetId, args.flag(0, false)) ?? areaAt(0, 0, 1, 1));
      },
      GetUsedRangeOrNullObject: ({ sheetId }, args, host) => {
        sheetById(host, sheetId);
        const used = host.workbook.usedArea(sheetId, args.flag(0, false));
        return used === null ? null : rangeOf(sheetId, used);
      },
      GetNext: (state, args, host) => neighbour(host, state.sheetId, 1, args.flag(0, false)) ?? missing(),
      GetNextOrNullObject: (state, args, host) => neighbour(host, state.sheetId, 1, args.flag(0, false)),
      GetPrevious: (state, args, host) => neighbour(host, state.sheetId, -1, args.flag(0, false)) ?? missing(),
      GetPreviousOrNullObject: (state, args, host) => neighbour(host, state.sheetId, -1, args.flag(0, false)),
      _GetSheetById: (_state, args, host) => sheetObject(findSheet(host, args.json(0)) ?? missing()),
      _GetAnotherWorksheetById: (_state, args, host) => sheetObject(findSheet(host, args.json(0)) ?? missing()),
      Activate: ({ sheetId }, _args, host) => {
        if (sheetById(host, sheetId).visibility !== "Visible") throw invalidArgument();
        host.workbook.activateSheet(sheetId);
      },
      Calculate: () => undefined,
      Delete: ({ sheetId }, _args, host) => {
        refuseLastVisible(host, sheetId);
        if (sheetById(host, sheetId).visibility === "VeryHidden") {
          throw new HostError("InvalidOperation", "A very hidden sheet cannot be deleted.");
        }
        host.workbook.deleteSheet(sheetId);
        host.references.forgetSheet(sheetId);
        host.noteChange();
        host.events.raise("worksheetDeleted", [workbookTarget], { worksheetId: sheetId });
      },
      ...eventMethods<"Worksheet">(
        {
          DataChanged: "worksheetChanged",
          Activated: "worksheetActivated",
          Deactivated: "worksheetDeactivated",
          SelectionChanged: "worksheetSelectionChanged",
          Calculated: "worksheetCalculated",
          ProtectionChanged: "worksheetProtectionChanged",
        },
        ({ sheetId }) => sheetId,
      ),
    },
  }),

  defineType("WorksheetProtection", {
    values: {
      Protected: { read: ({ sheetId }, host) => host.workbook.isProtected(sheetId) },
      Options: { read: () => protectionOptions },
    },
    methods: {
      Protect: ({ sheetId }, args, host) => {
        // Documented: fails if the worksheet has already been protected.
        refuseProtected(host, sheetId);
        if (args.isGiven(1)) host.application.passwords.set(sheetId, args.text(1));
        host.workbook.setProtected(sheetId, true);
        raiseProtection(host, sheetId, true);
      },
      Unprotect: ({ sheetId }, args, host) => {
        const password = host.application.passwords.get(sheetId);
        if (password !== undefined && password !== args.textOr(0, ""))
          throw accessDenied(sheetById(host, sheetId).name);
        host.application.passwords.delete(sheetId);
        host.workbook.setProtected(sheetId, false);
        raiseProtection(host, sheetId, false);
      },
    },
  }),

  defineType("WorksheetFreezePanes", {
    methods: {
      FreezeRows: ({ sheetId }, args, host) => {
        freeze(host, sheetId, args.integerOr(0, 1), 0);
      },
      FreezeColumns: ({ sheetId }, args, host) => {
        freeze(host, sheetId, 0, args.integerOr(0, 1));
      },
      FreezeAt: ({ sheetId }, args, host) => {
        const range = args.objectOf(0, "Range")?.state ?? parseAddress(host, sheetId, args.text(0));
        freeze(host, sheetId, range.area.bottom + 1, range.area.right + 1);
      },
      Unfreeze: ({ sheetId }, _args, host) => {
        freeze(host, sheetId, 0, 0);
      },
      GetLocation: ({ sheetId }, _args, host) => frozen(host, sheetId) ?? missing(),
      GetLocationOrNullObject: ({ sheetId }, _args, host) => frozen(host, sheetId),
    },
  }),

  defineType("PageLayout", {
    values: {
      Orientation: {
        read: ({ sheetId }, host) => (host.workbook.pageSetup(sheetId).landscape ? "Landscape" : "Portrait"),
        write: ({ sheetId }, value, host) => {
          if (value !== "Landscape" && value !== "Portrait") throw invalidArgument();
          changePageSetup(host, sheetId, { landscape: value === "Landscape" });
        },
      },
      Zoom: {
        read: ({ sheetId }, host) => {
          const { pagesWide, pagesTall } = host.workbook.pageSetup(sheetId);
          if (pagesWide === null && pagesTall === null) return { scale: 100 };
          return { horizontalFitToPages: pagesWide, verticalFitToPages: pagesTall };
        },
        write: ({ sheetId }, value, host) => {
          const { horizontalFitToPages, verticalFitToPages } = recordValue(value);
          changePageSetup(host, sheetId, {
            pagesWide: pagesOf(horizontalFitToPages),
            pagesTall: pagesOf(verticalFitToPages),
          });
        },
      },
    },
  }),
];

/** All off, as a sheet that somebody protected in Excel without ticking anything. */
const protectionOptions = Object.fromEntries(
  [
    "allowAutoFilter",
    "allowDeleteColumns",
    "allowDeleteRows",
    "allowEditObjects",
    "allowEditScenarios",
    "allowFormatCells",
    "allowFormatColumns",
    "allowFormatRows",
    "allowInsertColumns",
    "allowInsertHyperlinks",
    "allowInsertRows",
    "allowPivotTables",
    "allowSort",
  ].map((name) => [name, false]),
);

function raiseProtection(host: HostContext, sheetId: string, isProtected: boolean): void {
  host.events.raise("worksheetProtectionChanged", [sheetId, workbookTarget], { worksheetId: sheetId, isProtected });
}

function missing(): never {
  throw itemNotFound();
}

function positionOf(host: HostContext, sheetId: string): number {
  const { id } = sheetById(host, sheetId);
  return host.workbook.sheets().findIndex((sheet) => sheet.id === id);
}

const chosen = (host: HostContext, visibleOnly: boolean): readonly HostSheet[] =>
  host.workbook.sheets().filter((sheet) => !visibleOnly || sheet.visibility === "Visible");

function firstOf([first]: readonly HostSheet[]): HostObject<"Worksheet"> {
  return first === undefined ? missing() : sheetObject(first);
}

function neighbour(
  host: HostContext,
  sheetId: string,
  step: 1 | -1,
  visibleOnly: boolean,
): HostObject<"Worksheet"> | null {
  const sheets = host.workbook.sheets();
  for (let at = positionOf(host, sheetId) + step; at >= 0 && at < sheets.length; at += step) {
    const sheet = sheets[at];
    if (sheet !== undefined && (!visibleOnly || sheet.visibility === "Visible")) return sheetObject(sheet);
  }
  return null;
}

function freeName(host: HostContext): string {
  for (let number = host.workbook.sheets().length + 1; ; number += 1) {
    if (findSheet(host, `Sheet${number}`) === null) return `Sheet${number}`;
  }
}

/** Excel's rules for names of sheets. */
function checkName(host: HostContext, name: string, own: string | null): void {
  const isLegal =
    name.length > 0 &&
    name.length <= 31 &&
    !/[:\\/?*[\]]/.test(name) &&
    !/^'|'$/.test(name) &&
    !/^history$/i.test(name);
  if (!isLegal) throw invalidArgument();
  const other = findSheet(host, name);
  if (other !== null && other.id !== own) throw itemAlreadyExists();
}

function visibilityOf(value: Json): SheetVisibility {
  if (value === "Visible" || value === "Hidden" || value === "VeryHidden") return value;
  throw invalidArgument();
}

function refuseLastVisible(host: HostContext, sheetId: string): void {
  const visible = host.workbook.sheets().filter((sheet) => sheet.visibility === "Visible");
  if (visible.length === 1 && visible[0]?.id === sheetId) {
    throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  }
}

function freeze(host: HostContext, sheetId: string, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw invalidArgument();
  host.workbook.setFreeze(sheetId, { rows, columns });
}

function frozen(host: HostContext, sheetId: string): HostObject<"Range"> | null {
  const { rows, columns } = host.workbook.freeze(sheetId);
  if (rows === 0 && columns === 0) return null;
  return rangeOf(sheetId, {
    top: 0,
    left: 0,
    bottom: rows === 0 ? wholeSheet.bottom : rows - 1,
    right: columns === 0 ? wholeSheet.right : columns - 1,
  });
}

function changePageSetup(host: HostContext, sheetId: string, change: Partial<HostPageSetup>): void {
  host.workbook.setPageSetup(sheetId, { ...host.workbook.pageSetup(sheetId), ...change });
}

/** A number of pages to fit on; nothing or null: as many as it takes. */
function pagesOf(value: Json | undefined): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== "number" || value < 1) throw invalidArgument();
  return value;
}

/** Tells listeners that the selection moved, by whomever. */
export function raiseSelection(host: HostContext): void {
  const { sheetId, area } = host.workbook.selection();
  host.events.raise("worksheetSelectionChanged", [sheetId, workbookTarget], {
    worksheetId: sheetId,
    address: formatCells(area),
  });
}
