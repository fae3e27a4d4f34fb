import { readWorkbook } from "@evenkeel/xlsx";
import { createEngine, type Engine } from "../../src/engine/engine";
import libreOffice from "../fixtures/libreoffice.json";
import { sampleFile } from "../support/sample";
import { agreedFormulas } from "./agreedFormulas";

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine(readWorkbook(sampleFile("riverside-camhs.xlsx")));
});
afterAll(() => engine.dispose());

test("every formula of the list has a stored value", () => {
  expect(libreOffice.results.map(({ formula }) => formula)).toEqual(agreedFormulas);
});

test.each(libreOffice.results)("$formula is as in LibreOffice", async ({ formula, value }) => {
  const answer = await engine.evaluate(`=${formula}`);
  const ours = "error" in answer ? answer.error : Array.isArray(answer.value) ? answer.value[0]?.[0] : answer.value;
  if (typeof value === "number") expect(ours).toBeCloseTo(value, 9);
  else expect(ours).toBe(value);
});
