import type { Arrangements } from "../../support/arrangement";

/** What has to be asked for, so that the fault matrix has something to write. */
export const onSmallTeam: Arrangements = {
  weights: {
    options: {
      edits: [
        { do: "change", factor: "Risk", level: "High", points: 5 },
        { do: "add", factor: "Risk", level: "Very high", points: 6 },
      ],
    },
  },
};
