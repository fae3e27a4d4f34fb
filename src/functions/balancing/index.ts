import { balanceTeam } from "./balanceTeam";
import { mentorMatch } from "./mentorMatch";

/** The functions that need the balancing engine, a chunk of its own, in the order of the documentation. */
export const balancing = [balanceTeam, mentorMatch] as const;
