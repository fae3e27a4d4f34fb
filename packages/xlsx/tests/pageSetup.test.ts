import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { PageSetup, WorkbookEdits } from "../src/document";
import { patchPageSetup } from "../src/patch/pageSetup";
import { readWorkbook } from "../src/readWorkbook";
import { saveWorkbook } from "../src/saveWorkbook";

const sample = new Uint8Array(readFileSync(path.resolve(__dirname, "../../../assets/samples/riverside-camhs.xlsx")));
const oneWideLandscape: PageSetup = { landscape: true, pagesWide: 1, pagesTall: null };
const edits = (setup: PageSetup): WorkbookEdits => ({
  cells: [],
  caches: [],
  addedSheets: [],
  removedSheets: [],
  renamedSheets: [],
  tables: [],
  xmlParts: null,
  pageSetups: [{ sheet: "Team", setup }],
  columnWidths: [],
});

describe("how a sheet prints", () => {
  it("is set in the one sheet, and read back", async () => {
    const saved = await saveWorkbook(sample, edits(oneWideLandscape));
    expect(readWorkbook(saved).sheets.map((sheet) => sheet.pageSetup)[0]).toEqual(oneWideLandscape);
    const before = unzipSync(sample);
    const after = unzipSync(saved);
    const changed = Object.keys(before).filter((part) => strFromU8(before[part]!) !== strFromU8(after[part]!));
    expect(changed).toEqual(["xl/worksheets/sheet1.xml"]);
  });

  it("goes back to where it was", async () => {
    const portrait: PageSetup = { landscape: false, pagesWide: null, pagesTall: null };
    const back = await saveWorkbook(await saveWorkbook(sample, edits(oneWideLandscape)), edits(portrait));
    expect(readWorkbook(back).sheets[0]?.pageSetup).toEqual(portrait);
  });

  it("keeps the colour of the tab, and stands in the order that Excel asks for", () => {
    const text = `<worksheet><sheetPr><tabColor rgb="FF00FF00"/></sheetPr><sheetData/><pageMargins left="1"/><headerFooter/></worksheet>`;
    expect(patchPageSetup(text, "sheet1.xml", oneWideLandscape)).toBe(
      `<worksheet><sheetPr><tabColor rgb="FF00FF00"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetData/><pageMargins left="1"/><pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter/></worksheet>`,
    );
  });
});
