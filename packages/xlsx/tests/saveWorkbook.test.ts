import fc from "fast-check";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cellAddress } from "@evenkeel/spreadsheet";
import type { CellStyle, WorkbookEdits } from "../src/document";
import { readWorkbook } from "../src/readWorkbook";
import { FileRefusal } from "../src/refusal";
import { saveWorkbook } from "../src/saveWorkbook";
import { changedParts, fixture, link, MAIN, noEdits, partText, sample, typed, workbook } from "./support/packages";

const save = (bytes: Uint8Array, edits: Partial<WorkbookEdits>) => saveWorkbook(bytes, { ...noEdits, ...edits });

function valueAt(bytes: Uint8Array, sheet: string, address: string) {
  const cells = readWorkbook(bytes).sheets.find((s) => s.name === sheet)?.cells ?? [];
  return cells.find((c) => cellAddress(c.row, c.column) === address);
}

const plain: CellStyle = {
  numberFormat: null,
  bold: false,
  italic: false,
  fontColor: null,
  fillColor: null,
  horizontal: null,
  wrap: false,
  locked: true,
};

describe("saving changes nothing but what was changed", () => {
  const books: readonly [string, () => Uint8Array][] = [
    ["riverside", () => sample("riverside-camhs.xlsx")],
    ["eastvale", () => sample("eastvale-ot-counts.xlsx")],
    ["openpyxl", () => fixture("openpyxl.xlsx")],
    ["XlsxWriter", () => fixture("xlsxwriter.xlsx")],
    ["LibreOffice", () => fixture("libreoffice.xlsx")],
  ];

  it.each(books)("%s: no edit, no difference", async (_name, bytes) => {
    expect(changedParts(bytes(), await save(bytes(), {}))).toEqual([]);
  });

  it.each(books)("%s: one new cell touches one part, and there just that cell", async (_name, bytes) => {
    const before = bytes();
    const book = readWorkbook(before);
    const first = book.sheets[0]!;
    const after = await save(before, { cells: [typed(first.name, 199, 29, "Nobody's name yet")] });
    const changed = changedParts(before, after);
    expect(changed).toHaveLength(1);
    const path = changed[0]!;
    const restored = partText(after, path)
      .replace(/<((?:\w+:)?)row r="200">.*?<\/\1row>/, "")
      .replace(/(<(?:\w+:)?dimension ref=")[^"]*/, "$1");
    expect(restored).toBe(partText(before, path).replace(/(<(?:\w+:)?dimension ref=")[^"]*/, "$1"));
    const cells = readWorkbook(after).sheets[0]!.cells.filter((c) => c.row !== 199);
    expect(cells).toEqual(first.cells);
    expect(valueAt(after, first.name, "AD200")?.value).toBe("Nobody's name yet");
  });

  it("placing a case and taking it back gives the very same file parts", async () => {
    const before = sample("riverside-camhs.xlsx");
    const placed = await save(before, { cells: [typed("Caseload", 1, 1, "Grace Reid")] });
    const was = valueAt(before, "Caseload", "B2")!.value;
    expect(changedParts(before, placed)).toEqual(["xl/worksheets/sheet2.xml"]);
    expect(changedParts(before, await save(placed, { cells: [typed("Caseload", 1, 1, was)] }))).toEqual([]);
  });

  it("gives equal files for equal edits", async () => {
    const edits = {
      cells: [typed("Caseload", 1, 1, "Grace Reid")],
      xmlParts: [{ namespace: "urn:evenkeel:x", xml: "<x/>" }],
    };
    const [one, other] = [
      await save(sample("riverside-camhs.xlsx"), edits),
      await save(sample("riverside-camhs.xlsx"), edits),
    ];
    expect(Buffer.compare(one, other)).toBe(0);
  });
});

