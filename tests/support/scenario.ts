import type { Route } from "../../src/pane/state/navigation";
import type { FakeWishes } from "../fixtures/pane/services";

/** One state of one view. `clicks` are the accessible names of what is clicked, in order, to get there. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly wishes?: FakeWishes;
  readonly start?: Route;
  readonly clicks?: readonly (string | RegExp)[];
  /** A disclosure to open before the last click. */
  readonly opens?: string;
  /** Waits for this text instead of for quiet. */
  readonly awaits?: string;
}
