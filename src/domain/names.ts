/**
 * Levels, names and headers match without regard to case and outer or double spaces.
 * The key is for comparing only; what people typed is what they see.
 */
export function matchKey(text: string): string {
  return text.normalize("NFKC").trim().replace(/\s+/g, " ").toLocaleLowerCase("en-GB");
}
