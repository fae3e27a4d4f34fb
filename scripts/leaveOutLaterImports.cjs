/**
 * For esbuild, where Univer is put into one file: what its packages import only once it is needed stays where it is.
 * Rules of hyphenation for sixty languages are half of Univer, and a test or a command needs none of them.
 */
module.exports = {
  name: "leave-out-later-imports",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /./ }, async ({ kind, path, importer, resolveDir }) => {
      if (kind !== "dynamic-import" || !/[\\/]node_modules[\\/]@univerjs[\\/]/.test(importer)) return undefined;
      const found = await resolve(path, { kind: "import-statement", importer, resolveDir });
      return { path: found.path, external: true };
    });
  },
};
