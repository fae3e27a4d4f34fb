import type { Shift } from "../areas";
import type { EventHub } from "./events";
import type { HostWorkbook } from "./model";
import type { References } from "./references";
import type { Json } from "./wire";

/** Facts of the host application that no workbook holds; they last as long as the host. */
export interface HostApplication {
  /** File name, as `workbook.name` gives it. */
  name: string;
  eventsEnabled: boolean;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** Passwords of protected sheets by sheet id. */
  readonly passwords: Map<string, string>;
  /** `workbook.settings`: kept beside the cells, as Excel does. */
  readonly settings: Map<string, Json>;
  /** `Office.addin.showAsTaskpane` and `hide`: whether the pane is to be seen. */
  paneState: string;
  /** `Office.addin.setStartupBehavior`: how the add-in starts with this document. */
  startState: string;
  /** Ribbon buttons by id that the add-in enabled or disabled. */
  readonly ribbonButtons: Map<string, boolean>;
  /** Called for `Excel.createWorkbook(base64)`; null: the host cannot open another workbook. */
  openWorkbook: ((base64: string | null) => void) | null;
  readonly createdWorkbooks: Map<string, string | null>;
  /** Answers from `_SetOsfControlContainerReadyForCustomFunctions`: the client takes calls of functions now. */
  functionsReady: boolean;
}

/** What the members of the host's objects may use. */
export interface HostContext {
  readonly workbook: HostWorkbook;
  readonly application: HostApplication;
  readonly references: References;
  readonly events: EventHub;
  /** Whether a member ("Range.getTables") belongs to a requirement set that the host announces. */
  isAnnounced(member: string): boolean;
  /** Whether the host plays an Excel whose writes over filtered rows go astray. */
  misplacesOverFilters(): boolean;
  /** To be called by whoever changed the workbook: the next read waits for the calculation. */
  noteChange(): void;
  /** Results of custom functions that came back through Office.js's own client. */
  takeFunctionResults(results: readonly Json[]): void;
  /** Rows or columns moved: tracked ranges move along. */
  noteShift(sheetId: string, shift: Shift): void;
}
