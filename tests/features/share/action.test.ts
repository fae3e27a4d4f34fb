import { unzipSync } from "fflate";
import { commissionerCopy } from "../../../src/features/share/action";
import type { CopyPreview } from "../../../src/features/share/present";
import { ActionRefusal } from "../../../src/actions/action";
import { safeCount } from "../../../src/domain/sharing/disclosure";
import type { TeamData } from "../../../src/domain/team";
import { day } from "../../../src/domain/units";
import { checkCopy, type CopyCheck } from "../../../src/features/share/copyFile/checkCopy";
import { addPart, OFFICE, WorkbookPackage } from "@evenkeel/xlsx/parts";
import { documentToGrid, readWorkbook, saveWorkbook } from "@evenkeel/xlsx";
import { connect } from "../../../src/workbook/connect/connect";
import type { WorkbookGrid } from "@evenkeel/spreadsheet";
import { noEdits, sample, typed } from "../../../packages/xlsx/tests/support/packages";
import { makeCorpus } from "../../workbook/corpus/corpus";

const today = day(46347);

const copyOf = async (grid: WorkbookGrid, raw: object = {}): Promise<CopyPreview> => {
  const connection = { ...connect(grid, { today, remembered: null }), grid };
  return commissionerCopy.preview(connection, commissionerCopy.options.read(raw), { today });
};
const riverside = () => documentToGrid(readWorkbook(sample("riverside-camhs.xlsx")));
const failedChecks = (preview: CopyPreview) => preview.checks.filter((one) => !one.passed);

/** A second look, by other means than the product's own: the bytes of every part, and the entries' names. */
function foundIn(bytes: Uint8Array, words: readonly string[]): readonly string[] {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => `${name}\n${new TextDecoder().decode(part)}`);
  const all = parts.join("\n").toLowerCase();
  return words.filter((word) => word.trim().length > 3 && !/^\d{1,5}$/.test(word) && all.includes(word.toLowerCase()));
}

function secretsOf(team: TeamData): readonly string[] {
  const clients = team.cases.flatMap(({ id, linkedWith }) => [id, ...linkedWith]);
  return [...clients, ...team.clinicians.map(({ name }) => name)];
}

describe("a copy for commissioners of workbooks of many kinds", () => {
  const corpus = makeCorpus(1);

  it.each(corpus.map((one, index) => [`${index} ${one.family}, ${one.layout}`, one] as const))(
    "%s: no client, no clinician, no small number, whatever is missing",
    async (_name, { grid }) => {
      for (const clinicians of ["none", "roles"]) {
        const preview = await copyOf(grid, { clinicians });
        expect(failedChecks(preview)).toEqual([]);
        expect(foundIn(preview.bytes, secretsOf(preview.connection.team!))).toEqual([]);
        for (const { table } of preview.document.sheets) {
          table?.columns.forEach(({ kind }, column) => {
            if (kind !== "people") return;
            for (const row of table.rows) if (typeof row[column] === "number") expect(row[column] % 5).toBe(0);
          });
        }
      }
    },
  );

  it("says in the notes what the workbook does not hold", async () => {
    const eastvale = documentToGrid(readWorkbook(sample("eastvale-ot-counts.xlsx")));
    const preview = await copyOf(eastvale);
    expect(failedChecks(preview)).toEqual([]);
    const notes = preview.document.sheets.find((sheet) => sheet.name === "Notes");
    expect(notes?.lines.at(-1)?.text).toMatch(/Referrals by month.*Waits/);
    const caseload = preview.document.sheets.find((sheet) => sheet.name === "Caseload")?.table;
    expect(caseload?.rows).toHaveLength(5);
    expect(preview.statement.join(" ")).not.toMatch(/waiting/);
  });

  it("refuses a workbook without a team", async () => {
    const shopping: WorkbookGrid = { sheets: [] };
    await expect(copyOf(shopping)).rejects.toBeInstanceOf(ActionRefusal);
  });
});

