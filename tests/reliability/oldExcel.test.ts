import { actions } from "../../src/features/actions";
import { day } from "../../src/domain/units";
import { openDocument } from "../support/openWorkbook";
import { plainOf } from "./plainWorkbook";
import { arrangementOf } from "../support/arrangement";
import { smallTeam } from "./smallTeam";
import { previewOf } from "../support/actions";

// In a file of its own: Office.js asks only once, at its start, what Excel can do.
test.each(actions.map((lazy) => [lazy.name, lazy] as const))(
  "%s in an Excel that is too old is refused with a sentence, and nothing is touched",
  async (name, lazy) => {
    const action = await lazy.load();
    const { engine } = await openDocument(smallTeam(), { fault: { excelApi: "1.10" } });
    const before = plainOf(engine);
    await expect(previewOf(action, arrangementOf(name).options, { today: day(46347) })).rejects.toThrow("too old");
    expect(plainOf(engine)).toEqual(before);
    engine.dispose();
  },
);
