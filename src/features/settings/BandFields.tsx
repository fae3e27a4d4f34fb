import { Button, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type ReactNode } from "react";
import { FEWEST_BANDS, MOST_BANDS, type BandFault } from "../../domain/bands";
import { bandFaultOf, isPublished, publishedBands, withAnother, without, type BandDraft } from "./bandDraft";
import { settingsMessages as say } from "./viewMessages";

const NARROW = "@media (max-width: 240px)";

const useStyles = makeStyles({
  lead: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyle: "none", display: "grid", rowGap: "4px" },
  band: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 92px) 32px",
    columnGap: "6px",
    alignItems: "start",
    [NARROW]: { gridTemplateColumns: "minmax(0, 1fr) 32px", rowGap: "2px", paddingBottom: "6px" },
  },
  // A word needs the whole width there, and what each field is stands in its label for readers.
  word: { [NARROW]: { gridColumn: "1 / -1" } },
  heads: { [NARROW]: { display: "none" } },
  head: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  control: { minWidth: 0 },
  above: { padding: "6px 0 0 12px", color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", margin: "8px 0 0" },
});

const ofWord: readonly BandFault[] = ["blank", "not-a-word", "twice"];

/** The service's bands, lowest first: the word of each and where it ends. */
export function BandFields(props: {
  readonly bands: readonly BandDraft[];
  readonly isChecked: boolean;
  readonly onChange: (bands: readonly BandDraft[]) => void;
}): ReactNode {
  const styles = useStyles();
  const { bands, isChecked, onChange } = props;
  const list = useRef<HTMLUListElement>(null);
  /** Where the pressed button has gone, the keyboard goes on in a band. */
  const focusNext = useRef<number | null>(null);
  useEffect(() => {
    if (focusNext.current === null) return;
    list.current?.children[focusNext.current]?.querySelector("input")?.focus();
    focusNext.current = null;
  }, [bands]);
  const change = (id: number, to: Partial<BandDraft>): void =>
    onChange(bands.map((band) => (band.id === id ? { ...band, ...to } : band)));
  const faultOf = (index: number, kind: "word" | "end"): object => {
    const code = isChecked ? bandFaultOf(bands, index) : null;
    return code === null || ofWord.includes(code) !== (kind === "word")
      ? {}
      : { validationState: "error", validationMessage: say.bandFaults[code] };
  };
  return (
    <>
      <p className={styles.lead}>{say.bandsSource}</p>
      <div className={mergeClasses(styles.band, styles.heads)} aria-hidden>
        <span className={styles.head}>{say.bandWord}</span>
        <span className={styles.head}>{say.bandEnd}</span>
      </div>
      <ul ref={list} className={styles.list} aria-label={say.bands}>
        {bands.map(({ id, word, upTo }, index) => {
          const named = word.trim() === "" ? say.bandNumber(index + 1) : word.trim();
          const isLast = index === bands.length - 1;
          return (
            <li key={id} className={styles.band}>
              <Field className={styles.word} {...faultOf(index, "word")}>
                <Input
                  className={styles.control}
                  aria-label={say.bandWordOf(index + 1)}
                  value={word}
                  onChange={(_, data) => change(id, { word: data.value })}
                />
              </Field>
              {isLast ? (
                <span className={styles.above}>{say.above}</span>
              ) : (
                <Field {...faultOf(index, "end")}>
                  <Input
                    className={styles.control}
                    inputMode="decimal"
                    aria-label={say.bandUpTo(named)}
                    value={upTo}
                    onChange={(_, data) => change(id, { upTo: data.value })}
                  />
                </Field>
              )}
              {bands.length > FEWEST_BANDS && (
                <Button
                  appearance="subtle"
                  icon={<DismissRegular />}
                  aria-label={say.removeBand(named)}
                  title={say.removeBand(named)}
                  onClick={() => {
                    focusNext.current = Math.min(index, bands.length - 2);
                    onChange(without(bands, id));
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
      <div className={styles.buttons}>
        {bands.length < MOST_BANDS && (
          <Button
            size="small"
            onClick={() => {
              focusNext.current = bands.length - 1;
              onChange(withAnother(bands));
            }}
          >
            {say.addBand}
          </Button>
        )}
        {!isPublished(bands) && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              focusNext.current = 0;
              onChange(publishedBands);
            }}
          >
            {say.publishedBands}
          </Button>
        )}
      </div>
    </>
  );
}
