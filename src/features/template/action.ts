import * as v from "valibot";
import { ActionRefusal, anyWorkbook, defineAction, type Preview } from "../../actions/action";
import { defineOptions } from "../../actions/options";
import type { SheetTemplate } from "../../workbook/changePlan/changePlan";
import { hasSample } from "../../workbook/ownSheets/templateSample";
import { templateMessages as say } from "./messages";
import { templateSheets, withoutSample } from "./sheet";

/** The sheets to be added, or emptied of the sample. Nothing has been written. */
export interface TemplatePreview extends Preview {
  readonly removeSample: boolean;
  readonly sheets: readonly SheetTemplate[];
}

/** Sheets to start from, with an invented team; in a workbook in use they stand beside what is there. */
export const template = defineAction({
  name: "template",
  options: defineOptions(
    {
      /** True: the sample goes; the sheets, and whatever people wrote into them, stay. */
      removeSample: { schema: v.optional(v.boolean(), false), wanted: () => say.options.yesOrNo },
    },
    say.options,
    { unknown: "unknown-option", wrong: "bad-option" },
  ),
  needs: anyWorkbook,
  progress: () => say.progress,
  preview(connection, { removeSample }, { today }): TemplatePreview {
    const { grid = { sheets: [] }, problems } = connection;
    if (removeSample && !hasSample(grid)) throw new ActionRefusal("no-sample", say.nothingToRemove);
    if (!removeSample && hasSample(grid)) throw new ActionRefusal("template-here", say.alreadyHere);
    const sheets = removeSample ? withoutSample(grid, today) : templateSheets(grid, today);
    return { connection, problems, removeSample, sheets };
  },
  plan: ({ sheets, removeSample }) => ({
    action: "template",
    title: removeSample ? say.removeTitle : say.title,
    changes: [],
    sheets,
  }),
  report: ({ sheets, problems }) => ({
    sheets: sheets.map(({ name, cells }) => ({ name, cells: cells.length })),
    problems,
  }),
});
