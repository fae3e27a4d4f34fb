import { openSheets } from "../../src/node";

const team = {
  Staff: [
    ["Name", "Hours", "Room"],
    ["Grace Reid", 30, "=B2/37.5"],
    ["Omar Khan", 37.5, "=B3/37.5"],
    ["", "", ""],
    ["Note", "checked", true],
  ],
  Empty: [],
} as const;

/** Opens the team's workbook and gives its first sheet to `work`. */
async function onStaff<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const { Excel } = await openSheets(team);
  return Excel.run((context) => work(context.workbook.worksheets.getItem("Staff"), context));
}

describe("reading a range", () => {
  it("gives values, formulas, texts and types of the same shape", () =>
    onStaff(async (sheet, context) => {
      const range = sheet.getRange("A2:C5").load("values,formulas,text,valueTypes,cellCount");
      await context.sync();
      expect(range.values).toEqual([
        ["Grace Reid", 30, 0.8],
        ["Omar Khan", 37.5, 1],
        ["", "", ""],
        ["Note", "checked", true],
      ]);
      expect(range.formulas[0]).toEqual(["Grace Reid", 30, "=B2/37.5"]);
      expect(range.text[3]).toEqual(["Note", "checked", "TRUE"]);
      expect(range.valueTypes[0]).toEqual(["String", "Double", "Double"]);
      expect(range.valueTypes[2]).toEqual(["Empty", "Empty", "Empty"]);
      expect(range.cellCount).toBe(12);
    }));

  it("finds the used range, or the null object on a blank sheet", () =>
    onStaff(async (sheet, context) => {
      const used = sheet.getUsedRange(true).load("address");
      const none = context.workbook.worksheets.getItem("Empty").getUsedRangeOrNullObject(true);
      const blank = context.workbook.worksheets.getItem("Empty").getUsedRange().load("address");
      const column = sheet.getRange("B:B").getUsedRange(true).load("address");
      await context.sync();
      expect(used.address).toBe("Staff!A1:C5");
      expect(none.isNullObject).toBe(true);
      expect(blank.address).toBe("Empty!A1");
      expect(column.address).toBe("Staff!B1:B5");
    }));

  it("gives no cell values for whole columns", () =>
    onStaff(async (sheet, context) => {
      const column = sheet.getRange("B:B").load("values,address,rowCount,isEntireColumn");
      await context.sync();
      expect(column.values).toBeNull();
      expect(column.address).toBe("Staff!B:B");
      expect(column.rowCount).toBe(1_048_576);
      expect(column.isEntireColumn).toBe(true);
    }));

  it("finds its way from range to range", () =>
    onStaff(async (sheet, context) => {
      const range = sheet.getRange("A2:B3");
      const places = [
        range.getCell(1, 1),
        range.getRow(1),
        range.getColumn(0),
        range.getLastCell(),
        range.getOffsetRange(1, 1),
        range.getResizedRange(1, -1),
        range.getRowsBelow(2),
        range.getColumnsAfter(1),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getBoundingRect("C5"),
        range.getIntersection("B3:C9"),
        sheet.getRangeByIndexes(1, 0, 2, 2),
        sheet.getRange("A1").getSurroundingRegion(),
      ].map((place) => place.load("address"));
      const apart = range.getIntersectionOrNullObject("C9");
      await context.sync();
      expect(places.map(({ address }) => address.replace("Staff!", ""))).toEqual([
        "B3",
        "A3:B3",
        "A2:A3",
        "B3",
        "B3:C4",
        "A2:A4",
        "A4:B5",
        "C2:C3",
        "2:3",
        "A:B",
        "A2:C5",
        "B3",
        "A2:B3",
        "A1:C3",
      ]);
      expect(apart.isNullObject).toBe(true);
    }));

  it("quotes the names of sheets that need it", async () => {
    const { Excel } = await openSheets({ "O'Brien's team": [[1]], "2026": [[1]], Cases: [[1]] });
    await Excel.run(async (context) => {
      const ranges = ["O'Brien's team", "2026", "Cases"].map((name) =>
        context.workbook.worksheets.getItem(name).getRange("A1").load("address"),
      );
      await context.sync();
      expect(ranges.map(({ address }) => address)).toEqual(["'O''Brien''s team'!A1", "'2026'!A1", "Cases!A1"]);
    });
  });

  it("refuses what is no address, and what leaves the sheet", async () => {
    for (const address of ["Hours please", "A0", "XFE1", "Nowhere!A1"]) {
      const asked = onStaff(async (sheet, context) => {
        sheet.getRange(address).load("values");
        await context.sync();
      });
      await expect(asked).rejects.toMatchObject({
        code: address === "Nowhere!A1" ? "ItemNotFound" : "InvalidArgument",
      });
    }
  });
});

