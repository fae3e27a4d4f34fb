import { safeCount, safePercent } from "./disclosure";

/** In the order of the documentation. */
export const sharing = [safeCount, safePercent] as const;
