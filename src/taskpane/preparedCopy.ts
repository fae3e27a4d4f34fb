import { commissionerCopy, type CopyPreview } from "../actions/commissionerCopy";
import type { Day } from "../domain/units";
import { sharingMessages } from "../messages/sharing";
import { dayText } from "./components/format";
import type { PreparedCopy } from "./paneServices";

/** A copy in the shape that the view shows. */
export function preparedCopy(preview: CopyPreview, today: Day): PreparedCopy {
  return {
    sheets: preview.document.sheets.map(({ name, table }) => ({ name, rows: table?.rows.length ?? 0 })),
    suppressed: preview.evidence.suppressed,
    frozenFormulas: preview.frozenFormulas,
    statement: preview.statement,
    checks: preview.checks.filter(({ passed }) => passed).map(({ check }) => sharingMessages.checks[check]),
    date: dayText(today),
    file: async () => {
      const file = await commissionerCopy.file?.(preview);
      if (file === undefined) throw new Error("The copy action gives no file.");
      return file;
    },
  };
}
