import { amount, defineMessages, listed, percent, withNoun } from "@evenkeel/messages";

const room = (before: number, after: number, what: string): string =>
  `${before < 1 ? "has room" : "is as near as can be"} (${percent(before)} ${what} now, ${percent(after)} after all these moves)`;

/** Why a move is proposed. */
export const moveReasonMessages = defineMessages("balance.reason", {
  newWork: (to: string, room: string) => `New work: ${to} ${room}`,
  over: (from: string, by: number, what: "capacity" | "share", to: string, room: string) =>
    `${from} is ${withNoun(amount(by), "point", "points")} over ${what === "capacity" ? "what they have available" : "their fair share"}; ${to} ${room}`,
  exchange: (from: string, to: string, room: string) =>
    `${from} gives this one up in exchange, so that fewer cases move in all; ${to} ${room}`,
  roomUsed: (before: number, after: number) => room(before, after, "of capacity"),
  roomShare: (before: number, after: number) => room(before, after, "of a fair share"),
  roomUnknown: "has room",
  skills: (skills: readonly string[]) =>
    skills.length === 1 ? `has the skill ${listed(skills)}` : `has the skills ${listed(skills)}`,
  locality: (place: string) => `works at the same base, ${place}`,
  linked: (others: readonly string[]) => `keeps it together with ${listed(others)}`,
  onlyOne: "is the only one who can safely take it",
  sentence: (first: string, more: readonly string[]) => `${listed([first, ...more])}.`,
});
