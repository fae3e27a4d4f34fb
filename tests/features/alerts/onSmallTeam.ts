import type { Arrangements } from "../../support/arrangement";

/** What has to be asked for, so that the fault matrix has something to write. */
export const onSmallTeam: Arrangements = {
  "alert-action": { options: { alert: "unallocated", owner: "Asha Patel", by: "2026-12-04" } },
};
