/** A test for whole words and phrases within a text, without regard to case: "d/c" in "D/C 12.11.". */
export function anyWord(words: string): RegExp {
  return new RegExp(`(?:^|[^\\p{L}\\d])(?:${words})(?=$|[^\\p{L}\\d])`, "iu");
}

/** A test for a text that is one of the words and nothing else. */
export function onlyWord(words: string): RegExp {
  return new RegExp(`^(?:${words})$`, "iu");
}
