import { date, heldBy, read, rows, sheet } from "./workbook";

const PEOPLE = ["Rosa Lind", "Tariq Aziz", "Mel Okoro"] as const;
const who = (at: number): string => PEOPLE[at % 3] ?? "";

const staff = sheet("Team", [["Zzq", "Hours"], ...PEOPLE.map((name) => [name, 37.5])]);

describe("who holds what, however the workbook is laid out", () => {
  it("joins a list of staff with a list of cases under headers that nobody knows", () => {
    const found = read(
      sheet("Us", [["Zzq", "Wzz"], ...PEOPLE.map((name) => [name, 1])]),
      sheet("Now", [["Qv", "Pw", "Xx"], ...rows(15, (at) => [`C${100 + at}`, who(at), date(at)])]),
    );
    expect(heldBy(found)).toEqual({ "Rosa Lind": 5, "Tariq Aziz": 5, "Mel Okoro": 5 });
  });

  it("reads initials that stand beside the names", () => {
    const codes = ["RLi", "TAz", "MOk"];
    const found = read(
      sheet("Us", [["Zzq", "Wzz", "Qqx"], ...PEOPLE.map((name, at) => [name, codes[at] ?? "", 1])]),
      sheet("Now", [["Qv", "Pw", "Xx"], ...rows(15, (at) => [`C${100 + at}`, codes[at % 3] ?? "", date(at)])]),
    );
    expect(heldBy(found)["Rosa Lind"]).toBe(5);
  });

  it("reads a board: people as heads, references beneath", () => {
    const found = read(
      sheet("Wk 48", [
        ["Team board"],
        [],
        ["Rosa", "Tariq", "Mel", "Unallocated"],
        ...rows(6, (at) => [
          `QF${100 + at}`,
          at < 5 ? `QF${200 + at}` : "",
          at < 3 ? `QF${300 + at}` : "",
          at < 2 ? `QF${400 + at}` : "",
        ]),
      ]),
    );
    expect(heldBy(found)).toEqual({ Rosa: 6, Tariq: 5, Mel: 3 });
    expect(found.waiting).toBe(2);
  });

  it("reads ticks in a column a worker", () => {
    const tick = (at: number, of: number): string => (at % 3 === of && at < 11 ? "x" : "");
    const found = read(
      sheet("List", [
        ["Ref", "Referred", "Rosa", "Tariq", "Mel"],
        ...rows(12, (at) => [`QF${100 + at}`, date(at), tick(at, 0), tick(at, 1), tick(at, 2)]),
      ]),
    );
    expect(heldBy(found)).toEqual({ Rosa: 4, Tariq: 4, Mel: 3 });
    expect(found.waiting).toBe(1);
  });

  it("reads codes in a column a worker, of which the capitals lead", () => {
    const found = read(
      staff,
      sheet("List", [
        ["Ref", "Due", "Rosa", "Tariq", "Mel"],
        ...rows(12, (at) => [`QF${100 + at}`, date(at), at % 2 === 0 ? "CC" : "s", at % 2 === 1 ? "CC" : "s", ""]),
      ]),
    );
    expect(heldBy(found)).toEqual({ "Rosa Lind": 6, "Tariq Aziz": 6, "Mel Okoro": 0 });
  });

  it("reads lists side by side without a gap", () => {
    const found = read(
      staff,
      sheet("Lists", [
        ["Rosa", "", "", "Tariq", "", ""],
        ["Ref", "Start", "Next", "Ref", "Start", "Next"],
        ...rows(8, (at) => [
          `B${100 + at}`,
          date(at),
          date(at, 2027),
          at < 6 ? `B${200 + at}` : "",
          at < 6 ? date(at) : "",
          at < 6 ? date(at, 2027) : "",
        ]),
      ]),
    );
    expect(heldBy(found)).toMatchObject({ "Rosa Lind": 8, "Tariq Aziz": 6 });
  });

  it("reads a worker named once for the rows beneath, and headings for those who wait and those closed", () => {
    const block = (name: string, from: number, count: number) =>
      rows(count, (at) => [at === 0 ? name : "", `EH${from + at}`, "Skelton", date(at)]);
    const found = read(
      sheet("Families", [
        ["Worker", "EHM no", "Family", "Allocated"],
        ...block("Denise Applewhite\n30hrs", 100, 6),
        ...block("Kwabena Osei\n37hrs", 200, 5),
        ...block("AWAITING ALLOCATION", 300, 4),
        ...block("CLOSED THIS QTR", 400, 3),
      ]),
    );
    expect(heldBy(found)).toEqual({ "Denise Applewhite": 6, "Kwabena Osei": 5 });
    expect(found.waiting).toBe(4);
  });

  it("reads a waiting and a closed section under a list", () => {
    const list = (from: number, count: number, holder: (at: number) => string) =>
      rows(count, (at) => [`D${from + at}`, holder(at), date(at), "Red"]);
    const found = read(
      sheet("All", [
        ["Ref", "Worker", "Start", "RAG"],
        ...list(100, 12, who),
        [],
        ["WAITING"],
        ...list(200, 4, () => ""),
        [],
        ["CLOSED"],
        ...list(300, 3, who),
      ]),
    );
    expect(heldBy(found)["Rosa Lind"]).toBe(4);
    expect(found.waiting).toBe(4);
  });

  it("counts the latest of sheets called by months", () => {
    const month = (from: number, count: number) => [
      ["Pt", "Held by", "Start"],
      ...rows(count, (at) => [`A${from + at}`, who(at), date(at)]),
    ];
    const found = read(sheet("Sept", month(100, 20)), sheet("Oct", month(105, 20)), sheet("Nov", month(110, 21)));
    expect(heldBy(found)["Rosa Lind"]).toBe(7);
    expect(found.account.filter(({ part }) => part === "earlier-month").map(({ sheet: name }) => name)).toEqual([
      "Sept",
      "Oct",
    ]);
  });

  it("adds counts of several places up by person", () => {
    const found = read(
      sheet("Counts", [
        ["North caseload"],
        ["HV", "Universal", "Targeted", "Specialist", "Total"],
        ["Rosa Lind", 10, 4, 1, 15],
        ["Tariq Aziz", 8, 2, 2, 12],
        ["Total", 18, 6, 3, 27],
        [],
        ["South caseload"],
        ["HV", "Universal", "Targeted", "Specialist", "Total"],
        ["Mel Okoro", 5, 5, 5, 15],
        ["Rosa Lind", 1, 1, 1, 3],
        ["Total", 6, 6, 6, 18],
      ]),
    );
    expect(heldBy(found)).toEqual({ "Rosa Lind": 18, "Tariq Aziz": 12, "Mel Okoro": 15 });
  });

  it("reads names of clients on a tab a worker, and a tab of those to allocate", () => {
    const clients = (mark: string, count: number) => [
      ["Client name", "Start", "Next"],
      ...rows(count, (at) => [`${["Ann", "Bob", "Cat"][at % 3]} ${"QRSTUVWXY"[at]}z${mark}`, date(at), date(at, 2027)]),
    ];
    const found = read(
      sheet("Staff", [["Post holder", "Hrs"], ...PEOPLE.map((name) => [name, "30 hrs"])]),
      ...PEOPLE.map((name, at) => sheet(name.split(" ")[0] ?? "", clients("abc"[at] ?? "", 9))),
      sheet("To allocate", clients("d", 7)),
    );
    expect(heldBy(found)).toEqual({ "Rosa Lind": 9, "Tariq Aziz": 9, "Mel Okoro": 9 });
    expect(found.waiting).toBe(7);
  });

  it("reads another script by its joins", () => {
    const found = read(
      sheet("Α", [
        ["Ζζ", "Ωω"],
        ["Νίκος Παππάς", 1],
        ["Ελένη Κόρη", 0.6],
        ["Άννα Λάσκαρη", 0.8],
      ]),
      sheet("Β", [
        ["Ξξ", "Ψψ", "Φφ"],
        ...rows(18, (at) => [`${7000 + at * 3}`, ["Νίκος Π", "Ελένη Κ", "Άννα Λ"][at % 3] ?? "", date(at)]),
      ]),
    );
    expect(heldBy(found)["Νίκος Παππάς"]).toBe(6);
  });
});

