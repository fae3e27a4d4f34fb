import type * as OfficeJsHelpers from "@microsoft/office-js-helpers";
import { asFailure } from "./requests";

/**
 * The one place that uses @microsoft/office-js-helpers, loaded only when one of its three jobs is needed, so that its
 * weight never delays the functions or the first paint. What is used of it and why: docs/decisions/006-office-js-helpers.md.
 */
type Helpers = Pick<typeof OfficeJsHelpers, "ExcelUtilities" | "Utilities" | "Storage">;

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
  return typeof module === "object" && module !== null && "ExcelUtilities" in module && "Storage" in module;
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

/** Logs an error with Excel's own details in a developer's console; does nothing in production. */
export async function logForDevelopers(error: Error): Promise<void> {
  if (process.env["NODE_ENV"] === "production") return;
  const { Utilities } = await helpers();
  Utilities.log(error);
}

/** Small preferences of the pane (which view was open), on this computer only: never anything from the workbook. */
export interface Preferences {
  get(name: string): string | null;
  set(name: string, value: string): void;
}

export async function panePreferences(): Promise<Preferences> {
  const { Storage } = await helpers();
  const storage = new Storage<string>("evenkeel");
  return {
    // Not `has`: in this package it is always true.
    get: (name) => storage.get(name) ?? null,
    set: (name, value) => void storage.set(name, value),
  };
}
