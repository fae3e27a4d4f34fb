import { applyPlan, undoLast } from "../../../src/actions/workbook";
import { freezeFormulas } from "../../../src/features/teamFormulas/freezeFormulas";
import { repairFormulas } from "../../../src/features/teamFormulas/repairFormulas";
import { day } from "../../../src/domain/units";
import type { Area } from "@evenkeel/spreadsheet";
import type { FunctionDescription } from "@evenkeel/excel-simulator";
import metadata from "../../../src/functions/functions.json";
import { openSheets, type OpenedWorkbook } from "../../support/openWorkbook";
import { previewOf } from "../../support/actions";

const today = day(46347);
type Inputs = readonly (readonly (string | number | null)[])[];

/** A workbook with the add-in's own functions working in it. */
async function open(inputs: Inputs): Promise<OpenedWorkbook> {
  const functions = metadata.functions as readonly FunctionDescription[];
  const book = await openSheets({ Figures: inputs }, { functions });
  await import("../../../src/functions/register");
  book.engine.registerFunctions(metadata, book.functions);
  await book.engine.settle();
  return book;
}

function seen(book: OpenedWorkbook, area: Area) {
  const sheet = book.engine.sheets()[0]!.id;
  return { values: book.engine.values(sheet, area), formulas: book.engine.formulas(sheet, area) };
}

const row = (top: number, right: number): Area => ({ top, left: 0, bottom: top, right });

async function freeze(between: () => void = () => undefined) {
  const preview = await previewOf(freezeFormulas, undefined, { today });
  between();
  const plan = freezeFormulas.plan(preview);
  return { preview, outcome: plan && (await applyPlan(plan, { today })) };
}

