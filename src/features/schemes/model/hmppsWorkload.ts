import { level, type StarterScheme } from "./scheme";

/** Tier: community, licence, custody; null: no such cases. */
const TIERS: readonly (readonly [string, number, number | null, number | null])[] = [
  ["A3", 206, 219, 75],
  ["A2", 158, 175, 60],
  ["A1", 146, 163, 59],
  ["A0", 110, null, null],
  ["B3", 146, 161, 59],
  ["B2", 115, 132, 48],
  ["B1", 102, 119, 47],
  ["B0", 72, null, null],
  ["C3", 79, 77, 30],
  ["C2", 63, 65, 24],
  ["C1", 50, 52, 23],
  ["C0", 35, null, null],
  ["D3", 51, 51, 17],
  ["D2", 41, 43, 14],
  ["D1", 29, 31, 13],
  ["D0", 29, null, null],
];
const PLACES = ["community", "licence", "custody"] as const;

/** The first points table of the probation service's Workload Measurement Tool: 2176 points for a full-timer. */
export const hmppsWorkload: StarterScheme = {
  id: "hmpps-workload",
  source: {
    title: "HM Prison and Probation Service, Workload Measurement Tool, first reference data (MIT licence)",
    url: "https://github.com/ministryofjustice/wmt-db",
  },
  fullTimePoints: 2176,
  factors: [
    {
      name: "Tier",
      also: ["Case tier", "Tier code"],
      knownByLevels: true,
      kind: "add",
      levels: TIERS.flatMap(([tier, ...points]) =>
        PLACES.flatMap((place, i) => {
          const worth = points[i];
          // A bare "B2" is read as a community case, by far the most of them.
          const also = place === "community" ? [tier] : [];
          return worth === null || worth === undefined ? [] : [level(`${tier} ${place}`, worth, ...also)];
        }),
      ),
    },
  ],
};
