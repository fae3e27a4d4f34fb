import type { WorkbookGrid } from "@evenkeel/spreadsheet";
import * as v from "valibot";
import {
  ActionRefusal,
  anyWorkbook,
  defineAction,
  type ActionContext,
  type OptionReader,
  type Preview,
} from "../../actions/action";
import type { AskedOf } from "../../actions/options";
import type { SheetTemplate } from "../../workbook/changePlan/changePlan";
import type { Connection } from "../../workbook/connect/connection";
import { templateMessages as say } from "../../workbook/messages/template";
import { hasSample } from "../../workbook/ownSheets/templateSample";
import { templateSheets, withoutSample } from "./sheet";

export interface TemplateOptions {
  /** True: the sample goes, the sheets and whatever people wrote stay. */
  readonly removeSample: boolean;
}

export interface TemplatePreview extends Preview {
  readonly options: TemplateOptions;
  readonly sheets: readonly SheetTemplate[];
}

const options: OptionReader<AskedOf<typeof schema>, TemplateOptions> = { read: readOptions };

/** Sheets to start from, with an invented team; in a workbook in use they stand beside what is there. */
export const template = defineAction({
  name: "template",
  options,
  needs: anyWorkbook,
  progress: () => say.progress,
  preview(connection, options, context) {
    return previewTemplate(connection, context, options);
  },
  plan: ({ sheets, options }) => ({
    action: "template",
    title: options.removeSample ? say.removeTitle : say.title,
    changes: [],
    sheets,
  }),
  report: ({ sheets, problems }) => ({
    sheets: sheets.map((sheet) => ({ name: sheet.name, cells: sheet.cells.length })),
    problems,
  }),
});

/** As the action's preview, on a workbook that is already connected. */
export function previewTemplate(
  connection: Connection,
  context: Pick<ActionContext, "today">,
  options: TemplateOptions,
): TemplatePreview {
  const grid: WorkbookGrid = connection.grid ?? { sheets: [] };
  if (options.removeSample) {
    if (!hasSample(grid)) throw new ActionRefusal("no-sample", say.nothingToRemove);
    return { connection, options, sheets: withoutSample(grid, context.today), problems: connection.problems };
  }
  if (hasSample(grid)) throw new ActionRefusal("template-here", say.alreadyHere);
  return { connection, options, sheets: templateSheets(grid, context.today), problems: connection.problems };
}

const schema = v.object({ removeSample: v.optional(v.boolean(), false) });

function readOptions(raw: unknown): TemplateOptions {
  const stranger = Object.keys(Object(raw ?? {}) as object).find((name) => !(name in schema.entries));
  if (stranger !== undefined) throw new ActionRefusal("unknown-option", say.unknownOption(stranger));
  const parsed = v.safeParse(schema, raw ?? {});
  if (!parsed.success) throw new ActionRefusal("bad-option", say.badOption);
  return parsed.output;
}
