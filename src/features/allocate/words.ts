import { allocateMessages } from "./messages";
import type { Barrier } from "./model";

/** Why a clinician may not take a case, in a sentence. */
export function barrierText(name: string, barrier: Barrier): string {
  const { barrier: say } = allocateMessages;
  switch (barrier.code) {
    case "receives-nothing":
      return say[barrier.code](name);
    case "no-skill":
      return say[barrier.code](name, barrier.missing);
    case "risk-too-high":
      return say[barrier.code](name, barrier.highest);
    case "enough-cases":
      return say[barrier.code](name, barrier.most);
  }
}
