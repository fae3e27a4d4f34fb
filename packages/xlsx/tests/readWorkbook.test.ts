import * as SheetJs from "@e965/xlsx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { cellAddress } from "@evenkeel/spreadsheet";
import type { CellDocument, WorkbookDocument } from "../src/document";
import { readWorkbook } from "../src/readWorkbook";
import { FileRefusal } from "../src/refusal";
import { fixture, link, MAIN, sample, workbook } from "./support/packages";

function cell(book: WorkbookDocument, sheet: string, address: string): CellDocument | undefined {
  return book.sheets.find((s) => s.name === sheet)?.cells.find((c) => cellAddress(c.row, c.column) === address);
}

function refusal(bytes: Uint8Array): FileRefusal {
  try {
    readWorkbook(bytes);
  } catch (error) {
    if (error instanceof FileRefusal) return error;
    throw error;
  }
  throw new Error("the file was opened");
}

describe("cells of a file", () => {
  it("keeps text, numbers, yes/no, errors and blanks apart", () => {
    const book = readWorkbook(
      workbook(
        '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#SPILL!</v></c>' +
          '<c r="D1" t="str"><f>"0"&amp;"1"</f><v>01</v></c><c r="E1" t="inlineStr"><is><t>a &amp; b_x000D_</t></is></c>' +
          '<c r="F1"/><c r="G1"><f>A1*2</f></c><c r="H1" t="d"><v>2026-03-14T12:00:00</v></c></row>',
      ),
    );
    const found = book.sheets[0]?.cells.map(({ column, value, formula, isError }) => [column, value, formula, isError]);
    expect(found).toEqual([
      [0, 1.5, null, false],
      [1, true, null, false],
      [2, "#SPILL!", null, true],
      [3, "01", '"0"&"1"', false],
      [4, "a & b\r", null, false],
      [6, null, "A1*2", false],
      [7, 46095.5, null, false],
    ]);
  });

  it("finds rows and cells that leave out their addresses", () => {
    const book = readWorkbook(
      workbook(
        '<row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row><row r="5"><c><v>6</v></c></row><row><c><v>7</v></c></row>',
      ),
    );
    expect(book.sheets[0]?.cells.map((c) => [cellAddress(c.row, c.column), c.value])).toEqual([
      ["A1", 1],
      ["D1", 4],
      ["E1", 5],
      ["A5", 6],
      ["A6", 7],
    ]);
  });

  it("reads rich shared text without its phonetic guide", () => {
    const strings = `<sst xmlns="${MAIN}"><si><r><t>Ann </t></r><r><rPr><b/></rPr><t>Apple</t></r><rPh sb="0" eb="1"><t>an</t></rPh></si></sst>`;
    const book = readWorkbook(
      workbook('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
        parts: { "xl/sharedStrings.xml": strings },
        links: link("rId9", "sharedStrings", "sharedStrings.xml"),
      }),
    );
    expect(book.sheets[0]?.cells[0]?.value).toBe("Ann Apple");
  });

  it("gives each cell of a shared formula its own", () => {
    const book = readWorkbook(
      workbook(
        '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">COUNTIF(C:C,"C1")+$B1</f><v>1</v></c></row>' +
          '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>',
      ),
    );
    expect(book.sheets[0]?.cells.map((c) => c.formula)).toEqual(['COUNTIF(C:C,"C1")+$B1', 'COUNTIF(C:C,"C1")+$B2']);
  });

  it("counts dates of a workbook that begins in 1904 like all others", () => {
    const book = readWorkbook(fixture("calendar-1904.xlsx"));
    expect(cell(book, "Dates", "A1")?.value).toBe(46095);
    expect(cell(book, "Dates", "A2")?.value).toBe(46095);
  });

  it("reads a file whose elements carry a prefix", () => {
    const prefixed = workbook("", {
      parts: {
        "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2"><x:c r="B2" t="str"><x:v>Ann</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      },
    });
    expect(readWorkbook(prefixed).sheets[0]?.cells).toMatchObject([{ row: 1, column: 1, value: "Ann" }]);
  });
});

