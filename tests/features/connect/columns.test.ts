import { columnChoices, columnLabel } from "../../../src/features/connect/sheetList/columnMessages";
import { TABLE_KINDS } from "../../../src/workbook/connect/connection";
import { COLUMNS } from "../../../src/workbook/synonyms";

test.each(TABLE_KINDS)(
  "a column of %s can be everything that the workbook format knows, each under one name",
  (kind) => {
    const names = COLUMNS[kind].map(({ name }) => name);
    expect(columnChoices(kind)).toEqual(names);
    expect(new Set(names.map((name) => columnLabel(kind, name))).size).toBe(names.length);
  },
);
