import { hostTypes } from "../../src/host/objects";
import { openSheets } from "../../src/node";

/** What the genuine client knows of one of its classes, by the names it uses on the wire. */
interface ClientClass {
  readonly scalars: readonly string[];
  /** Everything in the class's source that stands in quotes. */
  readonly quoted: ReadonlySet<string>;
}

function clientClass(prototype: object): ClientClass {
  const scalars = (prototype as { _scalarPropertyOriginalNames?: readonly string[] })._scalarPropertyOriginalNames;
  const sources = Object.values(Object.getOwnPropertyDescriptors(prototype)).flatMap(({ get, set, value }) =>
    [get, set, value].filter((part) => typeof part === "function").map(String),
  );
  const quoted = new Set([...sources.join("\n").matchAll(/["'](\w+)["']/g)].map(([, word = ""]) => word));
  return { scalars: scalars ?? [], quoted };
}

/** Methods that all collections share; the client writes `getItem` as an indexer, without a name. */
const collectionMethods = ["GetCount", "GetItem", "GetItemAt", "GetItemOrNullObject"];

describe("the members of the host", () => {
  const misspelt: string[] = [];
  let checked = 0;

  beforeAll(async () => {
    const { Excel } = await openSheets({ Sheet1: [[1]] });
    const classes = Excel as unknown as { readonly [name: string]: { readonly prototype: object } | undefined };
    for (const type of hostTypes.values()) {
      if (type.clientName === null) continue;
      const found = classes[type.clientName];
      if (found === undefined) {
        misspelt.push(type.clientName);
        continue;
      }
      const { scalars, quoted } = clientClass(found.prototype);
      for (const name of type.values.keys()) {
        checked += 1;
        if (!scalars.includes(name)) misspelt.push(`${type.name}.${name}`);
      }
      for (const name of [...type.objects.keys(), ...type.methods.keys()]) {
        checked += 1;
        if (!quoted.has(name) && !collectionMethods.includes(name)) misspelt.push(`${type.name}.${name}`);
      }
    }
  });

  it("are all known to the client by just these names", () => {
    expect(misspelt).toEqual([]);
    expect(checked).toBeGreaterThan(300);
  });

  it("would be caught if they were misspelt", async () => {
    const { Excel } = await openSheets({ Sheet1: [[1]] });
    const { scalars, quoted } = clientClass(Excel.Range.prototype);
    expect(scalars).toContain("NumberFormat");
    expect(scalars).not.toContain("NumberFormats");
    expect(quoted.has("GetMergedAreasOrNullObject")).toBe(true);
    expect(quoted.has("GetMergedAreaOrNullObject")).toBe(false);
  });

  it("fail loudly by name where the host lacks them", async () => {
    const { Excel } = await openSheets({ Sheet1: [[1]] });
    const asked = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").comments.load("items/content");
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({
      code: "ApiNotFound",
      message: "host: Worksheet.Comments is not implemented",
    });
    const loaded = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").load("tabColor");
      await context.sync();
    });
    await expect(loaded).rejects.toMatchObject({
      code: "ApiNotFound",
      message: "host: Worksheet.tabColor is not implemented",
    });
  });
});
