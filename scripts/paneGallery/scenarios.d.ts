/** The states that `run.ts` puts together from the tests of the pane and of each feature. */
declare module "scenarios" {
  import type { Scenario } from "../../tests/support/scenario";
  export const scenarios: readonly Scenario[];
}
