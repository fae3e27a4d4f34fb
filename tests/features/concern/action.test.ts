import { applyPlan, undoLast } from "../../../src/actions/workbook";
import { ActionRefusal } from "../../../src/actions/action";
import { concernRecord, type ConcernPreview } from "../../../src/features/concern/action";
import { statementTemplates } from "../../../src/features/statementTemplates/action";
import { day } from "../../../src/domain/units";
import { openSheets, openWorkbook, type OpenedWorkbook } from "../../support/openWorkbook";
import { previewOf } from "../../support/actions";

const today = day(46347);
const later = day(46361);

async function look(options: object, on = today): Promise<ConcernPreview> {
  return previewOf(concernRecord, options, { today: on });
}

async function record(options: object, on = today) {
  const preview = await look(options, on);
  return applyPlan(concernRecord.plan(preview)!, { today: on });
}

function textsOf(book: OpenedWorkbook, name: string): readonly string[] {
  const sheet = book.engine.sheets().find((one) => one.name === name);
  const area = sheet === undefined ? null : { top: 0, left: 0, bottom: 40, right: 20 };
  return sheet && area ? book.engine.values(sheet.id, area).flat().map(String) : [];
}
const codes = (preview: ConcernPreview) => preview.problems.map(({ code }) => code);

describe("a concern about capacity", () => {
  it("is a dated statement with its figures copied as values, in a register and on a page of its own", async () => {
    const book = await openWorkbook("riverside-camhs.xlsx");
    const outcome = await record({ stopAllocating: true, until: "2026-12-31" });
    expect(outcome.status).toBe("done");
    await book.engine.settle();
    const register = textsOf(book, "Concerns");
    expect(register).toEqual(
      expect.arrayContaining(["1", "46347", "The team", "150", "412.5", "21", "Yes", "46387", "Open"]),
    );
    const page = textsOf(book, "Concern 1").join(" ");
    expect(page).toMatch(/The team holds 150 cases\. They come to 412.5 points of work/);
    expect(page).toMatch(/The team: no new cases until 31 December 2026\./);
    expect(page).toMatch(/no room for further cases/);
  });

  it("keeps its figures when the workbook has moved on, and takes a dated answer; undo takes the answer back", async () => {
    const book = await openWorkbook("riverside-camhs.xlsx");
    await record({ about: "grace reid", statement: "Eight cases do not fit into 18.75 hours." });
    await record({});
    const preview = await look({ answers: 1, response: "Two cases close in May.", respondedBy: "Team manager" }, later);
    expect(preview.concern).toMatchObject({
      number: 1,
      about: "Grace Reid",
      statement: "Eight cases do not fit into 18.75 hours.",
      date: today,
      cases: 8,
      state: "Answered",
      respondedOn: later,
    });
    await applyPlan(concernRecord.plan(preview)!, { today: later });
    await book.engine.settle();
    expect(textsOf(book, "Concern 1").join(" ")).toMatch(/Two cases close in May\.\s+Team manager/);
    expect(textsOf(book, "Concerns").filter((text) => text === "Open")).toHaveLength(1);
    await undoLast();
    await book.engine.settle();
    expect(textsOf(book, "Concerns").filter((text) => text === "Open")).toHaveLength(2);
    expect(textsOf(book, "Concern 1").join(" ")).not.toMatch(/May/);
  });

  it("leaves what somebody has written into the register where it is", async () => {
    const book = await openWorkbook("riverside-camhs.xlsx");
    await record({});
    await book.engine.settle();
    const sheet = book.engine.sheets().find(({ name }) => name === "Concerns")!;
    book.engine.write(sheet.id, { top: 4, left: 9, bottom: 4, right: 9 }, [["Director of services"]]);
    await record({ about: "Grace Reid" });
    await book.engine.settle();
    expect(textsOf(book, "Concerns")).toContain("Director of services");
  });

  it("draws its words from the manager's own template", async () => {
    await openWorkbook("riverside-camhs.xlsx");
    const words = { concern: ["{who} is full: {cases} cases."], effect: ["Waits grow."] };
    const templates = await previewOf(statementTemplates, words, { today });
    await applyPlan(statementTemplates.plan(templates)!, { today });
    const { concern } = await look({});
    expect([concern.statement, concern.effect]).toEqual(["The team is full: 150 cases.", "Waits grow."]);
  });
});

describe("a concern in a workbook that says little", () => {
  it("has a sentence of its own where no line of the template can be filled", async () => {
    await openSheets({
      Team: [
        ["Clinician", "WTE"],
        ["Ann Lee", 1],
        ["Ben Orr", 0.5],
      ],
      Cases: [["Case", "Clinician"]],
    });
    const words = { concern: ["{capacity used} is used."] };
    const templates = await previewOf(statementTemplates, words, { today });
    await applyPlan(statementTemplates.plan(templates)!, { today });
    const preview = await look({});
    expect(preview.concern.statement).toMatch(/^The team: what there is to do does not fit/);
    expect(codes(preview)).toContain("capacity-unknown");
  });
});

describe("what a concern may not say", () => {
  beforeAll(() => openWorkbook("riverside-camhs.xlsx"));

  it.each([
    [{ statement: "RV1007 waits too long." }, /Statement: this text names a client/],
    [{ effect: "rv1010 was missed." }, /Effect: this text names a client/],
    [{ about: "Nobody Here" }, /Nobody Here is not in the staff table/],
    [{ statement: "  " }, /statement is empty/],
    [{ answers: 4, response: "Yes" }, /there is no concern 4/],
  ])("refuses %j", async (options, sentence) => {
    await expect(look(options)).rejects.toThrow(sentence);
  });

  it.each([{ until: "2026-02-31" }, { until: "tomorrow" }, { stopAllocating: "yes" }, { whom: "me" }, ["x"]])(
    "refuses the options %j",
    (raw) => {
      expect(() => concernRecord.options.read(raw)).toThrow(ActionRefusal);
    },
  );

  it("asks about words that tell why somebody is away", async () => {
    expect(codes(await look({ statement: "Two colleagues are off sick." }))).toContain("tells-of-health");
    expect(codes(await look({}))).not.toContain("tells-of-health");
  });
});
