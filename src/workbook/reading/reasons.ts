import { readingMessages } from "../messages/reading";
import type { AccountLine } from "./account";
import { sheetName } from "./view";

const { why } = readingMessages;

/** In a sentence: why a block was taken for what it is. */
export function whyPart({ view, part, held }: AccountLine): string {
  if (part === "held" || part === "waiting" || part === "unknown") {
    switch (held?.by) {
      case "column":
        return why.column(held.column.header);
      case "tab":
        return why.tab(held.person.name);
      case "stranger":
        return why.stranger(held.form);
      case "sections":
        return why.sections;
      case "carried":
        return why.carried(held.column.header);
      case "ticks":
        return why.ticks(held.columns.map(({ header }) => header));
      case "nobody":
        return why.nobody(sheetName(view));
      case "perhaps-nobody":
        return why.perhapsNobody;
      case "unknown":
        return why.unknown;
      case "not-cases":
      case undefined:
        return why.board;
    }
  }
  return why[part];
}
