import { createReadStream, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { officeFolder } from "@evenkeel/excel-simulator/node";
import type { OutputFile } from "esbuild";
import { workbench } from "./messages";
import { builtPane, bundledPage, projectRoot } from "./build";
import { pageHtml, pagePolicy, paneHtml } from "./pages";

export interface RunningPage {
  /** "http://127.0.0.1:41234" */
  readonly address: string;
  close(): Promise<void>;
}

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** What the server serves, besides the page itself. */
export interface ServedFolders {
  /** The built add-in. */
  readonly pane: string;
  /** Office.js. */
  readonly office: string;
  readonly samples: string;
  /** The page's own scripts and styles. */
  readonly bundle: ReadonlyMap<string, Pick<OutputFile, "path" | "contents">>;
  /** Where a failed request is told about. */
  say(line: string): void;
}

/**
 * The port that somebody asked for; 0, which is any free one, where nobody did.
 * @throws with what a port looks like
 */
export function portIn(asked: string | undefined): number {
  if (asked === undefined || asked.trim() === "") return 0;
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(workbench.server.badPort(asked));
  return port;
}

/** Builds what is missing and serves the workbench. Port 0 is any free one. */
export async function startPage(port: number, say: (line: string) => void): Promise<RunningPage> {
  const pane = builtPane(say);
  say(workbench.server.bundling);
  return pageServer(port, {
    pane,
    office: officeFolder(),
    samples: path.join(projectRoot, "assets/samples"),
    bundle: await bundledPage(),
    say,
  });
}

/** Serves to this machine only. */
export async function pageServer(port: number, served: ServedFolders): Promise<RunningPage> {
  const server = createServer((request, response) => {
    try {
      answer(request, response, served);
    } catch (problem) {
      served.say(problem instanceof Error ? problem.message : String(problem));
      send(response, 500, ".html", "");
    }
  });
  await listen(server, port);
  const { port: chosen } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${chosen}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(request: IncomingMessage, response: ServerResponse, served: ServedFolders): void {
  if (!isOurs(request)) return send(response, 403, ".html", "");
  const { origin, pathname } = new URL(request.url ?? "/", `http://${request.headers.host ?? "127.0.0.1"}`);
  if (pathname === "/") return send(response, 200, ".html", pageHtml(), { "Content-Security-Policy": pagePolicy });
  if (pathname === "/samples/index.json") {
    return send(response, 200, ".json", JSON.stringify(samplesIn(served.samples)));
  }
  if (pathname === "/pane/taskpane.html") {
    const built = readFileSync(path.join(served.pane, "taskpane.html"), "utf8");
    return send(response, 200, ".html", paneHtml(built, origin));
  }
  const [, room = "", ...rest] = pathname.split("/").map(decodeURIComponent);
  if (room === "page") return sendBundled(response, served.bundle.get(rest.join("/")));
  if (room !== "pane" && room !== "office" && room !== "samples") return send(response, 404, ".html", "");
  return sendFile(response, served[room], rest.join("/"));
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new Error(workbench.server.portTaken(String(port))) : error),
    );
    server.listen(port, "127.0.0.1", resolve);
  });
}

/** A page elsewhere may not reach this server under a name of its own: the workbook may be a real one. */
function isOurs(request: IncomingMessage): boolean {
  return /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? "");
}

function samplesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx"))
    .sort()
    .reverse();
}

function sendBundled(response: ServerResponse, file: Pick<OutputFile, "path" | "contents"> | undefined): void {
  if (file === undefined) return send(response, 404, ".html", "");
  return send(response, 200, path.extname(file.path), Buffer.from(file.contents));
}

function sendFile(response: ServerResponse, folder: string, name: string): void {
  const file = path.join(folder, name);
  const inside = file.startsWith(folder + path.sep) && statSync(file, { throwIfNoEntry: false })?.isFile() === true;
  if (!inside) return send(response, 404, ".html", "");
  response.writeHead(200, headers(path.extname(file)));
  createReadStream(file).pipe(response);
}

function send(
  response: ServerResponse,
  status: number,
  extension: string,
  body: string | Buffer,
  more: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { ...headers(extension), ...more });
  response.end(body);
}

function headers(extension: string): Record<string, string> {
  return {
    "Content-Type": contentTypes[extension] ?? "application/octet-stream",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  };
}
