/** How numbers are written in every sentence and view: one place, so that a figure reads the same wherever it stands. */
const upTo =
  (digits: number) =>
  (value: number): string => {
    const size = Math.abs(value);
    const text = size >= LEAST && size < TOO_LONG ? written(size, digits) : extreme(size, digits);
    // Rounding -0.02 must not show "-0".
    return value < 0 && text !== "0" ? `-${text}` : text;
  };

/** Between these a number's own text has no exponent, and with three decimals more it is still counted exactly. */
const LEAST = 1e-6;
const TOO_LONG = 1e12;

/**
 * As `Intl.NumberFormat("en-GB")` writes it. By hand, because the first such format costs a browser some forty
 * milliseconds: the largest single part of the pane's first view.
 */
function written(size: number, digits: number): string {
  const scale = 10 ** digits;
  // Shifted as text: 1.005 * 100 is 100.49999999999999.
  const shifted = Math.round(Number(`${size}e${digits}`));
  const whole = String(Math.floor(shifted / scale)).replace(/\B(?=(\d{3})+$)/g, ",");
  const rest = String(shifted % scale)
    .padStart(digits, "0")
    .replace(/0+$/, "");
  return rest === "" ? whole : `${whole}.${rest}`;
}

function extreme(size: number, digits: number): string {
  return size < LEAST ? "0" : size.toLocaleString("en-GB", { maximumFractionDigits: digits });
}

/** 1234 -> "1,234". */
export const wholeNumber = upTo(0);
/** 33.54 -> "33.5", 12 -> "12": hours, half-days and shares of a team are not known more precisely than a tenth. */
export const amount = upTo(1);
/** 0.85 -> "0.85": WTE is spoken of in hundredths. */
export const hundredths = upTo(2);
/** 1.25 -> "1.25", 0.125 -> "0.125": what a case weighs, with the decimals that its weights give it. */
export const pointsText = upTo(3);
/** 0.964 -> "96%". */
export const percent = (ratio: number): string => `${wholeNumber(ratio * 100)}%`;
/** 0.025 -> "2.5%": where half a per cent matters. */
export const finePercent = (ratio: number): string => `${amount(ratio * 100)}%`;
