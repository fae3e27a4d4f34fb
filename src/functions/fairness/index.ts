import { equity } from "./equity";

export const fairness = [equity] as const;
