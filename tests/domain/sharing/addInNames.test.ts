import { addInFinder, type NamedFormula } from "../../../src/domain/sharing/addInNames";

const named = (name: string, formula: string, sheet: string | null = null): NamedFormula => ({ name, formula, sheet });

describe("which formulas need the add-in, by a call of their own or through a name", () => {
  const finds = addInFinder([
    named("Weekly", "=TEAM.CORE_APPTS_PER_WEEK(5)"),
    named("Strayed", "=_xldudf_TEAM_WTE(30,37.5)"),
    named("Through", "=ROUND(Weekly,1)"),
    named("Plain", "=SUM(Data!$A$1:$A$9)"),
    named("Here", "=TEAM.WTE(1,2)", "Ann's rota"),
    named("Weekly", "=3", "Summary"),
    named("Ping", "=Pong+1"),
    named("Pong", "=Ping+1"),
  ]);

  test.each([
    ["=TEAM.WTE(30,37.5)", "Data"],
    ["=Weekly*2", "Data"],
    ["=weekly", "Data"],
    ["=IF(A1>0,Through,0)", "Data"],
    ["=Strayed", "Data"],
    ["=Here+1", "Ann's rota"],
    ["='Ann''s rota'!Here", "Data"],
    ["=Data!Weekly", "Summary"],
    ["=A1-Weekly", "Data"],
  ])("%s on %s does", (formula, sheet) => {
    expect(finds(formula, sheet)).toBe(true);
  });

  test.each([
    ["=Plain", "Data"],
    ["=SUM(Cases[Weekly])", "Data"],
    ["=SUM(Cases[[#All],[Weekly load]])", "Data"],
    ['="Weekly"&A1', "Data"],
    ["=Weekly", "Summary"],
    ["=Summary!Weekly", "Data"],
    ["=Here+1", "Data"],
    ["=Weekly(3)", "Data"],
    ["=MyWeekly+Weekly.2", "Data"],
    ["='Weekly'!A1+Weekly!B2", "Data"],
    ["=Ping", "Data"],
  ])("%s on %s does not", (formula, sheet) => {
    expect(finds(formula, sheet)).toBe(false);
  });
});
