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

export default tseslint.config(
  { ignores: ["dist", "node_modules", "coverage", "gallery", ".cache"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
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
