import { openSheets } from "../../src/node";
import { openSample } from "../support/sample";

const cases = {
  Cases: [
    ["Ref", "Clinician", "Points"],
    ["C1", "Grace Reid", 3],
    ["C2", "", 2],
    ["C3", "Omar Khan", 5],
  ],
  Other: [["", ""], ["x"]],
} as const;

async function onCases<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const { Excel } = await openSheets(cases);
  return Excel.run((context) => work(context.workbook.worksheets.getItem("Cases"), context));
}

/** The sheet with its rows made a table called Cases. */
async function onTable<T>(work: (table: Excel.Table, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return onCases(async (sheet, context) => {
    const table = sheet.tables.add("A1:C4", true);
    table.name = "CaseTable";
    await context.sync();
    return work(table, context);
  });
}

describe("worksheets", () => {
  it("are found by name regardless of case, or not at all", () =>
    onCases(async (_sheet, context) => {
      const found = context.workbook.worksheets.getItem("cAsEs").load("name,position,visibility");
      const none = context.workbook.worksheets.getItemOrNullObject("Missing");
      const below = none.getRange("A1").getUsedRangeOrNullObject(true);
      await context.sync();
      expect([found.name, found.position, found.visibility]).toEqual(["Cases", 0, "Visible"]);
      expect(none.isNullObject).toBe(true);
      expect(below.isNullObject).toBe(true);
      context.workbook.worksheets.getItem("Missing").load("name");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    }));

  it("are added, renamed, moved, hidden and deleted by Excel's rules", () =>
    onCases(async (sheet, context) => {
      const { worksheets } = context.workbook;
      const plan = worksheets.add("Job plan");
      plan.position = 0;
      plan.load("name,position");
      worksheets.getItem("Other").visibility = "VeryHidden";
      const visible = worksheets.getCount(true);
      await context.sync();
      expect([plan.name, plan.position]).toEqual(["Job plan", 0]);
      expect(visible.value).toBe(2);
      plan.delete();
      const names = worksheets.load("items/name");
      await context.sync();
      expect(names.items.map(({ name }) => name)).toEqual(["Cases", "Other"]);
      sheet.visibility = "Hidden";
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
      worksheets.getItem("Other").delete();
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
    }));

  it.each(["Cases", "cases"])("refuse the taken name %s", async (name) => {
    const asked = onCases(async (_sheet, context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  });

  it.each(["a/b", "", "History", "'quoted'", "n".repeat(32)])("refuse the illegal name %j", async (name) => {
    const asked = onCases(async (sheet, context) => {
      sheet.name = name;
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("freeze panes and tell where", () =>
    onCases(async (sheet, context) => {
      sheet.freezePanes.freezeAt(sheet.getRange("A1:A1"));
      const both = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      expect(both.address).toBe("Cases!A1");
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    }));
});

describe("a protected sheet", () => {
  it("refuses values, formats, rows and tables, and says AccessDenied", async () => {
    const tries: ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => (sheet.getRange("B3").values = [["Grace Reid"]]),
      (sheet) => sheet.getRange("B3").clear(),
      (sheet) => (sheet.getRange("B3").format.font.bold = true),
      (sheet) => void sheet.getRange("2:2").insert("Down"),
      (sheet) => void sheet.tables.add("A1:C4", true),
      (sheet) => sheet.protection.protect(),
    ];
    for (const attempt of tries) {
      const asked = onCases(async (sheet, context) => {
        sheet.protection.protect();
        await context.sync();
        attempt(sheet);
        await context.sync();
      });
      await expect(asked).rejects.toMatchObject({ code: "AccessDenied" });
    }
  });

  it("lets unlocked cells be written, and everything again once it is unprotected", () =>
    onCases(async (sheet, context) => {
      sheet.getRange("B3").format.protection.locked = false;
      sheet.protection.protect();
      sheet.getRange("B3").values = [["Grace Reid"]];
      sheet.protection.load("protected");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      sheet.protection.unprotect();
      const range = sheet.getRange("A2:B3");
      range.values = [
        ["C1", "Grace Reid"],
        ["C2", "Omar Khan"],
      ];
      range.load("values");
      await context.sync();
      expect(range.values[1]).toEqual(["C2", "Omar Khan"]);
    }));

  it("refuses a write over a locked cell even where the matrix leaves that cell alone", async () => {
    const asked = onCases(async (sheet, context) => {
      sheet.getRange("B2:B4").format.protection.locked = false;
      sheet.getRange("B3").format.protection.locked = true;
      sheet.protection.protect();
      sheet.getRange("B2:B4").values = [["Omar Khan"], [null], ["Omar Khan"]];
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("keeps its password", () =>
    onCases(async (sheet, context) => {
      sheet.protection.protect(undefined, "secret");
      await context.sync();
      sheet.protection.unprotect("wrong");
      await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    }));
});

describe("tables", () => {
  it("name their parts", () =>
    onTable(async (table, context) => {
      table.load("name,showHeaders,showTotals,style,id");
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()].map((part) =>
        part.load("address"),
      );
      const column = table.columns.getItem("Points").load("index,values");
      const names = table.columns.load("items/name");
      table.worksheet.load("name");
      table.rows.load("count");
      await context.sync();
      expect([table.name, table.showHeaders, table.showTotals]).toEqual(["CaseTable", true, false]);
      expect(parts.map(({ address }) => address)).toEqual(["Cases!A1:C4", "Cases!A1:C1", "Cases!A2:C4"]);
      expect(column.index).toBe(2);
      expect(column.values).toEqual([["Points"], [3], [2], [5]]);
      expect(names.items.map(({ name }) => name)).toEqual(["Ref", "Clinician", "Points"]);
      expect(table.worksheet.name).toBe("Cases");
      expect(table.rows.count).toBe(3);
    }));

  it("are found by name in the workbook, on their sheet, and under a range", () =>
    onTable(async (table, context) => {
      table.load("id");
      const byName = context.workbook.tables.getItemOrNullObject("casetable").load("id");
      const elsewhere = context.workbook.worksheets.getItem("Other").tables.getItemOrNullObject("CaseTable");
      const under = table.worksheet.getRange("B2").getTables(false).load("items/name");
      await context.sync();
      expect(byName.id).toBe(table.id);
      expect(elsewhere.isNullObject).toBe(true);
      expect(under.items.map(({ name }) => name)).toEqual(["CaseTable"]);
    }));

  it("grow by rows, take formulas that name their columns, and shrink", () =>
    onTable(async (table, context) => {
      table.rows.add(undefined, [["C4", "Grace Reid", 1]]);
      const sum = table.worksheet.getRange("E1");
      sum.formulas = [["=SUM(CaseTable[Points])"]];
      sum.load("values");
      const whole = table.getRange().load("address");
      await context.sync();
      expect(whole.address).toBe("Cases!A1:C5");
      expect(sum.values).toEqual([[11]]);
      table.resize("A1:C3");
      const smaller = table.getDataBodyRange().load("address");
      sum.load("values");
      await context.sync();
      expect(smaller.address).toBe("Cases!A2:C3");
      expect(sum.values).toEqual([[5]]);
    }));

  it("show a totals row and hide it again", () =>
    onTable(async (table, context) => {
      table.showTotals = true;
      const totals = table.getTotalRowRange().load("address,values");
      const body = table.getDataBodyRange().load("address");
      await context.sync();
      expect(totals.address).toBe("Cases!A5:C5");
      expect(totals.values[0]?.[0]).toBe("Total");
      expect(body.address).toBe("Cases!A2:C4");
      table.showTotals = false;
      const whole = table.getRange().load("address");
      await context.sync();
      expect(whole.address).toBe("Cases!A1:C4");
    }));

  it("turn into a range and leave their cells, or go with them", () =>
    onTable(async (table, context) => {
      const range = table.convertToRange().load("values");
      const none = context.workbook.tables.getItemOrNullObject("CaseTable");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(range.values[1]).toEqual(["C1", "Grace Reid", 3]);
    }));

  it("refuse to overlap, to move their header, and names that are taken or illegal", async () => {
    const tries: [string, (table: Excel.Table) => void][] = [
      ["MergedRangeConflict", (table) => void table.worksheet.tables.add("B2:D6", true)],
      ["InvalidArgument", (table) => table.resize("A2:C4")],
      ["InvalidArgument", (table) => table.resize("F1:G4")],
      ["InvalidArgument", (table) => (table.name = "two words")],
    ];
    for (const [code, attempt] of tries) {
      const asked = onTable(async (table, context) => {
        attempt(table);
        await context.sync();
      });
      await expect(asked).rejects.toMatchObject({ code });
    }
  });

  it("say that they are filtered, and show all again", () =>
    onTable(async (table, context) => {
      table.columns.getItem("Clinician").filter.applyValuesFilter(["Grace Reid"]);
      table.autoFilter.load("isDataFiltered,enabled");
      const rows = table.getDataBodyRange().getRowProperties({ rowHidden: true });
      await context.sync();
      expect(table.autoFilter.isDataFiltered).toBe(true);
      expect(rows.value.map(({ rowHidden }) => rowHidden)).toEqual([false, true, true]);
      table.clearFilters();
      table.autoFilter.load("isDataFiltered");
      await context.sync();
      expect(table.autoFilter.isDataFiltered).toBe(false);
    }));

  it("sort their body", () =>
    onTable(async (table, context) => {
      table.sort.apply([{ key: 2, ascending: false }]);
      const body = table.getDataBodyRange().load("values");
      await context.sync();
      expect(body.values.map(([ref]) => ref)).toEqual(["C3", "C1", "C2"]);
    }));
});

describe("what a workbook keeps beside its cells", () => {
  it("names", () =>
    onCases(async (sheet, context) => {
      const { names } = context.workbook;
      names.add("AllPoints", sheet.getRange("C2:C4"));
      const total = sheet.getRange("E1");
      total.formulas = [["=SUM(AllPoints)"]];
      total.load("values");
      const item = names.getItem("allpoints").load("name,formula,type");
      const range = item.getRange().load("address");
      const none = names.getItemOrNullObject("Nothing");
      await context.sync();
      expect(total.values).toEqual([[10]]);
      expect(item.formula).toBe("=Cases!$C$2:$C$4");
      expect(item.type).toBe("Range");
      expect(range.address).toBe("Cases!C2:C4");
      expect(none.isNullObject).toBe(true);
      item.delete();
      const left = names.load("items/name");
      await context.sync();
      expect(left.items).toEqual([]);
    }));

  it("XML parts, by namespace", () =>
    onCases(async (_sheet, context) => {
      const { customXmlParts } = context.workbook;
      const namespace = "https://example.org/journal";
      const part = customXmlParts
        .add(`<?xml version="1.0"?><j:log xmlns:j="${namespace}"><j:entry/></j:log>`)
        .load("id");
      await context.sync();
      const only = customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject().load("id,namespaceUri");
      await context.sync();
      expect(only.id).toBe(part.id);
      expect(only.namespaceUri).toBe(namespace);
      only.setXml(`<log xmlns="${namespace}">2</log>`);
      const xml = customXmlParts.getItem(part.id).getXml();
      await context.sync();
      expect(xml.value).toBe(`<log xmlns="${namespace}">2</log>`);
      customXmlParts.add(`<log xmlns="${namespace}">another</log>`);
      const several = customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject();
      const count = customXmlParts.getByNamespace(namespace).getCount();
      await context.sync();
      expect(several.isNullObject).toBe(true);
      expect(count.value).toBe(2);
      only.delete();
      const after = customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject();
      await context.sync();
      expect(after.isNullObject).toBe(false);
    }));

  it("settings and properties", () =>
    onCases(async (_sheet, context) => {
      const { settings, properties } = context.workbook;
      settings.add("mapping", { sheet: "Cases", columns: [1, 2] });
      properties.title = "Team caseload";
      properties.custom.add("Reviewed", "yes");
      const mapping = settings.getItemOrNullObject("mapping").load("value");
      properties.load("title");
      const reviewed = properties.custom.getItem("Reviewed").load("value");
      await context.sync();
      expect(mapping.value).toEqual({ sheet: "Cases", columns: [1, 2] });
      expect(properties.title).toBe("Team caseload");
      expect(reviewed.value).toBe("yes");
    }));

  it("validation rules", () =>
    onCases(async (sheet, context) => {
      const column = sheet.getRange("B2:B4");
      column.dataValidation.rule = { list: { inCellDropDown: true, source: "Grace Reid,Omar Khan" } };
      column.dataValidation.load("type,rule");
      const beyond = sheet.getRange("B2:B5");
      beyond.dataValidation.load("type");
      await context.sync();
      expect(column.dataValidation.type).toBe("List");
      expect(column.dataValidation.rule.list?.source).toBe("Grace Reid,Omar Khan");
      expect(beyond.dataValidation.type).toBe("Inconsistent");
      sheet.getRange("B3").dataValidation.clear();
      const [first, middle, last] = ["B2", "B3", "B4"].map((address) => {
        const { dataValidation } = sheet.getRange(address);
        return dataValidation.load("type");
      });
      await context.sync();
      expect([first?.type, middle?.type, last?.type]).toEqual(["List", "None", "List"]);
    }));

  it("conditional formats", () =>
    onCases(async (sheet, context) => {
      const column = sheet.getRange("C2:C4");
      const format = column.conditionalFormats.add("Custom");
      format.custom.rule.formula = "=C2>4";
      format.custom.format.fill.color = "#FFC7CE";
      const count = column.conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(1);
      const first = column.conditionalFormats.getItemAt(0).load("type");
      first.customOrNullObject.rule.load("formula");
      await context.sync();
      expect(first.type).toBe("Custom");
      expect(first.customOrNullObject.rule.formula).toBe("=C2>4");
      column.conditionalFormats.clearAll();
      const left = column.conditionalFormats.getCount();
      await context.sync();
      expect(left.value).toBe(0);
    }));

  it("charts", () =>
    onCases(async (sheet, context) => {
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Auto");
      chart.name = "Load";
      chart.title.text = "Points by clinician";
      chart.setPosition("E2", "J12");
      const found = sheet.charts.getItemOrNullObject("Load").load("name,left,width");
      found.title.load("text");
      await context.sync();
      expect(found.title.text).toBe("Points by clinician");
      expect(found.left).toBeGreaterThan(0);
      expect(found.width).toBeGreaterThan(100);
      found.delete();
      const left = sheet.charts.getCount();
      await context.sync();
      expect(left.value).toBe(0);
    }));
});

describe("a new workbook", () => {
  it("is handed over as the file the add-in made", async () => {
    const opened: (string | null)[] = [];
    const { Excel } = await openSheets(cases, { openWorkbook: (file) => opened.push(file) });
    await Excel.createWorkbook("UEsDBA==");
    expect(opened).toEqual(["UEsDBA=="]);
  });
});

describe("the sample workbook", () => {
  it("shows what its file says beside the cells", async () => {
    const { Excel } = await openSample("riverside-camhs.xlsx");
    await Excel.run(async (context) => {
      const { properties } = context.workbook;
      properties.load("author");
      const caseload = context.workbook.worksheets.getItem("Caseload");
      const formats = caseload.getRange().conditionalFormats.load("items/type");
      await context.sync();
      expect(properties.author).not.toBe("");
      const known = ["Custom", "CellValue", "ColorScale", "DataBar", "IconSet", "TopBottom", "ContainsText"];
      expect(formats.items.every(({ type }) => known.includes(type))).toBe(true);
    });
  });

  it("shows its tables with their real parts", async () => {
    const { Excel } = await openSample("riverside-camhs.xlsx");
    await Excel.run(async (context) => {
      const tables = context.workbook.tables.load("items/name,items/showTotals");
      await context.sync();
      for (const table of tables.items) {
        const body = table.getDataBodyRange().load("values,rowCount");
        await context.sync();
        expect(body.values.length).toBe(body.rowCount);
      }
      expect(tables.items.length).toBeGreaterThan(0);
    });
  });
});
