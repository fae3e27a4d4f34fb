const vendor = require.resolve("./scripts/jest/vendor.cjs");
const { moduleNameMapper } = require(vendor);

/**
 * Looked up in a test's realm, each of these costs a call out of the compiled code: a search that takes six seconds
 * took forty-seven. So every module gets them as arguments. Date is not among them: tests put a clock in its place.
 */
const sandboxInjectedGlobals = [
  "Object Array String Number Boolean Symbol RegExp Promise Error TypeError RangeError Map Set WeakMap WeakSet",
  "Math JSON Reflect Proxy Infinity BigInt ArrayBuffer DataView Uint8Array Uint16Array Uint32Array",
  "Int8Array Int16Array Int32Array Float32Array Float64Array",
].flatMap((names) => names.split(" "));

const shared = {
  sandboxInjectedGlobals,
  roots: ["<rootDir>/tests", "<rootDir>/packages"],
  transform: { "\\.(t|j|mj)sx?$": "<rootDir>/scripts/jest/transform.cjs" },
  // All packages but those that ship ES modules only, as jest runs CommonJS.
  transformIgnorePatterns: ["/node_modules/(?!(@evenkeel|d3-.*|internmap)/)", "/\\.cache/jest/"],
  moduleNameMapper: { "\\.css$": "<rootDir>/tests/support/emptyStyle.ts", ...moduleNameMapper },
  testEnvironmentOptions: { globalsCleanup: "off" },
};

module.exports = {
  testSequencer: "<rootDir>/scripts/jest/sequencer.cjs",
  // Workbook tests calculate whole sheets; a busy CI machine must not fail them. No test measures time.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: "node",
      globalSetup: vendor,
      testEnvironment: "node",
      testMatch: ["**/*.test.ts"],
      testPathIgnorePatterns: ["/tests/build/"],
    },
    {
      ...shared,
      displayName: "pane",
      globalSetup: vendor,
      testEnvironment: "jsdom",
      testMatch: ["**/*.test.tsx"],
      setupFilesAfterEnv: ["<rootDir>/tests/support/jsdom.ts"],
    },
    { ...shared, displayName: "build", testEnvironment: "node", testMatch: ["<rootDir>/tests/build/**/*.test.ts"] },
    {
      ...shared,
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/tests/e2e/**/*.e2e.ts"],
      globalSetup: "<rootDir>/tests/e2e/globalSetup.ts",
      globalTeardown: "<rootDir>/tests/e2e/globalTeardown.ts",
    },
  ],
};
