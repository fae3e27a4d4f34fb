const fs = require("node:fs");
const path = require("node:path");
const { Compilation, sources } = require("webpack");
const missingLicences = require("./missingLicences");

const NOTICES = "third-party-notices.txt";
const PACKAGE = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

/** The folders of the packages that some chunk holds a module of; a module may be folded into another one. */
function bundledPackages({ modules, chunkGraph }) {
  const folders = new Set();
  const note = (module) => {
    const [folder] = PACKAGE.exec(module.resource ?? "") ?? [];
    if (folder !== undefined) folders.add(folder);
    for (const inner of module.modules ?? []) note(inner);
  };
  for (const module of modules) if (chunkGraph.getNumberOfModuleChunks(module) > 0) note(module);
  return [...folders];
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = fs.readdirSync(folder).find((one) => /^(licen[cs]e|copying)/i.test(one));
  const text = missingLicences[name] ?? (file === undefined ? null : fs.readFileSync(path.join(folder, file), "utf8"));
  if (!license || text === null) {
    throw new Error(`${name} ${version} says nothing of its licence: put its words into scripts/missingLicences.js.`);
  }
  return `${name} ${version}\n${license}\n\n${text.trim()}\n`;
}

/** Puts the licences of everything that is in the built files beside them, word for word, as each of them asks for. */
class ThirdPartyNotices {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("ThirdPartyNotices", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: "ThirdPartyNotices", stage }, () => {
        const notices = [...new Set(bundledPackages(compilation).map(noticeOf))].sort();
        const all = ["Evenkeel is built with these packages. Thank you to all who made them.\n", ...notices];
        compilation.emitAsset(NOTICES, new sources.RawSource(all.join(`\n${"-".repeat(80)}\n\n`)));
      });
    });
  }
}

module.exports = { ThirdPartyNotices };
