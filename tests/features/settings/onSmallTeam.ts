import type { Arrangements } from "../../support/arrangement";

/** What has to be asked for, so that the fault matrix has something to write. */
export const onSmallTeam: Arrangements = {
  "service-settings": { options: { fullTimePoints: 25 } },
};
