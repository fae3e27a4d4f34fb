import { columnLetters } from "@evenkeel/spreadsheet";
import type { ReactNode } from "react";
import { answerId, NOT_USED } from "../../../workbook/reading/said";
import { columnChoices, columnLabel } from "./columnMessages";
import { MapRow } from "../MapRow";
import { MapSelect } from "../MapSelect";
import { sampleTexts } from "./samples";
import { groupColumns, tableOf, type GroupColumn, type SheetGroup } from "./sheetGroups";
import type { SheetProps } from "./sheetProps";
import { connectMessages as say } from "../viewMessages";

/** Every column with sample values and what it is taken for. */
export function ColumnRows(props: SheetProps & { readonly group: SheetGroup }): ReactNode {
  const { connection, answers, group } = props;
  const columns = groupColumns(group, answers);
  const used = new Set(columns.flatMap(({ sheets }) => sheets)).size;
  return columns.map((column) => {
    const { header, sheets, part } = column;
    const samples = sampleTexts(connection, part, column.column).join(", ");
    const isEverywhere = sheets.length === used;
    return (
      <MapRow
        key={`${header} ${column.name ?? ""} ${column.column.column} ${part.sheet}`}
        label={header === "" ? say.sheet.column(columnLetters(column.column.column)) : header}
        quiet={isEverywhere ? samples : say.sheet.onlyOn(sheets, samples)}
      >
        <ColumnSelect {...props} column={column} isEverywhere={isEverywhere} />
      </MapRow>
    );
  });
}

function ColumnSelect(
  props: SheetProps & {
    readonly group: SheetGroup;
    readonly column: GroupColumn;
    readonly isEverywhere: boolean;
  },
): ReactNode {
  const { onAnswer, group, column } = props;
  const { header, sheets, name, isSaid, part } = column;
  const entry = group.sheets.find(({ sheet }) => sheet === part.sheet);
  const kind = tableOf(part, entry?.as ?? "");
  if (header === "") return name === null ? say.sheet.noHeading : columnLabel(kind, name);
  const value = name ?? NOT_USED;
  const names = columnChoices(kind);
  return (
    <MapSelect
      label={props.isEverywhere ? say.sheet.columnLabel(header) : say.sheet.columnLabelOn(header, sheets)}
      choices={[
        { value: NOT_USED, label: say.sheet.as[NOT_USED] },
        ...(isSaid ? [{ value: "", label: say.asRead }] : []),
        ...(value === NOT_USED || names.includes(value) ? names : [value, ...names]).map((one) => ({
          value: one,
          label: columnLabel(kind, one),
        })),
      ]}
      value={value}
      onChoose={(next) => onAnswer(Object.fromEntries(sheets.map((sheet) => [answerId.column(sheet, header), next])))}
    />
  );
}
