import { Field, Input, makeStyles, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Clinician } from "../../domain/team";
import { asksHours, hasValidHours, KINDS, type Draft, type Kind } from "./draft";
import { whatIfViewMessages as say } from "./viewMessages";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(200px, 100%), 1fr))", gap: "8px" },
  control: { minWidth: 0, maxWidth: "100%" },
});

/** What happens, to whom, and where it matters for how many hours. */
export function SuppositionForm(props: {
  readonly draft: Draft;
  /** Those who are still there. */
  readonly people: readonly Clinician[];
  /** True: hours that cannot be are pointed out. */
  readonly isChecked: boolean;
  readonly onChange: (part: Partial<Draft>) => void;
}): ReactNode {
  const styles = useStyles();
  const { draft, onChange } = props;
  const error =
    props.isChecked && !hasValidHours(draft)
      ? { validationState: "error" as const, validationMessage: say.hoursInvalid }
      : {};
  return (
    <div className={styles.form}>
      <Field label={say.what}>
        <Select
          className={styles.control}
          value={draft.kind}
          onChange={(_, { value }) => onChange({ kind: value as Kind })}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {say.kinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      {draft.kind !== "joins" && (
        <Field label={say.who}>
          <Select className={styles.control} value={draft.who} onChange={(_, { value }) => onChange({ who: value })}>
            {props.people.map(({ index, name }) => (
              <option key={index} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {asksHours(draft) && (
        <Field label={hoursLabel(draft.kind)} {...error}>
          <Input
            className={styles.control}
            inputMode="decimal"
            value={draft.hours}
            onChange={(_, { value }) => onChange({ hours: value })}
          />
        </Field>
      )}
    </div>
  );
}

function hoursLabel(kind: Kind): string {
  if (kind === "duty") return say.dutyHours;
  return kind === "joins" ? say.joinHours : say.weeklyHours;
}
