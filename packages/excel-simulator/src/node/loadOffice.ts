import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { DirectFunctionCaller, type FunctionDescription } from "../host/customFunctions";
import { ExcelHost, type HostOptions } from "../host/excelHost";
import type { Fault } from "../host/faults";
import { announceOnly, announced, install, type Installed, type InstallOptions } from "../host/install";
import type { HostWorkbook } from "../host/model";
import type { Traffic } from "../host/traffic";

/** How Excel is to behave, and what is told of it; without any: a healthy Excel for Windows. */
export interface OpenHostOptions extends HostOptions, InstallOptions {
  readonly fault?: Fault;
  /** How the add-in's functions take their arguments (functions.json). */
  readonly functions?: readonly FunctionDescription[];
}

/** Genuine Office.js in this process, with a workbook behind it. */
export interface OpenedHost extends Installed {
  readonly host: ExcelHost;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly CustomFunctions: typeof CustomFunctions;
  /** Calls the functions that the add-in associated. */
  readonly functions: DirectFunctionCaller;
  readonly traffic: Traffic;
  setFault(fault: Fault): void;
  userEdit(edit: (workbook: HostWorkbook) => void): void;
  colleagueEdit(edit: (workbook: HostWorkbook) => void): void;
}

interface Realm {
  readonly host: ExcelHost;
  readonly installed: Installed;
  readonly excelApi: string;
}

let realm: Realm | null = null;

/**
 * Opens a workbook behind genuine, unmodified Office.js from node_modules, in plain Node or in jsdom.
 * Office.js can be started once in a process (or test file): the first call starts it, later calls put another
 * workbook behind it. What Office.js asks only once (requirement sets) is settled by the first call.
 */
export async function openHost(workbook: HostWorkbook, options: OpenHostOptions = {}): Promise<OpenedHost> {
  const { fault = {} } = options;
  const excelApi = fault.excelApi ?? options.requirements?.["ExcelApi"] ?? announced["ExcelApi"] ?? "";
  if (realm === null) {
    const host = new ExcelHost(workbook, options);
    const requirements = { ...(options.requirements ?? announced), ExcelApi: excelApi };
    realm = { host, installed: await start(host, { ...options, requirements }), excelApi };
  } else {
    if (realm.excelApi !== excelApi) {
      throw new Error(`Office.js was started with ExcelApi ${realm.excelApi} and cannot change to ${excelApi}.`);
    }
    realm.host.open(workbook, options);
    realm.installed.documentSettings.clear();
  }
  const { host, installed } = realm;
  host.setFault(fault);
  const described = new Map((options.functions ?? []).map((item) => [item.id.toUpperCase(), item]));
  return {
    ...installed,
    host,
    Excel: globalThis.Excel,
    Office: globalThis.Office,
    CustomFunctions: globalThis.CustomFunctions,
    functions: new DirectFunctionCaller(
      () => (globalThis.CustomFunctions as unknown as { _association?: Association })._association ?? null,
      (name) => described.get(name) ?? null,
    ),
    traffic: host.traffic,
    setFault: (next) => host.setFault(next),
    userEdit: (edit) => host.userEdit(edit),
    colleagueEdit: (edit) => host.colleagueEdit(edit),
  };
}

interface Association {
  readonly mappings: { readonly [id: string]: unknown };
}

const scriptBase = "http://localhost/officejs/";

interface ScriptElement {
  readonly src: string;
  onload?: (() => void) | null;
  onerror?: ((error: unknown) => void) | null;
}

async function start(host: ExcelHost, options: InstallOptions): Promise<Installed> {
  const directory = officeFolder();
  const run = (file: string): void => {
    const path = join(directory, file);
    // Indirect, so that the script runs in this realm's global scope: in a test environment that is not Node's own.
    (0, eval)(`${readFileSync(path, "utf8")}\n//# sourceURL=${path}`);
  };
  const load = (element: ScriptElement): void => {
    // As a browser would: later, and with an event.
    setTimeout(() => {
      try {
        run(element.src.slice(scriptBase.length));
        element.onload?.();
      } catch (error) {
        element.onerror?.(error);
      }
    }, 0);
  };
  if (typeof document === "undefined") makeWindow(load);
  else interceptScripts(load);
  const installed = install(globalThis, host, options);
  run("office.js");
  await Office.onReady();
  announceOnly(host, globalThis.Excel, options.requirements ?? announced);
  return installed;
}

/** The folder of Office.js's own scripts, "office.js" among them, in the npm package. */
export function officeFolder(): string {
  const require = createRequire(join(process.cwd(), "package.json"));
  return join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
}

const isOfficeScript = (node: unknown): node is ScriptElement =>
  typeof node === "object" && node !== null && "src" in node && String(node.src).startsWith(scriptBase);

/** In jsdom there is a document already: only Office.js's own script tags are served from node_modules. */
function interceptScripts(load: (element: ScriptElement) => void): void {
  const { head } = document;
  const tag = document.createElement("script");
  // Office.js looks for its own tag to know where the other files are. jsdom must not fetch it.
  tag.type = "text/plain";
  tag.src = `${scriptBase}office.js`;
  head.append(tag);
  const append = head.appendChild.bind(head);
  head.appendChild = <T extends Node>(node: T): T => {
    if (!isOfficeScript(node)) return append(node);
    load(node);
    return node;
  };
}

/** In plain Node: the few parts of a window that Office.js touches. */
function makeWindow(load: (element: ScriptElement) => void): void {
  const location = new URL("http://localhost/taskpane.html");
  const head = {
    appendChild: (node: unknown): unknown => {
      if (isOfficeScript(node)) load(node);
      return node;
    },
  };
  const scripts = [{ src: `${scriptBase}office.js`, getAttribute: () => null }];
  const page = {
    readyState: "complete",
    URL: location.href,
    location,
    head,
    body: head,
    cookie: "",
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    getElementById: () => null,
    getElementsByTagName: (name: string) => (name === "script" ? scripts : name === "head" ? [head] : []),
    createElement: (tagName: string) => ({ tagName, attributes: {}, setAttribute: () => undefined }),
  };
  const parts: { readonly [name: string]: unknown } = {
    window: globalThis,
    self: globalThis,
    parent: globalThis,
    top: globalThis,
    name: "",
    history: { replaceState: () => undefined, pushState: () => undefined },
    location,
    document: page,
    sessionStorage: memoryStorage(),
    localStorage: memoryStorage(),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    ...("navigator" in globalThis ? {} : { navigator: { userAgent: "node" } }),
  };
  for (const [name, value] of Object.entries(parts)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

function memoryStorage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}
