import type { ReactNode } from "react";
import { answerId, PERSON } from "../../../workbook/reading/said";
import { AreaLine } from "./AreaLine";
import { ColumnRows } from "./ColumnRows";
import { Fold } from "./Fold";
import { MapRow } from "../MapRow";
import { MapSelect } from "../MapSelect";
import { groupChoices, groupValue, ONE_EACH, whatItIs } from "./sheetChoices";
import type { SheetGroup } from "./sheetGroups";
import { SheetSelect } from "./SheetSelect";
import type { SheetProps } from "./sheetProps";
import { connectMessages as say } from "../viewMessages";

/** Several sheets that are alike: what all of them are, what each of them is, and their columns once for all. */
export function SheetGroupRow(props: SheetProps & { readonly group: SheetGroup }): ReactNode {
  const { group, ...rest } = props;
  const { sheets } = group;
  const names = sheets.map(({ sheet }) => sheet);
  const choose = (value: string): void => {
    const said = sheets.flatMap(({ sheet, worker }): readonly (readonly [string, string])[] => {
      if (value !== ONE_EACH) return [[answerId.sheet(sheet), value]];
      return worker === null ? [] : [[answerId.sheet(sheet), `${PERSON}${worker}`]];
    });
    rest.onAnswer(Object.fromEntries(said));
  };
  return (
    <Fold title={titleOf(group)} note={noteOf(group)}>
      {() => (
        <>
          <MapRow label={say.sheet.areEach}>
            <MapSelect
              label={say.sheet.labelAll(names)}
              choices={groupChoices(group)}
              value={groupValue(group)}
              onChoose={choose}
            />
          </MapRow>
          {sheets.map((entry) => (
            <MapRow
              key={entry.sheet}
              label={entry.sheet}
              quiet={say.sheet.rows(entry.rows)}
              below={<AreaLine {...rest} entry={entry} />}
            >
              <SheetSelect {...rest} entry={entry} />
            </MapRow>
          ))}
          <ColumnRows {...rest} group={group} />
        </>
      )}
    </Fold>
  );
}

function titleOf(group: SheetGroup): string {
  const { length } = group.sheets;
  return groupValue(group) === ONE_EACH ? say.sheets.oneEach(length) : say.sheets.together(length);
}

/** The names of the sheets, what they are taken for where that is the same for all, and their rows. */
function noteOf({ sheets }: SheetGroup): string {
  const rows = sheets.reduce((sum, entry) => sum + entry.rows, 0);
  const [what, ...others] = new Set(sheets.map(({ main }) => whatItIs(main)));
  const names = say.sheets.alike(sheets.map(({ sheet }) => sheet));
  return what !== undefined && others.length === 0
    ? say.sheets.groupNote(names, what, rows)
    : say.sheets.note(names, rows);
}
