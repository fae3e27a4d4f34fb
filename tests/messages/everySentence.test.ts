import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { allMessages, type Messages } from "@evenkeel/messages";

const root = path.resolve(__dirname, "../..");
/** Every file that fills the catalogue: the room of a sentence is the room that says it. */
const files = ["apps", "src", "packages"]
  .flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true }).map((name) => path.join(room, String(name))),
  )
  .filter((name) => /\.ts$/.test(name) && !/node_modules|[\\/]tests[\\/]/.test(name) && !name.endsWith("catalogue.ts"))
  .filter((name) => readFileSync(path.join(root, name), "utf8").includes("defineMessages("));

/** Words that managers of other countries, or of other trades, would use; and one that means five things here. */
const strangers =
  /\b(sessions?|oops|colou?rs? color|behavior|center|organiz\w*|prioritiz\w*|summariz\w*|analyz\w*|canceled|unselect|deselect|click here|invalid|utili[sz]e)\b/i;

/** Every sentence that needs no details, by its place in the catalogue. */
function sentencesOf(messages: Messages, place: string): [string, string][] {
  return Object.entries(messages).flatMap(([name, message]): [string, string][] => {
    if (typeof message === "string") return [[`${place}.${name}`, message]];
    return typeof message === "function" ? [] : sentencesOf(message, `${place}.${name}`);
  });
}

describe("every sentence of the catalogue", () => {
  beforeAll(async () => {
    for (const name of files) await import(path.join(root, name));
  });

  it("stands in an area of its own: no two files take the same name", () => {
    const named = files.flatMap((name) =>
      [...readFileSync(path.join(root, name), "utf8").matchAll(/defineMessages\(\s*"([^"]+)"/g)].map((call) => call[1]),
    );
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((area, index) => named.indexOf(area) !== index)).toEqual([]);
    expect([...allMessages().keys()].sort()).toEqual(named.sort());
  });

  it("is plain English in UK spelling, tidy, and says something", () => {
    const all = [...allMessages()].flatMap(([area, messages]) => sentencesOf(messages, area));
    expect(all.length).toBeGreaterThan(500);
    // What the command line prints of its use is laid out in lines.
    const prose = all.filter(([place]) => place !== "cli.usage");
    const untidy = prose.filter(([, text]) => text.trim() === "" || / {2}|\s$|^\s|\s[.,;:!?](\s|$)|!$/.test(text));
    expect(untidy).toEqual([]);
    expect(all.filter(([, text]) => strangers.test(text))).toEqual([]);
  });
});
