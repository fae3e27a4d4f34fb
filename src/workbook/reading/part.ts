/** Why the rows of a list are not today's cases. */
export type Aside = "another-team" | "copy" | "earlier-month" | "old" | "closed";

/** What became of the rows of a block. */
export type Part = "staff" | "held" | "waiting" | "counts" | Aside | "summary" | "unknown" | "not-cases" | "not-used";
