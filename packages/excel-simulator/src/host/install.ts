import type { ExcelHost, Reply } from "./excelHost";
import { isAnnounced, neededSets, type Requirements } from "./gating";
import type { Json, WireMessage } from "./wire";

/** ExcelApi stops at 1.14: what the add-in may need, not what Office.js could name. */
export const announced: Requirements = {
  ExcelApi: "1.14",
  SharedRuntime: "1.1",
  RibbonApi: "1.1",
  CustomFunctionsRuntime: "1.3",
  CustomFunctions: "1.8",
  CustomXmlParts: "1.1",
  Settings: "1.1",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
  DelayForCellEdit: "1.1",
};

export interface InstallOptions {
  readonly requirements?: Requirements;
  readonly locale?: string;
  readonly documentUrl?: string;
  /** Also offers `_richApiNativeBridge`, the newer pipe, which Office.js then prefers for requests and events. */
  readonly nativeBridge?: boolean;
}

/** What the page and the tests do with an installed host. */
export interface Installed {
  /** Presses a ribbon button: calls the function that the add-in associated with this name. */
  invokeCommand(name: string, controlId?: string): void;
  /** `Office.context.document.settings` as the document keeps them. */
  readonly documentSettings: Map<string, string>;
  /** Whether Office.js listens to this event of the common API. */
  hears(event: number): boolean;
}

/** Numbers of Office.js's in-process interface (the common API) that this host serves. */
const dispatch = { richApiRequest: 93, selectionChanged: 2, richApiMessage: 33, appCommand: 39 } as const;
const notSupported = 5001;
const waitForCellEditFlag = 64;

/** Arrays cross Excel's interface as COM "safe arrays": objects that turn into arrays. */
interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

const safeArray = (items: readonly unknown[]): SafeArray => ({ toArray: () => items, dimensions: () => 1 });

type Handler = (event: number, payload: SafeArray) => void;

// Taken at load, so that a test's fake clock does not stop the host.
const { queueMicrotask: later } = globalThis;

/**
 * Makes a window one in which Office.js finds itself inside Excel for Windows: `window.external` is the interface
 * that Excel itself offers there. Must run before office.js does.
 */
