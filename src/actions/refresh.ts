import * as v from "valibot";
import { documentToGrid } from "../files/documentGrid";
import { refreshMessages as say } from "../messages/refresh";
import type { Connection } from "../tables/connection";
import type { WorkbookGrid } from "../tables/grid";
import { compareWithExport, csvToGrid, planRefresh, readExport, type Refresh } from "../tables/refresh";
import type { Day } from "../domain/units";
import { ActionRefusal, type Action, type ActionSurroundings, type Preview } from "./action";
import { connectWorkbook } from "./workbook";

export interface RefreshActionOptions {
  /** The text of a .csv export; or */
  readonly csv?: string | undefined;
  /** the bytes of an .xlsx export. */
  readonly bytes?: Uint8Array | undefined;
  /** True: where clinicians differ, the clinical system is right. False: the move was agreed here. */
  readonly takeClinicians: boolean;
}

export interface RefreshPreview extends Preview {
  readonly refresh: Refresh;
  readonly today: Day;
}

/** Brings the cases up to date from the clinical system's export, and lists the moves to be keyed in there. */
export const refresh: Action<RefreshActionOptions, RefreshPreview> = {
  name: "refresh",
  options: readOptions,
  async preview(surroundings, options) {
    surroundings.onProgress?.({ message: say.progress, done: null });
    const connection = await connectWorkbook(surroundings);
    return previewRefresh(connection, await exportGrid(options), surroundings, options);
  },
  plan: ({ connection, refresh: found, today }) => planRefresh(connection, found, today),
  report: ({ refresh: found, problems }) => ({
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
};

/** As the action's preview, on a workbook that is already connected. */
export function previewRefresh(
  connection: Connection,
  exported: WorkbookGrid,
  surroundings: Pick<ActionSurroundings, "today">,
  options: Pick<RefreshActionOptions, "takeClinicians">,
): RefreshPreview {
  if (connection.tables.Cases === undefined) throw new ActionRefusal("no-cases", say.noTeam);
  const read = readExport(exported, surroundings.today);
  if (read === null) throw new ActionRefusal("unreadable-export", say.noCases);
  const found = compareWithExport(connection, read, {
    today: surroundings.today,
    takeClinicians: options.takeClinicians,
  });
  if (found.matched === 0) throw new ActionRefusal("other-export", say.noMatch(read.team?.cases.length ?? 0));
  return { connection, refresh: found, today: surroundings.today, problems: connection.problems };
}

async function exportGrid(options: RefreshActionOptions): Promise<WorkbookGrid> {
  if (options.csv !== undefined) return csvToGrid(options.csv);
  if (options.bytes === undefined) throw new ActionRefusal("no-export", say.noFile);
  const [{ readWorkbook }, { FileRefusal }] = await Promise.all([
    import("../files/readWorkbook"),
    import("../files/refusal"),
  ]);
  try {
    return documentToGrid(readWorkbook(options.bytes));
  } catch (error) {
    if (error instanceof FileRefusal) throw new ActionRefusal("unreadable-export", error.message, { cause: error });
    throw error;
  }
}

const schema = v.object({
  csv: v.optional(v.string()),
  bytes: v.optional(v.instance(Uint8Array)),
  takeClinicians: v.optional(v.boolean(), false),
});

function readOptions(raw: unknown): RefreshActionOptions {
  const known = Object.keys(schema.entries);
  const stranger = Object.keys(Object(raw ?? {}) as object).find((name) => !known.includes(name));
  if (stranger !== undefined) throw new ActionRefusal("unknown-option", say.unknownOption(stranger));
  const parsed = v.safeParse(schema, raw ?? {});
  if (!parsed.success) throw new ActionRefusal("bad-option", say.noFile);
  return parsed.output;
}