describe("a team's workbook as other programs write it", () => {
  it("openpyxl: formulas without results, protection, hidden things, table, rules, chart, names", () => {
    const book = readWorkbook(fixture("openpyxl.xlsx"));
    const team = book.sheets[0];
    expect(cell(book, "Our team", "C4")).toMatchObject({ value: null, formula: "B4/37.5" });
    expect(cell(book, "Our team", "H4")?.value).toBe("4857773456");
    expect(cell(book, "Our team", "A4")?.style).toMatchObject({ bold: true, fontColor: "#C00000" });
    expect(cell(book, "Our team", "B4")?.style?.fillColor).toBe("#FFF2CC");
    expect(cell(book, "Our team", "B5")?.style?.locked).toBe(false);
    expect(team).toMatchObject({
      isProtected: true,
      merges: ["A1:C1"],
      freeze: { rows: 3, columns: 1 },
      rows: [{ row: 5, hidden: true }],
      columns: [
        { from: 0, to: 0, width: 28, hidden: false },
        { from: 5, to: 5, hidden: true },
      ],
    });
    expect(book.sheets[1]).toMatchObject({
      tables: [
        {
          name: "CaseTable",
          area: "A1:D9",
          hasHeaders: true,
          hasTotals: false,
          columns: ["Case", "Lead", "Risk", "Hours"],
        },
      ],
      validations: [
        { areas: ["C2:C9"], type: "list", formula1: '"Low,Medium,High"', allowBlank: true, showError: true },
      ],
      conditionalFormats: [{ areas: ["C2:C9"], type: "cellIs", formula: '"High"' }],
      charts: [{ type: "bar", title: "Hours" }],
    });
    expect(book.sheets[2]?.visibility).toBe("VeryHidden");
    expect(book.names).toEqual([
      { name: "FullTime", formula: "37.5", sheet: null, hidden: false },
      { name: "Risks", formula: "Lists!$A$1", sheet: null, hidden: false },
    ]);
    expect(book.properties).toMatchObject({ title: "Team list", creator: "Ann Apple" });
  });

  it("XlsxWriter: array and spilled formulas, rich text, a totals row, a local name", () => {
    const book = readWorkbook(fixture("xlsxwriter.xlsx"));
    expect(cell(book, "Work", "G2")).toMatchObject({ formula: "C2:C4*2", arrayArea: "G2:G4" });
    expect(cell(book, "Work", "I2")).toMatchObject({ formula: "SORT(UNIQUE(B2:B7))", arrayArea: "I2" });
    expect(cell(book, "Work", "E2")?.value).toBe("part bold part");
    expect(cell(book, "Work", "E3")?.value).toBe("a < b & \"c\" 'd' > é £ 😀");
    expect(cell(book, "Work", "E5")).toMatchObject({ value: "=not a formula", formula: null });
    expect(cell(book, "Work", "H3")).toMatchObject({ value: "#N/A", isError: true });
    expect(book.sheets[1]?.tables).toMatchObject([{ name: "Plan", area: "B3:D6", hasTotals: true }]);
    expect(book.names).toContainEqual({ name: "Here", formula: "Work!$B$3", sheet: "Work", hidden: false });
  });

  it.each(["riverside-camhs.xlsx", "eastvale-ot-counts.xlsx"])(
    "%s: the same cells as a second reader finds",
    (name) => {
      expectSameCells(sample(name));
    },
  );

  it.each(["openpyxl.xlsx", "xlsxwriter.xlsx", "libreoffice.xlsx"])(
    "%s: the same cells as a second reader finds",
    (name) => {
      expectSameCells(fixture(name));
    },
  );
});

/** SheetJS is our second opinion on values; it drops formulas without results, which we keep. */
function expectSameCells(bytes: Uint8Array): void {
  const other = SheetJs.read(bytes, { cellFormula: true, dense: false });
  const book = readWorkbook(bytes);
  expect(book.sheets.map((s) => s.name)).toEqual(other.SheetNames);
  for (const sheet of book.sheets) {
    const ours = sheet.cells
      .filter((c) => c.value !== null && c.value !== "")
      .map((c) => [cellAddress(c.row, c.column), c.value] as const);
    const theirs = Object.entries(other.Sheets[sheet.name] ?? {})
      .filter(
        ([address, c]) =>
          !address.startsWith("!") && (c as SheetJs.CellObject).v !== undefined && (c as SheetJs.CellObject).v !== "",
      )
      .map(
        ([address, c]) =>
          [
            address,
            (c as SheetJs.CellObject).t === "e" ? (c as SheetJs.CellObject).w : (c as SheetJs.CellObject).v,
          ] as const,
      );
    expect(new Map(ours)).toEqual(new Map(theirs));
  }
}

describe("files that are refused, with a sentence that says what to do", () => {
  const ole = (stream: string) => new Uint8Array(SheetJs.CFB.write(cfbWith(stream), { type: "buffer" }) as Uint8Array);
  const cfbWith = (stream: string) => {
    const container = SheetJs.CFB.utils.cfb_new();
    SheetJs.CFB.utils.cfb_add(container, `/${stream}`, new Uint8Array(64));
    return container;
  };
  const strict = () =>
    workbook("", {
      parts: {
        "xl/workbook.xml": '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheets/></workbook>',
      },
    });
  const renamed = (from: string, to: string) => {
    const entries = unzipSync(workbook(""));
    const types = new TextDecoder().decode(entries["[Content_Types].xml"]);
    return zipSync({ ...entries, "[Content_Types].xml": strToU8(types.replace(from, to)) });
  };

  it.each([
    ["encrypted with a password", () => ole("EncryptedPackage"), "encrypted", /password/],
    ["the old .xls format", () => ole("Workbook"), "old-format", /\.xls\b/],
    [
      "a binary workbook",
      () =>
        renamed(
          "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
          "vnd.ms-excel.sheet.binary.macroEnabled.main",
        ),
      "old-format",
      /\.xlsb/,
    ],
    [
      "an OpenDocument file",
      () => zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") }),
      "old-format",
      /OpenDocument/,
    ],
    ["Strict Open XML", strict, "strict", /Strict/],
    ["a .csv", () => strToU8("Name,Hours\nAnn,37.5\n"), "not-a-workbook", /text file/],
    [
      "a Word document",
      () => renamed("spreadsheetml.sheet.main", "wordprocessingml.document.main"),
      "not-a-workbook",
      /not an Excel workbook/,
    ],
    ["an empty file", () => new Uint8Array(), "not-a-workbook", /empty/],
    ["a file cut short", () => sample("riverside-camhs.xlsx").slice(0, 9000), "damaged", /damaged/],
    ["a sheet that is not well-formed", () => workbook("<row>"), "damaged", /xl\/worksheets\/sheet1\.xml/],
    [
      "a sheet that is missing",
      () => workbook("", { parts: { "xl/_rels/workbook.xml.rels": '<Relationships xmlns="x"/>' } }),
      "damaged",
      /Sheet 1/,
    ],
  ])("%s", (_what, bytes, code, sentence) => {
    const refused = refusal(bytes());
    expect(refused.code).toBe(code);
    expect(refused.message).toMatch(sentence);
    expect(refused.message).toMatch(/(try again|copied|save)/i);
  });
});
