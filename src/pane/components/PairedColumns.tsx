import { makeStyles, tokens } from "@fluentui/react-components";
import { scaleBand, scaleLinear } from "d3-scale";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  chart: { display: "block", width: "100%", height: "auto", marginTop: "4px" },
  first: {
    fill: tokens.colorBrandBackground,
    stroke: tokens.colorBrandBackground,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { fill: "CanvasText", stroke: "CanvasText" },
  },
  // Hollow, so that the two are told apart without colour.
  second: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground2,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  line: { stroke: tokens.colorNeutralStroke2 },
  text: { fill: tokens.colorNeutralForeground2, fontSize: "11px", fontFamily: tokens.fontFamilyBase },
  key: { display: "flex", flexWrap: "wrap", columnGap: "14px", fontSize: tokens.fontSizeBase200 },
  entry: { display: "inline-flex", alignItems: "center", columnGap: "5px" },
  swatch: { width: "11px", height: "11px", flexShrink: 0 },
});

const WIDTH = 326;
const HEIGHT = 120;
const LEFT = 24;
const BOTTOM = 16;
const TOP = 6;
/** Room for a month's three letters. */
const LABEL = 26;

export interface Pair {
  readonly label: string;
  readonly first: number;
  readonly second: number;
}

/** Two figures side by side, column by column. A picture only: the table beside it says the same, so it is hidden from readers. */
export function PairedColumns(props: {
  readonly pairs: readonly Pair[];
  readonly names: { readonly first: string; readonly second: string };
}): ReactNode {
  const styles = useStyles();
  const { pairs, names } = props;
  const most = Math.max(1, ...pairs.flatMap(({ first, second }) => [first, second]));
  const across = scaleBand(
    pairs.map((_, index) => index),
    [LEFT, WIDTH],
  )
    .paddingInner(0.25)
    .paddingOuter(0.1);
  const up = scaleLinear([0, most], [HEIGHT - BOTTOM, TOP]).nice(3);
  const half = across.bandwidth() / 2;
  const every = Math.ceil(LABEL / across.step());
  const column = (at: number, value: number, look: string): ReactNode =>
    value > 0 && (
      <rect className={look} x={at + 0.5} width={Math.max(1, half - 1)} y={up(value)} height={up(0) - up(value)} />
    );
  return (
    <div aria-hidden>
      <div className={styles.key}>
        {(["first", "second"] as const).map((name) => (
          <span key={name} className={styles.entry}>
            <svg className={styles.swatch} viewBox="0 0 11 11">
              <rect className={styles[name]} x="0.5" y="0.5" width="10" height="10" />
            </svg>
            {names[name]}
          </span>
        ))}
      </div>
      <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
        {up
          .ticks(3)
          .filter(Number.isInteger)
          .map((tick) => (
            <g key={tick}>
              <line className={styles.line} x1={LEFT} x2={WIDTH} y1={up(tick)} y2={up(tick)} />
              <text className={styles.text} x={LEFT - 4} y={up(tick) + 4} textAnchor="end">
                {tick}
              </text>
            </g>
          ))}
        {pairs.map(({ label, first, second }, index) => {
          const at = across(index) ?? LEFT;
          return (
            <g key={label}>
              {column(at, first, styles.first)}
              {column(at + half, second, styles.second)}
              {(pairs.length - 1 - index) % every === 0 && (
                <text className={styles.text} x={at + half} y={HEIGHT - 3} textAnchor="middle">
                  {label.slice(0, 3)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
