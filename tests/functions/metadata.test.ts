import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { functionFiles } from "../../scripts/functionDocs";
import metadata from "../../src/functions/functions.json";
import { teamFunctions as declared } from "../../src/functions/families";
import shipped from "../../src/functions/shipped.json";
import { teamFunctions } from "./teamFunctions";

const root = path.resolve(__dirname, "../..");

/** Names as the contract has them: what users save in their files. */
interface Shipped {
  readonly id: string;
  readonly parameters: readonly { readonly name: string; readonly optional: boolean }[];
}

describe("what Excel knows about the functions", () => {
  it("names exactly the functions that are registered and described", () => {
    const ids = metadata.functions.map(({ id }) => id).sort();
    expect(ids).toEqual(Object.keys(teamFunctions).sort());
    expect(ids).toEqual(declared.map(({ id }) => id).sort());
  });

  it.each(metadata.functions)("helps with $id: a description, a page and a word about every argument", (one) => {
    expect(one.name).toBe(one.id);
    expect(one.description).toMatch(/^[A-Z].{20,}[.]$/s);
    expect(one.helpUrl).toMatch(new RegExp(`^https://.*#${one.id}$`));
    for (const { name, description, dimensionality } of one.parameters) {
      expect([one.id, name, description ?? ""]).toEqual([one.id, name, expect.stringMatching(/.{4,}\.$/s)]);
      expect(dimensionality).toBe("matrix");
    }
    expect(one.result.dimensionality).toBe("matrix");
  });

  it.each(declared)(
    "lets only the last arguments of $id be left out, and each of these stands for something",
    (one) => {
      const parameters = Object.values(one.parameters);
      const optional = parameters.map((parameter) => parameter.optional === true);
      expect(optional).toEqual([...optional].sort((left, right) => Number(left) - Number(right)));
      for (const { accepts, optional: mayBeLeftOut } of parameters) {
        if (mayBeLeftOut === true && "whenBlank" in accepts) expect(accepts.whenBlank).toBeDefined();
      }
    },
  );

  it("lets error cells reach the functions, so that they can say which one", () => {
    expect(metadata).toMatchObject({ allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: true });
  });

  it.each(shipped as readonly Shipped[])(
    "keeps $id as people have saved it: later changes only add at the end",
    (old) => {
      const now = metadata.functions.find(({ id }) => id === old.id);
      const parameters: readonly { name: string; optional?: boolean }[] = now?.parameters ?? [];
      expect(parameters.slice(0, old.parameters.length).map(({ name, optional }) => [name, optional === true])).toEqual(
        old.parameters.map(({ name, optional }) => [name, optional]),
      );
      expect(parameters.slice(old.parameters.length).every(({ optional }) => optional === true)).toBe(true);
    },
  );
});

describe("what is made from the functions", () => {
  it("is in step with them: functions.json, the reference with every example worked out, the help page", () => {
    const stale: string[] = [];
    for (const [file, text] of functionFiles()) {
      const present = path.join(root, file);
      if (!existsSync(present) || readFileSync(present, "utf8") !== text) stale.push(file);
    }
    // Otherwise: npm run functions
    expect(stale).toEqual([]);
  });
});
