import { makeStyles } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { matchKey } from "../../domain/names";
import type { WeightRule } from "../../domain/team";
import type { Day } from "../../domain/units";
import type { WeightCoverage } from "../../domain/weighting/coverage";
import { isInForce } from "../../domain/weighting/versions";
import { levelWords } from "../../pane/components/levelWords";
import { ListRow, RowList } from "../../pane/components/ListRow";
import { Disclosure, Section } from "../../pane/components/Section";
import { weightViewMessages as say } from "./viewMessages";
import { whenWords, worthWords } from "./words";

const useStyles = makeStyles({
  versions: { margin: 0, paddingLeft: "18px", "& li": { margin: "2px 0", overflowWrap: "anywhere" } },
});

/** Factor by factor what counts today, each level with its cases; what counted before or will count later below. */
export function WeightList(props: {
  readonly rules: readonly WeightRule[];
  readonly coverage: WeightCoverage;
  readonly today: Day;
  readonly onOpen: (rule: WeightRule) => void;
}): ReactNode {
  const styles = useStyles();
  const { rules, coverage, today } = props;
  const factors = useMemo(() => byFactor(rules), [rules]);
  const others = rules.filter((rule) => !isInForce(rule, today));
  return (
    <>
      {factors.map(({ factor, own }) => {
        const current = own.filter((rule) => isInForce(rule, today));
        return (
          current.length > 0 && (
            <Section key={factor} title={factor}>
              <RowList>
                {current.map((rule) => (
                  <ListRow
                    key={rule.index}
                    title={levelWords(rule.level)}
                    mark={worthWords(rule)}
                    quiet={factsOf(rule, coverage).join(" · ")}
                    onOpen={() => props.onOpen(rule)}
                  />
                ))}
              </RowList>
            </Section>
          )
        );
      })}
      {others.length > 0 && (
        <Disclosure title={say.otherTimes}>
          <ul className={styles.versions}>
            {others.map((rule) => (
              <li key={rule.index}>
                {say.version(`${rule.factor}, ${levelWords(rule.level)}`, worthWords(rule), whenWords(rule))}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function factsOf(rule: WeightRule, coverage: WeightCoverage): readonly string[] {
  const cases = coverage.cases.get(rule.index) ?? 0;
  const when = whenWords(rule);
  return [
    cases === 0 ? say.unused : say.cases(cases),
    ...(when === "" ? [] : [when]),
    ...(rule.scales.length === 0 ? [] : [say.scales(rule.scales.join(", "))]),
    ...(rule.group === null ? [] : [say.group(rule.group)]),
  ];
}

function byFactor(rules: readonly WeightRule[]): readonly { factor: string; own: readonly WeightRule[] }[] {
  const factors = new Map<string, { factor: string; own: WeightRule[] }>();
  for (const rule of rules) {
    const key = matchKey(rule.factor);
    const known = factors.get(key) ?? { factor: rule.factor, own: [] };
    known.own.push(rule);
    factors.set(key, known);
  }
  return [...factors.values()];
}
