import { createSolver } from "@evenkeel/optimiser";
import { ActionRefusal } from "../../../src/actions/action";
import { withSolver } from "../../../src/features/jobPlans/actions/integerProgramme";
import { jobPlanMessages } from "../../../src/features/jobPlans/messages";

// A solver that is still on its way, as on a slow connection.
jest.doMock("../../../packages/optimiser/src/solver/threadSolver", () => ({
  createThreadSolver: () => new Promise(() => undefined),
}));

describe("cancelling while the solver is still being loaded", () => {
  it("ends the wait at once", async () => {
    const asked = new AbortController();
    const solver = createSolver(asked.signal);
    asked.abort();
    expect(await solver).toBeNull();
  });

  it("does not begin to load for somebody who has cancelled already", async () => {
    expect(await createSolver(AbortSignal.abort())).toBeNull();
  });

  it("is for job plans what a cancel during solving is, and no word about WebAssembly", async () => {
    const asked = new AbortController();
    const work = jest.fn();
    const balanced = withSolver(work, asked.signal);
    asked.abort();
    const refusal: unknown = await balanced.catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ActionRefusal);
    expect(refusal).toMatchObject({ code: "cancelled", message: jobPlanMessages.rebalance.stopped });
    expect(work).not.toHaveBeenCalled();
  });
});