export function install(target: object, host: ExcelHost, options: InstallOptions = {}): Installed {
  const documentSettings = new Map<string, string>();
  const handlers = new Map<string, Handler>();
  const locale = options.locale ?? "en-GB";
  const requirements = options.requirements ?? announced;

  const context = {
    ...excelIdentity,
    GetDocUrl: () => options.documentUrl ?? host.application.name,
    GetSupportedMatrix: () => JSON.stringify(requirements),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]): void => {
        for (const [key, value] of documentSettings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]): void => {
        documentSettings.clear();
        keys.forEach((key, index) => documentSettings.set(key, values[index] ?? ""));
      },
    }),
  };

  const external = {
    // Host, platform, version, locale, telemetry, dialog, logging, and flags: 1 shared runtime, 2 custom functions.
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$telemetry$$disableLogging$3`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (id: number, parameters: readonly unknown[], done: (reply: unknown) => void): void => {
      if (id !== dispatch.richApiRequest) {
        later(() => done(notSupported));
        return;
      }
      const request = requestIn(parameters);
      void host.answer(request.text, request.waitsForCellEdit).then((reply) => {
        if (reply.kind !== "silence") done(toExternal(reply));
      });
    },
    RegisterEvent: (id: number, _target: string, handler: Handler, done: (status: number) => void): void => {
      handlers.set(String(id), handler);
      later(() => done(0));
    },
    UnregisterEvent: (id: number, _target: string, done: (status: number) => void): void => {
      handlers.delete(String(id));
      later(() => done(0));
    },
    MessageParent: () => undefined,
  };

  const raise = (event: number, payload: readonly unknown[]): void =>
    handlers.get(String(event))?.(event, safeArray(payload));

  Object.defineProperty(target, "external", { value: external, configurable: true, writable: true });
  host.deliver = options.nativeBridge
    ? installBridge(target, host)
    : (messages) => raise(dispatch.richApiMessage, messages.map(toMessageArray));
  host.onSelection = () => raise(dispatch.selectionChanged, []);

  return {
    documentSettings,
    hears: (event) => handlers.has(String(event)),
    invokeCommand: (name, controlId = name) => {
      if (!handlers.has(String(dispatch.appCommand)))
        throw new Error("The add-in does not listen for ribbon commands.");
      raise(dispatch.appCommand, [`command-${name}`, name, JSON.stringify({ source: { id: controlId } })]);
    },
  };
}

/** From now on the host refuses members of requirement sets it does not announce. For when Office.js has loaded. */
export function announceOnly(host: ExcelHost, excel: object, requirements: Requirements): void {
  const needed = neededSets(excel);
  host.isAnnounced = (member) => isAnnounced(needed, requirements, member);
}

/** What Excel says of itself when Office.js starts. */
const excelIdentity = {
  GetAppType: () => 1,
  GetSolutionRef: () => "00000000-0000-0000-0000-000000000001",
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 1,
  GetAppUILocale: () => 2057,
  GetAppDataLocale: () => 2057,
  GetAppCapabilities: () => 0,
  GetActivationMode: () => 1,
  GetControlIntegrationLevel: () => 1,
  GetSolutionToken: () => "",
  GetHostFullVersion: () => "16.0.17000.20000",
  GetInstanceId: () => "instance-1",
  GetCorrelationId: () => "",
  GetTouchEnabled: () => false,
  GetCommerceAllowed: () => false,
  GetInitialDisplayMode: () => 2,
  GetOfficeThemeInfo: () =>
    JSON.stringify({
      bodyBackgroundColor: 0xffffff,
      bodyForegroundColor: 0,
      controlBackgroundColor: 0xf3f3f3,
      controlForegroundColor: 0,
    }),
};

/** [customData, method, path, headers, body, permission, flags, ...], bare or wrapped once. */
function requestIn(parameters: readonly unknown[]): { text: string; waitsForCellEdit: boolean } {
  const [first] = parameters;
  const fields: readonly unknown[] = Array.isArray(first) ? first : parameters;
  const [, , , , body, , flags] = fields;
  return { text: String(body), waitsForCellEdit: (Number(flags) & waitForCellEditFlag) !== 0 };
}

function toExternal(reply: Exclude<Reply, { kind: "silence" }>): unknown {
  if (reply.kind === "failed") return { toArray: () => [reply.commonError] };
  return { toArray: () => [0, safeArray([200, [], reply.text])] };
}

const toMessageArray = ({ messageCategory, messageType, targetId, message }: WireMessage): SafeArray =>
  safeArray([
    messageCategory,
    messageType,
    targetId,
    typeof message === "string" ? message : JSON.stringify(message),
    0,
    false,
  ]);

/** The newer pipe: plain JSON both ways through one global. */
function installBridge(target: object, host: ExcelHost): (messages: readonly WireMessage[]) => void {
  const bridge = {
    onMessageFromHost: null as ((text: string) => void) | null,
    sendMessageToHost: (text: string): void => {
      const { id, flags, message } = JSON.parse(text) as { id: number; flags: number; message: { body: Json } };
      const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
      void host.answer(body, (flags & waitForCellEditFlag) !== 0).then((reply) => {
        if (reply.kind === "silence") return;
        const answer =
          reply.kind === "body"
            ? { statusCode: 200, headers: {}, body: JSON.parse(reply.text) as Json }
            : { statusCode: 500, headers: {}, body: { error: { code: "GeneralException", message: "" } } };
        send({ id, type: 2, message: answer });
      });
    },
  };
  const send = (message: Json): void => bridge.onMessageFromHost?.(JSON.stringify(message));
  Object.defineProperty(target, "_richApiNativeBridge", { value: bridge, configurable: true, writable: true });
  return (messages) => send({ type: 3, message: { entries: messages.map((message) => ({ ...message })) } });
}
