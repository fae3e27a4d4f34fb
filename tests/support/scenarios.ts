import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { features } from "../../src/features";
import type { Feature } from "../../src/pane/feature";
import type { Route } from "../../src/pane/state/navigation";
import type { Scenario } from "./scenario";

const tests = path.resolve(__dirname, "..");
const load = createRequire(__filename);

/** Where a feature keeps its states for the gallery; null: it has none of its own. */
export function scenarioFile(feature: string): string | null {
  const file = path.join(tests, "features", feature, "scenarios.ts");
  return existsSync(file) ? file : null;
}

/** The states that do not belong to one feature: reading the workbook, notices. */
export const PANE_SCENARIOS = path.join(tests, "pane", "scenarios.ts");

/** Every state of every view: the pane's own, then each feature's in the order of the one list. */
export function allScenarios(): readonly Scenario[] {
  const own = features.flatMap((feature: Feature) => {
    const file = scenarioFile(feature.name);
    return file === null ? entranceScenarios(feature) : scenariosIn(file);
  });
  return [...scenariosIn(PANE_SCENARIOS), ...own];
}

/** A feature without states of its own is shown as it opens. */
export function entranceScenarios({ name, entrances = [] }: Feature): readonly Scenario[] {
  return entrances.map(({ route, words }) => ({
    id: `${name}-${route.name}`,
    title: words.title,
    start: route as Route,
  }));
}

const scenariosIn = (file: string): readonly Scenario[] =>
  (load(file) as { readonly scenarios: readonly Scenario[] }).scenarios;
