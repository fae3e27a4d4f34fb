import { datedWeights, noWeights, undatedWeights } from "../../fixtures/pane/weights";
import type { Scenario } from "../../support/scenario";

export const scenarios: readonly Scenario[] = [
  { id: "weights", title: "Weights", start: { name: "weights" }, wishes: { connection: datedWeights } },
  {
    id: "weights-undated",
    title: "Weights: the table cannot keep old ones",
    start: { name: "weights" },
    wishes: { connection: undatedWeights },
  },
  { id: "weights-none", title: "Weights: none yet", start: { name: "weights" }, wishes: { connection: noWeights } },
  {
    id: "weight",
    title: "A level of the weights",
    start: { name: "weight", rule: 3 },
    wishes: { connection: datedWeights },
  },
  {
    id: "weight-new",
    title: "A new level: something is missing",
    start: { name: "weight", rule: null },
    wishes: { connection: datedWeights },
    clicks: ["Show what would change"],
  },
  {
    id: "weight-retire",
    title: "A level retired: what would change",
    start: { name: "weight", rule: 0 },
    wishes: { connection: datedWeights },
    clicks: ["Retire"],
  },
  {
    id: "unweighted",
    title: "Levels without a weight",
    start: { name: "unweighted" },
    wishes: { connection: datedWeights },
  },
];
