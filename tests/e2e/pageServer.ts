import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";

/** Where the started page is, for every test file. Whoever sets it themselves tests the `npm start` that they have running. */
export const PAGE_ADDRESS = "EVENKEEL_PAGE";

let server: ChildProcess | null = null;

/** `npm start`, once for all files of browser tests: it builds the pane, which takes longer than most tests. */
export async function startServer(): Promise<void> {
  if (process.env[PAGE_ADDRESS] !== undefined) return;
  const tsx = createRequire(__filename).resolve("tsx/cli");
  const started = spawn(process.execPath, [tsx, "apps/workbench/page/main.ts"], {
    cwd: path.resolve(__dirname, "../.."),
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  server = started;
  process.env[PAGE_ADDRESS] = await new Promise<string>((resolve, reject) => {
    let said = "";
    started.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    started.once("exit", (code) => reject(new Error(`npm start ended with ${String(code)}: ${said}`)));
  });
}

export function stopServer(): void {
  server?.kill();
}
