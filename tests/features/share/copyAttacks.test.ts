import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { commissionerCopy } from "../../../src/features/share/action";
import type { CopyPreview } from "../../../src/features/share/present";
import { jobPlanParameters } from "../../../src/domain/jobPlan/parameters";
import { safeCount } from "../../../src/domain/sharing/disclosure";
import type { SharedFigure } from "../../../src/domain/sharing/disclosure";
import { publishedParts } from "../../../src/domain/sharing/subtraction";
import { evidence, type Evidence } from "../../../src/domain/sharing/evidence";
import { defaultSettings } from "../../../src/domain/settings";
import type { CaseRecord, TeamData, WeightRule } from "../../../src/domain/team";
import { day, points } from "../../../src/domain/units";
import { documentToGrid, readWorkbook } from "@evenkeel/xlsx";
import { checkCopy, type CopyCheck } from "../../../src/features/share/copyFile/checkCopy";
import { addPart, OFFICE, WorkbookPackage } from "@evenkeel/xlsx/parts";
import { connect } from "../../../src/workbook/connect/connect";
import type { WorkbookGrid } from "@evenkeel/spreadsheet";
import { sample } from "../../../packages/xlsx/tests/support/packages";
import { caseOf, clinician } from "../../support/teamBuilder";

const today = day(46347);
const copyOf = async (grid: WorkbookGrid, raw: object = {}, on = today): Promise<CopyPreview> =>
  commissionerCopy.preview(
    { ...connect(grid, { today: on, remembered: null }), grid },
    commissionerCopy.options.read(raw),
    { today: on },
  );
const riverside = () => documentToGrid(readWorkbook(sample("riverside-camhs.xlsx")));

