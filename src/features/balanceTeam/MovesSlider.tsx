import { Button, Field, makeStyles, Slider, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { CurvePoint } from "../../domain/balance";
import { percent } from "../../pane/components/format";
import { balanceMessages } from "./viewMessages";

const useStyles = makeStyles({
  // Fluent's own 120 px do not fit a pane at 200 %.
  slider: { minWidth: 0, width: "100%" },
  // Leaves room below, so that scrolling to the slider also shows its reading and its button.
  input: { scrollMarginBottom: "150px" },
  chosen: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "8px",
    rowGap: "4px",
    marginBottom: "8px",
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    "& th": { fontWeight: tokens.fontWeightRegular, textAlign: "left", padding: "3px 8px 3px 0" },
    "& thead th": { color: tokens.colorNeutralForeground2 },
    "& td": { textAlign: "right", padding: "3px 0", width: "1%", whiteSpace: "nowrap" },
    "& td + td": { width: "45%", paddingLeft: "8px" },
    "& thead th + th": { textAlign: "right", paddingRight: 0 },
    "& tbody tr": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  current: { "& th, & td": { fontWeight: tokens.fontWeightSemibold } },
  bar: {
    height: "6px",
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
});

/**
 * Fewer moves to the left, a more even team to the right; the table says the same without a slider.
 * @param points two or more, fewest moves first
 */
export function MovesSlider(props: {
  readonly points: readonly CurvePoint[];
  /** Where the slider stands at first. */
  readonly start: number;
  readonly onUse: (point: CurvePoint) => void;
}): ReactNode {
  const styles = useStyles();
  const { points } = props;
  const { curve } = balanceMessages;
  const [place, setPlace] = useState(props.start);
  const input = useRef<HTMLInputElement>(null);
  // The button that asked for the choice is gone, and the focus with it: it goes on here, unless it is elsewhere by now.
  useEffect(() => {
    if (document.activeElement === document.body) input.current?.focus();
  }, []);
  const chosen = points[place];
  if (chosen === undefined) return null;
  const reading = curve.atMost(chosen.moves, percent(chosen.range));
  return (
    <>
      <Field label={curve.slider}>
        <Slider
          className={styles.slider}
          input={{ ref: input, className: styles.input }}
          min={0}
          max={points.length - 1}
          step={1}
          value={place}
          aria-valuetext={reading}
          onChange={(_, data) => setPlace(data.value)}
        />
      </Field>
      <div className={styles.chosen}>
        <span>{reading}</span>
        <Button size="small" aria-label={curve.use(chosen.moves)} onClick={() => props.onUse(chosen)}>
          {curve.choose}
        </Button>
      </div>
      <ChoiceTable points={points} current={place} />
    </>
  );
}

/** Every choice as figures. */
function ChoiceTable(props: { readonly points: readonly CurvePoint[]; readonly current: number }): ReactNode {
  const styles = useStyles();
  const { curve } = balanceMessages;
  const widest = Math.max(...props.points.map(({ range }) => range));
  return (
    <table className={styles.table} aria-label={curve.table}>
      <thead>
        <tr>
          <th scope="col">{curve.moves}</th>
          <th scope="col" colSpan={2}>
            {curve.spread}
          </th>
        </tr>
      </thead>
      <tbody>
        {props.points.map((point, index) => (
          <tr
            key={point.moves}
            {...(index === props.current ? { className: styles.current, "aria-current": true as const } : {})}
          >
            <th scope="row">{curve.count(point.moves)}</th>
            <td>{percent(point.range)}</td>
            <td aria-hidden>
              <div className={styles.bar} style={{ width: `${widest > 0 ? (point.range / widest) * 100 : 0}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
