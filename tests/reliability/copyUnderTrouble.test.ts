import { unzipSync } from "fflate";
import { ActionRefusal } from "../../src/actions/action";
import { commissionerCopy } from "../../src/features/share/action";
import { day } from "../../src/domain/units";
import { setRetryPolicy } from "../../src/excel";
import { troubles } from "./faults";
import { openSmallTeam } from "./smallTeam";
import { previewOf } from "../support/actions";

const today = day(46347);
/** Everybody and every client of the small team, and whom colleagues bring in. */
const secrets = ["Asha Patel", "Ben Okafor", "Carys Morgan", "Dewi Evans", "Somebody Else"];

describe("whatever goes wrong, the copy is whole and checked, or there is none", () => {
  afterEach(() => setRetryPolicy(null));

  test.each(troubles.map((trouble) => [trouble.name, trouble] as const))("%s", async (_name, trouble) => {
    setRetryPolicy({ pauses: [1, 1], answer: trouble.fault.lost?.how === "silent" ? 400 : 60_000 });
    const opened = await openSmallTeam();
    try {
      if (trouble.from === "preview") opened.setFault(trouble.fault);
      const preview = await previewOf(commissionerCopy, { clinicians: "roles" }, { today });
      if (trouble.from === "apply") opened.setFault(trouble.fault);
      const bytes = await commissionerCopy.file?.(preview);
      expect(preview.checks.filter(({ passed }) => !passed)).toEqual([]);
      const parts = Object.entries(unzipSync(bytes!)).map(([name, part]) => name + new TextDecoder().decode(part));
      const all = parts.join("\n");
      expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
      expect(preview.document.sheets.length).toBeGreaterThan(6);
    } catch (error) {
      // Refused: with a sentence, and without a file.
      if (!(error instanceof ActionRefusal)) throw error;
      expect(error.message).toMatch(/\w.*\.$/);
    } finally {
      opened.setFault({});
      opened.engine.dispose();
    }
  });
});
