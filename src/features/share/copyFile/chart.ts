import { columnLetters, sheetNameInFormula } from "@evenkeel/spreadsheet";
import { escapeXml } from "@evenkeel/xlsx/parts";
import type { CopyChart, CopySheet, CopyTable, CopyValue } from "./document";

const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Dark enough on white for small marks (3:1), and apart from one another in grey too. */
const colours = ["12436D", "28A197", "801650", "A4510A"];
const dashes = ["solid", "dash", "sysDot", "dashDot"];

const MONTH = "mmm yyyy";
const SHARE = "0%";
const isMonthly = (table: CopyTable, chart: CopyChart): boolean => table.columns[chart.categories]?.kind === "month";

/** A native chart's part, in the order of elements that Excel itself writes. */
export function chartPart(sheet: CopySheet, table: CopyTable, chart: CopyChart, headerRow: number): string {
  const isLine = chart.kind === "line";
  const series = chart.series.map((column, index) => seriesXml(sheet, table, chart, headerRow, column, index));
  const kind = isLine
    ? `<c:lineChart><c:grouping val="standard"/>${series.join("")}<c:marker val="1"/><c:axId val="50010001"/><c:axId val="50010002"/></c:lineChart>`
    : `<c:barChart><c:barDir val="${chart.kind === "bar" ? "bar" : "col"}"/><c:grouping val="clustered"/>${series.join("")}<c:gapWidth val="60"/><c:axId val="50010001"/><c:axId val="50010002"/></c:barChart>`;
  const isBar = chart.kind === "bar";
  const categoryAxis =
    `<c:catAx><c:axId val="50010001"/><c:scaling><c:orientation val="${isBar ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isBar ? "l" : "b"}"/><c:numFmt formatCode="${isMonthly(table, chart) ? MONTH : "General"}" sourceLinked="0"/><c:tickLblPos val="low"/>` +
    `<c:crossAx val="50010002"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/></c:catAx>`;
  const valueAxis =
    `<c:valAx><c:axId val="50010002"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isBar ? "b" : "l"}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>` +
    `${titleXml(chart.valueTitle, 1000)}<c:numFmt formatCode="${chart.isPercent ? SHARE : "General"}" sourceLinked="0"/><c:tickLblPos val="nextTo"/>` +
    `<c:crossAx val="50010001"/><c:crosses val="${isBar ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`;
  const legend = chart.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : "";
  return (
    `${declaration}<c:chartSpace xmlns:c="${C}" xmlns:a="${A}" xmlns:r="${R}"><c:lang val="en-GB"/><c:roundedCorners val="0"/>` +
    `<c:chart>${titleXml(chart.title, 1400)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${kind}${categoryAxis}${valueAxis}</c:plotArea>` +
    `${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

function titleXml(text: string, size: number): string {
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="${size > 1000 ? 1 : 0}"/></a:pPr>` +
    `<a:r><a:rPr lang="en-GB" sz="${size}" b="${size > 1000 ? 1 : 0}"/><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function seriesXml(
  sheet: CopySheet,
  table: CopyTable,
  chart: CopyChart,
  headerRow: number,
  column: number,
  index: number,
): string {
  const rows = table.rows.slice(chart.from, chart.to + 1);
  const first = headerRow + 2 + chart.from;
  const last = first + rows.length - 1;
  const area = (c: number, from: number, to: number): string => {
    const letters = columnLetters(c);
    return `${sheetNameInFormula(sheet.name)}!$${letters}$${from}${to === from ? "" : `:$${letters}$${to}`}`;
  };
  const header = table.columns[column]?.header ?? "";
  const name =
    `<c:tx><c:strRef><c:f>${escapeXml(area(column, headerRow + 1, headerRow + 1))}</c:f>` +
    `<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(header)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
  const colour = colours[index % colours.length] ?? "12436D";
  const isLine = chart.kind === "line";
  const look = isLine
    ? `<c:spPr><a:ln w="28575" cap="rnd"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:prstDash val="${dashes[index % dashes.length] ?? "solid"}"/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`
    : `<c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`;
  // Each bar says its figure; a line would be hidden below its own.
  const figures = isLine
    ? ""
    : `<c:dLbls><c:numFmt formatCode="${chart.isPercent ? SHARE : "#,##0.#"}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
      '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';
  const isMonth = isMonthly(table, chart);
  const labels = rows.map((row) => row[chart.categories] ?? "");
  const categories = isMonth
    ? `<c:cat><c:numRef><c:f>${escapeXml(area(chart.categories, first, last))}</c:f><c:numCache><c:formatCode>${MONTH}</c:formatCode>${points(labels, true)}</c:numCache></c:numRef></c:cat>`
    : `<c:cat><c:strRef><c:f>${escapeXml(area(chart.categories, first, last))}</c:f><c:strCache>${points(labels, false)}</c:strCache></c:strRef></c:cat>`;
  const values =
    `<c:val><c:numRef><c:f>${escapeXml(area(column, first, last))}</c:f><c:numCache><c:formatCode>General</c:formatCode>` +
    `${points(
      rows.map((row) => row[column] ?? ""),
      true,
    )}</c:numCache></c:numRef></c:val>`;
  const smooth = isLine ? '<c:smooth val="0"/>' : "";
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name}${look}${figures}${categories}${values}${smooth}</c:ser>`;
}

/** What the chart keeps of the cells: nothing but the very values shown there. */
function points(values: readonly CopyValue[], onlyNumbers: boolean): string {
  const kept = values.map((value, index) =>
    onlyNumbers && typeof value !== "number"
      ? ""
      : `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${kept.join("")}`;
}

/** As wide as an upright A4 page shows at its full size, and two thirds of that high (English Metric Units). */
const CENTIMETRE = 360_000;
const WIDTH = 17 * CENTIMETRE;
const HEIGHT = 9.5 * CENTIMETRE;

/** The drawing that places the chart below the table. */
export function drawingPart(chart: CopyChart, row: number): string {
  return (
    `${declaration}<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}"><xdr:oneCellAnchor>` +
    `<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
    `<xdr:ext cx="${WIDTH}" cy="${HEIGHT}"/>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="${escapeXml(chart.title)}" descr="${escapeXml(chart.alternative)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${C}">` +
    `<c:chart xmlns:c="${C}" xmlns:r="${R}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`
  );
}
