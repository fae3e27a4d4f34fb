export { allMessages, defineMessages, type Messages, rewriteMessages } from "./catalogue";
export { dateWords } from "./dateWords";
export { amount, finePercent, hundredths, percent, pointsText, wholeNumber } from "./numbers";
export { counted, listed, withNoun } from "./words";