describe("whatever is slipped into the file is found", () => {
  let preview: CopyPreview;
  beforeAll(async () => {
    preview = await copyOf(riverside());
  });
  const caught = (bytes: Uint8Array): readonly CopyCheck[] =>
    checkCopy(bytes, preview.document, { texts: ["RV1007", "Grace Reid"], wholeCells: [] })
      .filter((one) => !one.passed)
      .map((one) => one.check);
  const changed = (change: (source: WorkbookPackage) => void): Uint8Array => {
    const source = WorkbookPackage.open(preview.bytes);
    change(source);
    return source.zip();
  };

  const part = (path: string, kind: string, content = "<x>secret</x>", from = "xl/workbook.xml") =>
    changed((source) =>
      addPart(source, from, {
        path,
        content,
        contentType: "application/xml",
        relationshipType: `${OFFICE}/${kind}`,
      }),
    );
  it.each([
    ["macros", "xl/vbaProject.bin", "vbaProject"],
    ["an embedded document", "xl/embeddings/oleObject1.bin", "oleObject"],
    ["the cache of a pivot table", "xl/pivotCache/pivotCacheDefinition1.xml", "pivotCacheDefinition"],
    ["a link to another workbook", "xl/externalLinks/externalLink1.xml", "externalLink"],
    ["a theme with a name", "xl/theme/theme1.xml", "theme"],
    ["the printer it was last printed on", "xl/printerSettings/printerSettings1.bin", "printerSettings"],
    ["comments", "xl/comments1.xml", "comments"],
    ["people who commented", "xl/persons/person.xml", "person"],
    ["a picture", "xl/media/image1.png", "image"],
    ["a list of all texts ever typed", "xl/sharedStrings.xml", "sharedStrings"],
    ["notes of an add-in", "customXml/item1.xml", "customXml"],
    ["a query", "xl/connections.xml", "connections"],
    ["slicers", "xl/slicers/slicer1.xml", "slicer"],
  ])("%s", (_what, path, kind) => {
    expect(caught(part(path, kind))).toContain("no-foreign-parts");
  });

  it.each([
    ["company and titles of the original", "docProps/app.xml"],
    ["properties somebody added", "docProps/custom.xml"],
    ["a thumbnail", "docProps/thumbnail.jpeg"],
  ])("%s", (_what, path) => {
    expect(caught(changed((source) => source.write(path, "<Properties/>")))).toContain("no-foreign-parts");
  });

  it.each([
    ["an XML remark", "xl/worksheets/sheet4.xml", "</sheetData>", "</sheetData><!-- see 1007 -->"],
    ["an instruction", "xl/workbook.xml", "<bookViews>", "<?note 1007?><bookViews>"],
    [
      "an extension",
      "xl/worksheets/sheet4.xml",
      "</worksheet>",
      '<extLst><ext uri="x"><a/></ext></extLst></worksheet>',
    ],
    [
      "a name that calls the add-in",
      "xl/workbook.xml",
      "</sheets>",
      '</sheets><definedNames><definedName name="Weekly">TEAM.WTE(30,37.5)</definedName></definedNames>',
    ],
    ["a drop-down's prompt", "xl/worksheets/sheet4.xml", "<pageMargins", '<dataValidations count="1"/><pageMargins'],
    [
      "a rule for colours",
      "xl/worksheets/sheet4.xml",
      "<pageMargins",
      '<conditionalFormatting sqref="A1"/><pageMargins',
    ],
    [
      "a header that prints",
      "xl/worksheets/sheet4.xml",
      "<drawing",
      "<headerFooter><oddHeader>x</oddHeader></headerFooter><drawing",
    ],
    ["a scenario", "xl/worksheets/sheet4.xml", "<pageMargins", "<scenarios/><pageMargins"],
    ["a number format that says a word", "xl/styles.xml", 'formatCode="#,##0.0"', 'formatCode="&quot;of Ann&quot; 0"'],
    ["a link's tip", "xl/worksheets/sheet2.xml", "<hyperlink ", '<hyperlink tooltip="Ann" '],
    ["the code name of a sheet", "xl/worksheets/sheet4.xml", "<sheetPr>", '<sheetPr codeName="Ann">'],
    ["a table's label", "xl/tables/table1.xml", '<tableColumn id="1"', '<tableColumn totalsRowLabel="Ann" id="1"'],
  ])("%s", (_what, path, from, to) => {
    const bytes = changed((source) => {
      const name = source.text(path).includes(from)
        ? path
        : source.names().find((one) => one.startsWith(path.replace(/\d.*$/, "")) && source.text(one).includes(from))!;
      source.write(name, source.text(name).replace(from, to));
    });
    expect(caught(bytes)).toContain("no-foreign-parts");
  });

  it.each(["title", "language"])("a file without a %s is not one for screen readers", (property) => {
    const bytes = changed((source) => {
      const text = source.text("docProps/core.xml");
      source.write("docProps/core.xml", text.replace(new RegExp(`<dc:${property}>[^<]*</dc:${property}>`), ""));
    });
    expect(caught(bytes)).toEqual(["accessible-tables"]);
  });

  it("a calculated column", () => {
    const bytes = changed((source) => {
      const text = source.text("xl/tables/table1.xml");
      const column = /<tableColumn id="1" name="([^"]*)"\/>/;
      const formula =
        '<tableColumn id="1" name="$1"><calculatedColumnFormula>1+1</calculatedColumnFormula></tableColumn>';
      expect(text).toMatch(column);
      source.write("xl/tables/table1.xml", text.replace(column, formula));
    });
    expect(caught(bytes)).toContain("no-formulas");
  });

  it.each([
    ["a remark on the archive", (bytes: Uint8Array) => withArchiveRemark(bytes, "RV1007")],
    ["bytes behind it", (bytes: Uint8Array) => Uint8Array.from([...bytes, ...strToU8("RV1007")])],
    ["an extra field of an entry", (bytes: Uint8Array) => withExtraField(bytes)],
    [
      "the hour it was made",
      (bytes: Uint8Array) => zipSync(unzipSync(bytes), { mtime: new Date(2026, 10, 21, 17, 31) }),
    ],
  ])("%s", (_what, spoil) => {
    let found: readonly CopyCheck[];
    try {
      found = caught(spoil(preview.bytes));
    } catch (error) {
      // A file that cannot be read back is not handed out either.
      expect(String(error)).toMatch(/damaged|zip|workbook/i);
      return;
    }
    expect(found).toContain("no-foreign-parts");
  });

  it("a client in an XML remark, in an element's name and in capitals", () => {
    const remark = changed((source) =>
      source.write(
        "xl/styles.xml",
        source.text("xl/styles.xml").replace("</styleSheet>", "<!--rv1007--></styleSheet>"),
      ),
    );
    expect(caught(remark)).toEqual(expect.arrayContaining(["no-forbidden-text", "no-foreign-parts"]));
    const element = changed((source) =>
      source.write("xl/styles.xml", source.text("xl/styles.xml").replace("</styleSheet>", "<RV1007/></styleSheet>")),
    );
    expect(caught(element)).toContain("no-forbidden-text");
  });
});

function withArchiveRemark(bytes: Uint8Array, remark: string): Uint8Array {
  const text = strToU8(remark);
  const out = Uint8Array.from([...bytes, ...text]);
  // The length of the remark stands in the last two bytes of the archive's end record.
  out[bytes.length - 2] = text.length;
  return out;
}

function withExtraField(bytes: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).map(([name, content], i) => [
    name,
    i === 0 ? ([content, { extra: { 0x4242: strToU8("RV1007") } }] as const) : content,
  ]);
  return zipSync(Object.fromEntries(entries) as never, { mtime: new Date(1980, 0, 1), level: 6 });
}

