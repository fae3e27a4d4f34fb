import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  track: {
    position: "relative",
    height: "10px",
    borderRadius: "2px",
    backgroundColor: tokens.colorNeutralBackground4,
    overflow: "hidden",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  part: { position: "absolute", top: 0, bottom: 0, "@media (forced-colors: active)": { backgroundColor: "Highlight" } },
  within: { left: 0, backgroundColor: tokens.colorBrandBackground },
  over: {
    backgroundColor: tokens.colorPaletteDarkOrangeBackground3,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  act: {
    backgroundColor: tokens.colorPaletteRedBackground3,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  line: {
    position: "absolute",
    top: 0,
    bottom: 0,
    width: "2px",
    marginLeft: "-1px",
    backgroundColor: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
});

export type Strain = "within" | "over" | "act";

/**
 * How much of what somebody has is used. A picture only: the words beside it say the same, so it is hidden from readers.
 * @param level 1 is all they have
 * @param scale the level at the right end, the same for a whole list, so that bars compare
 */
export function CapacityBar(props: {
  readonly level: number;
  readonly scale: number;
  readonly strain: Strain;
}): ReactNode {
  const styles = useStyles();
  const at = (level: number): string => `${(Math.min(Math.max(level, 0), props.scale) / props.scale) * 100}%`;
  const beyond = Math.max(0, Math.min(props.level, props.scale) - 1);
  return (
    <div aria-hidden className={styles.track}>
      <div className={mergeClasses(styles.part, styles.within)} style={{ width: at(Math.min(props.level, 1)) }} />
      {beyond > 0 && (
        <div
          className={mergeClasses(styles.part, props.strain === "act" ? styles.act : styles.over)}
          style={{ left: at(1), width: `${(beyond / props.scale) * 100}%` }}
        />
      )}
      <div className={styles.line} style={{ left: at(1) }} />
    </div>
  );
}
