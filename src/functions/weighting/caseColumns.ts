import { isBlank, type CellValue } from "@evenkeel/spreadsheet";
import type { WeightRule } from "../../domain/team";
import { isTotalLabel } from "../../workbook/coerce";
import type { Matrix } from "../../workbook/records/matrix/contents";
import type { People } from "../../workbook/records/matrix/messyCells";
import { placeColumns } from "../../workbook/records/matrix/placeColumns";
import { functionMessages } from "../messages";
import { blankZero } from "../runtime/cells";
import { refuseProblems } from "../runtime/tables";

/** Where the columns of a Cases table stand, by their canonical names. */
export interface CaseColumns {
  readonly names: ReadonlySet<string>;
  /** Position from 0; -1 where the table has no such column. */
  readonly at: (column: string) => number;
  /** As the table itself calls the column. */
  readonly headerOf: (column: string) => string;
  /** A row that is a case: no blank line, no total. */
  readonly isCase: (line: readonly CellValue[]) => boolean;
  /** "cases, row 14, Risk", of a row below the header, from 0. */
  readonly place: (row: number, column: string) => string;
}

/** @throws Fault where no column says which case it is */
export function caseColumns(table: Matrix, rules: readonly WeightRule[], people: People): CaseColumns {
  const header = table[0] ?? [];
  const { places } = placeColumns("Cases", table, { further: rules.map((rule) => rule.factor), rules, people });
  if (!places.has("Case")) {
    const problem = { code: "missing-column", row: 1, header: "Case", column: "Case", value: null } as const;
    refuseProblems("cases", [{ ...problem, suggestion: null }], null);
  }
  const at = (column: string): number => places.get(column) ?? -1;
  const headerOf = (column: string): string => {
    const place = places.get(column);
    return place === undefined ? column : String(header[place] ?? column).trim();
  };
  const caseAt = at("Case");
  const known = [...places.values()];
  return {
    names: new Set(places.keys()),
    at,
    headerOf,
    isCase: (line) => {
      const id = line[caseAt] ?? null;
      if (id !== null && id !== "" && id !== 0) return !isTotal(id);
      return known.some((place) => !isBlank(blankZero(line[place] ?? null)));
    },
    place: (row, column) => functionMessages.cell("cases", row + 2, headerOf(column)),
  };
}

/** A quick look before the careful one: hardly any reference begins like a totals line. */
const MAY_BE_TOTAL = /^\s*(sub|grand|team|overall|sum|total|average|avg|mean|median|count)/i;

const isTotal = (id: CellValue): boolean => typeof id === "string" && MAY_BE_TOTAL.test(id) && isTotalLabel(id);
