import { readFileSync } from "node:fs";
import path from "node:path";
import { BILL, billOfMaterials, materials, readLock } from "../../scripts/billOfMaterials";

/** Licences that ask for no more than to be named. */
const PERMISSIVE = ["MIT", "ISC", "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause"];

describe("what ends up in the hosted files", () => {
  const packages = readLock();

  it("is listed for the information-governance reviewer as package-lock.json has it", () => {
    // Otherwise: npm run bill-of-materials
    expect(readFileSync(path.resolve(__dirname, "../..", BILL), "utf8")).toBe(billOfMaterials(packages));
  });

  it("has permissive licences only", () => {
    const others = materials(packages).filter(({ licence }) => !PERMISSIVE.includes(licence));
    expect(materials(packages).length).toBeGreaterThan(50);
    expect(others).toEqual([]);
  });

  it("counts what a package brings for itself, and nothing that only building needs", () => {
    const found = materials({
      "": { dependencies: { a: "1" } },
      "node_modules/a": { version: "1.0.0", license: "MIT", dependencies: { b: "1", c: "1" } },
      "node_modules/a/node_modules/b": { version: "1.5.0", license: "ISC", dependencies: { c: "2" } },
      "node_modules/a/node_modules/c": { version: "2.0.0", license: "MIT" },
      "node_modules/b": { version: "9.0.0", license: "GPL-3.0" },
      "node_modules/c": { version: "9.0.0", license: "GPL-3.0" },
    });
    expect(found.map(({ name, version }) => `${name} ${version}`)).toEqual(["a 1.0.0", "b 1.5.0", "c 2.0.0"]);
  });

  it("counts what the project's own packages need, but not these packages themselves", () => {
    const found = materials({
      "": { dependencies: { "@us/one": "1" } },
      "node_modules/@us/one": { resolved: "packages/one", link: true },
      "node_modules/@us/two": { resolved: "packages/two", link: true },
      "packages/one": { version: "1.0.0", license: "MIT", dependencies: { a: "1", b: "1" } },
      "packages/one/node_modules/b": { version: "1.5.0", license: "ISC" },
      "packages/two": { version: "1.0.0", license: "MIT", dependencies: { c: "1" } },
      "node_modules/a": { version: "1.0.0", license: "MIT" },
      "node_modules/b": { version: "9.0.0", license: "GPL-3.0" },
      "node_modules/c": { version: "9.0.0", license: "GPL-3.0" },
    });
    expect(found.map(({ name, version }) => `${name} ${version}`)).toEqual(["a 1.0.0", "b 1.5.0"]);
  });
});
