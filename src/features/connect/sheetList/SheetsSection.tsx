import type { ReactNode } from "react";
import { Section } from "../../../pane/components/Section";
import { useKept } from "../answering";
import { SheetGroupRow } from "./SheetGroupRow";
import { sheetEntries, sheetGroups, type SheetGroup } from "./sheetGroups";
import { SheetRow } from "./SheetRow";
import { connectMessages as say } from "../viewMessages";
import type { SheetProps } from "./sheetProps";

/** Every sheet of the workbook and what it is taken for, its columns beneath; all of it can be changed. */
export function SheetsSection(props: SheetProps): ReactNode {
  const { connection, answers } = props;
  const kept = useKept<readonly SheetGroup[]>(connection, (earlier) =>
    sheetGroups(sheetEntries(connection, answers), earlier),
  );
  const groups = sheetGroups(sheetEntries(connection, answers), kept);
  if (groups.length === 0) return null;
  return (
    <Section title={say.sheets.title}>
      {groups.map((group) => {
        const [only] = group.sheets;
        return group.kind === "one" && only !== undefined ? (
          <SheetRow key={group.id} {...props} entry={only} group={group} />
        ) : (
          <SheetGroupRow key={group.id} {...props} group={group} />
        );
      })}
    </Section>
  );
}
