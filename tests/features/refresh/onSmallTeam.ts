import type { Arrangements } from "../../support/arrangement";

/** What has to be asked for, so that the fault matrix has something to write. */
export const onSmallTeam: Arrangements = {
  refresh: {
    options: {
      csv: "Case,Clinician,Status,Risk\nC1,Asha Patel,Open,Low\nC4,Ben Okafor,Closed,Low\nK2,Asha Patel,Open,High",
    },
  },
};
