import type { WorkbookPackage } from "../package";
import { child, childrenOf } from "../xml";
import { addPart, declaration, OFFICE } from "./registry";

const content =
  `${declaration}<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ` +
  'xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" ' +
  'merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">' +
  '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/**
 * The number in `cm` that tells Excel a formula spills, instead of being an array formula typed with Ctrl+Shift+Enter
 * ([MS-XLSX] 2.6.205, XLDAPR). null where the workbook keeps metadata of another kind only: those are not touched.
 */
export function dynamicArrayMark(
  source: WorkbookPackage,
  workbook: string,
  metadata: string | undefined,
): string | null {
  if (metadata === undefined) {
    addPart(source, workbook, {
      path: `${workbook.slice(0, workbook.lastIndexOf("/") + 1)}metadata.xml`,
      content,
      contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml",
      relationshipType: `${OFFICE}/sheetMetadata`,
    });
    return "1";
  }
  const root = source.tree(metadata);
  const types = childrenOf(child(root, "metadataTypes"), "metadataType");
  const type = types.findIndex((t) => t.attributes["name"] === "XLDAPR") + 1;
  const marks = childrenOf(child(root, "cellMetadata"), "bk");
  const mark = marks.findIndex((bk) => childrenOf(bk, "rc").some((rc) => Number(rc.attributes["t"]) === type));
  return type > 0 && mark >= 0 ? String(mark + 1) : null;
}