describe("what is written into a cell", () => {
  it("text stays text: long numbers, formulas, spaces, signs that XML does not know", async () => {
    const texts = [
      "4857773456",
      "=1+1",
      "+44",
      "@x",
      "  two  spaces ",
      "a\nb",
      "a\r\nb",
      "\u0000\u000b",
      "_x000D_",
      "<&>\"'",
      "é😀",
      "\ud800",
    ];
    const after = await save(workbook(""), { cells: texts.map((text, row) => typed("Sheet 1", row, 0, text)) });
    const cells = readWorkbook(after).sheets[0]!.cells;
    expect(cells.map((c) => c.value)).toEqual(texts);
    expect(cells.every((c) => c.formula === null)).toBe(true);
  });

  it("any text, number or yes/no comes back as it was", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(fc.string({ unit: "binary" }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()),
          { maxLength: 20 },
        ),
        async (values) => {
          const after = await save(workbook(""), { cells: values.map((v, row) => typed("Sheet 1", row, 3, v)) });
          const found = readWorkbook(after).sheets[0]!.cells.map((c) => c.value);
          expect(found).toEqual(values.map((v) => (Object.is(v, -0) ? 0 : v)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("keeps a cell's style, and its place in the row", async () => {
    const before = workbook('<row r="2" spans="2:4"><c r="B2" s="0" t="str"><v>x</v></c><c r="D2"><v>4</v></c></row>');
    const after = await save(before, {
      cells: [
        typed("Sheet 1", 1, 0, 1),
        typed("Sheet 1", 1, 2, 3),
        typed("Sheet 1", 1, 5, 6),
        typed("Sheet 1", 1, 1, null),
        typed("Sheet 1", 0, 0, 0),
      ],
    });
    expect(partText(after, "xl/worksheets/sheet1.xml")).toContain(
      '<sheetData><row r="1"><c r="A1"><v>0</v></c></row><row r="2" spans="1:6"><c r="A2"><v>1</v></c><c r="B2" s="0"/><c r="C2"><v>3</v></c><c r="D2"><v>4</v></c><c r="F2"><v>6</v></c></row></sheetData>',
    );
  });

  it("writes formulas as Excel's files spell them, with the value that was calculated", async () => {
    const after = await save(sample("riverside-camhs.xlsx"), {
      cells: [
        typed("Summary", 30, 0, 1.15, "=TEAM.CORE_APPTS_PER_WEEK(5)"),
        typed("Summary", 31, 0, "#VALUE!", "XLOOKUP(1,A:A,B:B)"),
      ],
    });
    const text = partText(after, "xl/worksheets/sheet5.xml");
    expect(text).toContain("<f>_xldudf_TEAM_CORE_APPTS_PER_WEEK(5)</f><v>1.15</v>");
    expect(text).toContain('t="e"><f>_xlfn.XLOOKUP(1,A:A,B:B)</f><v>#VALUE!</v>');
    expect(valueAt(after, "Summary", "A31")).toMatchObject({ formula: "TEAM.CORE_APPTS_PER_WEEK(5)", value: 1.15 });
  });

  it("a spilled formula is one that Excel lets spill", async () => {
    const after = await save(fixture("openpyxl.xlsx"), {
      cells: [typed("Cases", 0, 30, "Ann", "SORT(UNIQUE(B2:B9))", "AE1:AE3")],
      caches: [{ sheet: "Cases", row: 1, column: 30, value: "Bo", isError: false }],
    });
    expect(partText(after, "xl/worksheets/sheet2.xml")).toContain(
      '<c r="AE1" t="str" cm="1"><f t="array" ref="AE1:AE3">_xlfn._xlws.SORT(_xlfn.UNIQUE(B2:B9))</f><v>Ann</v></c>',
    );
    expect(partText(after, "xl/metadata.xml")).toContain("XLDAPR");
    const again = await save(fixture("xlsxwriter.xlsx"), { cells: [typed("Work", 1, 20, 1, "SEQUENCE(2)", "U2:U3")] });
    expect(changedParts(fixture("xlsxwriter.xlsx"), again)).toEqual(["xl/worksheets/sheet1.xml"]);
    expect(partText(again, "xl/worksheets/sheet1.xml")).toMatch(/<c r="U2" cm="1">/);
  });

  it("refreshes calculated values and leaves the formulas as they stand", async () => {
    const before = fixture("openpyxl.xlsx");
    const after = await save(before, {
      caches: [
        { sheet: "Our team", row: 3, column: 2, value: 1, isError: false },
        { sheet: "Our team", row: 3, column: 5, value: "#DIV/0!", isError: true },
      ],
    });
    expect(partText(after, "xl/worksheets/sheet1.xml")).toContain('<c r="C4"><f>B4/37.5</f><v>1</v></c>');
    expect(valueAt(after, "Our team", "F4")).toMatchObject({ formula: "1/0", value: "#DIV/0!", isError: true });
    expect(changedParts(before, after)).toEqual(["xl/worksheets/sheet1.xml"]);
  });

  it("writes dates of a 1904 workbook by its own calendar", async () => {
    const after = await save(fixture("calendar-1904.xlsx"), { cells: [typed("Dates", 0, 0, 46096)] });
    expect(valueAt(after, "Dates", "A1")?.value).toBe(46096);
    expect(partText(after, "xl/worksheets/sheet1.xml")).toContain("<v>44634</v>");
  });

  it("changes a style where asked and keeps its borders and the rest", async () => {
    const before = fixture("openpyxl.xlsx");
    const bold = { ...plain, bold: true, numberFormat: "0.0%", fillColor: "#DDEBF7" };
    const after = await save(before, {
      cells: [
        { ...typed("Our team", 3, 1, 30), style: bold },
        { ...typed("Our team", 4, 0, "Bo Birch"), style: plain },
      ],
    });
    expect(valueAt(after, "Our team", "B4")?.style).toMatchObject({
      bold: true,
      numberFormat: "0.0%",
      fillColor: "#DDEBF7",
    });
    expect(valueAt(after, "Our team", "A5")).toEqual(valueAt(before, "Our team", "A5"));
    expect(valueAt(after, "Our team", "A4")).toEqual(valueAt(before, "Our team", "A4"));
    expect(changedParts(before, after)).toEqual(["xl/styles.xml", "xl/worksheets/sheet1.xml"]);
  });
});

describe("formulas that lean on one another in the file", () => {
  const shared =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row>';

  it("overwriting the first cell of a shared formula leaves the others theirs", async () => {
    const after = await save(workbook(shared), {
      cells: [typed("Sheet 1", 0, 0, 9)],
      caches: [{ sheet: "Sheet 1", row: 2, column: 0, value: 7, isError: false }],
    });
    const cells = readWorkbook(after).sheets[0]!.cells;
    expect(cells.map((c) => [c.value, c.formula])).toEqual([
      [9, null],
      [4, "B2*2"],
      [7, "B3*2"],
    ]);
  });

  it("overwriting an array formula takes the values it had filled in", async () => {
    const after = await save(fixture("xlsxwriter.xlsx"), { cells: [typed("Work", 1, 6, null)] });
    expect(["G2", "G3", "G4"].map((a) => valueAt(after, "Work", a)?.value ?? null)).toEqual([null, null, null]);
    expect(valueAt(after, "Work", "H2")?.value).toBe("none");
  });

  it("drops the order of calculation when a formula goes, and only then", async () => {
    const before = workbook('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>', {
      parts: { "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/></calcChain>` },
      links: link("rId7", "calcChain", "calcChain.xml"),
    });
    expect(changedParts(before, await save(before, { cells: [typed("Sheet 1", 5, 0, 1)] }))).toEqual([
      "xl/worksheets/sheet1.xml",
    ]);
    const after = await save(before, { cells: [typed("Sheet 1", 0, 0, 1)] });
    expect(changedParts(before, after)).toEqual([
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    expect(partText(after, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });
});

describe("sheets, tables and parts", () => {
  it("adds a sheet with a table, and taking both away leaves the file as it was", async () => {
    const before = fixture("xlsxwriter.xlsx");
    const table = {
      name: "MovesLog",
      area: "A1:B2",
      hasHeaders: true,
      hasTotals: false,
      style: null,
      columns: ["Case", "To"],
    };
    const after = await save(before, {
      addedSheets: [{ name: "Moves log", position: 1 }],
      cells: [typed("Moves log", 0, 0, "Case"), typed("Moves log", 0, 1, "To"), typed("Moves log", 1, 0, "C001")],
      tables: [{ sheet: "Moves log", tables: [table] }],
      columnWidths: [{ sheet: "Moves log", column: 1, width: 30 }],
    });
    const book = readWorkbook(after);
    expect(book.sheets.map((s) => s.name)).toEqual(["Work", "Moves log", "Ann's plan"]);
    expect(book.sheets[1]).toMatchObject({
      tables: [{ ...table, style: "TableStyleMedium2" }],
      columns: [{ from: 1, to: 1, width: 30 }],
    });
    expect(book.names).toEqual(readWorkbook(before).names);
    expect(changedParts(before, await save(after, { removedSheets: ["Moves log"] }))).toEqual([]);
  });

  it("takes a sheet away with what only it used", async () => {
    const after = await save(fixture("xlsxwriter.xlsx"), { removedSheets: ["Work"] });
    const paths = changedParts(after, new Uint8Array(fixture("xlsxwriter.xlsx"))).filter((p) =>
      /chart|drawing|comments|vml/i.test(p),
    );
    expect(paths.length).toBeGreaterThanOrEqual(4);
    expect(readWorkbook(after).sheets.map((s) => s.name)).toEqual(["Ann's plan"]);
    expect(readWorkbook(after).names.map((n) => n.name)).toEqual(["Points"]);
    expect(partText(after, "[Content_Types].xml")).not.toMatch(/chart|comments/);
  });

  it("renames a sheet in formulas, rules, names and charts too", async () => {
    const after = await save(fixture("xlsxwriter.xlsx"), { renamedSheets: [{ from: "Work", to: "Ann's work" }] });
    expect(valueAt(after, "Ann's plan", "F3")?.formula).toBe("SUM('Ann''s work'!C2:C7)");
    expect(readWorkbook(after).names.find((n) => n.name === "Points")?.formula).toBe("'Ann''s work'!$C$2:$C$7");
    expect(partText(after, "xl/charts/chart1.xml")).toContain("<c:f>'Ann''s work'!$C$2:$C$7</c:f>");
    expect(partText(after, "xl/worksheets/sheet1.xml")).toContain("<xm:f>'Ann''s work'!C2:C7</xm:f>");
  });

  it("resizes a table and leaves its own formulas", async () => {
    const before = fixture("xlsxwriter.xlsx");
    const present = readWorkbook(before).sheets[1]!.tables[0]!;
    const after = await save(before, {
      tables: [
        { sheet: "Ann's plan", tables: [{ ...present, area: "B3:E8", columns: [...present.columns, "Notes"] }] },
      ],
      cells: [typed("Ann's plan", 2, 4, "Notes")],
    });
    const text = partText(after, "xl/tables/table1.xml");
    expect(text).toContain('ref="B3:E8"');
    expect(text).toMatch(/<autoFilter ref="B3:E7"/);
    expect(text).toContain("calculatedColumnFormula");
    expect(readWorkbook(after).sheets[1]!.tables[0]!.columns).toEqual(["Who", "Half-days", "Share", "Notes"]);
  });

  it("a header typed over a table's header renames the column, and never makes two alike", async () => {
    const after = await save(fixture("openpyxl.xlsx"), {
      cells: [typed("Cases", 0, 2, "Lead"), typed("Cases", 0, 3, null)],
    });
    expect(readWorkbook(after).sheets[1]!.tables[0]!.columns).toEqual(["Case", "Lead", "Lead2", "Column4"]);
    expect(valueAt(after, "Cases", "C1")?.value).toBe("Lead2");
    expect(valueAt(after, "Cases", "D1")?.value).toBe("Column4");
  });

  it("keeps our notes in the workbook and leaves other programs' alone", async () => {
    const foreign = { namespace: "urn:another", xml: '<a xmlns="urn:another"/>' };
    const ours = { namespace: "urn:evenkeel:mapping", xml: '<m xmlns="urn:evenkeel:mapping">1</m>' };
    const bytes = sample("riverside-camhs.xlsx");
    const both = await save(bytes, { xmlParts: [foreign, ours] });
    expect(readWorkbook(both).xmlParts.map(({ namespace, xml }) => ({ namespace, xml }))).toEqual([foreign, ours]);
    const changed = await save(both, { xmlParts: [foreign, { ...ours, xml: ours.xml.replace("1", "2") }] });
    expect(changedParts(both, changed)).toEqual(["customXml/item2.xml"]);
    const without = await save(changed, { xmlParts: [] });
    expect(readWorkbook(without).xmlParts.map((p) => p.namespace)).toEqual(["urn:another"]);
    expect(changedParts(changed, await save(changed, { xmlParts: null }))).toEqual([]);
  });

  it("divides a run of columns that shared one width", async () => {
    const after = await save(fixture("xlsxwriter.xlsx"), { columnWidths: [{ sheet: "Work", column: 2, width: 40 }] });
    expect(readWorkbook(after).sheets[0]!.columns).toMatchObject([
      { from: 1, to: 1, width: 18.7109375 },
      { from: 2, to: 2, width: 40 },
      { from: 3, to: 3, width: 18.7109375 },
    ]);
  });

  it.each<[string, Partial<WorkbookEdits>, FileRefusal["code"]]>([
    ["a sheet that is not there", { cells: [typed("Elsewhere", 0, 0, 1)] }, "no-such-sheet"],
    ["a second sheet of one name", { addedSheets: [{ name: "sheet 1", position: 0 }] }, "bad-edit"],
    ["a cell off the sheet", { cells: [typed("Sheet 1", 1048576, 0, 1)] }, "bad-edit"],
    ["text that no cell can hold", { cells: [typed("Sheet 1", 0, 0, "x".repeat(32768))] }, "bad-edit"],
  ])("refuses %s and saves nothing", async (_what, edits, code) => {
    await expect(save(workbook(""), edits)).rejects.toMatchObject({ code } satisfies Partial<FileRefusal>);
  });
});

const office = findOffice();

/** LibreOffice, where it is installed: a program that is not ours opens what we saved. */
function findOffice(): string | null {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return "soffice";
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

(office ? describe : describe.skip)("a saved file in LibreOffice", () => {
  it("opens with the same values", async () => {
    const folder = mkdtempSync(join(tmpdir(), "evenkeel-"));
    try {
      const saved = await save(sample("riverside-camhs.xlsx"), {
        cells: [typed("Caseload", 1, 1, "Zoë O'Neill & Co"), typed("Caseload", 2, 1, "Grace Reid")],
        addedSheets: [{ name: "Moves log", position: 5 }],
        xmlParts: [{ namespace: "urn:evenkeel:moves-log", xml: '<m xmlns="urn:evenkeel:moves-log"/>' }],
      });
      writeFileSync(join(folder, "saved.xlsx"), saved);
      const csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2";
      execFileSync(
        "soffice",
        [
          "--headless",
          `-env:UserInstallation=file://${folder}/profile`,
          "--convert-to",
          csv,
          "--outdir",
          folder,
          join(folder, "saved.xlsx"),
        ],
        { stdio: "ignore" },
      );
      const lines = readFileSync(join(folder, "saved-Caseload.csv"), "utf8").split("\n");
      const cases = readWorkbook(saved).sheets[1]!.cells.filter((c) => c.column === 1 && c.row < 12 && c.row > 0);
      expect(lines[1]).toContain("Zoë O'Neill & Co");
      for (const { row, value } of cases) expect(lines[row]?.split(",")[1]).toBe(value ?? "");
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 90_000);
});
