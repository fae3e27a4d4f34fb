import { defineMessages } from "@evenkeel/messages";

/** What the workbench's command line has to say. */
export const cliMessages = defineMessages("cli", {
  usage: `Usage:
  npm run -s workbench -- eval [BOOK.xlsx] '=FORMULA' ['=FORMULA' ...]
  npm run -s workbench -- connect BOOK.xlsx [--today YYYY-MM-DD] [--map MAP.json] [--answers ANSWERS.json] [--explain]
  npm run -s workbench -- run ACTION BOOK.xlsx [--today YYYY-MM-DD] [--map MAP.json] [--answers ANSWERS.json]
                              [--options OPTIONS.json] [--file EXPORT.csv|xlsx] [--apply] [--out OUT.xlsx] [--as-seen-by NAME] [--timeout SECONDS]`,
  noCommand: "Say what to do: eval, connect or run.",
  unknownCommand: (name: string) => `There is no command '${name}'. There are: eval, connect, run.`,
  unknownFlag: (flag: string, allowed: readonly string[]) =>
    `There is no option '${flag}' here. ${allowed.length === 0 ? "This command takes none." : `Allowed: ${allowed.join(", ")}.`}`,
  flagNeedsValue: (flag: string) => `The option ${flag} needs a value after it.`,
  flagTakesNoValue: (flag: string) => `The option ${flag} stands alone: leave out its value.`,
  noBook: "Name the workbook: BOOK.xlsx.",
  noAction: "Name the action to run.",
  noFormula: "Give at least one formula, beginning with '='.",
  notAFormula: (given: string) => `'${given}' is not a formula: formulas begin with '='.`,
  tooMany: (given: string) => `There is nothing to do with '${given}'. Leave it out.`,
  notADate: (given: string) => `'${given}' is not a date. Write it like 2026-11-21.`,
  notSeconds: (given: string) => `'${given}' is not a number of seconds. Write it like 300.`,
  timedOut: (seconds: number) =>
    `It was not finished after ${seconds} seconds, so it was given up, and no file was saved. Give it longer with --timeout, or look why Excel does not answer.`,
  unknownFault: (given: string, known: readonly string[]) =>
    `There is no Excel '${given}' to be seen by. There are: ${known.join(", ")}.`,
  outNeedsApply: "With --out, also give --apply: without it nothing changes, so there is nothing to save.",
  noSuchFile: (path: string) => `The file '${path}' cannot be found. Check its name and folder.`,
  cannotRead: (path: string, why: string) => `The file '${path}' cannot be read (${why}).`,
  cannotWrite: (path: string, why: string) =>
    `The file '${path}' cannot be written (${why}). Close it in other programs, check the folder, and try again.`,
  notJson: (path: string, why: string) => `The file '${path}' is not JSON (${why}).`,
  wrongMap: (path: string, where: string, what: string) =>
    `The mapping '${path}' cannot be used: at ${where}, ${what}. It has the form of "tables" as connect prints it.`,
  wrongAnswers: (path: string, where: string) =>
    `The answers in '${path}' cannot be used: at ${where}, a text is needed. They are {"id of the question": "answer"}, as connect prints the questions.`,
  notAnArea: (given: string) => `'${given}' is not a range such as B4:F16`,
  notAColumn: (given: string) => `'${given}' is not a column's letters`,
  columnOutside: (letters: string, range: string) => `column ${letters} is outside ${range}`,
  notSaved: "Nothing was saved: give --out FILE.xlsx to keep the changed workbook.",
  saved: (path: string) => `Saved ${path}.`,
  unexpected: (detail: string) => `Something went wrong that should not have: ${detail}. Please report it.`,
});
