import { level, type StarterScheme } from "./scheme";

/** A case's complexity from 1 to 9 is its weight; the source learns it from ratings by staff. */
export const floridaComplexity: StarterScheme = {
  id: "florida-complexity",
  source: {
    title: "Florida Case Complexity Tool, state bulletin",
    url: "https://content.govdelivery.com/accounts/USACFCWIG/bulletins/3816a21",
  },
  fullTimePoints: null,
  factors: [
    {
      name: "Complexity",
      also: ["Complexity score", "Complexity rating", "Case complexity"],
      kind: "add",
      levels: Array.from({ length: 9 }, (_, i) => level(String(i + 1), i + 1)),
    },
  ],
};
