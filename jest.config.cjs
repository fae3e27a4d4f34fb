/** Univer and some of its dependencies ship ES modules only; jest runs CommonJS, so these are transformed too. */
const esModules = [
  "@univerjs",
  "lodash-es",
  "rbush",
  "quickselect",
  "regexp-util",
  "kdbush",
  "cjk-regex",
  "unicode-regex",
  "opentype.js",
  "nanoid",
  "@wendellhu",
  "franc-min",
  "trigram-utils",
  "n-gram",
  "collapse-white-space",
  "uuid",
  "d3-.*",
  "internmap",
];

const shared = {
  roots: ["<rootDir>/tests", "<rootDir>/packages"],
  transform: { "\\.(t|j|mj)sx?$": "<rootDir>/scripts/jest/transform.cjs" },
  transformIgnorePatterns: [`/node_modules/(?!(@evenkeel|${esModules.join("|")})/)`],
  moduleNameMapper: { "\\.css$": "<rootDir>/tests/support/emptyStyle.ts" },
  testEnvironmentOptions: { globalsCleanup: "off" },
};

module.exports = {
  // Workbook tests calculate whole sheets; a busy CI machine must not fail them. No test measures time.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["**/*.test.ts"],
      testPathIgnorePatterns: ["/tests/build/"],
    },
    {
      ...shared,
      displayName: "pane",
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
