const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { transformSync, version } = require("esbuild");

/**
 * Turns one module into CommonJS for jest, with the compiler that the workbench, the scripts and the build use too.
 * Types are checked by `npm run typecheck`, not here.
 */
const loaders = { ".ts": "ts", ".tsx": "tsx", ".js": "js", ".mjs": "js", ".jsx": "jsx" };
const own = createHash("sha1").update(readFileSync(__filename)).update(version).digest("hex");

module.exports = {
  getCacheKey: (source, file) => createHash("sha1").update(own).update(file).update("\0").update(source).digest("hex"),
  process(source, file) {
    const { code } = transformSync(source, {
      loader: loaders[/\.[a-z]+$/.exec(file)[0]],
      format: "cjs",
      target: "node20",
      jsx: "automatic",
      sourcemap: "inline",
      sourcefile: file,
      // A module that is asked for later must be jest's own copy of it.
      supported: { "dynamic-import": false },
    });
    // So that jest.spyOn can stand in for what a module exports.
    return { code: code.replace("get: () => from[key],", "get: () => from[key], configurable: true,") };
  },
};
