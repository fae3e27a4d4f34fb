/** The lowest Excel the pane works with: Excel 2021, Microsoft 365, the web. */
export const EXCEL_FLOOR = "1.14";

export type Outcome = "ready" | "unreachable" | "notInExcel" | "tooOld" | "broken";

/** The part of Office.js that starting needs; null when the library did not arrive. */
export interface OfficeAtStart {
  onReady(): Promise<{ readonly host: unknown }>;
  readonly context: { readonly requirements: { isSetSupported(name: string, version: string): boolean } };
}

/** Decides what the pane can do here. Never throws: every way it can go has its own page. */
export async function startUp(options: {
  readonly office: OfficeAtStart | null;
  readonly floor: string;
  readonly giveUpAfterMs: number;
}): Promise<Outcome> {
  const { office } = options;
  if (office === null) return "unreachable";
  const info = await Promise.race([office.onReady(), after(options.giveUpAfterMs)]);
  if (info === null) return "unreachable";
  if (info.host !== "Excel") return "notInExcel";
  return office.context.requirements.isSetSupported("ExcelApi", options.floor) ? "ready" : "tooOld";
}

function after(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms));
}
