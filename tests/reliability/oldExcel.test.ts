import { actions } from "../../src/features/actions";
import { day } from "../../src/domain/units";
import { openDocument } from "../support/openWorkbook";
import { plainOf } from "./plainWorkbook";
import { arrangementOf } from "./runTrouble";
import { smallTeam } from "./smallTeam";

// In a file of its own: Office.js asks only once, at its start, what Excel can do.
test.each(actions.map((action) => [action.name, action] as const))(
  "%s in an Excel that is too old is refused with a sentence, and nothing is touched",
  async (name, action) => {
    const { engine } = await openDocument(smallTeam(), { fault: { excelApi: "1.10" } });
    const before = plainOf(engine);
    await expect(action.preview({ today: day(46347) }, action.options(arrangementOf(name).options))).rejects.toThrow(
      "too old",
    );
    expect(plainOf(engine)).toEqual(before);
    engine.dispose();
  },
);
