import { SaxesParser } from "saxes";
import { damaged } from "./refusal";

/**
 * An XML element with the places of its tags in the text it was read from, so that a part can be patched
 * without writing the rest of it anew.
 */
export interface XmlElement {
  /** As written, with its prefix: "x:row". */
  readonly name: string;
  /** Without the prefix: "row". */
  readonly local: string;
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The element's own text, entities resolved. */
  readonly text: string;
  readonly start: number;
  /** Just after the opening tag. */
  readonly openEnd: number;
  /** Where the closing tag starts; equal to `openEnd` in a self-closing element. */
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

interface OpenElement {
  name: string;
  local: string;
  prefix: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
  start: number;
  openEnd: number;
  closeStart: number;
  end: number;
  selfClosing: boolean;
}

export interface XmlTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

/** Reads a part tag by tag; `part` names it in the refusal when it is not well-formed. */
export function scanXml(
  text: string,
  part: string,
  handlers: {
    open(tag: XmlTag): void;
    close(name: string, start: number, end: number, selfClosing: boolean): void;
    text(value: string): void;
  },
): void {
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw damaged(part, error.message);
  });
  parser.on("opentag", (tag) => {
    const end = parser.position;
    handlers.open({
      name: tag.name,
      attributes: tag.attributes,
      // "<" cannot stand inside a tag, so the nearest one before its end is where it starts.
      start: text.lastIndexOf("<", end - 1),
      end,
      selfClosing: tag.isSelfClosing,
    });
  });
  parser.on("closetag", (tag) => {
    const end = parser.position;
    handlers.close(tag.name, tag.isSelfClosing ? end : text.lastIndexOf("<", end - 1), end, tag.isSelfClosing);
  });
  parser.on("text", (value) => handlers.text(value));
  parser.on("cdata", (value) => handlers.text(value));
  parser.write(text).close();
}

export function parseXml(text: string, part: string): XmlElement {
  const stack: OpenElement[] = [];
  // Set in a callback, which the compiler does not follow: without the cast it would stay null for ever.
  let root = null as OpenElement | null;
  scanXml(text, part, {
    open(tag) {
      const element: OpenElement = {
        name: tag.name,
        local: localName(tag.name),
        prefix: prefixOf(tag.name),
        attributes: tag.attributes,
        children: [],
        text: "",
        start: tag.start,
        openEnd: tag.end,
        closeStart: tag.end,
        end: tag.end,
        selfClosing: tag.selfClosing,
      };
      stack.at(-1)?.children.push(element);
      root ??= element;
      stack.push(element);
    },
    close(_name, start, end) {
      const element = stack.pop();
      if (element) {
        element.closeStart = start;
        element.end = end;
      }
    },
    text(value) {
      const element = stack.at(-1);
      if (element) element.text += value;
    },
  });
  if (root === null) throw damaged(part, "empty");
  return root;
}

export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** "x:" of "x:row"; "" without one. What new elements beside it must begin with. */
export function prefixOf(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? "" : name.slice(0, colon + 1);
}

/** The attribute by its name without prefix: relationship ids come as r:id, but any prefix is allowed. */
export function attributeByLocalName(element: XmlElement, local: string): string | undefined {
  const name = Object.keys(element.attributes).find((key) => key.includes(":") && localName(key) === local);
  return name === undefined ? undefined : element.attributes[name];
}

/** The first child of this name, prefix or not. */
export function child(element: XmlElement, local: string): XmlElement | undefined {
  return element.children.find((c) => c.local === local);
}

/** All children of this name, prefix or not. */
export function childrenOf(element: XmlElement | undefined, local: string): readonly XmlElement[] {
  return element?.children.filter((c) => c.local === local) ?? [];
}

/** Every element below, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const c of element.children) {
    yield c;
    yield* descendants(c);
  }
}

/** The element's text with that of everything in it. */
export function deepText(element: XmlElement): string {
  return element.text + element.children.map(deepText).join("");
}

/** xsd:boolean; `fallback` where the attribute is absent. */
export function flag(value: string | undefined, fallback = false): boolean {
  return value === undefined ? fallback : value === "1" || value === "true" || value === "on";
}

export function number(value: string | undefined): number | null {
  if (value === undefined || value.trim() === "") return null;
  const parsed = Number(value);
  return Number.isFinite(parsed) ? parsed : null;
}

/** What XML 1.0 cannot hold, half surrogate pairs among it. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** For element content and attribute values in double quotes. */
export function escapeXml(value: string): string {
  return value
    .replace(unwritable, "\ufffd")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\r/g, "&#13;");
}

/** One replacement in a text: what stands from `start` to `end` gives way to `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Carries out replacements that do not overlap; insertions at one place keep the order in which they were given. */
export function splice(text: string, splices: readonly Splice[]): string {
  const ordered = splices.map((s, order) => ({ ...s, order }));
  ordered.sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  let result = "";
  let done = 0;
  for (const s of ordered) {
    result += text.slice(done, s.start) + s.text;
    done = s.end;
  }
  return result + text.slice(done);
}

/** Replaces, adds (value given) or takes away (null) attributes of one opening tag. */
export function changeAttributes(
  source: string,
  element: { readonly name: string; readonly start: number; readonly openEnd: number },
  changes: Readonly<Record<string, string | null>>,
): Splice {
  let tag = source.slice(element.start, element.openEnd);
  for (const [name, value] of Object.entries(changes)) {
    const written = new RegExp(`\\s${name.replace(/[.:]/g, "\\$&")}\\s*=\\s*("[^"]*"|'[^']*')`);
    const attribute = value === null ? "" : ` ${name}="${escapeXml(value)}"`;
    if (written.test(tag)) tag = tag.replace(written, () => attribute);
    else if (value !== null) tag = tag.replace(/\s*(\/?)>$/, (_all, slash: string) => `${attribute}${slash}>`);
  }
  return { start: element.start, end: element.openEnd, text: tag };
}

/** Adds `xml` as the last thing inside an element, opening it up if it is self-closing. */
export function appendInside(
  source: string,
  element: Pick<XmlElement, "name" | "start" | "openEnd" | "closeStart" | "selfClosing">,
  xml: string,
): Splice {
  if (!element.selfClosing) return { start: element.closeStart, end: element.closeStart, text: xml };
  const tag = source.slice(element.start, element.openEnd).replace(/\s*\/>$/, ">");
  return { start: element.start, end: element.openEnd, text: `${tag}${xml}</${element.name}>` };
}