describe("the copy of the sample workbook", () => {
  it("tells the team's own figures, rounded", async () => {
    const preview = await copyOf(riverside());
    const open = preview.connection.team!.cases.filter((one) => one.status !== "closed").length;
    const measures = preview.document.sheets.find((sheet) => sheet.name === "Key measures")?.table;
    expect(measures?.rows.find(([measure]) => measure === "Open cases")?.[2]).toBe(safeCount(open));
    expect(preview.statement.join(" ")).toMatch(/8\.1 a week are needed and 10\.8 are offered/);
  });

  it("is the same file every time", async () => {
    const [one, other] = [await copyOf(riverside()), await copyOf(riverside())];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });

  it("names clinicians only where that was chosen", async () => {
    const names = await copyOf(riverside(), { clinicians: "names" });
    expect(failedChecks(names)).toEqual([]);
    expect(foundIn(names.bytes, ["Grace Reid"])).toEqual(["Grace Reid"]);
    expect(
      foundIn(
        names.bytes,
        names.connection.team!.cases.map(({ id }) => id),
      ),
    ).toEqual([]);
  });

  it.each([
    [{ serviceName: "Grace Reid's team" }, /serviceName/],
    [{ statement: ["The long wait is RV1007."] }, /statement/],
  ])("does not let the manager name anybody by mistake: %j", async (options, sentence) => {
    await expect(copyOf(riverside(), options)).rejects.toThrow(sentence);
  });

  it.each([{ clinician: "none" }, { clinicians: "initials" }, { serviceName: 7 }, ["none"]])("refuses %j", (raw) => {
    expect(() => commissionerCopy.options.read(raw)).toThrow(ActionRefusal);
  });

  it("a manager's own sentences replace the drafted ones", async () => {
    const preview = await copyOf(riverside(), { statement: ["Two posts are vacant."], serviceName: "Riverside" });
    const summary = preview.document.sheets.find((sheet) => sheet.name === "Summary");
    expect(summary?.lines.map((line) => line.text)).toEqual(["Two posts are vacant."]);
    expect(preview.document.title).toBe("Riverside: demand, capacity and caseload");
  });
});

