import type { ReactNode } from "react";
import { answerId } from "../../../workbook/reading/said";
import { MapSelect } from "../MapSelect";
import { sheetChoices } from "./sheetChoices";
import type { SheetEntry } from "./sheetGroups";
import type { SheetProps } from "./sheetProps";
import { connectMessages as say } from "../viewMessages";

/** What one sheet is. */
export function SheetSelect(props: SheetProps & { readonly entry: SheetEntry }): ReactNode {
  const { connection, answers, onAnswer, entry } = props;
  const id = answerId.sheet(entry.sheet);
  const people = (connection.team?.clinicians ?? []).map(({ name }) => name);
  return (
    <MapSelect
      label={say.sheet.label(entry.sheet)}
      choices={sheetChoices(entry, people, (answers[id] ?? "") !== "")}
      value={entry.as}
      isLeftOut={entry.as === "" && entry.main.kind === null && entry.main.part !== "unknown"}
      onChoose={(value) => onAnswer({ [id]: value })}
    />
  );
}
