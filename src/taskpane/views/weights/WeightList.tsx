import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { matchKey } from "../../../domain/names";
import type { WeightRule } from "../../../domain/team";
import type { WeightCoverage } from "../../../domain/weighting/coverage";
import { isInForce } from "../../../domain/weighting/versions";
import type { Day } from "../../../domain/units";
import { weightViewMessages as say } from "../../../messages/paneWeights";
import { Fold, Section } from "../../components/Section";
import { levelWords, whenWords, worthWords } from "./words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "0 -12px", padding: 0 },
  row: {
    appearance: "none",
    display: "block",
    boxSizing: "border-box",
    width: "100%",
    minHeight: "32px",
    padding: "6px 12px",
    font: "inherit",
    color: "inherit",
    textAlign: "left",
    backgroundColor: "transparent",
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "8px" },
  level: { overflowWrap: "anywhere", minWidth: 0 },
  worth: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  facts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
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
              <ul className={styles.list}>
                {current.map((rule) => (
                  <li key={rule.index}>
                    <button type="button" className={styles.row} onClick={() => props.onOpen(rule)}>
                      <span className={styles.line}>
                        <span className={styles.level}>{levelWords(rule.level)}</span>
                        <span className={styles.worth}>{worthWords(rule)}</span>
                      </span>
                      <span className={styles.facts}>{factsOf(rule, coverage).join(" · ")}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </Section>
          )
        );
      })}
      {others.length > 0 && (
        <Fold title={say.otherTimes}>
          <ul className={styles.versions}>
            {others.map((rule) => (
              <li key={rule.index}>
                {say.version(`${rule.factor}, ${levelWords(rule.level)}`, worthWords(rule), whenWords(rule))}
              </li>
            ))}
          </ul>
        </Fold>
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
