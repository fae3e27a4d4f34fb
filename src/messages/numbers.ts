/** How numbers are written in every sentence and view: one place, so that a figure reads the same wherever it stands. */
const upTo = (digits: number): Intl.NumberFormat => new Intl.NumberFormat("en-GB", { maximumFractionDigits: digits });
const [whole, tenth, hundredth, thousandth] = [upTo(0), upTo(1), upTo(2), upTo(3)] as const;

/** Rounding -0.02 must not show "-0". */
const say = (formatter: Intl.NumberFormat, value: number): string => {
  const text = formatter.format(value);
  return text === "-0" ? "0" : text;
};

/** 1234 -> "1,234". */
export const wholeNumber = (value: number): string => say(whole, value);
/** 33.54 -> "33.5", 12 -> "12": hours, half-days and shares of a team are not known more precisely than a tenth. */
export const amount = (value: number): string => say(tenth, value);
/** 0.85 -> "0.85": WTE is spoken of in hundredths. */
export const hundredths = (value: number): string => say(hundredth, value);
/** 1.25 -> "1.25", 0.125 -> "0.125": what a case weighs, with the decimals that its weights give it. */
export const pointsText = (value: number): string => say(thousandth, value);
/** 0.964 -> "96%". */
export const percent = (ratio: number): string => `${say(whole, ratio * 100)}%`;
/** 0.025 -> "2.5%": where half a per cent matters. */
export const finePercent = (ratio: number): string => `${say(tenth, ratio * 100)}%`;
