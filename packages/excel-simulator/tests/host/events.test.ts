import { openSheets, type OpenedWorkbook } from "../../src/node";

const sheets = {
  Cases: [
    ["Ref", "Clinician"],
    ["C1", "Grace Reid"],
  ],
  Staff: [["Name"]],
} as const;

/** Messages arrive a turn later, as from Excel. */
const arrive = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

const cell = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column });

async function listen<Args>(
  opened: OpenedWorkbook,
  handlers: (context: Excel.RequestContext) => OfficeExtension.EventHandlers<Args>,
): Promise<Args[]> {
  const heard: Args[] = [];
  await opened.Excel.run(async (context) => {
    handlers(context).add(async (args) => {
      heard.push(args);
    });
    await context.sync();
  });
  return heard;
}

describe("changes of cells", () => {
  it("tell the place, who made them and what stands there now", async () => {
    const opened = await openSheets(sheets);
    const heard = await listen(opened, (context) => context.workbook.worksheets.getItem("Cases").onChanged);
    await opened.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Cases").getRange("B2").values = [["Omar Khan"]];
      await context.sync();
    });
    await arrive();
    const sheetId = opened.engine.sheets()[0]?.id ?? "";
    opened.userEdit((workbook) => workbook.write(sheetId, cell(2, 0), [["C2"]]));
    await arrive();
    opened.colleagueEdit((workbook) => workbook.write(sheetId, cell(3, 0), [["C3"]]));
    await arrive();
    expect(heard.map(({ address, source, triggerSource }) => [address, source, triggerSource])).toEqual([
      ["B2", "Local", "ThisLocalAddin"],
      ["A3", "Local", "Unknown"],
      ["A4", "Remote", "Unknown"],
    ]);
    expect(heard[0]?.details?.valueAfter).toBe("Omar Khan");
    expect(heard[0]?.changeType).toBe("RangeEdited");
    expect(heard[0]?.worksheetId).toBe(sheetId);
  });

  it("reach listeners on all worksheets, and give the changed range", async () => {
    const opened = await openSheets(sheets);
    const heard = await listen(opened, (context) => context.workbook.worksheets.onChanged);
    const [first] = opened.engine.sheets();
    opened.userEdit((workbook) => workbook.write(first?.id ?? "", { ...cell(1, 0), right: 1 }, [["C9", "Grace Reid"]]));
    await arrive();
    expect(heard.map(({ address }) => address)).toEqual(["A2:B2"]);
    await opened.Excel.run(async (context) => {
      const range = heard[0]?.getRange(context).load("values,address");
      await context.sync();
      expect(range?.address).toBe("Cases!A2:B2");
      expect(range?.values).toEqual([["C9", "Grace Reid"]]);
    });
  });

  it("come as one event for rows that move", async () => {
    const opened = await openSheets(sheets);
    const heard = await listen(opened, (context) => context.workbook.worksheets.getItem("Cases").onChanged);
    await opened.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Cases").getRange("2:3").insert("Down");
      await context.sync();
    });
    await arrive();
    expect(heard.map(({ changeType, address }) => [changeType, address])).toEqual([["RowInserted", "2:3"]]);
  });

  it("are silent while events are off, and after the handler was removed", async () => {
    const opened = await openSheets(sheets);
    const heard: string[] = [];
    const result = await opened.Excel.run(async (context) => {
      const added = context.workbook.worksheets.getItem("Cases").onChanged.add(async ({ address }) => {
        heard.push(address);
      });
      await context.sync();
      return added;
    });
    const write = (value: string) =>
      opened.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Cases").getRange("B2").values = [[value]];
        await context.sync();
      });
    await opened.Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
    });
    await write("quiet");
    await arrive();
    await opened.Excel.run(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await write("heard");
    await arrive();
    await opened.Excel.run(result.context, async (context) => {
      result.remove();
      await context.sync();
    });
    await write("too late");
    await arrive();
    expect(heard).toEqual(["B2"]);
  });

  it("reach the listeners of the table they touch", async () => {
    const opened = await openSheets(sheets);
    await opened.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Cases").tables.add("A1:B2", true).name = "CaseTable";
      await context.sync();
    });
    const heard = await listen(opened, (context) => context.workbook.tables.getItem("CaseTable").onChanged);
    const [first] = opened.engine.sheets();
    opened.userEdit((workbook) => workbook.write(first?.id ?? "", cell(9, 9), [["outside"]]));
    opened.userEdit((workbook) => workbook.write(first?.id ?? "", cell(1, 1), [["inside"]]));
    await arrive();
    expect(heard.map(({ address }) => address)).toEqual(["B2"]);
  });
});

describe("sheets and selection", () => {
  it("tell that a sheet was added, activated and deleted", async () => {
    const opened = await openSheets(sheets);
    const added = await listen(opened, (context) => context.workbook.worksheets.onAdded);
    const activated = await listen(opened, (context) => context.workbook.worksheets.onActivated);
    const deleted = await listen(opened, (context) => context.workbook.worksheets.onDeleted);
    await opened.Excel.run(async (context) => {
      context.workbook.worksheets.add("Plan");
      context.workbook.worksheets.getItem("Staff").activate();
      context.workbook.worksheets.getItem("Plan").delete();
      await context.sync();
    });
    await arrive();
    const staff = opened.engine.sheets()[1]?.id;
    expect(added).toHaveLength(1);
    expect(activated.map(({ worksheetId }) => worksheetId)).toEqual([staff]);
    expect(deleted.map(({ worksheetId }) => worksheetId)).toEqual(added.map(({ worksheetId }) => worksheetId));
  });

  it("tell that another cell was selected", async () => {
    const opened = await openSheets(sheets);
    const inSheet = await listen(opened, (context) => context.workbook.worksheets.getItem("Cases").onSelectionChanged);
    const inWorkbook = await listen(opened, (context) => context.workbook.onSelectionChanged);
    const [first] = opened.engine.sheets();
    opened.userEdit((workbook) => workbook.select(first?.id ?? "", cell(1, 1)));
    await arrive();
    expect(inSheet.map(({ address }) => address)).toEqual(["B2"]);
    expect(inWorkbook).toHaveLength(1);
  });
});
