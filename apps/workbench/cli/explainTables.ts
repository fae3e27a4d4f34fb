import { columnNumber, parseArea } from "@evenkeel/spreadsheet";
import type { Connection } from "../../../src/workbook/connect/connection";
import { explainColumn } from "../../../src/workbook/reading/explain";
import { readTeamWorkbook } from "../../../src/workbook/reading/readTeamWorkbook";
import { saidIn } from "../../../src/workbook/reading/said";
import type { Command } from "./arguments";
import type { PrintedTable } from "./tables";

type Today = Extract<Command, { kind: "connect" }>["today"];
type Part = Omit<PrintedTable, "further">;

/** The tables, each column with why it was taken for what it is and what came second. */
export function explainTables(
  tables: Readonly<Record<string, PrintedTable>>,
  { grid = { sheets: [] }, answers = {} }: Connection,
  today: Today,
): object {
  const reading = readTeamWorkbook(grid, today, saidIn(answers));
  const explained = ({ columns, ...part }: Part): object => ({
    ...part,
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, place]) => {
        const headerRow = parseArea(part.range)?.top ?? 0;
        const column = columnNumber(place.column);
        return [name, { ...place, ...explainColumn(reading, { sheet: part.sheet, headerRow, column, name }) }];
      }),
    ),
  });
  return Object.fromEntries(
    Object.entries(tables).map(([kind, { further, ...table }]) => [
      kind,
      { ...explained(table), ...(further === undefined ? {} : { further: further.map(explained) }) },
    ]),
  );
}
