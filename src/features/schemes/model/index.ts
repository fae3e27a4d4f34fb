import { floridaComplexity } from "./complexity";
import { everyCase } from "./everyCase";
import { fourFactors } from "./fourFactors";
import { maineFrequency } from "./frequency";
import { hmppsTier } from "./hmppsTier";
import { hmppsWorkload } from "./hmppsWorkload";
import type { StarterScheme } from "./scheme";

export type { StarterScheme } from "./scheme";

/** Examples only, each with its public source. Likeliest for a therapy team first. */
export const starterSchemes: readonly StarterScheme[] = [
  fourFactors,
  maineFrequency,
  everyCase,
  floridaComplexity,
  hmppsTier,
  hmppsWorkload,
];

export function findScheme(id: string): StarterScheme | null {
  return starterSchemes.find((scheme) => scheme.id === id) ?? null;
}
