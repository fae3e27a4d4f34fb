import { areaAddress, parseArea } from "@evenkeel/spreadsheet";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { LiveRegion } from "../../../pane/components/LiveRegion";
import { ShowCellButton } from "../../../pane/components/ShowCellButton";
import { useServices } from "../../../pane/state/services";
import { useTask, type Task } from "../../../pane/state/useTask";
import { answerId } from "../../../workbook/reading/said";
import type { SheetEntry } from "./sheetGroups";
import type { SheetProps } from "./sheetProps";
import { connectMessages as say } from "../viewMessages";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px", rowGap: "4px", padding: "2px 0" },
  why: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Where the list on a sheet begins and ends, and the way to say otherwise: select it in Excel. */
export function AreaLine(props: SheetProps & { readonly entry: SheetEntry }): ReactNode {
  const styles = useStyles();
  const { answers, onAnswer } = props;
  const { sheet, main } = props.entry;
  const { workbook } = useServices();
  const taking: Task<void> = useTask();
  const [refusal, setRefusal] = useState<string | null>(null);
  const id = answerId.area(sheet);
  const said = answers[id] ?? "";
  const area = said === "" ? areaAddress(main.area) : said;
  const take = (): void => {
    void taking.run(async () => {
      const selected = await workbook.selectedArea();
      const why = whyNot(selected, sheet);
      setRefusal(why);
      if (why === null) onAnswer({ [id]: selected.area });
    });
  };
  const failure = taking.state.status === "failed" ? taking.state.failure.message : null;
  return (
    <div className={styles.line}>
      <ShowCellButton sheet={sheet} cell={area}>
        {area}
      </ShowCellButton>
      <Button size="small" appearance="subtle" aria-label={say.sheet.takeFor(sheet)} onClick={take}>
        {say.sheet.take}
      </Button>
      {said !== "" && (
        <Button size="small" appearance="subtle" onClick={() => onAnswer({ [id]: "" })}>
          {say.sheet.findAgain}
        </Button>
      )}
      <LiveRegion>
        {(failure ?? refusal) !== null && <span className={styles.why}>{failure ?? refusal}</span>}
      </LiveRegion>
    </div>
  );
}

function whyNot(selected: { readonly sheet: string; readonly area: string }, sheet: string): string | null {
  if (selected.sheet !== sheet) return say.sheet.elsewhere(`${selected.sheet}, ${selected.area}`, sheet);
  const area = parseArea(selected.area);
  return area === null || area.top === area.bottom ? say.sheet.tooSmall : null;
}
