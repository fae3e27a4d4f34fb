import fc from "fast-check";
import { readJsonPart, writeJsonPart } from "../src/index";

const element = { name: "baseline", namespace: "urn:example:baseline" };

describe("JSON in a custom XML part", () => {
  it("comes back as it was, whatever people write into their cells", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "binary" }), fc.nat(), (value, version) => {
        const json: unknown = JSON.parse(JSON.stringify(value));
        expect(readJsonPart(writeJsonPart(element, version, json), element)).toEqual({ version, json });
      }),
    );
  });

  it.each(["\uFFFE\uFFFF", "\uD800", "]]>", "<a>&amp;</a>", "\u0000\u000b\r\n\u0085\u2028", 'O\'Hara & "Zoë"'])(
    "holds what XML finds hard: %j",
    (text) => {
      expect(readJsonPart(writeJsonPart(element, 1, [text]), element)?.json).toEqual([text]);
    },
  );

  it("is found again where another program has spelt the XML in its own way", () => {
    const xml = `<?xml version="1.0"?><p:baseline version="2" xmlns:p="${element.namespace}"><![CDATA[{"on":]]> 7&#125;</p:baseline>`;
    expect(readJsonPart(xml, element)).toEqual({ version: 2, json: { on: 7 } });
  });

  it.each(["", "<baseline>", "<baseline>{}</baseline>", `<other xmlns="${element.namespace}" version="1">{}</other>`])(
    "is none: %j",
    (xml) => {
      expect(readJsonPart(xml, element)).toBeNull();
    },
  );

  it("tells what is no JSON, and what has no version", () => {
    const part = (attributes: string, text: string): string =>
      `<baseline xmlns="${element.namespace}"${attributes}>${text}</baseline>`;
    expect(readJsonPart(part(' version="1"', "no JSON"), element)).toEqual({ version: 1, json: undefined });
    expect(readJsonPart(part("", "{}"), element)).toEqual({ version: Number.NaN, json: {} });
  });
});
