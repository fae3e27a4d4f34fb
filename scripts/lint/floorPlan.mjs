import { readdirSync } from "node:fs";

/**
 * The floor plan as lint holds it (docs/architecture.md draws it): what a room may import besides itself.
 * Everything that is not listed is forbidden.
 */
const packages = {
  "packages/messages": [],
  "packages/spreadsheet": [],
  "packages/xlsx": ["packages/messages", "packages/spreadsheet"],
  "packages/optimiser": [],
  "packages/excel-simulator": ["packages/messages", "packages/spreadsheet", "packages/xlsx"],
};
const ground = ["packages/messages", "packages/spreadsheet"];
const rooms = {
  ...packages,
  "src/domain": [...ground, "packages/optimiser"],
  "src/workbook": [...ground, "src/domain"],
  "src/excel": [...ground, "src/domain", "src/workbook"],
  "src/functions": [...ground, "packages/optimiser", "src/domain", "src/workbook"],
  "src/actions": [...ground, "src/domain", "src/workbook", "src/excel"],
  "src/pane": [...ground, "src/domain", "src/workbook", "src/actions"],
  "src/features": [
    ...ground,
    "packages/optimiser",
    "packages/xlsx",
    "src/domain",
    "src/workbook",
    "src/excel",
    "src/functions",
    "src/actions",
    "src/pane",
  ],
  "src/taskpane": ["packages/messages", "src/actions", "src/pane", "src/features"],
  "src/commands": ["packages/messages", "src/actions"],
  "apps/workbench": [
    ...Object.keys(packages),
    "src/workbook",
    "src/excel",
    "src/functions",
    "src/actions",
    "src/features",
  ],
};

const everyRoom = Object.keys(rooms);
const roomArrows = Object.entries(rooms).flatMap(([room, allowed]) => {
  const forbidden = everyRoom.filter((other) => other !== room && !allowed.includes(other));
  return {
    target: `./${room}`,
    from: forbidden.map((other) => `./${other}`),
    message: `${room} may import only itself${allowed.map((one) => `, ${one}`).join("")}. See docs/architecture.md.`,
  };
});

const features = readdirSync("src/features", { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
);

/** A feature is known to everybody else by its feature.ts alone. */
const featureArrows = [
  ...features.map((feature) => ({
    target: `./src/features/${feature}`,
    from: "./src/features",
    except: [feature, ...features.map((other) => `${other}/feature.ts`)].map((path) => `./${path}`),
    message: "A feature knows another only by its feature.ts; what two need goes down a floor.",
  })),
  ...["src/taskpane", "apps/workbench"].map((room) => ({
    target: `./${room}`,
    from: features.map((feature) => `./src/features/${feature}`),
    message: "Outside src/features only its lists are known: index.ts and actions.ts.",
  })),
];

export const arrows = [...roomArrows, ...featureArrows].filter(({ from }) => from.length > 0);

/** The kinds of files of a feature: what a file's name promises about its imports. */
const kinds = [
  {
    files: ["src/features/**/model.ts", "src/features/*/model/**"],
    not: ["workbook", "actions", "pane", "excel", "functions"],
    says: "A model is pure arithmetic on the domain.",
  },
  {
    files: ["src/features/**/sheet.ts", "src/features/*/sheets/**"],
    not: ["actions", "pane", "excel", "functions"],
    says: "A sheet is made from the domain and the workbook.",
  },
  {
    files: ["src/features/**/*.tsx"],
    not: ["excel"],
    says: "A view reaches Excel only through an action or the pane's services.",
  },
];

const reactInActions = {
  files: ["src/features/**/*ction.ts", "src/features/*/actions/**", "src/actions/**"],
  paths: ["react", "@fluentui/react-components", "@fluentui/react-icons"].map((name) => ({
    name,
    message: "Actions run without a pane, too: no React here.",
  })),
};

/** Lint configurations for the kinds of files, each on top of what is restricted everywhere. */
export function fileKinds(restrictedEverywhere) {
  const rule = (more) => ({ "no-restricted-imports": ["error", { paths: restrictedEverywhere, ...more }] });
  return [
    ...kinds.map(({ files, not, says }) => ({
      files,
      rules: rule({ patterns: [{ regex: `^(\\.\\./)+(${not.join("|")})(/|$)`, message: says }] }),
    })),
    { files: reactInActions.files, rules: rule({ paths: [...restrictedEverywhere, ...reactInActions.paths] }) },
  ];
}
