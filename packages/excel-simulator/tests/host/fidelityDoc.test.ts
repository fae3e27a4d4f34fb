import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { namedFaults } from "../../src/host/faults";
import { hostTypes } from "../../src/host/objects";

const path = join(process.cwd(), "docs", "host-fidelity.md");

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** The host's members as the add-in spells them; the client's private ones left out. */
function memberList(): string {
  const rows = [...hostTypes.values()]
    .filter((type) => type.clientName !== null)
    .map((type) => {
      const isPublic = (name: string): boolean => !name.startsWith("_");
      const values = [...type.values].filter(([name]) => isPublic(name));
      const names = [
        ...values.map(([name, member]) => (member.write === undefined ? lowerFirst(name) : `**${lowerFirst(name)}**`)),
        ...[...type.objects.keys()].filter(isPublic).map(lowerFirst),
        ...[...type.methods.keys()].filter(isPublic).map((name) => `${lowerFirst(name)}()`),
        ...(type.items === undefined ? [] : ["items", "getCount()", "getItemAt()"]),
        ...(type.find === undefined ? [] : ["getItem()", "getItemOrNullObject()"]),
      ];
      return `| ${type.name} | ${[...new Set(names)].join(", ")} |`;
    })
    .sort();
  return ["Bold ones can be written.", "", "| type | members |", "|---|---|", ...rows].join("\n");
}

function faultList(): string {
  const rows = Object.entries(namedFaults).map(([name, { about }]) => `| \`${name}\` | ${about} |`);
  return ["| name | what it plays |", "|---|---|", ...rows].join("\n");
}

function withBlock(text: string, name: string, content: string): string {
  const marker = new RegExp(`(<!-- ${name}: made by the tests -->)[\\s\\S]*(<!-- /${name} -->)`);
  return text.replace(marker, (_all, start: string, end: string) => `${start}\n\n${content}\n\n${end}`);
}

it("the host's documentation lists its faults and members as they are (UPDATE_DOCS=1 rewrites it)", () => {
  const text = readFileSync(path, "utf8");
  const expected = withBlock(withBlock(text, "faults", faultList()), "members", memberList());
  if (process.env["UPDATE_DOCS"] === "1") writeFileSync(path, expected);
  else expect(text).toBe(expected);
});
