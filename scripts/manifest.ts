/**
 * Writes the add-in's manifests from one source.
 *   npm run manifest                                     manifest.xml and manifest.development.xml
 *   npm run manifest -- --url https://addins.trust.nhs.uk/evenkeel   manifest.xml for the place you host it
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ICON_SIZES } from "./iconSizes";

export interface ManifestPlace {
  /** Stands for this add-in for ever: never reuse it, never change it. */
  readonly id: string;
  readonly name: string;
  readonly namespace: string;
  /** Where the built files are served from, without a slash at the end. */
  readonly url: string;
}

export const production: ManifestPlace = {
  id: "6f1b6d0e-2a57-4c39-9b36-0d3c7a4f5e21",
  name: "Evenkeel",
  namespace: "TEAM",
  url: "https://addins.example.org/evenkeel",
};

/** Its own id, name and namespace, so that both can be installed side by side. */
export const development: ManifestPlace = {
  id: "b0c4f3d8-7e6a-4f0b-8a0e-5c1f9d2e7a64",
  name: "Evenkeel (development)",
  namespace: "TEAMDEV",
  url: "https://localhost:3000",
};

const SUPPORT_URL_PATH = "support.html";
/** Microsoft's limits for strings in the manifest's resources. */
const SHORT_STRING = 125;
const LONG_STRING = 250;

interface Resources {
  readonly images: Map<string, string>;
  readonly urls: Map<string, string>;
  readonly short: Map<string, string>;
  readonly long: Map<string, string>;
}

