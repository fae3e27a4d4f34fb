import type { Shift } from "../areas";
import type { HostApplication, HostContext } from "./context";
import { HostError } from "./errors";
import { byAddin, byColleague, byPerson, EventHub, workbookTarget } from "./events";
import { hideEveryOtherRow, type Fault } from "./faults";
import type { HostEdit, HostWorkbook } from "./model";
import { raiseSelection } from "./objects/worksheets";
import { RequestRunner } from "./protocol";
import { References } from "./references";
import { byteLength, isUpkeep, Traffic } from "./traffic";
import { ActionType, type Json, type WireAction, type WireMessage, type WireRequest, type WireResponse } from "./wire";

/** What becomes of a request: a body, an error code of the common API, or nothing at all. */
export type Reply =
  | { readonly kind: "body"; readonly text: string }
  | { readonly kind: "failed"; readonly commonError: number }
  | { readonly kind: "silence" };

/** Error codes by which Office.js's transport reports what is not Excel's own answer. */
const commonErrors = { internal: 5001, requestTooLarge: 5103, responseTooLarge: 5104 } as const;

export interface HostOptions {
  /** The file's name. */
  readonly name?: string;
  /** What `Excel.createWorkbook(base64)` does with the new file. */
  readonly openWorkbook?: (base64: string | null) => void;
}

/**
 * An Excel made of a workbook model: it answers the requests of genuine Office.js, one after the other,
 * and tells Office.js about events. It keeps no cells of its own.
 */
export class ExcelHost implements HostContext {
  readonly references = new References();
  readonly traffic = new Traffic();
  readonly events: EventHub;
  application: HostApplication;

  /** Set by whoever connects the host to Office.js: takes messages to the add-in. */
  deliver: (messages: readonly WireMessage[]) => void = () => undefined;
  /** Set once Office.js has loaded; until then everything is announced. */
  isAnnounced: (member: string) => boolean = () => true;
  /** Called when the selection moved, for the events of the common API. */
  onSelection: () => void = () => undefined;

  private model: HostWorkbook;
  private stopWatching: () => void = () => undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private outbox: WireMessage[] = [];
  private active = "";
  /** While a request is carried out, what became active is looked at only when all of it is done. */
  private isAtWork = false;
  private isDirty = true;
  private fault: Fault = {};
  private sinceFault = 0;
  private leaveCellEdit: (() => void)[] = [];
  private functionResults: (results: readonly Json[]) => void = () => undefined;

  constructor(workbook: HostWorkbook, options: HostOptions = {}) {
    this.model = workbook;
    this.application = freshApplication(options);
    this.events = new EventHub(
      () => this.model,
      this.references,
      () => this.application.eventsEnabled,
      (message) => this.post(message),
    );
    this.watch();
  }

  get workbook(): HostWorkbook {
    return this.model;
  }

  /** Puts another workbook behind the same Office.js: as if Excel had been closed and opened anew. */
  open(workbook: HostWorkbook, options: HostOptions = {}): void {
    this.stopWatching();
    const { functionsReady } = this.application;
    this.model = workbook;
    this.application = { ...freshApplication(options), functionsReady };
    this.references.clear();
    this.events.clear();
    this.traffic.reset();
    this.outbox = [];
    this.isDirty = true;
    this.setFault({});
    this.watch();
  }

  misplacesOverFilters(): boolean {
    return this.fault.filtered === true;
  }

  noteChange(): void {
    this.isDirty = true;
  }

  noteShift(sheetId: string, shift: Shift): void {
    this.references.shift(sheetId, shift);
    this.events.shifted(sheetId, shift);
    this.noteChange();
  }

  takeFunctionResults(results: readonly Json[]): void {
    this.functionResults(results);
  }

  onFunctionResults(listener: (results: readonly Json[]) => void): void {
    this.functionResults = listener;
  }

  /** Plays a bad Excel from now on; `{}` ends it. Requests are counted from here. */
  setFault(fault: Fault): void {
    this.fault = fault;
    this.sinceFault = 0;
    if (fault.cellEdit !== true) {
      for (const leave of this.leaveCellEdit.splice(0)) leave();
    }
    if (fault.filtered === true) hideEveryOtherRow(this.model);
    if (fault.protect !== undefined) {
      for (const { id, name } of this.model.sheets()) {
        if (fault.protect === "all" || fault.protect.includes(name)) this.model.setProtected(id, true);
      }
    }
  }

  /** Does an edit in the name of the person at the keyboard. */
  userEdit(edit: (workbook: HostWorkbook) => void): void {
    this.editAs(byPerson, edit);
  }

  /** Does an edit in the name of somebody else who has the workbook open: its events say "Remote". */
  colleagueEdit(edit: (workbook: HostWorkbook) => void): void {
    this.editAs(byColleague, edit);
  }

  /** Sends a message to the add-in that is not an event: a call of a custom function. */
  post(message: WireMessage): void {
    this.outbox.push(message);
    if (this.outbox.length > 1) return;
    // Like Excel, tell about changes only after the request that made them was answered.
    void Promise.resolve(this.queue).then(() => {
      const messages = this.outbox.splice(0);
      if (messages.length > 0) this.deliver(messages);
    });
  }

