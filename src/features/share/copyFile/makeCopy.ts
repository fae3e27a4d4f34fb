import { columnLetters, sheetNameInFormula } from "@evenkeel/spreadsheet";
import { saveWorkbook, type CellStyle, type WorkbookEdits } from "@evenkeel/xlsx";
import {
  addPart,
  changeAttributes,
  declaration,
  escapeXml,
  findParts,
  OFFICE,
  relationshipsOf,
  scanSheet,
  splice,
  WorkbookPackage,
  type Splice,
} from "@evenkeel/xlsx/parts";
import { chartPart, drawingPart } from "./chart";
import type { CopyColumn, CopyDocument, CopySheet, CopyValue } from "./document";

const STYLES = "xl/styles.xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** Makes the file. It holds what the document says and nothing else: there is no template to leave something behind. */
export async function makeCopy(document: CopyDocument): Promise<Uint8Array> {
  const [first, ...others] = document.sheets;
  if (!first) throw new Error("a workbook needs a sheet");
  const cells = await saveWorkbook(blankPackage(document, first.name), {
    cells: document.sheets.flatMap(sheetCells),
    caches: [],
    addedSheets: others.map(({ name }, index) => ({ name, position: index + 1 })),
    removedSheets: [],
    renamedSheets: [],
    tables: document.sheets.flatMap(sheetTable),
    xmlParts: null,
    columnWidths: document.sheets.flatMap(sheetWidths),
  });
  const source = WorkbookPackage.open(cells);
  for (const sheet of document.sheets) finishSheet(source, sheet);
  // A row of several lines reads from the top.
  source.write(STYLES, source.text(STYLES).replaceAll("<alignment ", '<alignment vertical="top" '));
  return source.zip();
}

/** The row of a sheet's table header, from 0: below the title, its lines and a blank row. */
export function headerRowOf(sheet: CopySheet): number {
  return sheet.lines.length + 2;
}

const plain: CellStyle = {
  numberFormat: null,
  bold: false,
  italic: false,
  fontColor: null,
  fillColor: null,
  horizontal: null,
  wrap: true,
  locked: true,
};
const formats: Readonly<Record<CopyColumn["kind"], string | null>> = {
  text: null,
  people: "#,##0",
  decimal: "#,##0.0",
  figure: null,
  percent: "0%",
  month: "mmm yyyy",
};

type Cell = WorkbookEdits["cells"][number];

function sheetCells(sheet: CopySheet): Cell[] {
  const cell = (row: number, column: number, value: CopyValue, style: Partial<CellStyle> = {}): Cell => ({
    sheet: sheet.name,
    row,
    column,
    value,
    formula: null,
    arrayArea: null,
    style: { ...plain, ...style },
  });
  const cells = [cell(0, 0, sheet.title)];
  const isProse = sheet.table === null;
  sheet.lines.forEach((line, index) => {
    const look = line.heading
      ? { bold: true, wrap: false }
      : { wrap: isProse, ...(line.link === undefined ? {} : { fontColor: "#1D4ED8" }) };
    cells.push(cell(index + 1, 0, line.text, look));
  });
  const { table } = sheet;
  if (!table) return cells;
  const top = headerRowOf(sheet);
  table.columns.forEach((column, index) => {
    const horizontal = column.kind === "text" || column.kind === "month" ? "left" : "right";
    cells.push(cell(top, index, column.header, { bold: true, horizontal }));
  });
  table.rows.forEach((values, row) =>
    values.forEach((value, column) => {
      const kind = table.columns[column]?.kind ?? "text";
      const isFigure = kind !== "text" && kind !== "month";
      const horizontal = isFigure ? "right" : "left";
      const numberFormat = typeof value === "number" ? formats[kind] : null;
      cells.push(cell(top + 1 + row, column, value, { numberFormat, horizontal }));
    }),
  );
  return cells;
}

function sheetTable({ name: sheet, table, lines }: CopySheet): WorkbookEdits["tables"][number][] {
  if (!table) return [];
  const top = lines.length + 3;
  const area = `A${top}:${columnLetters(table.columns.length - 1)}${top + table.rows.length}`;
  const columns = table.columns.map((column) => column.header);
  const style = "TableStyleLight1";
  return [{ sheet, tables: [{ name: table.name, area, hasHeaders: true, hasTotals: false, style, columns }] }];
}

