import { Checkbox, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { NARROWEST_SENSIBLE_TOLERANCE } from "../../domain/balance/options";
import type { TeamData } from "../../domain/team";
import { finePercent } from "../../pane/components/format";
import { Section } from "../../pane/components/Section";
import { typedWholeNumber } from "../../pane/components/typedNumber";
import type { Draft } from "./draft";
import { balanceMessages } from "./viewMessages";

const { options: say } = balanceMessages;

const useStyles = makeStyles({
  box: { marginLeft: "-8px" },
  hint: { margin: "0 0 4px 24px", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  nested: {
    margin: "4px 0 0 24px",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: "8px",
    "@media (max-width: 240px)": { marginLeft: 0 },
  },
  control: { minWidth: 0, maxWidth: "100%" },
});

const TOLERANCES = [0.1, 0.05, 0.025, 0.01] as const;

interface PartProps {
  readonly team: TeamData;
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** Whether existing cases may move and, if so, how even it should get and at what cost in moves. */
export function MoveOptions(props: PartProps): ReactNode {
  const styles = useStyles();
  const { team, draft, onChange } = props;
  const { moveExisting } = draft;
  const teams = new Set(team.clinicians.flatMap((person) => person.team ?? []));
  return (
    <>
      <Section title={say.then}>
        <Checkbox
          className={styles.box}
          checked={moveExisting}
          onChange={(_, { checked }) => onChange({ moveExisting: checked === true })}
          label={say.moveToo}
        />
        <p className={styles.hint}>{say.moveTooHint}</p>
        {teams.size > 1 && moveExisting && (
          <Checkbox
            className={styles.box}
            checked={draft.acrossTeams}
            onChange={(_, { checked }) => onChange({ acrossTeams: checked === true })}
            label={say.acrossTeams}
          />
        )}
      </Section>
      {moveExisting && (
        <div className={styles.nested}>
          <ToleranceField {...props} />
          <MaxMovesField {...props} />
        </div>
      )}
    </>
  );
}

function ToleranceField({ team, draft, onChange }: PartProps): ReactNode {
  const styles = useStyles();
  const ofService = team.settings.tolerance;
  const tolerance = draft.tolerance ?? ofService;
  const warning =
    tolerance < NARROWEST_SENSIBLE_TOLERANCE
      ? { validationState: "warning" as const, validationMessage: say.toleranceWarning }
      : {};
  return (
    <Field label={say.tolerance} {...warning}>
      <Select
        className={styles.control}
        value={String(tolerance)}
        onChange={(_, { value }) => onChange({ tolerance: Number(value) === ofService ? null : Number(value) })}
      >
        {[...new Set([ofService, tolerance, ...TOLERANCES])].map((one) => (
          <option key={one} value={one}>
            {(one === ofService ? say.toleranceOfService : say.toleranceChoice)(finePercent(one))}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function MaxMovesField({ draft, onChange }: PartProps): ReactNode {
  const styles = useStyles();
  const error =
    typedWholeNumber(draft.maxMoves) === null
      ? { validationState: "error" as const, validationMessage: say.maxMovesInvalid }
      : {};
  return (
    <Field label={say.maxMoves} hint={say.maxMovesHint} {...error}>
      <Input
        className={styles.control}
        inputMode="numeric"
        value={draft.maxMoves}
        onChange={(_, { value }) => onChange({ maxMoves: value })}
      />
    </Field>
  );
}