describe("what is no team", () => {
  it.each([
    [
      "a leave planner",
      sheet("Leave 26", [
        ["Name", "Allowance", "Taken", "Left"],
        ...PEOPLE.map((name, at) => [name, 27, 10 + at, 17 - at]),
      ]),
    ],
    [
      "a rota alone",
      sheet("Rota", [
        ["Name", "Mon", "Tue", "Wed", "Thu", "Fri"],
        ...PEOPLE.map((name) => [name, "x", "x", "", "x", "x"]),
      ]),
    ],
    [
      "a stock list",
      sheet("Stock", [
        ["Item", "Code", "Qty", "Supplier"],
        ...rows(20, (at) => [
          `Grab rail ${at}`,
          `ST${at + 100}`,
          at % 7,
          ["Acme", "Bolton Ltd", "Medi Supply"][at % 3] ?? "",
        ]),
      ]),
    ],
  ])("%s", (_name, grid) => {
    expect(read(grid).people).toEqual([]);
  });
});

describe("what is asked", () => {
  const list = (...cells: readonly (readonly string[])[]) =>
    sheet("Caseload", [["Ref", "Worker", "Start", "Next", "Status"], ...cells]);
  const row = (at: number, worker: string, status: string, next = date(at, 2027)): readonly string[] => [
    `C${100 + at}`,
    worker,
    date(at),
    next,
    status,
  ];

  it("asks once for a word that nobody has listed, and takes it for closed where it never has a next date", () => {
    const found = read(
      staff,
      list(
        ...Array.from({ length: 15 }, (_, at) =>
          row(at, who(at), at < 3 ? "Zilched" : "Active", at < 3 ? "" : undefined),
        ),
      ),
    );
    expect(found.questions).toContainEqual({
      kind: "word",
      sheet: "Caseload",
      word: "Zilched",
      header: "Status",
      cases: 3,
      guess: "closed",
    });
    expect(heldBy(found)["Rosa Lind"]).toBe(4);
  });

  it("asks once for a form that names nobody of the team, with the number of its cases", () => {
    const found = read(
      staff,
      list(...Array.from({ length: 15 }, (_, at) => row(at, at < 4 ? "Mick" : who(at), "Active"))),
    );
    expect(found.questions).toEqual([{ kind: "who", form: "Mick", cases: 4, candidates: [] }]);
  });

  it("gives no number of those who wait while most rows name nobody", () => {
    const found = read(staff, list(...Array.from({ length: 15 }, (_, at) => row(at, at < 5 ? who(at) : "", "Active"))));
    expect(found.waiting).toBeNull();
    expect(found.questions.map(({ kind }) => kind)).toContain("holder");
  });
});
