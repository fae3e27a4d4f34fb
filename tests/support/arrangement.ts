import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { features } from "../../src/features";

/** What an action needs on the small team of the fault matrix before it has something to write. */
export interface Arrangement {
  readonly options?: unknown;
  /** An action that is carried out first. */
  readonly after?: string;
}

export type Arrangements = Readonly<Record<string, Arrangement>>;

const load = createRequire(__filename);

/** The arrangement of an action, which its feature keeps in tests/features/<name>/onSmallTeam.ts; most need none. */
export function arrangementOf(action: string): Arrangement {
  const feature = features.find(({ actions }) => actions.some(({ name }) => name === action));
  const file = path.resolve(__dirname, "../features", feature?.name ?? "", "onSmallTeam.ts");
  if (!existsSync(file)) return {};
  return (load(file) as { readonly onSmallTeam: Arrangements }).onSmallTeam[action] ?? {};
}
