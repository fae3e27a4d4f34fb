import { areaAt } from "../areaAt";
import { defineType, flagValue, textValue } from "../define";
import { invalidArgument, invalidReference, itemNotFound } from "../errors";
import { workbookTarget } from "../events";
import type { HostContext } from "../context";
import { type HostObject, isA, object } from "../states";
import { type Json, textOf } from "../wire";
import { eventMethods } from "./eventMethods";
import { rangeOf } from "./ranges";

/** Office.js's names of a workbook's properties, with the model's, which are those of the file. */
const writableProperties = {
  Title: "title",
  Subject: "subject",
  Author: "creator",
  Keywords: "keywords",
  Comments: "description",
  Category: "category",
  Manager: "Manager",
  Company: "Company",
};

export const workbookTypes = [
  defineType("Workbook", {
    values: {
      Name: { read: (_state, host) => host.application.name },
      ReadOnly: { read: () => false },
      IsDirty: { read: () => true, write: () => undefined },
      PreviouslySaved: { read: () => true },
      AutoSave: { read: () => false },
    },
    objects: {
      Application: () => object("Application", {}),
      Worksheets: () => object("WorksheetCollection", {}),
      Tables: () => object("TableCollection", { sheetId: null }),
      Names: () => object("NamedItemCollection", { sheetId: null }),
      CustomXmlParts: () => object("CustomXmlPartCollection", {}),
      Properties: () => object("DocumentProperties", {}),
      Settings: () => object("SettingCollection", {}),
      Protection: () => object("WorkbookProtection", {}),
      _Runtime: () => object("Runtime", {}),
    },
    methods: {
      GetSelectedRange: (_state, _args, host) => {
        const { sheetId, area } = host.workbook.selection();
        return rangeOf(sheetId, area);
      },
      GetActiveCell: (_state, _args, host) => {
        const { sheetId, area } = host.workbook.selection();
        return rangeOf(sheetId, areaAt(area.top, area.left, 1, 1));
      },
      // The add-in's undo survives only what the model keeps: nothing to do for saving here.
      GetIsActiveCollabSession: () => false,
      _GetRangeForEventByReferenceId: (_state, args, host) => trackedRange(host, args.text(0)) ?? invalid(),
      _GetRangeOrNullObjectForEventByReferenceId: (_state, args, host) => trackedRange(host, args.text(0)),
      _GetReferenceCount: (_state, _args, host) => host.references.count,
      _RemoveReference: (_state, args, host) => {
        host.references.release(args.text(0));
      },
      _RemoveAllReferences: (_state, _args, host) => {
        host.references.clear();
      },
      _SetOsfControlContainerReadyForCustomFunctions: (_state, _args, host) => {
        host.application.functionsReady = true;
      },
      ...eventMethods({ Activated: "workbookActivated" }, () => workbookTarget),
    },
  }),

  defineType("Application", {
    values: {
      CalculationMode: {
        read: (_state, host) => host.application.calculationMode,
        write: (_state, value, host) => {
          if (value !== "Automatic" && value !== "AutomaticExceptTables" && value !== "Manual") throw invalidArgument();
          host.application.calculationMode = value;
        },
      },
      CalculationEngineVersion: { read: () => 191_029 },
      // The host answers only when all is calculated.
      CalculationState: { read: () => "Done" },
      DecimalSeparator: { read: () => "." },
      ThousandsSeparator: { read: () => "," },
      UseSystemSeparators: { read: () => true },
    },
    objects: { CultureInfo: () => object("CultureInfo", {}) },
    methods: {
      Calculate: () => undefined,
      SuspendApiCalculationUntilNextSync: () => undefined,
      SuspendScreenUpdatingUntilNextSync: () => undefined,
      CreateWorkbook: (_state, args, host) => {
        const id = `created-${host.application.createdWorkbooks.size + 1}`;
        host.application.createdWorkbooks.set(id, args.isGiven(0) ? args.text(0) : null);
        return object("WorkbookCreated", { id });
      },
      _GetWorkbookCreatedById: (_state, args) => object("WorkbookCreated", { id: args.text(0) }),
    },
  }),

  defineType("WorkbookCreated", {
    identity: ({ id }) => ({ Id: id }),
    values: { Id: { read: ({ id }) => id } },
    methods: {
      Open: ({ id }, _args, host) => {
        const file = host.application.createdWorkbooks.get(id);
        if (file === undefined) throw itemNotFound();
        host.application.openWorkbook?.(file);
      },
    },
  }),

  defineType("Runtime", {
    values: {
      EnableEvents: {
        read: (_state, host) => host.application.eventsEnabled,
        write: (_state, value, host) => {
          host.application.eventsEnabled = flagValue(value);
        },
      },
    },
  }),

  defineType("WorkbookProtection", { values: { Protected: { read: () => false } } }),

  defineType("CultureInfo", {
    values: { Name: { read: () => "en-GB" } },
    objects: {
      DatetimeFormat: () => object("DatetimeFormatInfo", {}),
      NumberFormat: () => object("NumberFormatInfo", {}),
    },
  }),
  defineType("DatetimeFormatInfo", {
    values: {
      DateSeparator: { read: () => "/" },
      ShortDatePattern: { read: () => "dd/MM/yyyy" },
      LongDatePattern: { read: () => "dd MMMM yyyy" },
      TimeSeparator: { read: () => ":" },
      LongTimePattern: { read: () => "HH:mm:ss" },
    },
  }),
  defineType("NumberFormatInfo", {
    values: { NumberDecimalSeparator: { read: () => "." }, NumberGroupSeparator: { read: () => "," } },
  }),

  defineType("SettingCollection", {
    items: (_state, host) => [...host.application.settings.keys()].map((key) => object("Setting", { key })),
    find: (_state, key, host) =>
      typeof key === "string" && host.application.settings.has(key) ? object("Setting", { key }) : null,
    methods: {
      Add: (_state, args, host) => {
        const key = args.text(0);
        host.application.settings.set(key, args.json(1));
        return object("Setting", { key });
      },
    },
  }),
  defineType("Setting", {
    identity: ({ key }) => ({ _Id: key }),
    values: {
      Key: { read: ({ key }) => key },
      Value: {
        read: ({ key }, host) => host.application.settings.get(key) ?? null,
        write: ({ key }, value, host) => {
          host.application.settings.set(key, value);
        },
      },
      _Id: { read: ({ key }) => key },
    },
    methods: {
      Delete: ({ key }, _args, host) => {
        host.application.settings.delete(key);
      },
    },
  }),

  defineType("DocumentProperties", {
    values: {
      ...Object.fromEntries(
        Object.entries(writableProperties).map(([name, key]) => [
          name,
          {
            read: (_state: object, host: HostContext) => host.workbook.properties()[key] ?? "",
            write: (_state: object, value: Json, host: HostContext) => host.workbook.setProperty(key, textValue(value)),
          },
        ]),
      ),
      LastAuthor: { read: (_state, host) => host.workbook.properties()["lastModifiedBy"] ?? "" },
    },
    objects: { Custom: () => object("CustomPropertyCollection", {}) },
  }),
  defineType("CustomPropertyCollection", {
    items: (_state, host) => customKeys(host).map((key) => object("CustomProperty", { key })),
    find: (_state, key, host) => {
      const found = customKeys(host).find((known) => known.toLowerCase() === textOf(key).toLowerCase());
      return found === undefined ? null : object("CustomProperty", { key: found });
    },
    methods: {
      Add: (_state, args, host) => {
        const key = args.text(0);
        if (fileProperties.has(key)) throw invalidArgument();
        host.workbook.setProperty(key, textOf(args.json(1)));
        return object("CustomProperty", { key });
      },
    },
  }),
  defineType("CustomProperty", {
    values: {
      Key: { read: ({ key }) => key },
      Value: {
        read: ({ key }, host) => host.workbook.properties()[key] ?? "",
        write: ({ key }, value, host) => host.workbook.setProperty(key, textOf(value)),
      },
      Type: { read: () => "String" },
    },
  }),
];

/** What a file's core and extended properties are called; a property by any other name is a custom one. */
const fileProperties: ReadonlySet<string> = new Set([
  ...Object.values(writableProperties),
  ...["lastModifiedBy", "created", "modified", "revision", "lastPrinted", "contentStatus", "identifier", "language"],
  ...["version", "Application", "DocSecurity", "ScaleCrop", "LinksUpToDate", "SharedDoc", "HyperlinksChanged"],
  ...["AppVersion", "TotalTime", "Template", "HyperlinkBase", "HeadingPairs", "TitlesOfParts"],
]);

const customKeys = (host: HostContext): readonly string[] =>
  Object.keys(host.workbook.properties()).filter((name) => !fileProperties.has(name));

function trackedRange(host: HostContext, id: string): HostObject<"Range"> | null {
  const kept = host.references.get(id);
  return kept !== null && isA(kept, "Range") ? kept : null;
}

function invalid(): never {
  throw invalidReference();
}
