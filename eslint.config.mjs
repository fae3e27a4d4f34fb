import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import importX from "eslint-plugin-import-x";
import jsxA11y from "eslint-plugin-jsx-a11y";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { arrows, fileKinds } from "./scripts/lint/floorPlan.mjs";

const noOffice = [
  { name: "Office", message: "Only src/excel speaks Office.js (and the bootstrap waits for Office.onReady)." },
  { name: "Excel", message: "Only src/excel speaks Office.js." },
  { name: "OfficeRuntime", message: "Only src/excel speaks Office.js." },
];
const noClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "No clock here: take the day as an argument.",
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "No clock here: take the day as an argument.",
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: "Same input, same answer: use the seeded generator.",
  },
];

const restrictedImports = [
  { name: "@microsoft/office-js-helpers", message: "Use officeHelpers.ts of src/excel, the one lazy adapter." },
  { name: "office-js", message: "An unrelated package." },
];

// One program for the optimiser, which compiles by itself, and one for all the rest, as `npm run typecheck` has them.
// projectService would make one for every tsconfig.json, and take a fifth longer.
const typed = {
  parserOptions: {
    project: ["packages/optimiser/tsconfig.json", "tsconfig.json"],
    tsconfigRootDir: import.meta.dirname,
  },
};

export default tseslint.config(
  { ignores: ["dist", "node_modules", "coverage", "gallery", ".cache"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ["src/**/*.{ts,tsx}", "packages/*/src/**/*.ts", "apps/**/*.{ts,tsx}", "bench/**/*.ts", "scripts/**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: typed,
    rules: {
      // `() => setOpen(true)` is how handlers are written; nobody mistakes it for an answer.
      "@typescript-eslint/no-confusing-void-expression": "off",
      // Figures in sentences and addresses are what templates are for.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `async` also turns what a function throws into a rejection, as callers of a promise expect.
      "@typescript-eslint/require-await": "off",
      // These three found nothing here that matters and took a quarter of the time; editors strike out what is deprecated.
      "@typescript-eslint/no-deprecated": "off",
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      // Custom functions have to throw Excel's own error, which is no Error.
      "@typescript-eslint/only-throw-error": [
        "error",
        { allow: [{ from: "package", package: "custom-functions-runtime", name: "Error" }] },
      ],
    },
  },
  {
    // A test that forgets an await passes whatever happens.
    files: ["tests/**/*.{ts,tsx}", "packages/*/tests/**/*.ts"],
    languageOptions: typed,
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
    },
  },
  {
    plugins: { "import-x": importX },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones: arrows }],
      "import-x/no-default-export": "error",
      "import-x/no-cycle": ["error", { ignoreExternal: true }],
      "no-restricted-imports": ["error", { paths: restrictedImports }],
      "no-restricted-globals": ["error", ...noOffice],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      // The pane's register of features is empty until the list of features adds itself to it.
      "@typescript-eslint/no-empty-object-type": ["error", { allowWithName: "^Register$" }],
      "no-empty": ["error", { allowEmptyCatch: false }],
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  {
    files: ["*.mjs", "*.cjs", "*.config.*", "webpack.config.js", "scripts/**"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        require: "readonly",
        module: "writable",
        __dirname: "readonly",
        __filename: "readonly",
        URL: "readonly",
      },
    },
    rules: {
      "import-x/no-default-export": "off",
      "no-console": "off",
      "@typescript-eslint/no-require-imports": "off",
      "no-restricted-globals": "off",
    },
  },
  {
    files: [
      "src/domain/**",
      "src/workbook/**",
      "src/functions/**",
      "packages/optimiser/src/**",
      "packages/spreadsheet/src/**",
    ],
    rules: { "no-restricted-syntax": ["error", ...noClock] },
  },
  {
    files: [
      "src/excel/**",
      "src/taskpane/**",
      "src/commands/**",
      "tests/**",
      "packages/*/tests/**",
      "packages/excel-simulator/**",
      "apps/workbench/**",
    ],
    rules: { "no-restricted-globals": "off" },
  },
  {
    files: ["src/excel/**"],
    plugins: { "office-addins": officeAddins },
    rules: { ...officeAddins.configs.recommended?.rules },
  },
  {
    files: ["src/excel/officeHelpers.ts", "tests/excel/officeHelpers.test.ts"],
    rules: { "no-restricted-imports": "off" },
  },
  {
    files: ["src/**/*.tsx", "apps/workbench/page/**"],
    plugins: { "jsx-a11y": jsxA11y, "react-hooks": reactHooks },
    rules: {
      ...jsxA11y.configs.recommended.rules,
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
    },
  },
  {
    files: ["apps/workbench/**", "packages/excel-simulator/**", "tests/**", "scripts/**"],
    rules: { "no-console": "off" },
  },
  ...fileKinds(restrictedImports),
  { files: ["tests/e2e/global*.ts"], rules: { "import-x/no-default-export": "off" } },
  prettier,
);
