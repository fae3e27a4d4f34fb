import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { answerOf } from "./answerOf";
import { faultsOf } from "./faults";
import { DAY_OF_READING, measureFolder, WORKBOOKS } from "./measure";
import { reportOf } from "./report";
import { score } from "./score";
import { readTruths, truthsOf } from "./truth";

const folder = path.resolve(__dirname, "../../..", WORKBOOKS);
const truths = readTruths(folder);

test("every workbook of the folder has a truth", () => {
  const files = readdirSync(folder).filter((file) => file.endsWith(".xlsx"));
  expect(truths.map(({ file }) => file).sort()).toEqual(files.sort());
  expect(files).toHaveLength(22);
});

test.each(truths.map((truth) => [truth.file, truth] as const))(
  "%s: the truth itself gets full marks",
  (_file, truth) => {
    const scored = score(answerOf(truth), truth);
    expect(faultsOf(scored)).toEqual([]);
    expect(scored.verdict).toBe("understood");
    expect(scored.wrongWithoutQuestion).toEqual([]);
  },
);

test("all of them open and connect, and each has its line in the report", () => {
  const measured = measureFolder(folder, DAY_OF_READING);
  expect(measured.filter(({ crash }) => crash !== null)).toEqual([]);
  const report = reportOf(measured);
  expect(truths.filter(({ file }) => !report.some((line) => line.startsWith(`| ${file} | `)))).toEqual([]);
});

test("a workbook that cannot be read is told, and does not hide the others", () => {
  const bring = mkdtempSync(path.join(tmpdir(), "independent-"));
  const [first] = truths;
  if (first === undefined) throw new Error("There are no truths.");
  copyFileSync(path.join(folder, first.file), path.join(bring, first.file));
  writeFileSync(path.join(bring, "truth.json"), JSON.stringify([{ ...first, file: "gone.xlsx" }, first]));
  const measured = measureFolder(bring, DAY_OF_READING);
  rmSync(bring, { recursive: true });
  expect(measured.map(({ crash }) => crash)).toEqual([expect.stringContaining("gone.xlsx"), null]);
  expect(measured[0]?.score.verdict).toBe("no");
});

test("a slip in the name of a field is refused", () => {
  const [first] = truths;
  expect(() => truthsOf([{ ...first, mustsay: ["colour"] }])).toThrow("mustsay");
});