/** Prose stands in one column that a page holds, with some air between its paragraphs. */
const PROSE_WIDTH = 72;
const PROSE_GAP = 6;
/** Wider tables are printed lying. */
const PORTRAIT_WIDTH = 90;

function sheetWidths({ name: sheet, table }: CopySheet): WorkbookEdits["columnWidths"][number][] {
  const widths = table ? table.columns.map((column) => column.width) : [PROSE_WIDTH];
  return widths.map((width, column) => ({ sheet, column, width }));
}

/** Links, printing, the chart, and no filter buttons: they do not help a reader, and hide rows. */
function finishSheet(source: WorkbookPackage, sheet: CopySheet): void {
  const parts = findParts(source);
  const path = parts.sheets.find(({ name }) => name === sheet.name)?.path ?? "";
  for (const { kind, target } of relationshipsOf(source, path)) {
    if (kind === "table") source.write(target, source.text(target).replace(/<autoFilter[^>]*\/>/, ""));
  }
  const drawing = sheet.chart && sheet.table ? addChart(source, path, sheet) : "";
  const headings = new Set(sheet.lines.flatMap(({ heading }, i) => (heading ? [`A${i + 2}`] : [])));
  const text = source.text(path).replace(/(<c r="(A\d+)") s="\d+"/g, (cell, start: string, at: string) => {
    if (at === "A1") return `${start} s="${TITLE_STYLE}"`;
    return headings.has(at) ? `${start} s="${HEADING_STYLE}"` : cell;
  });
  const scan = scanSheet(text, path);
  const data = scan.elements.find((element) => element.local === "sheetData");
  const end = data?.end ?? scan.rootCloseStart;
  const changes: Splice[] = [
    { start: scan.rootOpenEnd, end: scan.rootOpenEnd, text: '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' },
    { start: end, end, text: links(sheet) + printing(sheet) + drawing },
  ];
  const columns = scan.elements.find((element) => element.local === "cols") ?? data;
  if (columns) {
    const view =
      `<sheetViews><sheetView showGridLines="${sheet.table ? 1 : 0}" workbookViewId="0"${parts.sheets[0]?.name === sheet.name ? ' tabSelected="1"' : ""}>` +
      '<selection activeCell="A1" sqref="A1"/></sheetView></sheetViews>';
    changes.push({ start: columns.start, end: columns.start, text: view });
  }
  for (const row of scan.rows) {
    const { start, openEnd, name } = row;
    const ht = String(rowHeight(sheet, row.row));
    changes.push(changeAttributes(text, { name, start, openEnd }, { ht, customHeight: "1" }));
  }
  source.write(path, splice(text, changes));
}

/** Points that a line of Arial 12 takes, and the title's Arial 16. */
const LINE_HEIGHT = 16;
const TITLE_HEIGHT = 24;
/** Signs of text that fit where a column is so many digits wide. */
const SIGNS_A_DIGIT = 1.18;
const BOLD_SIGNS = 0.9;

/** How many lines a text takes where so many signs fit in one: words are not divided. */
function wrappedLines(text: string, signs: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= signs || used === 0) used = needed;
    else {
      lines += 1;
      used = word.length;
    }
    // A word longer than the line is cut where the line ends.
    lines += Math.max(0, Math.ceil(used / signs) - 1);
    used = used > signs ? used % signs : used;
  }
  return lines;
}

/** Programs that do not measure text themselves would cut wrapped lines off, so rows say how high they are. */
function rowHeight(sheet: CopySheet, row: number): number {
  if (row === 0) return TITLE_HEIGHT;
  const { table } = sheet;
  const linesOf = (text: CopyValue, width: number, signs = SIGNS_A_DIGIT): number =>
    wrappedLines(String(text), width * signs);
  if (!table) {
    return LINE_HEIGHT * linesOf(sheet.lines[row - 1]?.text ?? "", PROSE_WIDTH) + PROSE_GAP;
  }
  const top = headerRowOf(sheet);
  if (row < top) return LINE_HEIGHT;
  const texts = row === top ? table.columns.map((column) => column.header) : (table.rows[row - top - 1] ?? []);
  // Figures never wrap, whatever digits they have behind the point.
  const lines = texts.map((text, column) =>
    typeof text === "number"
      ? 1
      : linesOf(text, table.columns[column]?.width ?? 1, row === top ? BOLD_SIGNS : undefined),
  );
  return LINE_HEIGHT * Math.max(...lines);
}

