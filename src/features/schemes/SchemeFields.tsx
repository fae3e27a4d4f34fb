import { Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { Disclosure } from "../../pane/components/Section";
import { typedNumber } from "../../pane/components/typedNumber";
import { schemeName, schemesMessages } from "./messages";
import { starterSchemes, type StarterScheme } from "./model";
import type { FittedScheme } from "./model/fitted";
import { schemeViewMessages as say } from "./viewMessages";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px" },
  control: { minWidth: 0, maxWidth: "100%" },
});

export interface SchemeChoices {
  readonly against: string;
  /** As typed; null: what the scheme or the caseload suggests. */
  readonly fullTimePoints: string | null;
  /** The scheme's factor, the team's column. */
  readonly factors: Readonly<Record<string, string>>;
  readonly from: string;
}

/** What the comparison is with, on what scale, and which columns are meant. */
export function SchemeFields(props: {
  readonly scheme: StarterScheme;
  readonly fitted: FittedScheme;
  readonly columns: readonly string[];
  readonly hasOwn: boolean;
  readonly isDated: boolean;
  readonly choices: SchemeChoices;
  readonly suggested: number | null;
  readonly onChange: (choices: SchemeChoices) => void;
}): ReactNode {
  const styles = useStyles();
  const { scheme, fitted, choices } = props;
  // Open where a column has to be said, and left as the manager has it from then on.
  const [opensColumns] = useState(fitted.rules.length === 0);
  const change = (part: Partial<SchemeChoices>): void => props.onChange({ ...choices, ...part });
  const fullTimePoints = choices.fullTimePoints ?? (props.suggested === null ? "" : String(props.suggested));
  const typed = typedNumber(fullTimePoints);
  const isWrong = typed === null || typed === 0;
  const asked = fitted.factors.filter(({ factor }) => isAsked(scheme, factor));
  return (
    <div className={styles.fields}>
      <Field label={say.against}>
        <Select
          className={styles.control}
          value={choices.against}
          onChange={(_, { value }) => change({ against: value })}
        >
          {props.hasOwn && <option value="workbook">{schemesMessages.own}</option>}
          {starterSchemes
            .filter(({ id }) => id !== scheme.id)
            .map(({ id }) => (
              <option key={id} value={id}>
                {schemeName(id)}
              </option>
            ))}
        </Select>
      </Field>
      <Field
        label={say.fullTimePoints}
        hint={say.fullTimePointsHint}
        {...(isWrong ? { validationState: "error" as const, validationMessage: say.notANumber } : {})}
      >
        <Input
          className={styles.control}
          inputMode="decimal"
          value={fullTimePoints}
          onChange={(_, { value }) => change({ fullTimePoints: value })}
        />
      </Field>
      {props.isDated && (
        <Field label={say.from}>
          <Input
            className={styles.control}
            type="date"
            value={choices.from}
            onChange={(_, { value }) => change({ from: value })}
          />
        </Field>
      )}
      {asked.length > 0 && (
        <Disclosure title={say.columns.title(asked.filter(({ own }) => own === null).length)} open={opensColumns}>
          <div className={styles.fields}>
            {asked.map(({ factor, own }) => (
              <Field key={factor} label={say.columns.label(factor)}>
                <Select
                  className={styles.control}
                  value={own ?? ""}
                  onChange={(_, { value }) => change({ factors: { ...choices.factors, [factor]: value } })}
                >
                  <option value="">{say.columns.none}</option>
                  {props.columns.map((column) => (
                    <option key={column} value={column}>
                      {column}
                    </option>
                  ))}
                </Select>
              </Field>
            ))}
          </div>
        </Disclosure>
      )}
    </div>
  );
}

/** A factor that every case has needs no column. */
function isAsked(scheme: StarterScheme, factor: string): boolean {
  return scheme.factors.some(({ name, levels }) => name === factor && levels.some((level) => level.name !== null));
}
