/**
 * Starts the workbench's command line. Its sources are put into one file first, which is kept until one of them changes:
 * loading Univer's thousand modules one by one takes four seconds of every command, the one file half a second.
 */
import { build } from "esbuild";
import { createHash } from "node:crypto";
import {
  accessSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import leaveOutLaterImports from "./leaveOutLaterImports.cjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

// Not by import: that would look through all of the file for what it exports, which takes longer than running it.
createRequire(import.meta.url)(await bundled());

async function bundled() {
  const folder = cacheFolder();
  const name = `workbench-${fingerprint()}.cjs`;
  const target = join(folder, name);
  if (readdirSync(folder).includes(name)) return target;
  // Under a name of its own first, so that commands started at the same time never see half a file.
  const draft = join(folder, `draft-${process.pid}.cjs`);
  await build({
    entryPoints: [join(root, "apps/workbench/cli/main.ts")],
    outfile: draft,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["highs"],
    minifyWhitespace: true,
    charset: "utf8",
    legalComments: "none",
    plugins: [leaveOutLaterImports],
    logLevel: "error",
    absWorkingDir: root,
  });
  renameSync(draft, target);
  removeOlder(folder);
  return target;
}

/** Beside the packages, where those left out of the file are found; or, where we may not write, somewhere for this once. */
function cacheFolder() {
  const packages = join(root, "node_modules");
  const kept = join(packages, ".cache", "evenkeel");
  try {
    mkdirSync(kept, { recursive: true });
    accessSync(kept, constants.W_OK);
    return kept;
  } catch (error) {
    if (!["EACCES", "EROFS", "EPERM"].includes(error.code)) throw error;
    const once = mkdtempSync(join(tmpdir(), "evenkeel-workbench-"));
    symlinkSync(packages, join(once, "node_modules"));
    process.on("exit", () => rmSync(once, { recursive: true, force: true }));
    return once;
  }
}

/** Changes with every source and every change of packages. */
function fingerprint() {
  const hash = createHash("sha1");
  const files = ["apps", "src", "packages"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((file) => join(folder, file)),
  );
  for (const file of [
    ...files,
    "package-lock.json",
    "scripts/workbench.mjs",
    "scripts/leaveOutLaterImports.cjs",
  ].sort()) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}

/** The newest stay: another command may be about to start from one of them. */
function removeOlder(folder) {
  const age = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const files = readdirSync(folder).filter((name) => /^workbench-.*\.cjs$/.test(name));
  const byAge = files.map((name) => join(folder, name)).sort((a, b) => age(b) - age(a));
  for (const path of byAge.slice(3)) rmSync(path, { force: true });
}
