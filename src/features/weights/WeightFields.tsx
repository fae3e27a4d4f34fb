import { Field, Input, makeStyles, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { WeightRule } from "../../domain/team";
import { Disclosure } from "../../pane/components/Section";
import { weightViewMessages } from "./viewMessages";
import type { DraftFault, WeightDraft } from "./weightDraft";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px" },
  control: { minWidth: 0 },
});

const say = weightViewMessages.form;

/** The fields of one level. A level that is there already keeps its name; its points and how they count may change. */
export function WeightFields(props: {
  readonly draft: WeightDraft;
  readonly rule: WeightRule | null;
  readonly faults: ReadonlySet<DraftFault>;
  readonly factors: readonly string[];
  readonly keepsVersions: boolean;
  readonly onlyPoints: boolean;
  readonly onChange: (draft: WeightDraft) => void;
}): ReactNode {
  const styles = useStyles();
  const listId = useId();
  const { draft, rule, faults, keepsVersions, onlyPoints } = props;
  const change = (part: Partial<WeightDraft>): void => props.onChange({ ...draft, ...part });
  const fault = (field: DraftFault, message: string): object =>
    faults.has(field) ? { validationState: "error", validationMessage: message } : {};
  return (
    <div className={styles.fields}>
      {rule === null && (
        <>
          <Field label={say.factor} hint={say.factorHint} {...fault("factor", say.needed)}>
            <Input
              className={styles.control}
              list={listId}
              value={draft.factor}
              onChange={(_, { value }) => change({ factor: value })}
            />
          </Field>
          <datalist id={listId}>
            {props.factors.map((factor) => (
              <option key={factor} value={factor} />
            ))}
          </datalist>
          <Field label={say.level} hint={say.levelHint}>
            <Input
              className={styles.control}
              value={draft.level}
              onChange={(_, { value }) => change({ level: value })}
            />
          </Field>
        </>
      )}
      <Field
        label={draft.kind === "multiply" ? say.multiplier : say.points}
        {...fault("points", draft.points.trim() === "" ? say.needed : say.notANumber)}
      >
        <Input
          className={styles.control}
          inputMode="decimal"
          value={draft.points}
          onChange={(_, { value }) => change({ points: value })}
        />
      </Field>
      {keepsVersions && rule !== null && (
        <Field label={say.when}>
          <RadioGroup
            value={draft.inPlace ? "inPlace" : "version"}
            onChange={(_, { value }) => change({ inPlace: value === "inPlace" })}
          >
            <Radio value="version" label={say.version} />
            <Radio value="inPlace" label={say.inPlace} />
          </RadioGroup>
        </Field>
      )}
      {keepsVersions && !draft.inPlace && (
        <Field label={rule === null ? say.fromNew : say.from} {...fault("from", say.notADay)}>
          <Input
            className={styles.control}
            type="date"
            value={draft.from}
            onChange={(_, { value }) => change({ from: value })}
          />
        </Field>
      )}
      {!onlyPoints && <CountingFields draft={draft} onChange={change} />}
    </div>
  );
}

/** How the points count: added or multiplied, alone of a group or scaling others. Folded away: most levels are added. */
function CountingFields(props: {
  readonly draft: WeightDraft;
  readonly onChange: (part: Partial<WeightDraft>) => void;
}): ReactNode {
  const styles = useStyles();
  const { draft, onChange: change } = props;
  return (
    <Disclosure title={say.more}>
      <div className={styles.fields}>
        <Field label={say.kind}>
          <Select
            className={styles.control}
            value={draft.kind}
            onChange={(_, { value }) => change({ kind: value === "multiply" ? "multiply" : "add" })}
          >
            <option value="add">{say.kinds.add}</option>
            <option value="multiply">{say.kinds.multiply}</option>
          </Select>
        </Field>
        {draft.kind === "add" ? (
          <Field label={say.group} hint={say.groupHint}>
            <Input
              className={styles.control}
              value={draft.group}
              onChange={(_, { value }) => change({ group: value })}
            />
          </Field>
        ) : (
          <Field label={say.scales} hint={say.scalesHint}>
            <Input
              className={styles.control}
              value={draft.scales}
              onChange={(_, { value }) => change({ scales: value })}
            />
          </Field>
        )}
      </div>
    </Disclosure>
  );
}
