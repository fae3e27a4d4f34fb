import type * as OfficeJsHelpers from "@microsoft/office-js-helpers";
import { asFailure } from "./requests/failures";

/**
 * The one place that uses @microsoft/office-js-helpers, loaded only when its job is needed, so that its weight never
 * delays the functions or the first paint. What is used of it and why: docs/decisions/006-office-js-helpers.md.
 */
type Helpers = Pick<typeof OfficeJsHelpers, "ExcelUtilities">;

let loading: Promise<Helpers> | null = null;

async function helpers(): Promise<Helpers> {
  loading ??= import(/* webpackChunkName: "office-js-helpers" */ "@microsoft/office-js-helpers").then(
    (module: unknown) => {
      // A UMD file: by the loader's habit its exports are the module itself or the module's default.
      if (isHelpers(module)) return module;
      const inner: unknown = (module as { readonly default?: unknown }).default;
      if (isHelpers(inner)) return inner;
      throw new Error("@microsoft/office-js-helpers has not the exports that it should have.");
    },
  );
  return loading;
}

function isHelpers(module: unknown): module is Helpers {
  return typeof module === "object" && module !== null && "ExcelUtilities" in module;
}

/**
 * Makes a sheet, or empties the cells of one that is there. It never deletes a sheet: formulas that point to it live on.
 * Whether emptying is right is the caller's to know.
 */
export async function createSheet(name: string): Promise<void> {
  const { ExcelUtilities } = await helpers();
  const context = new Excel.RequestContext();
  try {
    await ExcelUtilities.forceCreateSheet(context.workbook, name, true);
  } catch (error) {
    throw asFailure(error);
  }
}
