const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { IgnorePlugin } = require("webpack");
const { ThirdPartyNotices } = require("./scripts/thirdPartyNotices");

/**
 * The pane may load its own files and Office.js, and nothing else; it can send nothing anywhere.
 * The hash is that of the empty string: Fluent fills empty <style> elements through the CSSOM.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** What the first view needs of a package goes into a chunk of its own, which outlives many versions of ours. */
const vendor = (name, packages) => ({
  name,
  test: new RegExp(`[\\\\/]node_modules[\\\\/](${packages.join("|")})[\\\\/]`),
  chunks: (chunk) => chunk.name === "pane",
  enforce: true,
});

/** What the first view runs: fetched beside Office.js and the functions, and run after them. */
const fetchedEarly = (compilation) => [
  ...new Set(["pane", "workbook"].flatMap((name) => compilation.namedChunkGroups.get(name).getFiles())),
];

/** Writes which chunk holds what, for the size budgets in tests/build, and how old the sources are that it holds. */
class ChunkReport {
  apply(compiler) {
    let startedAt = 0;
    compiler.hooks.run.tap("ChunkReport", () => {
      startedAt = Date.now();
    });
    compiler.hooks.done.tap("ChunkReport", (stats) => {
      const { chunks, namedChunkGroups } = stats.toJson({ all: false, ids: true, chunks: true, chunkGroups: true });
      const report = {
        startedAt,
        chunks: chunks.map(({ id, names, initial, files }) => ({ id, names, initial, files })),
        groups: Object.fromEntries(
          Object.entries(namedChunkGroups).map(([name, group]) => [name, group.assets.map((asset) => asset.name)]),
        ),
      };
      fs.mkdirSync(path.join(__dirname, "node_modules/.cache"), { recursive: true });
      fs.writeFileSync(
        path.join(__dirname, "node_modules/.cache/evenkeel-chunks.json"),
        JSON.stringify(report, null, 2),
      );
    });
  }
}

/** Excel loads add-ins over HTTPS only: the certificate that "npm run certificate" installs for this machine. */
function trustedCertificate() {
  const folder = path.join(os.homedir(), ".office-addin-dev-certs");
  const read = (file) => fs.readFileSync(path.join(folder, file));
  if (!fs.existsSync(path.join(folder, "localhost.crt"))) return {};
  return { ca: read("ca.crt"), cert: read("localhost.crt"), key: read("localhost.key") };
}

/** The address that a manifest says its files are served from. */
function placeIn(manifest) {
  const place = /<SourceLocation DefaultValue="(https:[^"]+)\/taskpane\.html"/.exec(manifest)?.[1];
  if (place === undefined) throw new Error("The manifest names no taskpane.html. Run npm run manifest.");
  return place;
}

/** functions.json for the place of a manifest: Excel's "Help on this function" has to lead to the files beside it. */
function functionsServedBy(manifest, functionsJson) {
  const place = placeIn(manifest);
  const metadata = JSON.parse(functionsJson);
  const functions = metadata.functions.map((one) => ({ ...one, helpUrl: `${place}/functions.html#${one.id}` }));
  return JSON.stringify({ ...metadata, functions }, null, 2);
}

const manifestOf = (env) =>
  fs.readFileSync(path.join(__dirname, env.WEBPACK_SERVE ? "manifest.development.xml" : "manifest.xml"), "utf8");

module.exports = (env, { mode = "production" }) => ({
  mode,
  devtool: mode === "production" ? false : "source-map",
  target: ["web", "es2022"],
  entry: {
    functions: "./src/functions/register.ts",
    bootstrap: "./src/taskpane/main.ts",
    commands: "./src/commands/register.ts",
  },
  output: {
    path: path.resolve(__dirname, "dist"),
    clean: true,
    filename: "[name].js",
    chunkFilename: mode === "production" ? "[name].[contenthash:10].js" : "[name].js",
    assetModuleFilename: "assets/[name].[contenthash:10][ext]",
    publicPath: "auto",
    crossOriginLoading: false,
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        include: path.resolve(__dirname, "src/functions"),
        enforce: "pre",
        use: path.resolve(__dirname, "scripts/withoutFunctionHelp.js"),
      },
      {
        test: /\.(tsx|js)$/,
        include: ["src", "node_modules/@fluentui"].map((folder) => path.resolve(__dirname, folder)),
        enforce: "pre",
        use: path.resolve(__dirname, "scripts/atomicIcons.js"),
      },
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: [
          // Turns makeStyles into finished CSS rules while building, so that no pane has to work them out.
          "@griffel/webpack-loader",
          { loader: "esbuild-loader", options: { target: "es2022", jsx: "automatic" } },
        ],
      },
    ],
  },
  optimization: {
    // As small as with webpack's own choice, Terser, in a tenth of its time.
    minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })],
    runtimeChunk: "single",
    chunkIds: "named",
    splitChunks: {
      cacheGroups: {
        default: false,
        defaultVendors: false,
        react: vendor("react", ["react", "react-dom", "scheduler"]),
        fluent: vendor("fluent", ["@fluentui", "@griffel", "tabster", "keyborg", "@floating-ui", "stylis", "@swc"]),
        // What two or more of the later views use comes once, with the first of them.
        shared: { name: "shared", minChunks: 2, chunks: (chunk) => /^view-/.test(chunk.name ?? "") },
        // Reading the workbook and writing to it: the first view, the actions and the ribbon's buttons all do.
        work: {
          name: "work",
          minChunks: 2,
          chunks: (chunk) => ["workbook", "actions", "commands-work"].includes(chunk.name),
        },
      },
    },
  },
  plugins: [
    // The solver asks for this in Node only, behind a question it answers itself.
    new IgnorePlugin({ resourceRegExp: /^node:module$/, contextRegExp: /highs/ }),
    new HtmlPlugin({
      template: "./src/taskpane/taskpane.html",
      filename: "taskpane.html",
      chunks: ["runtime", "functions", "bootstrap", "commands"],
      chunksSortMode: "manual",
      scriptLoading: "defer",
      minify: false,
      contentSecurityPolicy: CONTENT_SECURITY_POLICY,
      starting: "Starting Evenkeel…",
      fetchedEarly,
    }),
    new CopyPlugin({
      patterns: [
        { from: "src/taskpane/taskpane.css" },
        { from: "src/taskpane/support.html" },
        {
          from: "src/functions/functions.json",
          transform: (content) => functionsServedBy(manifestOf(env), content.toString()),
        },
        { from: "src/functions/functions.html" },
        { from: "assets/icons/*.png" },
        { from: "manifest.xml" },
      ],
    }),
    new ThirdPartyNotices(),
    new ChunkReport(),
  ],
  devServer: env.WEBPACK_SERVE
    ? {
        port: 3000,
        server: { type: "https", options: trustedCertificate() },
        headers: { "Access-Control-Allow-Origin": "*" },
        hot: false,
        liveReload: false,
        client: false,
      }
    : undefined,
  performance: { hints: false },
  cache: { type: "filesystem", cacheDirectory: path.resolve(__dirname, "node_modules/.cache/webpack") },
  stats: "errors-warnings",
});

module.exports.functionsServedBy = functionsServedBy;
