import { plantDirt } from "./dirt";
import { layOut, LAYOUTS, type LayoutName, type Workbook } from "./layouts";
import { makeModel, type ModelWishes } from "./model";
import { Random } from "./random";

export type Family = "clean" | "dirty" | "unseen headers";

export interface CorpusWorkbook extends Workbook {
  readonly family: Family;
  readonly layout: LayoutName;
}

const NAMES = Object.keys(LAYOUTS) as LayoutName[];

/** What varies from one workbook to the next besides its layout. */
const WISHES: readonly ModelWishes[] = [
  { referrals: true },
  { counts: true },
  { settings: true, jobPlan: true },
  { counts: true, pointsInWeights: true },
  { withoutWeights: true },
  {},
];

/** Every layout in every family, so many times over: each workbook is different, and the same on every machine. */
export function makeCorpus(rounds: number, firstSeed = 1): readonly CorpusWorkbook[] {
  const workbooks: CorpusWorkbook[] = [];
  let seed = firstSeed;
  for (let round = 0; round < rounds; round++) {
    for (const family of ["clean", "dirty", "unseen headers"] as const) {
      for (const layout of NAMES) {
        const random = new Random(seed * 7919);
        const model = makeModel(random, { ...random.pick(WISHES), unseenHeaders: family === "unseen headers" });
        if (family === "dirty") plantDirt(model, random);
        workbooks.push({ ...layOut(layout, `${family}, ${layout}, ${seed}`, model, random), family, layout });
        seed += 1;
      }
    }
  }
  return workbooks;
}