describe("words of the workbook's own that are a person", () => {
  it.each(["RV1007", "Grace Reid", "for grace reid only"])(
    "a weighting level called '%s' keeps the copy from leaving, with the place and what to do",
    async (level) => {
      const grid = riverside();
      const sheets = grid.sheets.map((sheet) =>
        sheet.name !== "Scores"
          ? sheet
          : {
              ...sheet,
              values: sheet.values.map((row) => row.map((value) => (value === "High" ? level : value))),
              formulas: sheet.formulas.map((row) => row.map((value) => (value === "High" ? level : value))),
            },
      );
      const preview = await copyOf({ ...grid, sheets });
      await expect(commissionerCopy.file?.(preview)).rejects.toThrow(
        /no-forbidden-text.*weighting level that is somebody's name, change it/,
      );
    },
  );
});

describe("what only a person can judge is asked, not refused", () => {
  it.each([
    ["Since Grace left, waits have grown.", "part-of-a-name"],
    ["The psychologist is on leave.", "small-role"],
    ["A colleague is off sick.", "tells-of-health"],
    ["Two families wait for EMDR.", "small-number-typed"],
  ])("%s", async (line, code) => {
    const preview = await copyOf(riverside(), { statement: [line] });
    expect(preview.problems.map((one) => one.code)).toContain(code);
    expect(await commissionerCopy.file?.(preview)).toBeInstanceOf(Uint8Array);
  });

  it("the drafted words give no cause", async () => {
    const codes = (await copyOf(riverside())).problems.map(({ code }) => code);
    expect(codes.filter((code) => /name|role|health|small-number/.test(code))).toEqual([]);
  });
});

const weights: readonly WeightRule[] = ["Low", "High"].map((level, index) => ({
  index,
  factor: "Risk",
  level,
  points: index === 0 ? 1.5 : 4,
  kind: "add",
  group: null,
  scales: [],
  from: null,
  to: null,
}));

function teamWith(cases: readonly CaseRecord[]): TeamData {
  return {
    clinicians: Array.from({ length: 9 }, (_unused, i) =>
      clinician(`Clinician ${i}`, 37.5, { role: i < 5 ? "OT" : "SLT" }),
    ),
    cases,
    counts: null,
    weights,
    referrals: [],
    jobPlan: [],
    settings: { ...defaultSettings, fullTimePoints: points(40) },
  };
}

const shown = (cases: readonly CaseRecord[], on = today): Evidence =>
  evidence(teamWith(cases), {
    today: on,
    clinicians: "roles",
    parameters: jobPlanParameters(defaultSettings.jobPlan),
    history: [],
  });

const caseloads = fc.array(
  fc.record({
    high: fc.boolean(),
    holder: fc.option(fc.nat(8), { nil: null }),
    opened: fc.integer({ min: today - 400, max: today }),
    review: fc.option(fc.integer({ min: today - 60, max: today + 60 }), { nil: null }),
  }),
  { minLength: 0, maxLength: 120, size: "max" },
);
const casesOf = (made: readonly { high: boolean; holder: number | null; opened: number; review: number | null }[]) =>
  made.map(({ high, holder, opened, review }, i) =>
    caseOf(`C${i}`, holder === null ? null : `Clinician ${holder}`, {
      levels: { Risk: high ? "High" : "Low" },
      opened: day(opened),
      reviewDue: review === null ? null : day(review),
    }),
  );

