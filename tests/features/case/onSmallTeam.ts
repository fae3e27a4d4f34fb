import type { Arrangements } from "../../support/arrangement";

/** What has to be asked for, so that the fault matrix has something to write. */
export const onSmallTeam: Arrangements = {
  "keep-case": { options: { case: "C1" } },
};
