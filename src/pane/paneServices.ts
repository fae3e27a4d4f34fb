import type { Notice, StandingChange } from "../features/actions";
import type { CurvePoint } from "../domain/balance";
import type { BalanceBounds, Picture } from "../domain/balance/answer";
import type { Baseline } from "../domain/changes/changes";
import type { Day, Points } from "../domain/units";
import type { ActionProgress, ApplyOutcome, UndoOutcome } from "../actions/action";
import type { ChangePlan } from "../workbook/changePlan/changePlan";
import type { Connection } from "../workbook/connect/connection";

/**
 * All that the views may ask for. The real ones stand on `src/actions` (see createServices);
 * tests and the gallery give fakes, so that every state of every view can be shown without a workbook.
 */
export interface PaneServices {
  readonly today: () => Day;
  readonly workbook: WorkbookServices;
  readonly balance: BalanceServices;
  /** Works out what an action of the one list would write; nothing is written before `apply`. */
  plan(action: string, options: unknown, following: Following): Promise<PlannedChange>;
  readonly jobPlans: JobPlanServices;
  readonly share: ShareServices;
  readonly statements: StatementServices;
  readonly refresh: RefreshServices;
  readonly appearance: AppearanceServices;
}

export interface WorkbookServices {
  /** Reads the workbook; `answers` are the manager's choices so far. */
  connect(answers: Answers): Promise<Connection>;
  /** Keeps what was found and answered in the workbook, so that nobody is asked again. */
  remember(connection: Connection): Promise<void>;
  /** Calls back after somebody other than the add-in has edited the workbook. Resolves to the way to stop. */
  watch(listener: () => void): Promise<() => Promise<void>>;
  /** Tells when Excel waits for the manager to leave a cell (a sentence), and when the wait is over (null). */
  watchWaiting(listener: (message: string | null) => void): () => void;
  /** Tells what a ribbon command did. */
  watchNotices(listener: (notice: Notice) => void): () => void;
  showCell(sheet: string, cell: string): Promise<void>;
  /** Puts a formula into the selected cell, if that is empty, and says which cell that was. */
  insertFormula(formula: string): Promise<{ readonly sheet: string; readonly cell: string }>;
  lastChange(): Promise<StandingChange | null>;
  undoLast(): Promise<UndoOutcome>;
  /** The team as the manager last saw it; null: never. */
  lastLook(): Promise<Baseline | null>;
  /** Keeps the team as it is now for the next look; no cell is touched. */
  markSeen(connection: Connection): Promise<Baseline | null>;
}

/** Chosen values by question id. */
export type Answers = Readonly<Record<string, string>>;

/** How a view follows something that takes time. */
export interface Following {
  readonly onProgress: (progress: ActionProgress) => void;
  readonly signal: AbortSignal;
}

export interface PlannedChange {
  /** What the action has to say about it besides the change itself, a sentence each. */
  readonly notes?: readonly string[];
  /** null: there is nothing to write. */
  readonly plan: ChangePlan | null;
  apply(): Promise<ApplyOutcome>;
}

export interface BalanceServices {
  /** Works out what would change; writes nothing. */
  propose(options: BalanceChoices, following: Following): Promise<BalanceProposal>;
}

export interface BalanceChoices {
  readonly moveExisting: boolean;
  /** Part of a fair share: 0.05 is plus or minus 5 %; absent: what the service has agreed. */
  readonly tolerance?: number;
  readonly maxMoves: number | null;
  /** What a fair share is measured by. */
  readonly shareBy: "hours" | "case-half-days";
  /** Cases may go to another team of the Team column. */
  readonly acrossTeams: boolean;
  /** A placed case that was waiting is written as open, too. */
  readonly statusToo: boolean;
}

export interface BalanceProposal {
  readonly moves: readonly ProposedMove[];
  readonly undone: readonly { readonly case: string; readonly why: string }[];
  /** What one more person would change, a sentence each, what helps most first. */
  readonly wishes: readonly string[];
  /** Sentences the manager is asked: kept or unskilled cases that the answer did not touch. */
  readonly questions: readonly string[];
  readonly before: Picture;
  readonly bounds: BalanceBounds;
  /** True: it was checked that no better answer exists. */
  readonly proven: boolean;
  /** The team as it would be with just these moves. At once: it follows every tick. */
  pictureWith(ticked: ReadonlySet<string>): Picture;
  /** Moves against evenness, for the choice "fewer moves or more even"; null where there is nothing to choose. */
  readonly curve: ((following: Following) => Promise<readonly CurvePoint[]>) | null;
  /** Writes the ticked moves. */
  apply(ticked: ReadonlySet<string>): Promise<ApplyOutcome>;
}

export interface ProposedMove {
  /** What is ticked. */
  readonly key: string;
  /** The case's reference, or the category where the team keeps counts. */
  readonly case: string;
  readonly count: number;
  /** null: nobody holds it yet. */
  readonly from: string | null;
  readonly to: string;
  readonly points: Points;
  /** A sentence. */
  readonly reason: string;
}

export interface JobPlanServices {
  /** The fewest changes of half-days that bring Choice and Core in line with demand, each with what it brings. */
  balance(choices: RebalanceChoices, following: Following): Promise<RebalanceProposal>;
}

