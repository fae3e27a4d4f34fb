import { formulasElsewhere } from "../../src/excel";
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
    expect(await formulasElsewhere(["Figures", "Other one"])).toEqual([
      { kind: "name", sheet: null, name: "Weekly", formula: "=TEAM.CORE_APPTS_PER_WEEK(5)" },
      { kind: "name", sheet: "Figures", name: "Here", formula: "=Figures!$A$1" },
      { kind: "conditional-format", sheet: "Figures", name: "Custom", formula: "=A1>TEAM.CORE_APPTS_PER_WEEK(1)" },
    ]);
  });
});
