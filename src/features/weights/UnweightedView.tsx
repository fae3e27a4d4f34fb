import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { keepsDates, weightsTarget } from "../../actions/weights/weightsTarget";
import { matchKey } from "../../domain/names";
import type { WeightRule } from "../../domain/team";
import { weightCoverage, type UnweightedLevel } from "../../domain/weighting/coverage";
import { isInForce, type WeightEdit } from "../../domain/weighting/versions";
import { TaskStatus } from "../../pane/components/ProgressIndicator";
import { levelWords } from "../../pane/components/levelWords";
import { NotATeam } from "../../pane/components/NotATeam";
import { Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { PlanView } from "../../pane/components/PlanView";
import { typedNumber } from "../../pane/components/typedNumber";
import { useTeamFigures, type TeamFigures } from "../../pane/state/figures";
import { useNavigation } from "../../pane/state/navigation";
import { usePlan } from "../../pane/state/useAction";
import { Effect, effectSentences } from "./Effect";
import { weights, words } from "./feature";
import { useEdit } from "./useEdit";
import { weightViewMessages } from "./viewMessages";

const useStyles = makeStyles({
  lead: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px" },
  control: { minWidth: 0 },
});

const say = weightViewMessages.unweighted;
/** Levels that were never weighted count for all time. */
const ALWAYS = "";

/** Points for all levels that cases have and weights do not, in one change. */
export function UnweightedView(): ReactNode {
  const figures = useTeamFigures();
  return figures === null ? <NotATeam title={words.title} /> : <Unweighted figures={figures} />;
}

function Unweighted({ figures }: { readonly figures: TeamFigures }): ReactNode {
  const styles = useStyles();
  const { back } = useNavigation();
  const { team, today } = figures;
  const planning = usePlan(weights);
  const levels = useMemo(() => weightCoverage(team, today).unweighted, [team, today]);
  const inForce = useMemo(() => team.weights.filter((rule) => isInForce(rule, today)), [team, today]);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [isChecked, setChecked] = useState(false);
  const textOf = (level: UnweightedLevel): string => typed[keyOf(level)] ?? suggestion(level, inForce);
  const amounts = levels.map((level) => typedNumber(textOf(level)));
  const isTyped = amounts.every((one) => one !== null) && amounts.some((one) => one !== undefined);
  const edits = useMemo(
    () => (isTyped ? editsOf(levels, (level) => typed[keyOf(level)] ?? suggestion(level, inForce), inForce) : null),
    [isTyped, levels, typed, inForce],
  );
  const inPlace = !keepsDates(weightsTarget(figures.connection));
  const effect = useEdit(figures, edits, { from: ALWAYS, inPlace });

  const propose = (): void => {
    setChecked(true);
    if (edits === null) return;
    const options = { edits: edits.map(({ weight }) => ({ do: "add" as const, ...weight })) };
    planning.run(options);
  };
  return (
    <PlanView planning={planning} {...(effect === null ? {} : { reasons: effectSentences(effect) })} onDone={back}>
      {levels.length === 0 ? (
        <Page title={say.page}>
          <Notice tone="success">
            <p>{say.all}</p>
          </Notice>
        </Page>
      ) : (
        <Page
          title={say.page}
          actions={
            <Button appearance="primary" onClick={propose}>
              {weightViewMessages.form.preview}
            </Button>
          }
        >
          <TaskStatus task={planning} label={weightViewMessages.form.preview} />
          <p className={styles.lead}>{say.lead}</p>
          <div className={styles.fields}>
            {levels.map((level, i) => (
              <Field
                key={keyOf(level)}
                label={say.level(level.factor, levelWords(level.level), level.cases)}
                {...(level.didYouMean === null ? {} : { hint: say.meant(level.didYouMean) })}
                {...(isChecked && amounts[i] === null
                  ? { validationState: "error" as const, validationMessage: weightViewMessages.form.notANumber }
                  : {})}
              >
                <Input
                  className={styles.control}
                  inputMode="decimal"
                  value={textOf(level)}
                  onChange={(_, { value }) => setTyped({ ...typed, [keyOf(level)]: value })}
                />
              </Field>
            ))}
          </div>
          {isChecked && !isTyped && (
            <Notice tone="warning">
              <p>{say.noneTyped}</p>
            </Notice>
          )}
          {effect !== null && <Effect {...effect} />}
        </Page>
      )}
    </PlanView>
  );
}

const keyOf = ({ factor, level }: Pick<UnweightedLevel, "factor" | "level">): string => `${factor}\n${level ?? ""}`;

type AddEdit = Extract<WeightEdit, { readonly code: "add" }>;

/** Each level counts as the others of its factor do. */
function editsOf(
  levels: readonly UnweightedLevel[],
  textOf: (level: UnweightedLevel) => string,
  rules: readonly WeightRule[],
): readonly AddEdit[] {
  return levels.flatMap((one): AddEdit[] => {
    const { factor, level } = one;
    const points = typedNumber(textOf(one)) ?? null;
    if (points === null) return [];
    const like = siblings(factor, rules)[0];
    const { kind, group, scales } = like ?? { kind: "add" as const, group: null, scales: [] };
    return [{ code: "add", weight: { factor, level, points, kind, group, scales } }];
  });
}

/** The middle of the factor's points; nothing where a level that is there was probably misspelt. */
function suggestion({ factor, didYouMean }: UnweightedLevel, rules: readonly WeightRule[]): string {
  if (didYouMean !== null) return "";
  const worth = siblings(factor, rules)
    .map(({ points }) => points)
    .sort((a, b) => a - b);
  return String(worth[Math.floor((worth.length - 1) / 2)] ?? "");
}

const siblings = (factor: string, rules: readonly WeightRule[]): readonly WeightRule[] =>
  rules.filter((rule) => matchKey(rule.factor) === matchKey(factor));