describe("what somebody can work out from the figures of a copy", () => {
  it("every number of people is a multiple of 5 within 4 of the truth; points, averages and percentages are blurred too", () => {
    fc.assert(
      fc.property(caseloads, (made) => {
        const figures = shown(casesOf(made));
        const counts = [
          ...(figures.waits ?? []).map(({ people }) => people),
          ...(figures.caseload ?? []).map(({ cases }) => cases),
          ...(figures.staff ?? []).flatMap(({ cases, people }) => [cases, people]),
          ...figures.measures.flatMap(({ code, figure }) => (/staff|cases|allocated$/.test(code) ? [figure] : [])),
        ];
        for (const count of counts) if (typeof count === "number") expect(count % 5).toBe(0);
        const held = figures.measures.find(({ code }) => code === "points-held")?.figure;
        if (typeof held === "number") expect(held % 5).toBe(0);
        const wait = figures.measures.find(({ code }) => code === "mean-wait")?.figure;
        if (typeof wait === "number") expect(Number.isInteger(wait)).toBe(true);
        for (const { points: ofRole } of figures.staff ?? [])
          if (typeof ofRole === "number") expect(ofRole % 5).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it("no small number can be had by taking the other levels from the total", () => {
    // All true numbers that give the published ones: the reader's knowledge, whatever else is in the tables.
    const range = 12;
    const behind = (published: SharedFigure, most: number): readonly number[] =>
      published === "suppressed"
        ? Array.from({ length: most + 1 }, (_unused, i) => i)
        : Array.from({ length: range }, (_unused, i) => Number(published) - 6 + i).filter(
            (n) => n >= 0 && safeCount(n) === published,
          );
    const couldBe = (parts: readonly number[], of: number): ReadonlySet<number> => {
      const total = safeCount(parts.reduce((sum, n) => sum + n, 0));
      const shownParts = publishedParts(parts);
      let sums = new Set([0]);
      shownParts.forEach((one, i) => {
        if (i !== of) sums = new Set([...sums].flatMap((sum) => behind(one, total + 2).map((n) => sum + n)));
      });
      const totals = new Set(behind(total, 0));
      const mine = behind(shownParts[of] ?? "suppressed", total + 2);
      return new Set(mine.filter((n) => [...sums].some((sum) => totals.has(sum + n))));
    };
    const smallOrAny = fc.oneof(fc.integer({ min: 1, max: 7 }), fc.nat(60));
    fc.assert(
      fc.property(fc.array(smallOrAny, { minLength: 2, maxLength: 6 }), (parts) => {
        parts.forEach((part, i) => {
          if (part > 0 && part < 8) expect(couldBe(parts, i).size).toBeGreaterThanOrEqual(2);
        });
      }),
      { numRuns: 400, examples: [[[7, 7, 7, 7]], [[1, 1, 1, 1, 1, 1, 1]], [[7, 7, 7, 7, 0]]] },
    );
    expect(publishedParts([7, 7, 7, 7])).toEqual(["suppressed", "suppressed", 5, 5]);
    expect(publishedParts([3, 42, 17])).toEqual([5, 40, 15]);
  });

  it("two copies a month apart do not tell what the one new client weighs", () => {
    fc.assert(
      fc.property(caseloads, (made) => {
        fc.pre(made.length >= 20);
        const before = casesOf(made);
        const added = (high: boolean, opened: number): CaseRecord =>
          caseOf("NEW", "Clinician 0", { levels: { Risk: high ? "High" : "Low" }, opened: day(opened) });
        const figure = (cases: readonly CaseRecord[], code: string) =>
          shown(cases).measures.find((one) => one.code === code)?.figure;
        const held = figure(before, "points-held");
        if (typeof held !== "number") return;
        for (const high of [true, false]) {
          const after = figure([...before, added(high, today)], "points-held");
          // Either nothing moves or a whole step does: a step could be any weight from above 0 to below 10.
          expect([0, 5]).toContain(Number(after) - held);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("a role that falls below three from one month to the next is not shown, nor can it be had by subtraction", () => {
    const cases = casesOf(
      Array.from({ length: 60 }, (_unused, i) => ({
        high: i % 2 === 0,
        holder: i % 9,
        opened: today - 9,
        review: null,
      })),
    );
    const team = teamWith(cases);
    const roles = (clinicians: TeamData["clinicians"]) =>
      evidence(
        { ...team, clinicians },
        { today, clinicians: "roles", parameters: jobPlanParameters(defaultSettings.jobPlan), history: [] },
      );
    const october = roles(team.clinicians);
    expect(october.staff?.map(({ group }) => group)).toEqual(["OT", "SLT"]);
    const november = roles(team.clinicians.filter(({ name }) => !["Clinician 7", "Clinician 8"].includes(name)));
    expect(november.staff?.map(({ group }) => group)).toEqual([null]);
    expect(november.hiddenRoles).toEqual(expect.arrayContaining(["OT", "SLT"]));
  });
});

describe("the sample workbook, and a month later", () => {
  it("neither copy, nor what is in one and not in the other, holds a client or a colleague", async () => {
    const first = await copyOf(riverside(), { clinicians: "roles" });
    const grid = riverside();
    const moved = grid.sheets.map((sheet) =>
      sheet.name === "Caseload" ? { ...sheet, values: sheet.values.filter((_row, i) => i !== 40) } : sheet,
    );
    const second = await copyOf({ ...grid, sheets: moved }, { clinicians: "roles" }, day(today + 30));
    const secrets = first.connection.team!.cases.map(({ id }) => id);
    const texts = (bytes: Uint8Array) => Object.values(unzipSync(bytes)).map((part) => new TextDecoder().decode(part));
    for (const { bytes, checks } of [first, second]) {
      expect(checks.filter(({ passed }) => !passed)).toEqual([]);
      const all = texts(bytes).join("\n");
      expect([...secrets, "Grace Reid", "Asha Patel"].filter((secret) => all.includes(secret))).toEqual([]);
    }
  });
});