  /** Answers one request, in the order of arrival. */
  answer(requestText: string, waitsForCellEdit = false): Promise<Reply> {
    const reply = this.queue.then(() => this.answerNow(requestText, waitsForCellEdit));
    // A request that is never answered must not keep later ones from being looked at.
    this.queue = reply.catch(() => undefined);
    return reply;
  }

  private async answerNow(requestText: string, waitsForCellEdit: boolean): Promise<Reply> {
    const request = JSON.parse(requestText) as WireRequest;
    const upkeep = isUpkeep(request);
    if (!upkeep) this.sinceFault += 1;
    const number = upkeep ? 0 : this.sinceFault;
    const { fault } = this;

    if (fault.latency !== undefined) await pause(fault.latency);
    if (fault.cellEdit === true && !upkeep) {
      if (!waitsForCellEdit) return this.note(upkeep, requestText, JSON.stringify(cellEditError()));
      await new Promise<void>((resolve) => this.leaveCellEdit.push(resolve));
    }
    const { lost } = fault;
    if (lost !== undefined && !upkeep) {
      if (lost.how === "silent" && number >= lost.request) return { kind: "silence" };
      if (lost.how === "before" && number >= lost.request) return this.lose(requestText);
    }
    const isTooLarge = (text: string): boolean =>
      fault.payloadLimit !== undefined && byteLength(text) > fault.payloadLimit;
    if (isTooLarge(requestText)) return this.lose(requestText, commonErrors.requestTooLarge);
    if (fault.colleague?.request === number) this.colleagueEdit(fault.colleague.edit);

    const response = await this.run(request, number);
    const text = JSON.stringify(response);
    if (isTooLarge(text)) return this.lose(requestText, commonErrors.responseTooLarge);
    if (lost?.how === "answer" && number === lost.request) return this.lose(requestText);
    return this.note(upkeep, requestText, text);
  }

  private async run(request: WireRequest, number: number): Promise<WireResponse> {
    const { failAt } = this.fault;
    let operations = 0;
    const runner = new RequestRunner(
      this,
      request,
      (action) => {
        if (!isOperation(action)) return;
        operations += 1;
        if (failAt?.request === number && failAt.operation === operations) {
          throw new HostError(failAt.code, "There was an internal error while processing the request.");
        }
      },
      () => this.settle(),
      (work) => this.events.as(byAddin, work),
    );
    this.isAtWork = true;
    const response = await runner.run();
    this.isAtWork = false;
    this.events.as(byAddin, () => this.noticeActivation());
    await this.settle();
    return response;
  }

  private async settle(): Promise<void> {
    if (!this.isDirty) return;
    this.isDirty = false;
    await this.model.settle();
  }

  private editAs(origin: typeof byPerson, edit: (workbook: HostWorkbook) => void): void {
    this.events.as(origin, () => {
      edit(this.model);
      this.noticeActivation();
    });
    this.noteChange();
  }

  private lose(requestText: string, commonError: number = commonErrors.internal): Reply {
    this.traffic.note(false, requestText, "");
    return { kind: "failed", commonError };
  }

  private note(upkeep: boolean, requestText: string, text: string): Reply {
    this.traffic.note(upkeep, requestText, text);
    return { kind: "body", text };
  }

  private watch(): void {
    this.active = this.model.activeSheetId();
    const stopEdits = this.model.onEdit((edit: HostEdit) => {
      this.isDirty = true;
      this.events.cellsChanged(edit.sheetId, edit.area);
    });
    const stopSelect = this.model.onSelect(() => {
      if (!this.isAtWork) this.noticeActivation();
      raiseSelection(this);
      this.onSelection();
    });
    this.stopWatching = () => {
      stopEdits();
      stopSelect();
    };
  }

  /** Raises the events of another sheet having become active, whoever made it so. */
  private noticeActivation(): void {
    const before = this.active;
    const now = this.model.activeSheetId();
    if (now === before) return;
    this.active = now;
    this.events.raise("worksheetDeactivated", [before, workbookTarget], { worksheetId: before });
    this.events.raise("worksheetActivated", [now, workbookTarget], { worksheetId: now });
  }
}

function isOperation({ ActionType: type, Name: name }: WireAction): boolean {
  if (type === ActionType.Method) return !name.startsWith("_");
  return type !== ActionType.Instantiate && type !== ActionType.Trace;
}

function freshApplication(options: HostOptions): HostApplication {
  return {
    name: options.name ?? "Book1.xlsx",
    eventsEnabled: true,
    calculationMode: "Automatic",
    passwords: new Map(),
    settings: new Map(),
    paneState: "Visible",
    startState: "Inactive",
    ribbonButtons: new Map(),
    openWorkbook: options.openWorkbook ?? null,
    createdWorkbooks: new Map(),
    functionsReady: false,
  };
}

function cellEditError(): WireResponse {
  return {
    Results: [],
    TraceIds: [],
    Error: {
      Code: "InvalidOperationInCellEditMode",
      Message: "Excel is in cell-editing mode.",
      Location: "",
      ActionIndex: 0,
      HttpStatusCode: 400,
    },
  };
}

// Taken at load, so that a test's fake clock does not stop the host.
const { setTimeout: wait } = globalThis;
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => void wait(resolve, milliseconds));
