import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { transformSync } from "esbuild";
import { teamFunctions } from "../../src/functions/families";

const withoutFunctionHelp = createRequire(__filename)("../../scripts/withoutFunctionHelp.js") as (
  source: string,
) => string;
const folder = path.resolve(__dirname, "../../src/functions");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));

describe("the functions as the build bundles them", () => {
  const sources = files.map((file) => readFileSync(path.join(folder, file), "utf8"));
  const bundled = sources.map((source) => transformSync(withoutFunctionHelp(source), { loader: "ts" }).code).join("\n");

  it.each(teamFunctions)("hold $id without its help", ({ id, help, parameters }) => {
    expect(bundled).toContain(JSON.stringify(id));
    const told = [help.summary, help.units, ...Object.values(parameters).map((parameter) => parameter.help)];
    expect(told.filter((text) => text.length > 25 && bundled.includes(text))).toEqual([]);
  });

  it("keep their line numbers, for debugging", () => {
    const lines = (text: string): number => text.split("\n").length;
    expect(sources.map((source) => lines(withoutFunctionHelp(source)))).toEqual(sources.map(lines));
  });
});
