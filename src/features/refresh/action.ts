import type { WorkbookGrid } from "@evenkeel/spreadsheet";
import { documentToGrid } from "@evenkeel/xlsx";
import * as v from "valibot";
import {
  ActionRefusal,
  anyWorkbook,
  defineAction,
  type ActionContext,
  type OptionReader,
  type Preview,
} from "../../actions/action";
import type { AskedOf, Settled } from "../../actions/options";
import type { Day } from "../../domain/units";
import type { Connection } from "../../workbook/connect/connection";
import { refreshMessages as say } from "../../workbook/messages/refresh";
import { compareWithExport, type Refresh } from "./compare/compare";
import { csvText, csvToGrid, readExport, type ExportColumns, type ReadExport } from "./compare/exportFile";
import { planRefresh } from "./compare/plan";
import { presentRefresh } from "./present";

export interface RefreshActionOptions {
  /** The text of a .csv export; or */
  readonly csv?: string | undefined;
  /** the bytes of a .csv or .xlsx export. */
  readonly bytes?: Uint8Array | undefined;
  /** True: where clinicians differ, the clinical system is right even where the add-in gave the case away. */
  readonly takeClinicians: boolean;
  /** Which header of the export gives which column; what is left out is guessed, or taken as at the last refresh. */
  readonly columns: ExportColumns;
  /** Columns of the cases, by canonical name, that stay as they are. */
  readonly leave: readonly string[];
}

export interface RefreshPreview extends Preview {
  readonly exported: ReadExport;
  readonly refresh: Refresh;
  readonly today: Day;
}

type RefreshAsked = AskedOf<typeof schema>;

/** What the manager settles about an export before it is applied. */
export type RefreshChoices = Settled<RefreshAsked, "columns" | "leave" | "takeClinicians">;

const options: OptionReader<RefreshAsked, RefreshActionOptions> = { read: readOptions };

/** Brings the cases up to date from the clinical system's export, and lists the moves to be keyed in there. */
export const refresh = defineAction({
  name: "refresh",
  options,
  needs: anyWorkbook,
  progress: () => say.progress,
  async preview(connection, options, context) {
    return previewRefresh(connection, await exportGrid(options), context, options);
  },
  plan: ({ connection, refresh: found, today }) => planRefresh(connection, found, today),
  report: ({ exported, refresh: found, problems }) => ({
    columns: exported.columns,
    matched: found.matched,
    changed: found.changed.map(({ case: id, column, from, to }) => ({ case: id, column, from, to })),
    closed: found.closed,
    new: found.fresh,
    vanished: found.vanished,
    toKeyIn: found.toKeyIn,
    keyedIn: found.keyedIn,
    left: found.left,
    problems,
  }),
  present: presentRefresh,
});

/** As the action's preview, on a workbook that is already connected. */
export function previewRefresh(
  connection: Connection,
  file: WorkbookGrid,
  context: Pick<ActionContext, "today">,
  options: Pick<RefreshActionOptions, "takeClinicians" | "columns" | "leave">,
): RefreshPreview {
  const { today } = context;
  const own = connection.tables.Cases;
  if (own === undefined) throw new ActionRefusal("no-cases", say.noTeam);
  const columns = { ...connection.exportColumns, ...options.columns };
  const exported = readExport(file, today, own, columns);
  if (exported === null) throw new ActionRefusal("unreadable-export", say.noCases);
  const { takeClinicians, leave } = options;
  const found = compareWithExport(connection, exported.connection, { takeClinicians, leave });
  if (found.matched === 0)
    throw new ActionRefusal("other-export", say.noMatch(exported.connection.team?.cases.length ?? 0));
  return { connection, exported, refresh: found, today, problems: connection.problems };
}

async function exportGrid({ csv, bytes }: RefreshActionOptions): Promise<WorkbookGrid> {
  if (csv !== undefined) return csvToGrid(csv);
  if (bytes === undefined) throw new ActionRefusal("no-export", say.noFile);
  return readExportFile(bytes);
}

/** An .xlsx file is a packed one and begins like all of these; anything else is read as .csv. */
const PACKED = [0x50, 0x4b];
/** The old .xls begins so. */
const OLD_EXCEL = [0xd0, 0xcf];

/** The file of an export as a grid; refused with a sentence where it cannot be read. */
export async function readExportFile(bytes: Uint8Array): Promise<WorkbookGrid> {
  const begins = (mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte);
  if (begins(OLD_EXCEL)) throw new ActionRefusal("unreadable-export", say.oldFormat);
  if (!begins(PACKED)) return csvToGrid(csvText(bytes));
  const { readWorkbook, FileRefusal } = await import(/* webpackChunkName: "export-file" */ "./exportWorkbook");
  try {
    return documentToGrid(readWorkbook(bytes));
  } catch (error) {
    if (error instanceof FileRefusal) throw new ActionRefusal("unreadable-export", error.message, { cause: error });
    throw error;
  }
}

const schema = v.object({
  csv: v.optional(v.string()),
  bytes: v.optional(v.custom<Uint8Array>((value) => ArrayBuffer.isView(value))),
  takeClinicians: v.optional(v.boolean(), false),
  columns: v.optional(v.record(v.string(), v.nullable(v.string())), {}),
  leave: v.optional(v.array(v.string()), []),
});

function readOptions(raw: unknown): RefreshActionOptions {
  const known = Object.keys(schema.entries);
  const stranger = Object.keys(Object(raw ?? {}) as object).find((name) => !known.includes(name));
  if (stranger !== undefined) throw new ActionRefusal("unknown-option", say.unknownOption(stranger, known));
  const parsed = v.safeParse(schema, raw ?? {});
  if (!parsed.success) throw new ActionRefusal("bad-option", say.badOption);
  return parsed.output;
}