describe("a leaky copy is caught, and never handed out", () => {
  let preview: CopyPreview;
  beforeAll(async () => {
    preview = await copyOf(riverside());
  });

  const forbidden = { texts: ["RV1007", "Grace Reid"], wholeCells: ["Psychologist"] };
  const caught = (bytes: Uint8Array): readonly CopyCheck[] =>
    checkCopy(bytes, preview.document, forbidden)
      .filter((one) => !one.passed)
      .map((one) => one.check);
  const changed = (change: (source: WorkbookPackage) => void): Uint8Array => {
    const source = WorkbookPackage.open(preview.bytes);
    change(source);
    return source.zip();
  };
  const replaced = (path: string, from: string | RegExp, to: string): Uint8Array =>
    changed((source) => {
      const text = source.text(path);
      expect(text.search(from)).toBeGreaterThanOrEqual(0);
      source.write(path, text.replace(from, to));
    });
  const saved = (edits: Partial<typeof noEdits>) => saveWorkbook(preview.bytes, { ...noEdits, ...edits });

  it("the honest one passes", () => expect(caught(preview.bytes)).toEqual([]));

  it("a client in a cell", async () => {
    const bytes = await saved({ cells: [typed("Notes", 30, 0, "see rv1007.")] });
    expect(caught(bytes)).toEqual(expect.arrayContaining(["no-forbidden-text", "only-what-was-previewed"]));
  });

  it("a client in a shared string left behind", () => {
    const bytes = changed((source) =>
      addPart(source, "xl/workbook.xml", {
        path: "xl/sharedStrings.xml",
        content:
          '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>RV</t></r><r><t>1007</t></r></si></sst>',
        contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml",
        relationshipType: `${OFFICE}/sharedStrings`,
      }),
    );
    expect(caught(bytes)).toEqual(expect.arrayContaining(["no-foreign-parts", "no-forbidden-text"]));
  });

  it("the add-in's own notes", async () => {
    const bytes = await saved({
      xmlParts: [{ namespace: "urn:evenkeel:moves-log", xml: '<m xmlns="urn:evenkeel:moves-log"/>' }],
    });
    expect(caught(bytes)).toContain("no-foreign-parts");
  });

  it("a name in the zip's list of entries", () => {
    const bytes = changed((source) => source.write("xl/media/Grace Reid.xml", "<x/>"));
    expect(caught(bytes)).toEqual(expect.arrayContaining(["no-foreign-parts", "no-forbidden-text"]));
  });

  it("a formula", async () => {
    const bytes = await saved({ cells: [typed("Waits", 9, 1, 5, "=TEAM.SAFE_COUNT(3)")] });
    expect(caught(bytes)).toContain("no-formulas");
  });

  it("a small number in a cell, and one in a chart's memory", async () => {
    const sheet = preview.document.sheets.find(({ name }) => name === "Waits")!;
    const first = sheet.lines.length + 3;
    expect(caught(await saved({ cells: [typed("Waits", first, 1, 3)] }))).toEqual(
      expect.arrayContaining(["small-numbers-protected", "only-what-was-previewed"]),
    );
    const chart = replaced("xl/charts/chart3.xml", /(<c:val>.*?<c:pt idx="0"><c:v>)0</, "$13<");
    expect(caught(chart)).toEqual(["only-what-was-previewed"]);
  });

  it("a client in a chart's memory", () => {
    const bytes = replaced("xl/charts/chart3.xml", /<c:cat>(.*?)Under 4 weeks/, "<c:cat>$1RV1007");
    expect(caught(bytes)).toEqual(expect.arrayContaining(["no-forbidden-text", "only-what-was-previewed"]));
  });

  it.each<[string, string, string | RegExp, string, CopyCheck]>([
    [
      "a hidden sheet",
      "xl/workbook.xml",
      '<sheet name="Notes"',
      '<sheet state="veryHidden" name="Notes"',
      "no-hidden-content",
    ],
    [
      "a defined name",
      "xl/workbook.xml",
      "</sheets>",
      '</sheets><definedNames><definedName name="x">1</definedName></definedNames>',
      "no-hidden-content",
    ],
    ["a hidden row", "xl/worksheets/sheet4.xml", '<row r="2"', '<row hidden="1" r="2"', "no-hidden-content"],
    [
      "an author",
      "docProps/core.xml",
      "<dc:creator></dc:creator>",
      "<dc:creator>Sam</dc:creator>",
      "no-personal-properties",
    ],
    [
      "a keyword that is a client",
      "docProps/core.xml",
      "</dc:title>",
      "</dc:title><dc:description>RV1007</dc:description>",
      "no-forbidden-text",
    ],
    [
      "an alternative text that names somebody",
      "xl/drawings/drawing1.xml",
      /descr="[^"]*"/,
      'descr="Grace Reid"',
      "no-forbidden-text",
    ],
    ["a chart without alternative text", "xl/drawings/drawing1.xml", /descr="[^"]*"/, "", "accessible-tables"],
    [
      "a filter",
      "xl/tables/table1.xml",
      "<tableColumns",
      '<autoFilter ref="A1:B2"/><tableColumns',
      "accessible-tables",
    ],
    ["another start", "xl/workbook.xml", 'activeTab="0"', 'activeTab="3"', "opens-at-the-start"],
    [
      "white text",
      "xl/styles.xml",
      /<color rgb="FF000000"\/><name val="Arial"\/><family val="2"\/><\/font><\/fonts>|FF1D4ED8/,
      "FFFFFFFF",
      "no-hidden-content",
    ],
  ])("%s", (_what, path, from, to, check) => {
    expect(caught(replaced(path, from, to))).toContain(check);
  });

  it("a role that only two share, as a cell of its own", async () => {
    expect(caught(await saved({ cells: [typed("Waits", 40, 0, "psychologist")] }))).toContain("no-forbidden-text");
  });

  it("the file of a failed check is refused with a sentence", async () => {
    const leaky = {
      ...preview,
      checks: [{ check: "no-formulas" as const, passed: false, where: "xl/worksheets/sheet1.xml" }],
    };
    await expect(commissionerCopy.file?.(leaky)).rejects.toThrow(/no-formulas.*sheet1.*Nothing has left/);
  });
});
