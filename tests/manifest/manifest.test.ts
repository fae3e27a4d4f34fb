import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { parseXml, type XmlElement } from "@evenkeel/xlsx/parts";
import { ICON_SIZES } from "../../scripts/iconSizes";
import { development, manifestXml, placeAt, production } from "../../scripts/manifest";
import metadata from "../../src/functions/functions.json";

const root = path.resolve(__dirname, "../..");
const { functionsServedBy } = createRequire(__filename)("../../webpack.config.js") as {
  functionsServedBy(manifest: string, functionsJson: string): string;
};
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
const version = (JSON.parse(read("package.json")) as { version: string }).version;

const all = (element: XmlElement, name: string): XmlElement[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => all(child, name)),
];
const one = (element: XmlElement, name: string): XmlElement => {
  const found = all(element, name);
  if (found[0] === undefined) throw new Error(`The manifest has no <${name}>.`);
  return found[0];
};

function pngSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(path.join(root, file));
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

describe.each([
  ["manifest.xml", production],
  ["manifest.development.xml", development],
])("%s", (file, place) => {
  const text = read(file);
  const app = parseXml(text, file);

  it("is what scripts/manifest.ts makes", () => {
    expect(text).toBe(manifestXml(place, version));
  });

  it("has its elements in the order that Excel asks for", () => {
    expect(app.children.map((child) => child.name)).toEqual([
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "AppDomains",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
    const host = one(one(app, "VersionOverrides"), "Host");
    expect(host.children.map((child) => child.name)).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
    expect(one(app, "DesktopFormFactor").children.map((child) => child.name)).toEqual([
      "GetStarted",
      "FunctionFile",
      "ExtensionPoint",
    ]);
    expect(one(app, "Resources").children.map((child) => child.name)).toEqual([
      "bt:Images",
      "bt:Urls",
      "bt:ShortStrings",
      "bt:LongStrings",
    ]);
  });

  it("carries a GUID, four version numbers and British English", () => {
    expect(one(app, "Id").text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(one(app, "Version").text).toBe(`${version}.0`);
    expect(one(app, "DefaultLocale").text).toBe("en-GB");
    expect(one(app, "Permissions").text).toBe("ReadWriteDocument");
  });

  it("hides the add-in from no Excel that has the shared runtime", () => {
    const sets = all(one(app, "Requirements"), "Set").map((set) => set.attributes);
    expect(sets).toEqual([{ Name: "SharedRuntime", MinVersion: "1.1" }]);
  });

  it("runs pane, functions and ribbon in one runtime, with no TaskpaneId", () => {
    const overrides = one(app, "VersionOverrides");
    const places = [
      one(overrides, "Runtime").attributes.resid,
      one(one(overrides, "Page"), "SourceLocation").attributes.resid,
      one(overrides, "FunctionFile").attributes.resid,
      ...all(overrides, "Action")
        .filter((action) => action.attributes["xsi:type"] === "ShowTaskpane")
        .map((action) => one(action, "SourceLocation").attributes.resid),
    ];
    expect(new Set(places).size).toBe(1);
    expect(one(overrides, "Runtime").attributes.lifetime).toBe("long");
    expect(text).not.toContain("TaskpaneId");
  });

  it("defines every resource it uses, uses every one it defines, and keeps to the length limits", () => {
    const resources = one(app, "Resources");
    const defined = resources.children.flatMap((list) => list.children.map((item) => item.attributes.id ?? ""));
    const used = [...text.matchAll(/resid="([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
    for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
    for (const item of one(resources, "bt:ShortStrings").children) {
      expect((item.attributes.DefaultValue ?? "").length).toBeLessThanOrEqual(125);
    }
    for (const item of one(resources, "bt:LongStrings").children) {
      expect((item.attributes.DefaultValue ?? "").length).toBeLessThanOrEqual(250);
    }
  });

  it("loads everything over HTTPS from one place", () => {
    const urls = [...text.matchAll(/(?:DefaultValue|>)="?(https?:\/\/[^"<]+)/g)].map((match) => match[1] ?? "");
    expect(urls.length).toBeGreaterThan(10);
    for (const url of urls) expect(url.startsWith(place.url)).toBe(true);
  });

  it("names icons that exist and have the size they claim", () => {
    for (const image of all(app, "bt:Image").filter((item) => item.attributes.id !== undefined)) {
      const size = Number(/\.(\d+)$/.exec(image.attributes.id ?? "")?.[1]);
      const icon = (image.attributes.DefaultValue ?? "").replace(`${place.url}/`, "");
      expect(pngSize(icon)).toEqual({ width: size, height: size });
      expect(ICON_SIZES).toContain(size);
    }
    for (const [element, size] of [
      ["IconUrl", 32],
      ["HighResolutionIconUrl", 64],
    ] as const) {
      const icon = (one(app, element).attributes.DefaultValue ?? "").replace(`${place.url}/`, "");
      expect(pngSize(icon)).toEqual({ width: size, height: size });
    }
    for (const icon of all(app, "Icon")) {
      const sizes = icon.children.map((image) => Number(image.attributes.size));
      expect(sizes).toEqual(expect.arrayContaining([16, 32, 80]));
    }
  });
});

describe("the two manifests", () => {
  it("can be installed side by side: own id, name and namespace", () => {
    expect(production.namespace).toBe("TEAM");
    for (const key of ["id", "name", "namespace", "url"] as const) expect(development[key]).not.toBe(production[key]);
  });

  it("can be made for an organisation's own address, which has to be HTTPS", () => {
    expect(placeAt("https://addins.trust.nhs.uk/evenkeel/").url).toBe("https://addins.trust.nhs.uk/evenkeel");
    for (const wrong of ["http://addins.trust.nhs.uk", "addins.trust.nhs.uk", "", "https://addins.trust.nhs.uk/?v=1"]) {
      expect(() => placeAt(wrong)).toThrow(`with https:// and nothing after the folder. It is "${wrong}".`);
    }
  });

  it("lead Excel's help on a function to the files beside them, wherever an organisation hosts them", () => {
    const functionsJson = read("src/functions/functions.json");
    const own = manifestXml(placeAt("https://addins.trust.nhs.uk/evenkeel"), version);
    const before = JSON.parse(functionsJson) as typeof metadata;
    const served = JSON.parse(functionsServedBy(own, functionsJson)) as typeof metadata;
    expect(served.functions.map(({ helpUrl }) => helpUrl)).toEqual(
      before.functions.map(({ id }) => `https://addins.trust.nhs.uk/evenkeel/functions.html#${id}`),
    );
    const withoutHelp = (one: typeof metadata): unknown => ({
      ...one,
      functions: one.functions.map((each) => ({ ...each, helpUrl: "" })),
    });
    expect(withoutHelp(served)).toEqual(withoutHelp(before));
    expect(() => functionsServedBy("<OfficeApp/>", functionsJson)).toThrow("names no taskpane.html");
  });
});
