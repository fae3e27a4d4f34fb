/** What a Range stands for: an area of a sheet, and the reference under which the add-in tracks it, if any. */
import type { Area } from "@evenkeel/spreadsheet";
export interface RangeState {
  readonly sheetId: string;
  area: Area;
  referenceId?: string;
}

interface SheetState {
  readonly sheetId: string;
}

interface TableState {
  readonly tableId: string;
}

interface TablePart extends TableState {
  readonly index: number;
}

interface ScopedTables {
  /** null: the tables of the whole workbook. */
  readonly sheetId: string | null;
}

interface AreaState {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

interface NameState {
  readonly name: string;
  readonly sheetId: string | null;
}

interface ChartState {
  readonly chartId: string;
}

interface FilterState {
  readonly sheetId: string;
  readonly tableId: string | null;
}

type Whole = Record<string, never>;

/** Every type of object the host knows, by its name in Office.js, with what one of its objects stands for. */
export interface HostStates {
  Workbook: Whole;
  Application: Whole;
  CultureInfo: Whole;
  DatetimeFormatInfo: Whole;
  NumberFormatInfo: Whole;
  Runtime: Whole;
  WorkbookCreated: { readonly id: string };
  WorkbookProtection: Whole;
  WorksheetCollection: Whole;
  Worksheet: SheetState;
  WorksheetProtection: SheetState;
  WorksheetFreezePanes: SheetState;
  PageLayout: SheetState;
  Range: RangeState;
  RangeAreas: AreaState & { referenceId?: string };
  RangeCollection: AreaState;
  RangeFormat: AreaState;
  RangeFill: AreaState;
  RangeFont: AreaState;
  RangeBorderCollection: AreaState;
  RangeBorder: AreaState & { readonly side: string };
  FormatProtection: AreaState;
  RangeSort: RangeState;
  DataValidation: AreaState;
  ConditionalFormatCollection: AreaState;
  ConditionalFormat: AreaState & { readonly id: string };
  CustomConditionalFormat: AreaState & { readonly id: string };
  ConditionalFormatRule: AreaState & { readonly id: string };
  CellValueConditionalFormat: AreaState & { readonly id: string };
  ConditionalRangeFormat: AreaState & { readonly id: string };
  ConditionalRangeFill: AreaState & { readonly id: string };
  ConditionalRangeFont: AreaState & { readonly id: string };
  AutoFilter: FilterState;
  TableCollection: ScopedTables;
  TableScopedCollection: AreaState & { readonly fullyContained: boolean };
  Table: TableState;
  TableColumnCollection: TableState;
  TableColumn: TablePart;
  TableRowCollection: TableState;
  TableRow: TablePart;
  TableSort: TableState;
  Filter: TablePart;
  NamedItemCollection: ScopedTables;
  NamedItem: NameState;
  CustomXmlPartCollection: Whole;
  CustomXmlPartScopedCollection: { readonly namespace: string };
  CustomXmlPart: { readonly partId: string };
  DocumentProperties: Whole;
  CustomPropertyCollection: Whole;
  CustomProperty: { readonly key: string };
  SettingCollection: Whole;
  Setting: { readonly key: string };
  ChartCollection: SheetState;
  Chart: ChartState;
  ChartTitle: ChartState;
  ChartLegend: ChartState;
  CustomFunctions: Whole;
  AddinInternalService: Whole;
  AppRuntimeService: Whole;
  AppRuntimePersistenceService: Whole;
  DynamicRibbon: Whole;
  RibbonTab: { readonly id: string };
  RibbonButton: { readonly id: string };
}

export type TypeName = keyof HostStates;

/** An object of the host's: a type and what it stands for. It holds no cells: those are always read from the model. */
export class HostObject<Name extends TypeName = TypeName> {
  constructor(
    readonly type: Name,
    readonly state: HostStates[Name],
  ) {}
}

export function object<Name extends TypeName>(type: Name, state: HostStates[Name]): HostObject<Name> {
  return new HostObject(type, state);
}

export function isA<Name extends TypeName>(value: HostObject, type: Name): value is HostObject<Name> {
  return value.type === type;
}
