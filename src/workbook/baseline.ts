import { SaxesParser } from "saxes";
import * as v from "valibot";
import type { Baseline } from "../domain/changes/changes";
import { day } from "../domain/units";

/** The namespace of the custom XML part that holds what the manager last saw; never to change. */
export const BASELINE_NAMESPACE = "urn:evenkeel:baseline";

const schema = v.object({
  on: v.pipe(v.number(), v.integer()),
  cases: v.array(v.tuple([v.string(), v.nullable(v.string())])),
  over: v.array(v.string()),
});

/** As text of a custom XML part: JSON within one element. Letters that XML cannot hold are escaped in the JSON. */
export function serialiseBaseline({ on, cases, over }: Baseline): string {
  const json = JSON.stringify({ on, cases: Object.entries(cases), over })
    .replaceAll("\uFFFE", "\\ufffe")
    .replaceAll("\uFFFF", "\\uffff")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
  return `<baseline xmlns="${BASELINE_NAMESPACE}" version="1">${json}</baseline>`;
}

/** @returns null for a text that is none, or a damaged one: then nothing is compared until the next look */
export function parseBaseline(xml: string): Baseline | null {
  const parsed = v.safeParse(schema, jsonWithin(xml));
  if (!parsed.success) return null;
  const { on, cases, over } = parsed.output;
  return { on: day(on), cases: Object.fromEntries(cases), over };
}

function jsonWithin(xml: string): unknown {
  let text = "";
  const parser = new SaxesParser();
  parser.on("text", (part) => {
    text += part;
  });
  try {
    parser.write(xml).close();
    return JSON.parse(text) as unknown;
  } catch (error) {
    // saxes throws plain errors: whatever is wrong with the part, it is not ours to mend.
    if (error instanceof Error) return undefined;
    throw error;
  }
}
