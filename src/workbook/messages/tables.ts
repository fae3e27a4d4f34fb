import { defineMessages, withNoun } from "@evenkeel/messages";

/** Questions about a workbook, and how its places are called. */
export const tablesMessages = defineMessages("tables", {
  cellPlace: (sheet: string, row: number, header: string) => `${sheet}, row ${row}, ${header}`,
  rowPlace: (sheet: string, row: number) => `${sheet}, row ${row}`,
  columnPlace: (sheet: string, header: string) => `${sheet}, ${header}`,
  row: (row: number) => `row ${row}`,
  quoted: (text: string) => `'${text}'`,
  listOf: (sheet: string, factor: string) => `${sheet} under ${factor}`,
  sheetList: (sheets: readonly string[]) => sheets.join(", "),
  noSheets: "an empty workbook",
  whichTable: {
    Team: "Several lists could be the team. Which one is it now?",
    Cases: "Several lists could be the cases. Which one is it now?",
    Counts: "Several blocks could be the numbers of cases. Which one is it now?",
    Weights: "Several lists could be the weights. Which one do you use?",
    JobPlan: "Several lists could be the job plans. Which one is it now?",
    Referrals: "Several lists could be the referrals. Which one is it?",
    Settings: "Several lists could be the settings. Which one is it?",
  },
  allTeams: (sheets: readonly string[]) => `All of them together (${sheets.join(", ")})`,
  tableChoice: (sheet: string, area: string, rows: number) =>
    `${sheet}, ${area} (${withNoun(String(rows), "row", "rows")})`,
  whichColumn: (name: string, sheet: string) => `${sheet}: several columns could be "${name}". Which one is it?`,
  columnChoice: (header: string, letters: string) => `${header} (column ${letters})`,
});
