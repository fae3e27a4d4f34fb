import type { Day } from "../domain/units";
import type { TeamData } from "../domain/team";
import type { ApplyOutcome } from "../excel/outcome";
import { withSources } from "../workbook/changePlan/formulaSources";
import type { ChangePlan } from "../workbook/changePlan/changePlan";
import type { ConnectedTable, Connection, Problem, TableKind } from "../workbook/connect/connection";

export type { ApplyOutcome, UndoOutcome } from "../excel/outcome";

/** How to follow something that takes time, and how to end it. */
export interface TaskOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ActionProgress) => void;
}

export interface ActionProgress {
  readonly message: string;
  /** 0 to 1, or null while it cannot be known. */
  readonly done: number | null;
  /** True: an answer stands already, and stopping now keeps it. */
  readonly answerStands?: boolean;
}

/** How a workbook is to be read. */
export interface ReadingOptions {
  readonly today: Day;
  /** A mapping that overrides what connecting would find (command line: --map). */
  readonly mapping?: Readonly<Partial<Record<TableKind, ConnectedTable>>>;
  /** The manager's choices by question id, before they are kept in the workbook. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** What an action may use besides the workbook and its options. */
export interface ActionContext extends ReadingOptions, TaskOptions {}

/** What every preview carries, whatever the action. */
export interface Preview {
  readonly connection: Connection;
  readonly problems: readonly Problem[];
}

/** Checks options that come from anywhere: a form of the pane, a file of the command line. */
export interface OptionReader<Asked, Options> {
  /** The options with their defaults; a wrong one is refused with a sentence (`ActionRefusal`). */
  read(raw: unknown): Options;
  /** Only for the compiler: what a caller may ask. */
  readonly asked?: Asked;
}

/** Gives the connection as the action needs it, or refuses a workbook it cannot work on (`ActionRefusal`). */
export type Requirement<Ready extends Connection> = (connection: Connection) => Ready;

export type TeamConnection = Connection & { readonly team: TeamData };

/** What the author of an action writes; see `defineAction`. */
interface ActionDefinition<Name extends string, Asked, Options, Ready extends Connection, Result, Choice, Shown> {
  /** As on the command line: "balance-team". */
  readonly name: Name;
  readonly options: OptionReader<Asked, Options>;
  readonly needs: Requirement<Ready>;
  /** What the manager reads while the workbook is being read. */
  readonly progress?: () => string;
  /** Works out what would change. Writes nothing. */
  preview(connection: Ready, options: Options, context: ActionContext): Result | Promise<Result>;
  /** The changes of a preview, or of the part the manager ticked; null: nothing to write. */
  plan(preview: Result, choice?: Choice): ChangePlan | null;
  /** The preview as the command line prints it. */
  report(preview: Result): Readonly<Record<string, unknown>>;
  /** The preview as the pane shows it, codes put into words; absent where the pane shows only the plan. */
  present?(preview: Result, context: ActionContext): Shown;
  /** Carries the plan out, where that is more than writing it (undo). */
  apply?(preview: Result, context: ActionContext, choice?: Choice): Promise<ApplyOutcome>;
  /** The file that the action makes beside the workbook. */
  file?(preview: Result, choice?: Choice): Promise<Uint8Array>;
}

/**
 * Something a manager can do. Pane, ribbon and command line run it through the one runner (`./runner`), which reads the
 * workbook first: an action itself is handed the connection and needs no Excel.
 */
export type Action<
  Name extends string,
  Asked,
  Options,
  Result extends Preview,
  Choice = undefined,
  Shown = undefined,
> = Omit<ActionDefinition<Name, Asked, Options, Connection, Result, Choice, Shown>, "needs">;

/** Any action, for code that serves all of them: it passes on what `options` and `preview` gave, and looks into neither. */
export type AnyAction = Action<string, unknown, unknown, Preview, unknown, unknown>;

/** Defines an action; the names and types of its options and results are inferred, and checked wherever it is called. */
export function defineAction<
  const Name extends string,
  Asked,
  Options,
  Ready extends Connection,
  Result extends Preview,
  Choice = undefined,
  Shown = undefined,
>(
  definition: ActionDefinition<Name, Asked, Options, Ready, Result, Choice, Shown>,
): Action<Name, Asked, Options, Result, Choice, Shown> {
  const { needs } = definition;
  return {
    ...definition,
    preview: (connection, options, context) => definition.preview(needs(connection), options, context),
    // The plan says what the sheets looked like that its formulas read, so that a moved column is noticed.
    plan: (preview, choice) => {
      const plan = definition.plan(preview, choice);
      return plan === null ? null : withSources(plan, preview.connection.grid);
    },
  };
}

/** For actions that work on every workbook. */
export const anyWorkbook: Requirement<Connection> = (connection) => connection;

/**
 * For actions that need a team.
 * @param sentence says that there is none; given the first error of connecting, or ""
 */
export function aTeam(sentence: (why: string) => string): Requirement<TeamConnection> {
  return (connection) => {
    if (hasTeam(connection)) return connection;
    throw notATeam(connection, sentence);
  };
}

export type CasesConnection = TeamConnection & { readonly tables: { readonly Cases: ConnectedTable } };

/** For actions on single cases: teams that keep only counts have none. */
export function aCaseTable(sentence: string): Requirement<CasesConnection> {
  return (connection) => {
    if (hasTeam(connection) && hasCases(connection)) return connection;
    throw new ActionRefusal("no-cases", sentence);
  };
}

const hasCases = (connection: TeamConnection): connection is CasesConnection => connection.tables.Cases !== undefined;

const hasTeam = (connection: Connection): connection is TeamConnection => connection.team !== null;

/** The refusal of a workbook that holds no team, or nothing of what an action needs of one. */
export function notATeam({ problems }: Connection, sentence: (why: string) => string): ActionRefusal {
  const why = problems.find(({ severity }) => severity === "error")?.message ?? "";
  return new ActionRefusal("not-a-team-workbook", sentence(why));
}

/** Something cannot be done, said in a sentence that a manager can act on. */
export class ActionRefusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "ActionRefusal";
  }
}
