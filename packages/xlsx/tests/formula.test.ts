import { fromFileFormula, renameSheetInFormula, shiftFormula, toFileFormula } from "../src/formula";

describe("a formula as people type it and as the file spells it", () => {
  it.each([
    ["TEAM.CORE_APPTS_PER_WEEK(5)", "_xldudf_TEAM_CORE_APPTS_PER_WEEK(5)"],
    ["SUM(TEAM.CASE_POINTS(A2:C2,Weights[]))", "SUM(_xldudf_TEAM_CASE_POINTS(A2:C2,Weights[]))"],
    ["XLOOKUP(A1,Team[Name],Team[WTE])", "_xlfn.XLOOKUP(A1,Team[Name],Team[WTE])"],
    ["SORT(UNIQUE(A2:A9))", "_xlfn._xlws.SORT(_xlfn.UNIQUE(A2:A9))"],
    ["LET(x,A1*2,x+1)", "_xlfn.LET(_xlpm.x,A1*2,_xlpm.x+1)"],
    ["MAP(A1:A3,LAMBDA(w,w/Team[w]))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.w,_xlpm.w/Team[w]))"],
    ['IF(A1="XLOOKUP(1)",1,2)', 'IF(A1="XLOOKUP(1)",1,2)'],
    ["SUMIFS(B:B,A:A,A2)", "SUMIFS(B:B,A:A,A2)"],
    ["STDEV.S(A1:A9)+NORM.DIST(1,0,1,TRUE)", "_xlfn.STDEV.S(A1:A9)+_xlfn.NORM.DIST(1,0,1,TRUE)"],
    ["WORKDAY.INTL(A1,5)", "WORKDAY.INTL(A1,5)"],
  ])("%s", (typed, file) => {
    expect(toFileFormula(typed)).toBe(file);
    expect(toFileFormula(`=${typed}`)).toBe(file);
    expect(fromFileFormula(file)).toBe(typed);
  });

  it("leaves other people's text alone that only looks like a prefix", () => {
    expect(fromFileFormula('"_xlfn.X"&_xlfn.IFNA(A1,0)')).toBe('"_xlfn.X"&IFNA(A1,0)');
  });
});

describe("one shared formula read as the formula of each of its cells", () => {
  it.each([
    ["A1+$B1+C$1+$D$1", 2, 1, "B3+$B3+D$1+$D$1"],
    ["SUM(A:A,2:2,$C:D,$4:5)", 1, 1, "SUM(B:B,3:3,$C:E,$4:6)"],
    ['COUNTIF(C1:C9,"C1")', 1, 0, 'COUNTIF(C2:C10,"C1")'],
    ["'My C1'!D1+C1!D1+Q1[C1]+Q1[[#This Row],[A1]]", 1, 0, "'My C1'!D2+C1!D2+Q1[C1]+Q1[[#This Row],[A1]]"],
    ["LOG10(A1)+TAX_A1+A1.B2", 1, 0, "LOG10(A2)+TAX_A1+A1.B2"],
    ["Été1+1E5*A1", 1, 0, "Été1+1E5*A2"],
    ["A1", -1, 0, "A1048576"],
  ])("%s moved by %d, %d", (formula, rows, columns, moved) => {
    expect(shiftFormula(formula, rows, columns)).toBe(moved);
  });
});

describe("a sheet's new name in formulas", () => {
  it.each([
    ["Team!A1+'Team'!B1", "Team!A1+'Team'!B1".replace(/'?Team'?/g, "'Our team'")],
    ['MyTeam!A1&"Team!"', 'MyTeam!A1&"Team!"'],
    ["SUM(Team!A1:A9)", "SUM('Our team'!A1:A9)"],
    ["'[Book.xlsx]Team'!A1", "'[Book.xlsx]Team'!A1"],
  ])("%s", (formula, renamed) => {
    expect(renameSheetInFormula(formula, "Team", "Our team")).toBe(renamed);
  });

  it("puts quotes where Excel needs them", () => {
    const names = ["Team", "Our team", "A1", "Ann's", "2026", "R1C1", "Équipe"];
    expect(names.map((name) => renameSheetInFormula("Old!B2", "Old", name))).toEqual([
      "Team!B2",
      "'Our team'!B2",
      "'A1'!B2",
      "'Ann''s'!B2",
      "'2026'!B2",
      "'R1C1'!B2",
      "Équipe!B2",
    ]);
  });
});