describe("writing a range", () => {
  it("leaves cells alone where the matrix holds null, and clears them where it holds empty text", () =>
    onStaff(async (sheet, context) => {
      const range = sheet.getRange("A2:B3");
      range.values = [
        [null, 18],
        ["", null],
      ];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        ["Grace Reid", 18],
        ["", 37.5],
      ]);
    }));

  it("refuses null for the whole property", async () => {
    const asked = onStaff(async (sheet, context) => {
      sheet.getRange("A2:B3").set({ values: null as unknown as string[][] });
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("takes one value for all cells", () =>
    onStaff(async (sheet, context) => {
      const range = sheet.getRange("E1:F2");
      range.set({ values: "x" as unknown as string[][] });
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        ["x", "x"],
        ["x", "x"],
      ]);
    }));

  it("takes text with a leading apostrophe as text, and text with = as a formula", () =>
    onStaff(async (sheet, context) => {
      const range = sheet.getRange("E1:E3");
      range.values = [["'=1+1"], ["=1+1"], ["'007"]];
      range.load("values,formulas");
      await context.sync();
      expect(range.values).toEqual([["=1+1"], [2], ["007"]]);
      expect(range.formulas[1]).toEqual(["=1+1"]);
    }));

  it("refuses a matrix of another shape and writes nothing of it", async () => {
    const { Excel, engine } = await openSheets(team);
    const asked = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Staff").getRange("A2:B3").values = [["only one"]];
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({ code: "InvalidArgument" });
    const [sheet] = engine.sheets();
    expect(engine.values(sheet?.id ?? "", { top: 1, left: 0, bottom: 1, right: 0 })).toEqual([["Grace Reid"]]);
  });

  it("keeps what stood before the operation that failed, as Excel does", async () => {
    const { Excel } = await openSheets(team);
    const asked = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Staff");
      sheet.getRange("A2").values = [["written"]];
      sheet.getRange("A3:B3").values = [["wrong shape"]];
      sheet.getRange("A5").values = [["never reached"]];
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Range.Values" },
    });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Staff").getRange("A2:A5").load("values");
      await context.sync();
      expect(range.values).toEqual([["written"], ["Omar Khan"], [""], ["Note"]]);
    });
  });

  it("writes thousands of cells through the client's own chunks", () =>
    onStaff(async (sheet, context) => {
      const rows = Array.from({ length: 2_000 }, (_, index) => [index, `case ${index}`]);
      const range = sheet.getRangeByIndexes(10, 0, 2_000, 2);
      range.values = rows;
      range.load("values");
      await context.sync();
      expect(range.values).toEqual(rows);
    }));

  it("loses what is typed into the covered part of a merged cell", () =>
    onStaff(async (sheet, context) => {
      sheet.getRange("E1:F1").merge();
      sheet.getRange("E1:F1").values = [["shown", "lost"]];
      const range = sheet.getRange("E1:F1").load("values");
      const merged = sheet.getRange("A1:F2").getMergedAreasOrNullObject().load("address,areaCount");
      const none = sheet.getRange("A1:B2").getMergedAreasOrNullObject();
      await context.sync();
      expect(range.values).toEqual([["shown", ""]]);
      expect(merged.address).toBe("Staff!E1:F1");
      expect(merged.areaCount).toBe(1);
      expect(none.isNullObject).toBe(true);
    }));

  it("clears contents and leaves formats, or clears both", () =>
    onStaff(async (sheet, context) => {
      const range = sheet.getRange("A2");
      range.format.fill.color = "#FFEE00";
      range.clear("Contents");
      range.load("values");
      range.format.fill.load("color");
      await context.sync();
      expect(range.values).toEqual([[""]]);
      expect(range.format.fill.color).toBe("#FFEE00");
    }));
});

