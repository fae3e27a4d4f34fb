import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ApplyOutcome } from "../../actions/action";
import { day } from "../../domain/units";
import { planMessages } from "../messages/plan";
import { cellAddress } from "@evenkeel/spreadsheet";
import type { CellChange, ChangePlan, FormulaChange } from "../../workbook/changePlan/changePlan";
import type { CellValue } from "@evenkeel/spreadsheet";
import type { Planned } from "../state/useAction";
import { useTask } from "../state/useTask";
import { useWorkbook } from "../state/workbook";
import { dayText } from "./format";
import { LiveRegion } from "./LiveRegion";
import { FailureNotice, Notice } from "./Notice";
import { OutcomeText } from "./OutcomeText";
import { Page } from "./Page";
import { UndoButton } from "./UndoButton";
import { ProgressIndicator } from "./ProgressIndicator";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "18px", "& li": { margin: "2px 0", overflowWrap: "anywhere" } },
  heading: { margin: "10px 0 2px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: "0 0 6px" },
});

const MOST_SHOWN = 100;

/**
 * What an action would write, cell by cell, then apply, then what became of it. Takes the place of the view that asked,
 * until the manager goes back.
 */
export function ChangeReview(props: {
  readonly planned: Pick<Planned, "plan" | "notes" | "apply">;
  /** Why each change is proposed, where the action says so. */
  readonly reasons?: readonly string[];
  /** What the manager may do next, once it is written. */
  readonly next?: string;
  readonly onBack: () => void;
  /** Where the manager goes on once it is written; otherwise back as well. */
  readonly onDone?: () => void;
}): ReactNode {
  const styles = useStyles();
  const { read } = useWorkbook();
  const applying = useTask<ApplyOutcome>();
  const { plan } = props.planned;
  const { state } = applying;
  const apply = (): void => {
    void applying.run(async () => {
      const outcome = await props.planned.apply();
      await read();
      return outcome;
    });
  };
  if (state.status === "done") {
    const outcome = state.result;
    return (
      <Page
        title={titleOf(outcome)}
        actions={<Button onClick={props.onDone ?? props.onBack}>{planMessages.carryOn}</Button>}
      >
        <LiveRegion urgent={outcome.status !== "done"}>
          <OutcomeText outcome={outcome} {...(props.next === undefined ? {} : { next: props.next })} />
        </LiveRegion>
        {outcome.status === "done" && outcome.written > 0 && <UndoButton />}
      </Page>
    );
  }
  return (
    <Page
      title={plan === null ? planMessages.nothing : plan.title}
      actions={
        <>
          {plan !== null && (
            <Button appearance="primary" disabledFocusable={state.status === "running"} onClick={apply}>
              {planMessages.apply}
            </Button>
          )}
          <Button onClick={props.onBack}>{planMessages.back}</Button>
        </>
      }
    >
      <LiveRegion>{state.status === "running" && <ProgressIndicator label={planMessages.applying} />}</LiveRegion>
      <LiveRegion urgent>{state.status === "failed" && <FailureNotice failure={state.failure} />}</LiveRegion>
      {props.planned.notes.map((note) => (
        <Notice key={note} tone="warning">
          <p>{note}</p>
        </Notice>
      ))}
      {plan !== null && (
        <>
          <p className={styles.text}>
            {summary(plan)} <strong>{planMessages.notYet}</strong>
          </p>
          {props.reasons !== undefined && (
            <ul className={styles.list}>
              {props.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          )}
          <h2 className={styles.heading}>{planMessages.places}</h2>
          <ul className={styles.list}>
            {(plan.sheets ?? []).map((sheet) => (
              <li key={sheet.name}>{planMessages.sheet(sheet.name)}</li>
            ))}
            {plan.changes.slice(0, MOST_SHOWN).map((change) => (
              <li key={`${change.sheet}!${cellAddress(change.row, change.column)}`}>{changeText(change)}</li>
            ))}
            {(plan.rows ?? []).slice(0, MOST_SHOWN).map((row) => (
              <li key={`${row.sheet}!${row.keys.map(({ value }) => value).join()}`}>
                {planMessages.newRow(
                  row.sheet,
                  row.cells.map(({ header, value, numberFormat }) => ({ header, value: said(value, numberFormat) })),
                )}
              </li>
            ))}
            {(plan.formulas ?? []).slice(0, MOST_SHOWN).map((change) => (
              <li key={`${change.sheet}!${cellAddress(change.row, change.column)}`}>{formulaText(change)}</li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

function titleOf(outcome: ApplyOutcome): string {
  if (outcome.status === "done") return planMessages.done;
  return outcome.status === "refused" ? planMessages.refused : planMessages.restored;
}

function summary(plan: ChangePlan): string {
  const parts: string[] = [];
  if ((plan.sheets ?? []).length > 0) parts.push(planMessages.sheets(plan.sheets?.length ?? 0));
  const cells = plan.changes.length + (plan.formulas ?? []).length;
  if (cells > 0) parts.push(planMessages.cells(cells));
  if ((plan.rows ?? []).length > 0) parts.push(planMessages.rows(plan.rows?.length ?? 0));
  return `${parts.join(". ")}.`;
}

function changeText(change: CellChange): string {
  const place = `${change.sheet}, ${cellAddress(change.row, change.column)}, ${rowName(change.keys)}`;
  const { expected, value, numberFormat } = change;
  return planMessages.change(place, said(expected, numberFormat), said(value, numberFormat));
}

/** What identifies the row; a key that is blank there says nothing. */
const rowName = (keys: CellChange["keys"]): string =>
  keys.flatMap(({ value }) => (value.trim() === "" ? [] : [value])).join(", ");

function formulaText(change: FormulaChange): string {
  const place = `${change.sheet}, ${cellAddress(change.row, change.column)}`;
  return planMessages.change(place, said(change.expected), said(change.value));
}

/** A cell's value as it will show. */
function said(value: CellValue, numberFormat = ""): string {
  if (value === null || value === "") return planMessages.blank;
  if (typeof value !== "number") return String(value);
  return numberFormat.includes("yy") ? dayText(day(value)) : String(value);
}
