const { createHash } = require("node:crypto");
const {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require("node:fs");
const path = require("node:path");
const { build } = require("esbuild");
const leaveOutLaterImports = require("../leaveOutLaterImports.cjs");

/**
 * Univer and Fluent are some two thousand modules, and jest loads them anew for every test file. Each family is put into
 * one file first, kept until package-lock.json changes: a file that needs Univer then starts in half a second, not in four.
 */
const families = {
  univer: ["core", "engine-formula", "sheets", "sheets-formula", "sheets-table"].map((name) => `@univerjs/${name}`),
  fluent: ["@fluentui/react-components", "@fluentui/react-icons"],
};
const ICONS = "@fluentui/react-icons";

const DAY = 24 * 60 * 60 * 1000;

const root = path.resolve(__dirname, "../..");
const cache = path.join(root, ".cache/jest");

/** The icons that the add-in shows: the package has many thousands, and making them all takes longer than most tests. */
function iconsInUse() {
  const sources = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".tsx"),
  );
  const imported = sources.flatMap((file) => {
    const text = readFileSync(path.join(root, "src", file), "utf8");
    return [...text.matchAll(/import \{([^}]+)\} from "@fluentui\/react-icons"/g)].flatMap(([, names]) =>
      names.split(",").map((name) => name.trim()),
    );
  });
  return [...new Set(imported)].filter((name) => name !== "").sort();
}

const icons = iconsInUse();
const madeFrom = [__filename, require.resolve("../leaveOutLaterImports.cjs"), path.join(root, "package-lock.json")];
const fingerprint = [...madeFrom.map((file) => readFileSync(file)), icons.join()]
  .reduce((hash, part) => hash.update(part), createHash("sha1"))
  .digest("hex")
  .slice(0, 16);
const folder = path.join(cache, fingerprint);
const stub = (name) => `${name.replace("/", "__")}.cjs`;

async function bundle(family, draft) {
  const names = families[family];
  const lines = names.map((name, index) =>
    name === ICONS
      ? `import { ${icons.join(", ")} } from "${ICONS}"; export const p${index} = { ${icons.join(", ")} };`
      : `export * as p${index} from "${name}";`,
  );
  await build({
    stdin: { contents: lines.join("\n"), resolveDir: root },
    outfile: path.join(draft, `${family}.cjs`),
    bundle: true,
    platform: "node",
    mainFields: ["module", "main"],
    format: "cjs",
    target: "node20",
    minifyWhitespace: true,
    charset: "utf8",
    legalComments: "none",
    // The tests load React too, and there must be only one.
    external: ["react", "react-dom"],
    plugins: [leaveOutLaterImports],
    logLevel: "error",
  });
  names.forEach((name, index) =>
    writeFileSync(path.join(draft, stub(name)), `module.exports = require("./${family}.cjs").p${index};\n`),
  );
}

/** Jest's global set-up: once a run, before the first test. */
module.exports = async () => {
  if (existsSync(folder)) return;
  // Under a name of its own first, so that a run which starts at the same time never sees half of it.
  const draft = path.join(cache, `draft-${process.pid}`);
  mkdirSync(draft, { recursive: true });
  await Promise.all(Object.keys(families).map((family) => bundle(family, draft)));
  // Another run may still read what the packages were an hour ago.
  for (const older of readdirSync(cache).map((name) => path.join(cache, name))) {
    if (Date.now() - statSync(older).mtimeMs > DAY) rmSync(older, { recursive: true, force: true });
  }
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true });
  }
};

module.exports.moduleNameMapper = Object.fromEntries(
  Object.values(families)
    .flat()
    .map((name) => [`^${name}$`, path.join(folder, stub(name))]),
);
