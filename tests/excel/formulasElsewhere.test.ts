import { formulasElsewhere, readWorkbook } from "../../src/excel";
import { openSheets } from "../support/openWorkbook";

describe("formulas that stand in no cell", () => {
  it("are found in names of the workbook and of a sheet, and in rules of conditional formats", async () => {
    await openSheets({ Figures: [[1, 2]], "Other one": [[3]] });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Figures");
      context.workbook.names.add("Weekly", "=TEAM.CORE_APPTS_PER_WEEK(5)");
      sheet.names.add("Here", "=Figures!$A$1");
      const rule = sheet.getRange("A1:B1").conditionalFormats.add(Excel.ConditionalFormatType.custom);
      rule.custom.rule.formula = "=A1>TEAM.CORE_APPTS_PER_WEEK(1)";
      await context.sync();
    });
    expect(await formulasElsewhere((await readWorkbook()).grid.sheets)).toEqual([
      { kind: "name", sheet: null, name: "Weekly", formula: "=TEAM.CORE_APPTS_PER_WEEK(5)" },
      { kind: "name", sheet: "Figures", name: "Here", formula: "=Figures!$A$1" },
      { kind: "conditional-format", sheet: "Figures", name: "Custom", formula: "=A1>TEAM.CORE_APPTS_PER_WEEK(1)" },
    ]);
  });

  it("are found in data validations, wherever in a column they begin and end, each once a sheet", async () => {
    const rows = Array.from({ length: 40 }, (_, row) => [`C${row}`, row, row % 3]);
    await openSheets({ Cases: [["Case", "Weight", "Days"], ...rows], Blank: [] });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Cases");
      const rule = (address: string, given: Excel.DataValidationRule): void => {
        sheet.getRange(address).dataValidation.rule = given;
      };
      rule("A2:A41", { list: { inCellDropDown: true, source: "C1,C2" } });
      rule("B2:B41", { custom: { formula: "=B2<=TEAM.MAX_WEIGHT(5)" } });
      rule("C2:C9", { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } });
      rule("C20:C30", { wholeNumber: { formula1: 0, formula2: "=TEAM.WTE(1,2)", operator: "Between" } });
      rule("C31:C36", { list: { inCellDropDown: true, source: "=Blank!$A$1:$A$3" } });
      await context.sync();
    });
    const found = await formulasElsewhere((await readWorkbook()).grid.sheets);
    expect(found.map(({ name, formula }) => [name, formula]).sort()).toEqual([
      ["Custom", "=B2<=TEAM.MAX_WEIGHT(5)"],
      ["List", "=Blank!$A$1:$A$3"],
      ["WholeNumber", "=TEAM.WTE(1,2)"],
    ]);
    expect(found[0]).toMatchObject({ kind: "data-validation", sheet: "Cases" });
  });
});