function links(sheet: CopySheet): string {
  const entries = sheet.lines.flatMap(({ link, text }, index) =>
    link === undefined
      ? []
      : [
          `<hyperlink ref="A${index + 2}" location="${escapeXml(`${sheetNameInFormula(link)}!A1`)}" display="${escapeXml(text)}"/>`,
        ],
  );
  return entries.length === 0 ? "" : `<hyperlinks>${entries.join("")}</hyperlinks>`;
}

/** A4, one page wide; wide tables lying. */
function printing(sheet: CopySheet): string {
  const width = sheet.table?.columns.reduce((sum, column) => sum + column.width, 0) ?? 0;
  const orientation = width > PORTRAIT_WIDTH ? "landscape" : "portrait";
  return (
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`
  );
}

function addChart(source: WorkbookPackage, path: string, sheet: CopySheet): string {
  const { chart, table } = sheet;
  if (!chart || !table) return "";
  const number = source.names().filter((name) => name.startsWith("xl/charts/")).length + 1;
  const drawing = `xl/drawings/drawing${number}.xml`;
  const top = headerRowOf(sheet);
  const id = addPart(source, path, {
    path: drawing,
    content: drawingPart(chart, top + table.rows.length + 2),
    contentType: "application/vnd.openxmlformats-officedocument.drawing+xml",
    relationshipType: `${OFFICE}/drawing`,
  });
  addPart(source, drawing, {
    path: `xl/charts/chart${number}.xml`,
    content: chartPart(sheet, table, chart, top),
    contentType: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    relationshipType: `${OFFICE}/chart`,
  });
  return `<drawing xmlns:r="${OFFICE}" r:id="${id}"/>`;
}

/** The place of the style for titles among the cell styles below: Excel's own Heading 1. */
const TITLE_STYLE = 1;
/** The same for headings within prose: Heading 2. */
const HEADING_STYLE = 2;

const styles =
  `${declaration}<styleSheet xmlns="${MAIN}">` +
  '<fonts count="3"><font><sz val="12"/><color rgb="FF000000"/><name val="Arial"/><family val="2"/></font>' +
  '<font><b/><sz val="16"/><color rgb="FF000000"/><name val="Arial"/><family val="2"/></font>' +
  '<font><b/><sz val="13"/><color rgb="FF000000"/><name val="Arial"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="1" applyFont="1"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="2" applyFont="1"/></cellXfs>' +
  '<cellStyles count="3"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Heading 1" xfId="1" builtinId="16"/><cellStyle name="Heading 2" xfId="2" builtinId="17"/></cellStyles></styleSheet>';

/** The smallest package that Excel opens, with a title and a language and no author. */
function blankPackage(document: CopyDocument, firstSheet: string): Uint8Array {
  const source = WorkbookPackage.empty();
  source.write(
    "[Content_Types].xml",
    `${declaration}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/></Types>',
  );
  addPart(source, "", {
    path: "xl/workbook.xml",
    content: `${declaration}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="${escapeXml(firstSheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    relationshipType: `${OFFICE}/officeDocument`,
  });
  addPart(source, "xl/workbook.xml", {
    path: "xl/worksheets/sheet1.xml",
    content: `${declaration}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData/></worksheet>`,
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
    relationshipType: `${OFFICE}/worksheet`,
  });
  addPart(source, "xl/workbook.xml", {
    path: STYLES,
    content: styles,
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
    relationshipType: `${OFFICE}/styles`,
  });
  addPart(source, "", {
    path: "docProps/core.xml",
    content:
      `${declaration}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
      'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:title>${escapeXml(document.title)}</dc:title><dc:subject>${escapeXml(document.subject)}</dc:subject><dc:creator></dc:creator><dc:language>en-GB</dc:language>` +
      `<cp:lastModifiedBy></cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${document.date}T00:00:00Z</dcterms:created>` +
      `<dcterms:modified xsi:type="dcterms:W3CDTF">${document.date}T00:00:00Z</dcterms:modified></cp:coreProperties>`,
    contentType: "application/vnd.openxmlformats-package.core-properties+xml",
    relationshipType: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  });
  return source.zip();
}
