import { everyCase } from "./everyCase";
import { floridaComplexity } from "./complexity";
import { fourFactors } from "./fourFactors";
import { hmppsTier } from "./hmppsTier";
import { hmppsWorkload } from "./hmppsWorkload";
import { maineFrequency } from "./frequency";
import type { StarterScheme } from "./scheme";

export type { SchemeFactor, SchemeLevel, StarterScheme } from "./scheme";

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
