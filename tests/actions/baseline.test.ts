import { applyPlan, connectWorkbook, undoLast } from "../../src/actions/workbook";
import { readBaseline, saveBaseline } from "../../src/actions/baseline";
import { weeklyChanges } from "../../src/domain/changes/changes";
import { day } from "../../src/domain/units";
import { teamLoads } from "../../src/domain/weighting/teamLoads";
import { BASELINE_NAMESPACE, parseBaseline, serialiseBaseline } from "../../src/workbook/baseline";
import { changeOfCell } from "../../src/workbook/changePlan/cellChange";
import { daysOfRecentMoves } from "../../src/workbook/ownSheets/recentMoves";
import { openSheets } from "../support/openWorkbook";

const LAST_MONDAY = day(46340);
const TODAY = day(46347);

const sheets = (holder: string) => ({
  Team: [
    ["Name", "WTE"],
    ["Grace Reid", 1],
    ["Tom Okafor", 1],
  ],
  Cases: [
    ["Ref", "Clinician", "Points"],
    ["RV1007", holder, 3],
    ["RV1008", "Tom Okafor", 2],
  ],
});

describe("what the manager has seen is kept in the workbook", () => {
  it("and compared with a week later, without a cell being touched", async () => {
    const book = await openSheets(sheets("Grace Reid"));
    expect(await readBaseline()).toBeNull();
    const before = await connectWorkbook({ today: LAST_MONDAY });
    await saveBaseline(before, LAST_MONDAY);
    const seen = await readBaseline();
    expect(seen).toEqual({ on: LAST_MONDAY, cases: { RV1007: "Grace Reid", RV1008: "Tom Okafor" }, over: [] });
    const [sheet] = book.engine.sheets().filter(({ name }) => name === "Cases");
    if (sheet === undefined) throw new Error("The sheet is gone.");
    expect(book.engine.values(sheet.id, { top: 1, left: 0, bottom: 1, right: 2 })).toEqual([
      ["RV1007", "Grace Reid", 3],
    ]);
    const team = (await connectWorkbook({ today: TODAY })).team;
    if (team === null) throw new Error("The team is gone.");
    const later = { ...team, cases: team.cases.map((record) => ({ ...record, clinician: "Tom Okafor" })) };
    const changes = weeklyChanges(later, teamLoads(later, TODAY), seen, TODAY);
    expect(changes.moved).toEqual([{ case: "RV1007", from: "Grace Reid", to: "Tom Okafor" }]);
  });

  it("and a move that was made with the add-in is known by its day, until it is undone or somebody moves it on", async () => {
    await openSheets(sheets("Grace Reid"));
    await saveBaseline(await connectWorkbook({ today: LAST_MONDAY }), LAST_MONDAY);
    const first = await connectWorkbook({ today: TODAY });
    const clinician = first.tables.Cases?.columns["Clinician"];
    const key = first.tables.Cases?.columns["Case"];
    if (first.tables.Cases === undefined || clinician === undefined || key === undefined) throw new Error("No cases.");
    const change = changeOfCell(first, first.tables.Cases, key, clinician, 1, "Tom Okafor");
    await applyPlan(
      { action: "balance-team", title: "Balance team: 1 case moved", changes: [change] },
      { today: TODAY },
    );
    const daysOf = async (): Promise<readonly (readonly [string, number])[]> => {
      const connection = await connectWorkbook({ today: TODAY });
      if (connection.team === null) throw new Error("The team is gone.");
      const { moved, since } = weeklyChanges(
        connection.team,
        teamLoads(connection.team, TODAY),
        await readBaseline(),
        TODAY,
      );
      return [...daysOfRecentMoves(connection, moved, since)];
    };
    expect(await daysOf()).toEqual([["RV1007", TODAY]]);
    const now = await connectWorkbook({ today: TODAY });
    const byHand = [{ case: "RV1007", from: "Grace Reid", to: "Asha Patel" }];
    expect([...daysOfRecentMoves(now, byHand, LAST_MONDAY)]).toEqual([]);
    const before = [{ case: "RV1007", from: "Grace Reid", to: "Tom Okafor" }];
    expect([...daysOfRecentMoves(now, before, day(TODAY + 1))]).toEqual([]);
    await undoLast();
    expect(await daysOf()).toEqual([]);
  });

  it("in one place: a second look replaces the first", async () => {
    await openSheets(sheets("Grace Reid"));
    await saveBaseline(await connectWorkbook({ today: LAST_MONDAY }), LAST_MONDAY);
    await saveBaseline(await connectWorkbook({ today: TODAY }), TODAY);
    expect((await readBaseline())?.on).toBe(TODAY);
    const parts = await Excel.run(async (context) => {
      const found = context.workbook.customXmlParts.getByNamespace(BASELINE_NAMESPACE);
      found.load("items/id");
      await context.sync();
      return found.items.length;
    });
    expect(parts).toBe(1);
  });
});

describe("the text it is kept as", () => {
  it("comes back as it was, whatever people call their cases", () => {
    const baseline = { on: TODAY, cases: { "<A&B>": null, 'Q"1\uFFFF': "O'Hara" }, over: ["Zoë & Co"] };
    expect(parseBaseline(serialiseBaseline(baseline))).toEqual(baseline);
  });

  it.each(["", "<baseline>", "<baseline>no JSON</baseline>", '<baseline>{"on":"x"}</baseline>'])(
    "is nothing where it is damaged: %j",
    (xml) => {
      expect(parseBaseline(xml)).toBeNull();
    },
  );
});
