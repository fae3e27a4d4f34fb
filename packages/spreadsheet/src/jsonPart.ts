import { SaxesParser } from "saxes";

/** The one element that a custom XML part of ours consists of. */
export interface JsonPartElement {
  readonly name: string;
  readonly namespace: string;
}

/** What such a part holds. */
export interface JsonPart {
  /** NaN where the element has no version. */
  readonly version: number;
  /** undefined where the text is no JSON. */
  readonly json: unknown;
}

/** JSON as the text of a custom XML part: within one element, so that the types of values survive exactly. */
export function writeJsonPart({ name, namespace }: JsonPartElement, version: number, json: unknown): string {
  // XML cannot hold these two characters at all; JSON can spell them.
  const text = JSON.stringify(json)
    .replaceAll("\uFFFE", "\\ufffe")
    .replaceAll("\uFFFF", "\\uffff")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
  return `<${name} xmlns="${namespace}" version="${version}">${text}</${name}>`;
}

/** Reads such a part, however another program has spelt the XML since; null where it is damaged or has no such element. */
export function readJsonPart(xml: string, { name, namespace }: JsonPartElement): JsonPart | null {
  let text = "";
  // Set in callbacks, which the compiler does not follow: without the casts both would stay as they begin.
  let version = null as number | null;
  let broken = false as boolean;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ local, uri, attributes }) => {
    if (local === name && uri === namespace) version = Number(attributes["version"]?.value ?? Number.NaN);
  });
  parser.on("text", (piece) => (text += piece));
  parser.on("cdata", (piece) => (text += piece));
  parser.on("error", () => (broken = true));
  parser.write(xml).close();
  return broken || version === null ? null : { version, json: parsedJson(text) };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