describe("freezing in place, for people who open this workbook without the add-in", () => {
  const inputs: Inputs = [
    ["=TEAM.CORE_APPTS_PER_WEEK(5)", "=A1*2", "=SUM(1,2)"],
    ["=TEAM.WHOLE_TARGETS(10.5,4)"],
    ['=TEAM.CORE_APPTS_PER_WEEK("x")', '="TEAM.X("&1'],
  ];

  it("keeps the values, those that a formula fills along, and leaves ordinary formulas", async () => {
    const book = await open(inputs);
    const { preview, outcome } = await freeze();
    expect(preview.frozen.map((cell) => [cell.row, cell.column])).toEqual([
      [0, 0],
      [1, 0],
    ]);
    expect(outcome).toMatchObject({ status: "done", written: 5, skipped: [] });
    await book.engine.settle();
    expect(seen(book, row(0, 2)).formulas).toEqual([[15 / 13, "=A1*2", "=SUM(1,2)"]]);
    expect(seen(book, row(1, 3)).formulas).toEqual([[11, 10, 11, 10]]);
  });

  it("leaves formulas that show an error, and says so", async () => {
    await open(inputs);
    const { preview } = await freeze();
    expect(freezeFormulas.report(preview)["left"]).toEqual([
      { cell: "Figures!A3", why: expect.stringMatching(/#VALUE!/) as unknown },
    ]);
  });

  it("undo brings the formulas back, the filled cells too", async () => {
    const book = await open(inputs);
    const before = seen(book, { top: 0, left: 0, bottom: 2, right: 3 });
    await freeze();
    expect(await undoLast()).toEqual({ restored: 5, skipped: [] });
    await book.engine.settle();
    expect(seen(book, { top: 0, left: 0, bottom: 2, right: 3 })).toEqual(before);
  });

  it("leaves a formula alone that a colleague has changed since the preview", async () => {
    const book = await open(inputs);
    const { outcome } = await freeze(() => {
      book.engine.write(book.engine.sheets()[0]!.id, row(0, 0), [["=TEAM.CORE_APPTS_PER_WEEK(6)"]]);
    });
    expect(outcome).toMatchObject({ status: "done", written: 4, skipped: [{ cell: "Figures!A1" }] });
    expect(seen(book, row(0, 0)).formulas).toEqual([["=TEAM.CORE_APPTS_PER_WEEK(6)"]]);
  });

  it("writes nothing where a sheet is protected", async () => {
    const book = await open(inputs);
    book.engine.setProtected(book.engine.sheets()[0]!.id, true);
    const { outcome } = await freeze();
    expect(outcome).toMatchObject({ status: "refused", why: [expect.stringMatching(/Figures.*protected/) as unknown] });
    expect(seen(book, row(0, 0)).formulas).toEqual([["=TEAM.CORE_APPTS_PER_WEEK(5)"]]);
  });

  it("has nothing to do where no formula calls the add-in", async () => {
    await open([["=SUM(1,2)", "TEAM.X("]]);
    expect((await freeze()).outcome).toBeNull();
  });
});

describe("repairing a workbook that comes back with broken formulas", () => {
  it("spells strayed calls anew, and they work again; undo takes that back", async () => {
    const book = await open([["=_xldudf_TEAM_CORE_APPTS_PER_WEEK(5)", "=TEAM.CORE_APPTS_PER_WEEK(5)"]]);
    const preview = await previewOf(repairFormulas, undefined, { today });
    expect(repairFormulas.report(preview)).toMatchObject({
      repaired: 1,
      cells: [{ cell: "Figures!A1", from: "=_xldudf_TEAM_CORE_APPTS_PER_WEEK(5)", to: "=TEAM.CORE_APPTS_PER_WEEK(5)" }],
    });
    const outcome = await applyPlan(repairFormulas.plan(preview)!, { today });
    expect(outcome).toMatchObject({ status: "done", written: 1 });
    await book.engine.settle();
    expect(seen(book, row(0, 1)).values).toEqual([[15 / 13, 15 / 13]]);
    await undoLast();
    await book.engine.settle();
    expect(seen(book, row(0, 0)).formulas).toEqual([["=_xldudf_TEAM_CORE_APPTS_PER_WEEK(5)"]]);
  });

  it("finds nothing to repair in a sound workbook", async () => {
    await open([["=TEAM.CORE_APPTS_PER_WEEK(5)"]]);
    const preview = await previewOf(repairFormulas, undefined, { today });
    expect(repairFormulas.plan(preview)).toBeNull();
  });
});

describe("formulas in defined names and in rules, which neither freezing nor repair can reach", () => {
  const named = async (formula: string): Promise<void> => {
    await openSheets({ Figures: [[1, 2]] });
    await Excel.run(async (context) => {
      context.workbook.names.add("Weekly", formula);
      context.workbook.names.add("Plain", "=SUM(1,2)");
      await context.sync();
    });
  };
  const told = (problems: readonly { readonly code: string; readonly message: string }[]) =>
    problems.filter(({ code }) => code === "add-in-formula-elsewhere").map(({ message }) => message);

  it("are told when freezing, with what to do", async () => {
    await named("=TEAM.CORE_APPTS_PER_WEEK(5)");
    await Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("Figures").getRange("A1:B1");
      cells.conditionalFormats.add(Excel.ConditionalFormatType.custom).custom.rule.formula = "=TEAM.WTE(1,2)>1";
      cells.dataValidation.rule = { custom: { formula: "=A1<TEAM.WTE(1,2)" } };
      await context.sync();
    });
    const messages = told((await freeze()).preview.problems);
    expect(messages).toHaveLength(3);
    expect(messages[0]).toMatch(/The name 'Weekly' calls Evenkeel.*Name Manager, delete it, or put its value there/);
    expect(messages[1]).toMatch(/conditional format on the sheet Figures.*never applies/);
    expect(messages[2]).toMatch(/data validation on the sheet Figures.*Data Validation/);
  });

  it("cells that use such a name become values too, also through another name; the rules that use one are told", async () => {
    const book = await open([[1, 2]]);
    await Excel.run(async (context) => {
      const { names } = context.workbook;
      names.add("Weekly", "=TEAM.CORE_APPTS_PER_WEEK(5)");
      names.add("Twice", "=2*weekly");
      names.add("Plain", "=SUM(1,2)");
      names.add("Weeklys", "=7");
      const sheet = context.workbook.worksheets.getItem("Figures");
      sheet.getRange("A1:F1").formulas = [["=Weekly*2", "=SUM(Twice,1)", "=Plain", '="Weekly"', "=Weeklys", "=Weekly"]];
      const limited = sheet.getRange("A1:B1");
      limited.dataValidation.rule = { wholeNumber: { formula1: 0, formula2: "=Twice", operator: "Between" } };
      await context.sync();
    });
    await book.engine.settle();
    const { preview, outcome } = await freeze();
    expect(preview.frozen.map(({ column }) => column)).toEqual([0, 1, 5]);
    expect(told(preview.problems)).toEqual([
      expect.stringContaining("The name 'Weekly'"),
      expect.stringContaining("The name 'Twice'"),
      expect.stringContaining("A data validation on the sheet Figures"),
    ]);
    expect(outcome).toMatchObject({ status: "done", written: 3 });
    const weekly = 15 / 13;
    expect(seen(book, row(0, 5)).formulas).toEqual([
      [weekly * 2, weekly * 2 + 1, "=Plain", '="Weekly"', "=Weeklys", weekly],
    ]);
  });

  it("are told when repairing, with the right spelling", async () => {
    await named("=_xldudf_TEAM_CORE_APPTS_PER_WEEK(5)");
    const { problems } = await previewOf(repairFormulas, undefined, { today });
    expect(told(problems)[0]).toMatch(/change it to =TEAM\.CORE_APPTS_PER_WEEK\(5\)/);
    await named("=TEAM.CORE_APPTS_PER_WEEK(5)");
    const right = await previewOf(repairFormulas, undefined, { today });
    expect(told(right.problems)).toEqual([]);
  });
});
