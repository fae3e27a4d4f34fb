const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

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

/** Files named in the manifest, or by people, keep their names; everything else is hashed and cached for ever. */
const fixedNames = new Set(["bootstrap", "functions", "runtime"]);

const vendor = (name, packages) => ({
  name,
  test: new RegExp(`[\\\\/]node_modules[\\\\/](${packages.join("|")})[\\\\/]`),
  chunks: (chunk) => !fixedNames.has(chunk.name),
  enforce: true,
});

/** Excel loads add-ins over HTTPS only: the certificate that "npm run certificate" installs for this machine. */
function trustedCertificate() {
  const folder = path.join(os.homedir(), ".office-addin-dev-certs");
  const read = (file) => fs.readFileSync(path.join(folder, file));
  if (!fs.existsSync(path.join(folder, "localhost.crt"))) return {};
  return { ca: read("ca.crt"), cert: read("localhost.crt"), key: read("localhost.key") };
}

module.exports = (env, { mode = "production" }) => ({
  mode,
  devtool: mode === "production" ? false : "source-map",
  target: ["web", "es2022"],
  entry: {
    functions: "./src/functions/register.ts",
    bootstrap: "./src/taskpane/bootstrap/main.ts",
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
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: { loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
      },
    ],
  },
  optimization: {
    runtimeChunk: "single",
    splitChunks: {
      cacheGroups: {
        default: false,
        react: vendor("react", ["react", "react-dom", "scheduler"]),
      },
    },
  },
  plugins: [
    new HtmlPlugin({
      template: "./src/taskpane/taskpane.html",
      filename: "taskpane.html",
      chunks: ["runtime", "functions", "bootstrap"],
      chunksSortMode: "manual",
      scriptLoading: "defer",
      minify: false,
      contentSecurityPolicy: CONTENT_SECURITY_POLICY,
      starting: "Starting Evenkeel…",
    }),
    new CopyPlugin({
      patterns: [
        { from: "src/taskpane/taskpane.css" },
        { from: "src/taskpane/support.html" },
        { from: "src/functions/functions.json" },
        { from: "assets/icons/*.png" },
        { from: "manifest.xml" },
      ],
    }),
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
  stats: { preset: "errors-warnings", assets: true, chunks: false },
});