export function manifestXml(place: ManifestPlace, version: string): string {
  const resources: Resources = { images: new Map(), urls: new Map(), short: new Map(), long: new Map() };
  const icon = (name: string): string => {
    const sizes = [16, 32, 80, 20, 24, 40, 48, 64];
    const images = sizes.map((size) => {
      const id = `Icon.${name}.${size}`;
      resources.images.set(id, `${place.url}/assets/icons/${name}-${size}.png`);
      return `<bt:Image size="${size}" resid="${id}"/>`;
    });
    return `<Icon>${images.join("")}</Icon>`;
  };
  const short = (id: string, text: string): string => remember(resources.short, id, text, SHORT_STRING);
  const long = (id: string, text: string): string => remember(resources.long, id, text, LONG_STRING);
  const url = (id: string, file: string): string => remember(resources.urls, id, `${place.url}/${file}`, 2048);

  const pane = url("Pane.Url", "taskpane.html");
  const button = (id: string, label: string, title: string, tip: string, image: string, action: string): string => `
                <Control xsi:type="Button" id="Evenkeel.${id}">
                  <Label resid="${short(`${id}.Label`, label)}"/>
                  <Supertip>
                    <Title resid="${short(`${id}.Title`, title)}"/>
                    <Description resid="${long(`${id}.Tip`, tip)}"/>
                  </Supertip>
                  ${icon(image)}
                  ${action}
                </Control>`;

  const overrides = `
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <Runtimes>
          <Runtime resid="${pane}" lifetime="long"/>
        </Runtimes>
        <AllFormFactors>
          <ExtensionPoint xsi:type="CustomFunctions">
            <Script>
              <SourceLocation resid="${url("Functions.Script", "functions.js")}"/>
            </Script>
            <Page>
              <SourceLocation resid="${pane}"/>
            </Page>
            <Metadata>
              <SourceLocation resid="${url("Functions.Metadata", "functions.json")}"/>
            </Metadata>
            <Namespace resid="${short("Functions.Namespace", place.namespace)}"/>
          </ExtensionPoint>
        </AllFormFactors>
        <DesktopFormFactor>
          <GetStarted>
            <Title resid="${short("GetStarted.Title", "Evenkeel is ready")}"/>
            <Description resid="${long("GetStarted.Description", "Open your team's workbook and choose Home, then Evenkeel. Nothing is changed before you have seen it.")}"/>
            <LearnMoreUrl resid="${url("GetStarted.Url", SUPPORT_URL_PATH)}"/>
          </GetStarted>
          <FunctionFile resid="${pane}"/>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <OfficeTab id="TabHome">
              <Group id="Evenkeel.Group">
                <Label resid="${short("Group.Label", place.name)}"/>
                ${icon("evenkeel")}${button("Open", place.name, "Open Evenkeel", "See how the team's work is shared, place new cases, and balance the team. Nothing is written before you have checked it.", "evenkeel", `<Action xsi:type="ShowTaskpane"><SourceLocation resid="${pane}"/></Action>`)}${button("Undo", "Undo last change", "Undo Evenkeel's last change", "Puts the cells that Evenkeel last wrote back as they were, also after saving and reopening. Cells that someone has edited since are left alone.", "undo", `<Action xsi:type="ExecuteFunction"><FunctionName>undoLastChange</FunctionName></Action>`)}
              </Group>
            </OfficeTab>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>${resourceList("Images", "Image", resources.images)}${resourceList("Urls", "Url", resources.urls)}${resourceList("ShortStrings", "String", resources.short)}${resourceList("LongStrings", "String", resources.long)}
    </Resources>
  </VersionOverrides>`;

  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<!-- Made by scripts/manifest.ts: change it there and run "npm run manifest". -->
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>${place.id}</Id>
  <Version>${version}.0</Version>
  <ProviderName>Evenkeel</ProviderName>
  <DefaultLocale>en-GB</DefaultLocale>
  <DisplayName DefaultValue="${xml(place.name)}"/>
  <Description DefaultValue="Share a therapy team's work fairly: workload weighting, CAPA job planning and Balance team, in the workbook you already have."/>
  <IconUrl DefaultValue="${place.url}/assets/icons/evenkeel-32.png"/>
  <HighResolutionIconUrl DefaultValue="${place.url}/assets/icons/evenkeel-64.png"/>
  <SupportUrl DefaultValue="${place.url}/${SUPPORT_URL_PATH}"/>
  <AppDomains>
    <AppDomain>${new URL(place.url).origin}</AppDomain>
  </AppDomains>
  <Hosts>
    <Host Name="Workbook"/>
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.1">
      <Set Name="SharedRuntime" MinVersion="1.1"/>
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${place.url}/taskpane.html"/>
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>${overrides}
</OfficeApp>
`;
}

function remember(into: Map<string, string>, id: string, text: string, limit: number): string {
  if (text.length > limit) throw new Error(`Manifest: "${id}" has ${text.length} characters, ${limit} are allowed.`);
  if (id.length > 32) throw new Error(`Manifest: the resource id "${id}" is longer than 32 characters.`);
  const known = into.get(id);
  if (known !== undefined && known !== text) throw new Error(`Manifest: "${id}" stands for two texts.`);
  into.set(id, text);
  return id;
}

function resourceList(list: string, item: string, values: ReadonlyMap<string, string>): string {
  const lines = [...values].map(([id, value]) => `\n        <bt:${item} id="${id}" DefaultValue="${xml(value)}"/>`);
  return `\n      <bt:${list}>${lines.join("")}\n      </bt:${list}>`;
}

function xml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

/** Null where it was not given; empty where it was given without a value. */
function argument(name: string): string | null {
  const joined = process.argv.find((one) => one.startsWith(`${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 1);
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? "");
}

/**
 * The address as people give it, checked: Excel takes nothing but HTTPS, and file names are added at its end.
 * @throws with what is wrong and what to give instead
 */
export function placeAt(url: string): ManifestPlace {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed?.protocol !== "https:" || parsed.search !== "" || parsed.hash !== "") {
    throw new Error(
      `--url has to be the address that the built files are served from, such as ` +
        `https://addins.your-trust.nhs.uk/evenkeel, with https:// and nothing after the folder. It is "${url}".`,
    );
  }
  return { ...production, url: parsed.href.replace(/\/+$/, "") };
}

function main(): void {
  const root = path.resolve(__dirname, "..");
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
  const given = argument("--url");
  writeFileSync(path.join(root, "manifest.xml"), manifestXml(given === null ? production : placeAt(given), version));
  writeFileSync(path.join(root, "manifest.development.xml"), manifestXml(development, version));
  console.log(`Wrote manifest.xml and manifest.development.xml (icons in ${ICON_SIZES.join(", ")} pixels).`);
}

if (process.argv[1]?.endsWith("manifest.ts") === true) {
  try {
    main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