describe("a formula that spills", () => {
  it("shows its area, its parent, and values in the cells it fills", () =>
    onStaff(async (sheet, context) => {
      sheet.getRange("E1").formulas = [["=SEQUENCE(3)"]];
      const column = sheet.getRange("E1:E3").load("values,hasSpill");
      const filled = sheet.getRange("E1").getSpillingToRangeOrNullObject().load("address");
      const parent = sheet.getRange("E3").getSpillParentOrNullObject().load("address");
      const none = sheet.getRange("A1").getSpillingToRangeOrNullObject();
      await context.sync();
      expect(column.values).toEqual([[1], [2], [3]]);
      expect(column.hasSpill).toBe(true);
      expect(filled.address).toBe("Staff!E1:E3");
      expect(parent.address).toBe("Staff!E1");
      expect(none.isNullObject).toBe(true);
    }));

  it("gives #SPILL! when something is typed in its way, and comes back when it is cleared", () =>
    onStaff(async (sheet, context) => {
      sheet.getRange("E1").formulas = [["=SEQUENCE(3)"]];
      await context.sync();
      sheet.getRange("E2").values = [["in the way"]];
      const column = sheet.getRange("E1:E3").load("values");
      await context.sync();
      expect(column.values).toEqual([["#SPILL!"], ["in the way"], [""]]);
      sheet.getRange("E2").clear("Contents");
      column.load("values");
      await context.sync();
      expect(column.values).toEqual([[1], [2], [3]]);
    }));
});

describe("rows and columns", () => {
  it("move formulas and tracked ranges along when rows are inserted or deleted", () =>
    onStaff(async (sheet, context) => {
      const tracked = sheet.getRange("A3").load("values");
      await context.sync();
      sheet.getRange("2:2").insert("Down");
      tracked.load("values,address");
      const moved = sheet.getRange("C3").load("formulas");
      await context.sync();
      expect(tracked.address).toBe("Staff!A4");
      expect(tracked.values).toEqual([["Omar Khan"]]);
      expect(moved.formulas).toEqual([["=B3/37.5"]]);
      sheet.getRange("2:3").delete("Up");
      tracked.load("address");
      await context.sync();
      expect(tracked.address).toBe("Staff!A2");
      sheet.getRange("2:2").delete("Up");
      tracked.load("address");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
    }));

  it("say whether they are hidden: true, false, or null where it differs", () =>
    onStaff(async (sheet, context) => {
      sheet.getRange("3:3").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      const one = sheet.getRange("A3").load("rowHidden,columnHidden,hidden");
      const some = sheet.getRange("A2:B3").load("rowHidden,columnHidden,hidden");
      const rows = sheet.getRange("A2:A4").getRowProperties({ rowHidden: true, rowIndex: true });
      const columns = sheet.getRange("A1:C1").getColumnProperties({ columnHidden: true });
      await context.sync();
      expect([one.rowHidden, one.columnHidden, one.hidden]).toEqual([true, false, true]);
      expect([some.rowHidden, some.columnHidden]).toEqual([null, null]);
      expect(rows.value.map(({ rowHidden }) => rowHidden)).toEqual([false, true, false]);
      expect(columns.value.map(({ columnHidden }) => columnHidden)).toEqual([false, true, false]);
    }));
});

describe("formats", () => {
  it("read back what was set, and null where cells differ", () =>
    onStaff(async (sheet, context) => {
      const head = sheet.getRange("A1:C1");
      head.format.font.bold = true;
      head.format.fill.color = "#1F4E78";
      head.format.horizontalAlignment = "Center";
      head.format.wrapText = true;
      sheet.getRange("B2:B3").numberFormat = [["0.00"], ["0"]];
      sheet.getRange("A:A").format.columnWidth = 120;
      const both = sheet.getRange("A1:A2");
      head.format.load("horizontalAlignment,wrapText");
      head.format.font.load("bold");
      head.format.fill.load("color");
      both.format.font.load("bold");
      both.format.load("columnWidth");
      const numbers = sheet.getRange("B2:B3").load("numberFormat,text");
      const cells = sheet.getRange("A1:A2").getCellProperties({ format: { font: { bold: true } }, address: true });
      await context.sync();
      expect(head.format.font.bold).toBe(true);
      expect(head.format.fill.color).toBe("#1F4E78");
      expect(head.format.horizontalAlignment).toBe("Center");
      expect(head.format.wrapText).toBe(true);
      expect(both.format.font.bold).toBeNull();
      expect(both.format.columnWidth).toBeCloseTo(120, 0);
      expect(numbers.numberFormat).toEqual([["0.00"], ["0"]]);
      expect(numbers.text).toEqual([["30.00"], ["38"]]);
      expect(cells.value.map(([cell]) => cell?.format?.font?.bold)).toEqual([true, false]);
    }));
});

describe("the selection", () => {
  it("follows select, and activates the sheet", () =>
    onStaff(async (_sheet, context) => {
      context.workbook.worksheets.getItem("Empty").getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange().load("address");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect(selected.address).toBe("Empty!B2:C3");
      expect(active.name).toBe("Empty");
    }));
});