export interface RebalanceChoices {
  readonly step: 0.5 | 1;
  /** False: only what is drafted is proposed. */
  readonly balance: boolean;
  readonly limits: readonly {
    readonly clinician: string;
    readonly category: "choice" | "core" | "specific" | "other";
    readonly min: number | null;
    readonly max: number | null;
  }[];
  readonly leaveAlone: readonly string[];
  /** Half-days that the manager has drafted for somebody. */
  readonly start: readonly {
    readonly clinician: string;
    readonly choice?: number;
    readonly core?: number;
    readonly specific?: number;
    readonly other?: number;
  }[];
}

export interface RebalanceProposal extends ExplainedChange {
  /** What stays short within the limits; null: demand is met, or unknown. */
  readonly missing: { readonly choicePerWeek: number; readonly corePerQuarter: number } | null;
  /** New Core a quarter for each weekly referral, with the changes; null: demand is unknown or not met. */
  readonly ratioAfter: number | null;
  readonly proven: boolean;
  /** Sentences: whose plan has to be changed by hand. */
  readonly byHand: readonly string[];
}

export interface ExplainedChange extends PlannedChange {
  readonly reasons: readonly string[];
}

export interface ShareServices {
  /** Makes the copy and checks it. Nothing leaves the workbook before the manager takes the file. */
  prepare(choices: CopyChoices, following: Following): Promise<PreparedCopy>;
  /** Opens the file as a new workbook. */
  open(file: Uint8Array): Promise<void>;
}

export interface CopyChoices {
  readonly serviceName: string | null;
  readonly clinicians: "none" | "roles" | "names";
  /** The summary's sentences; null: as drafted from the figures. */
  readonly statement: readonly string[] | null;
}

export interface PreparedCopy {
  readonly sheets: readonly CopiedSheet[];
  readonly suppressed: number;
  readonly frozenFormulas: number;
  readonly statement: readonly string[];
  /** Lines of the manager's template whose figures are not known or not to be shown. */
  readonly leftOut: readonly string[];
  /** What only a person can judge, a sentence each. */
  readonly cautions: readonly string[];
  /** What was checked and passed, a sentence each. */
  readonly checks: readonly string[];
  readonly date: string;
  /** The file; refused where a check failed. */
  file(): Promise<Uint8Array>;
}

/** One sheet of the copy, as it will be read. */
export interface CopiedSheet {
  readonly name: string;
  readonly title: string;
  /** Sentences of a sheet without a table. */
  readonly lines: readonly string[];
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Figures held back in it. */
  readonly held: number;
  readonly chart: string | null;
}

export interface RefreshServices {
  /** The clinical system's export, as the manager chooses it; null: none. It is read here and goes nowhere. */
  chooseFile(): Promise<ChosenFile | null>;
  /** Compares the export with the cases. Nothing is written before `apply`. */
  compare(file: ChosenFile, choices: RefreshChoices, following: Following): Promise<RefreshProposal>;
  copyText(text: string): Promise<void>;
}

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface RefreshChoices {
  /** Which header of the export gives which column, where the manager has said so; null: none. */
  readonly columns: Readonly<Record<string, string | null>>;
  /** Columns that stay as they are here. */
  readonly leave: readonly string[];
  readonly takeClinicians: boolean;
}

export interface RefreshProposal extends PlannedChange {
  /** Every header of the export. */
  readonly headers: readonly string[];
  /** The workbook's own columns, each with the export's header that gives it. */
  readonly columns: readonly { readonly column: string; readonly header: string; readonly from: string | null }[];
  /** Cases that both know. */
  readonly matched: number;
  readonly fresh: readonly string[];
  readonly closed: readonly string[];
  /** A line for each cell: the case, what stands here, what the export says. */
  readonly changed: readonly { readonly column: string; readonly header: string; readonly cells: readonly string[] }[];
  readonly vanished: readonly string[];
  readonly toKeyIn: readonly {
    readonly case: string;
    readonly inSystem: string | null;
    readonly agreed: string | null;
  }[];
  readonly keyedIn: readonly string[];
  readonly left: readonly string[];
}

export type StatementUse = "commissioners" | "concern" | "effect" | "escalation";

export interface StatementServices {
  /** A concern about somebody, or about the whole team (null), as today's figures and the templates put it. */
  draftConcern(about: string | null, following: Following): Promise<DraftedConcern>;
  /** The templates, with any new words in their places, and how they read today. */
  templates(wishes: Partial<Record<StatementUse, readonly string[]>>, following: Following): Promise<TemplatesRead>;
}

export interface DraftedConcern {
  readonly statement: string;
  readonly effect: string;
  /** For the case that allocating stops. */
  readonly escalation: string;
  /** "Points held: 412.5" */
  readonly figures: readonly string[];
  readonly cautions: readonly string[];
}

export interface TemplatesRead {
  readonly templates: Readonly<Record<StatementUse, readonly string[]>>;
  readonly reads: Readonly<Record<StatementUse, readonly string[]>>;
  /** What may stand in braces. */
  readonly names: Readonly<Record<StatementUse, readonly string[]>>;
  readonly cautions: readonly string[];
}

export interface AppearanceServices {
  readonly isDark: () => boolean;
  /** Calls back when it gets dark or light. Gives back the way to stop. */
  readonly watch: (listener: () => void) => () => void;
}
