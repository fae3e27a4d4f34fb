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
    // The module itself and not a copy of getters, which makes every call across modules slow; what it exports can be
    // changed, so that jest.spyOn can stand in for it.
    return {
      code: code
        .replace("{ get: all[name], enumerable: true }", "{ get: all[name], enumerable: true, configurable: true }")
        .replace(
          /^module\.exports = __toCommonJS\((\w+)\);$/m,
          'module.exports = __defProp($1, "__esModule", { value: true });',
        ),
    };
  },
};
