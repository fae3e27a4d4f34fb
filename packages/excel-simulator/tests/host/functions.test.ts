import { ClientFunctionCaller } from "../../src/host/customFunctions";
import { openSheets, type OpenedWorkbook } from "../../src/node";

let opened: OpenedWorkbook;

beforeAll(async () => {
  opened = await openSheets({ Sheet1: [[1]] });
  const { CustomFunctions } = opened;
  CustomFunctions.associate(
    "PER_WEEK",
    (halfDays: number, multiplier: number | null) => (halfDays * (multiplier ?? 3)) / 13,
  );
  CustomFunctions.associate("TABLE", (rows: number[][]) => rows.map((row) => row.map((value) => value * 2)));
  CustomFunctions.associate("REFUSE", (level: string) => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, `'${level}' is not in Weights.`);
  });
  CustomFunctions.associate("MISSING", () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "No such clinician.");
  });
  CustomFunctions.associate("CRASH", () => {
    throw new TypeError("undefined is not a function");
  });
  CustomFunctions.associate("MIXED", () => [
    [1, new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "row 2")],
  ]);
  CustomFunctions.associate("WHO", (_first: unknown, invocation: CustomFunctions.Invocation) =>
    String(invocation.functionName),
  );
});

describe("functions called by the grid", () => {
  it("are found whatever the namespace's case", () => {
    expect(opened.functions.call("team.per_week", [5, null])).toEqual({ value: 15 / 13 });
    expect(opened.functions.call("PER_WEEK", [5, 2])).toEqual({ value: 10 / 13 });
  });

  it("take and give matrices", () => {
    expect(
      opened.functions.call("TEAM.TABLE", [
        [
          [1, 2],
          [3, 4],
        ],
      ]),
    ).toEqual({
      value: [
        [2, 4],
        [6, 8],
      ],
    });
  });

  it("give Excel's error with the sentence that goes with it", () => {
    expect(opened.functions.call("TEAM.REFUSE", ["Hihg"])).toEqual({
      error: "#VALUE!",
      message: "'Hihg' is not in Weights.",
    });
    expect(opened.functions.call("TEAM.MISSING", [])).toEqual({ error: "#N/A", message: "No such clinician." });
    expect(opened.functions.call("TEAM.MIXED", [])).toEqual({ value: [[1, "#N/A"]] });
  });

  it("show #VALUE! when they break, and #NAME? when there is none", () => {
    expect(opened.functions.call("TEAM.CRASH", [])).toEqual({
      error: "#VALUE!",
      message: "undefined is not a function",
    });
    expect(opened.functions.call("TEAM.NOTHING", [])).toMatchObject({ error: "#NAME?" });
  });

  it("get an invocation behind their arguments", () => {
    expect(opened.functions.call("TEAM.WHO", [null])).toEqual({ value: "WHO" });
  });

  it("get null for what was left out, where their description is known", async () => {
    const parameters = [{}, {}];
    const described = await openSheets({ Sheet1: [[1]] }, { functions: [{ id: "PER_WEEK", parameters }] });
    expect(described.functions.call("TEAM.PER_WEEK", [5])).toEqual({ value: 15 / 13 });
  });

  it("gather what a repeating parameter takes", async () => {
    const { CustomFunctions } = opened;
    CustomFunctions.associate("COUNT_ALL", (first: number, others: unknown[][]) => first + others.length);
    const described = await openSheets(
      { Sheet1: [[1]] },
      { functions: [{ id: "COUNT_ALL", parameters: [{}, { repeating: true }] }] },
    );
    expect(described.functions.call("TEAM.COUNT_ALL", [10, 1, 2, 3])).toEqual({ value: 13 });
    expect(described.functions.call("TEAM.COUNT_ALL", [10])).toEqual({ value: 10 });
  });
});

describe("functions called through the client, as Excel calls them", () => {
  it("give the same values and the same errors", async () => {
    const caller = new ClientFunctionCaller(opened.host);
    const place = { sheetName: "Sheet1", area: { top: 0, bottom: 0, left: 1, right: 1 } };
    const [scalar, matrix, refused, missing, crashed] = await Promise.all([
      caller.call("TEAM.PER_WEEK", [5, null], place),
      caller.call(
        "TEAM.TABLE",
        [
          [
            [1, 2],
            [3, 4],
          ],
        ],
        place,
      ),
      caller.call("TEAM.REFUSE", ["Hihg"], place),
      caller.call("TEAM.MISSING", [], place),
      caller.call("TEAM.CRASH", [], place),
    ]);
    expect(scalar).toEqual({ value: 15 / 13 });
    expect(matrix).toEqual({
      value: [
        [2, 4],
        [6, 8],
      ],
    });
    expect(refused).toEqual({ error: "#VALUE!", message: "'Hihg' is not in Weights." });
    expect(missing).toEqual({ error: "#N/A", message: "No such clinician." });
    expect(crashed).toMatchObject({ error: "#VALUE!" });
  });
});

describe("the ribbon", () => {
  it("runs the command that the add-in associated", async () => {
    const ran: string[] = [];
    opened.Office.actions.associate("balanceTeam", (event: Office.AddinCommands.Event) => {
      ran.push(event.source.id);
      event.completed();
    });
    opened.invokeCommand("balanceTeam", "BalanceButton");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(ran).toEqual(["BalanceButton"]);
  });

  it("lets the add-in grey a button out", async () => {
    await opened.Office.ribbon.requestUpdate({
      tabs: [{ id: "EvenkeelTab", controls: [{ id: "BalanceButton", enabled: false }] }],
    });
    expect(opened.host.application.ribbonButtons).toEqual(new Map([["BalanceButton", false]]));
  });
});

describe("the shared runtime", () => {
  it("shows and hides the pane, and remembers how to start with this document", async () => {
    const { addin, StartupBehavior } = opened.Office;
    await addin.hide();
    expect(opened.host.application.paneState).toBe("Background");
    await addin.showAsTaskpane();
    expect(opened.host.application.paneState).toBe("Visible");
    expect(await addin.getStartupBehavior()).toBe(StartupBehavior.none);
    await addin.setStartupBehavior(StartupBehavior.load);
    expect(await addin.getStartupBehavior()).toBe(StartupBehavior.load);
  });

  it("keeps the document's settings", async () => {
    const { settings } = opened.Office.context.document;
    settings.set("mapping", "kept");
    const status = await new Promise((resolve) => settings.saveAsync((result) => resolve(result.status)));
    expect(status).toBe("succeeded");
    expect([...opened.documentSettings.keys()]).toEqual(["mapping"]);
  });
});
