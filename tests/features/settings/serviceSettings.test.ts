import { balanceTeam } from "../../../src/features/balanceTeam/action";
import { aTeamToBalance, proposeAtOnce } from "../../../src/features/balanceTeam/propose";
import { serviceSettings } from "../../../src/features/settings/action";
import { points, ratio } from "../../../src/domain/units";
import type { Connection } from "../../../src/workbook/connect/connection";
import type { CellValue } from "@evenkeel/spreadsheet";
import { connect } from "../../../src/workbook/connect/connect";
import { connectionOf, relativeTeam, team, TODAY } from "../../fixtures/pane/team";
import { previewAt } from "../../support/actions";
import { plainSheet } from "../../support/plainSheet";

const preview = (connection: Connection, raw: unknown) => previewAt(serviceSettings, connection, raw, { today: TODAY });

const staff = plainSheet("Staff", [
  ["Clinician", "Hours"],
  ["Grace Reid", 37.5],
  ["Tom Okafor", 30],
]);

describe("the service's own figures", () => {
  it("go on a small sheet of their own where the workbook has no settings table", () => {
    const plan = serviceSettings.plan(preview(connectionOf(relativeTeam), { fullTimePoints: 45 }));
    expect(plan).toMatchObject({ title: "Settings: 1 figure", changes: [] });
    const [draft] = plan?.sheets ?? [];
    expect(draft?.name).toBe("Settings");
    expect(draft?.cells).toContainEqual(expect.objectContaining({ row: 1, column: 0, value: "Full-time points" }));
    expect(draft?.cells).toContainEqual(expect.objectContaining({ row: 1, column: 1, value: 45 }));
  });

  it("are found again by connecting, once they are on that sheet", () => {
    const [draft] =
      serviceSettings.plan(preview(connectionOf(relativeTeam), { fullTimePoints: 45, bands: [0.7, 0.9, 1, 1.2] }))
        ?.sheets ?? [];
    const rows = Math.max(...(draft?.cells ?? []).map((cell) => cell.row)) + 1;
    const values = Array.from({ length: rows }, (_, row) =>
      [0, 1].map((column) => draft?.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null),
    );
    const again = connect({ sheets: [staff, plainSheet(draft?.name ?? "", values)] }, { today: TODAY });
    expect(again.team?.settings.fullTimePoints).toBe(45);
    expect(again.team?.settings.bands.map((band) => band.upTo)).toEqual([0.7, 0.9, 1, 1.2, null]);
  });

  it("change only their own cell where the workbook has a settings table", () => {
    const grid = {
      sheets: [
        staff,
        plainSheet("Settings", [
          ["Name", "Value"],
          ["Full time points", 40],
          ["Full-time hours", 37.5],
        ]),
      ],
    };
    const plan = serviceSettings.plan(preview({ ...connect(grid, { today: TODAY }), grid }, { fullTimePoints: 45 }));
    expect(plan?.sheets).toBeUndefined();
    expect(plan?.changes).toEqual([
      expect.objectContaining({
        sheet: "Settings",
        keys: [expect.objectContaining({ value: "Full time points" })],
        header: "Value",
        row: 1,
        expected: 40,
        value: 45,
      }),
    ]);
  });

  it("get a row at the end where the settings table does not have them", () => {
    const grid = {
      sheets: [
        staff,
        plainSheet("Settings", [
          ["Name", "Value"],
          ["Full time points", 40],
          ["Full-time hours", 37.5],
        ]),
      ],
    };
    const asked = preview({ ...connect(grid, { today: TODAY }), grid }, { bands: [0.7, 0.9, 1, 1.2] });
    const plan = serviceSettings.plan(asked);
    expect(plan?.changes).toEqual([]);
    expect(plan?.rows?.[0]).toMatchObject({
      keys: [{ header: "Name", value: "Band Room" }],
      cells: [{ value: "Band Room" }, { value: 0.7 }],
      after: { row: 2 },
    });
  });

  it("include how full balancing may make somebody, and how near is near enough, in hundredths too", () => {
    const read = (name: string, value: CellValue) =>
      connect(
        {
          sheets: [
            staff,
            plainSheet("Settings", [
              ["Name", "Value"],
              [name, value],
              ["Full-time hours", 37.5],
            ]),
          ],
        },
        { today: TODAY },
      );
    expect(read("Ceiling", 0.9).team?.settings.ceiling).toBe(0.9);
    expect(read("Ceiling", 90).team?.settings.ceiling).toBe(0.9);
    expect(read("Tolerance", "5%").team?.settings.tolerance).toBe(0.05);
    expect(read("Tolerance", 3).team?.settings.tolerance).toBe(0.03);
    const wrong = read("Ceiling", 0);
    expect(wrong.team?.settings.ceiling).toBe(1);
    expect(wrong.problems.map(({ code, cell }) => [code, cell])).toContainEqual(["unlikely-figure", "B2"]);
  });

  it("include from how many days on something is red, and say where a figure cannot be", () => {
    const read = (rows: CellValue[][]) =>
      connect({ sheets: [staff, plainSheet("Settings", [["Name", "Value"], ...rows])] }, { today: TODAY });
    const asked = { alertAfter: { reviewOverdue: 7, noEntry: 21 } };
    const [draft] = serviceSettings.plan(preview(connectionOf(relativeTeam), asked))?.sheets ?? [];
    const rows = (draft?.cells ?? [])
      .filter(({ row, column }) => row > 0 && column === 0)
      .map(({ row, value }) => [
        value,
        draft?.cells.find((cell) => cell.row === row && cell.column === 1)?.value ?? "",
      ]);
    expect(read(rows).team?.settings.alertAfter).toEqual({ reviewOverdue: 7, unallocated: 28, noEntry: 21 });
    const wrong = read([
      ["Unallocated after days", 9000],
      ["Days review overdue", 14],
    ]);
    expect(wrong.team?.settings.alertAfter).toEqual({ reviewOverdue: 14, unallocated: 28, noEntry: 14 });
    expect(wrong.problems.map(({ code, cell }) => [code, cell])).toContainEqual(["unlikely-figure", "B2"]);
  });

  it("are what balancing goes by, unless it is asked for something else", () => {
    const connection = connectionOf({
      ...team,
      settings: { ...team.settings, ceiling: ratio(0.9), tolerance: ratio(0.1) },
    });
    const optionsOf = (raw: unknown) =>
      proposeAtOnce(aTeamToBalance(connection), balanceTeam.options.read(raw), { today: TODAY }).preview.options;
    expect(optionsOf({})).toMatchObject({ ceiling: 0.9, tolerance: 0.1 });
    expect(optionsOf({ ceiling: 1, tolerance: 0.02 })).toMatchObject({ ceiling: 1, tolerance: 0.02 });
  });

  it("go back to the published figure by leaving their cell empty", () => {
    const grid = {
      sheets: [
        staff,
        plainSheet("Settings", [
          ["Name", "Value"],
          ["Full time points", 40],
          ["Full-time hours", 37],
          ["Ceiling", 0.9],
        ]),
      ],
    };
    const asked = { fullTimeHours: null, ceiling: null, tolerance: null };
    const plan = serviceSettings.plan(preview({ ...connect(grid, { today: TODAY }), grid }, asked));
    expect(plan?.changes.map(({ row, expected, value }) => [row, expected, value])).toEqual([
      [2, 37, ""],
      [3, 0.9, ""],
    ]);
    expect(plan?.rows).toBeUndefined();
    expect(serviceSettings.plan(preview(connectionOf(relativeTeam), asked))).toBeNull();
  });

  it("that stay as they are change nothing", () => {
    const connection = connectionOf({ ...team, settings: { ...team.settings, fullTimePoints: points(45) } });
    expect(serviceSettings.plan(preview(connection, { fullTimePoints: 45 }))).toBeNull();
  });

  it.each([
    [{ fullTimePoints: 0 }, "Options, fullTimePoints: expected a number above 0."],
    [{ fullTimeHours: 90 }, "Options, fullTimeHours: expected hours a week, from 0 to 60."],
    [{ bands: [0.9, 0.8, 1, 1.1] }, "Options, bands: expected shares such as 0.8 that rise from band to band."],
    [{ ceiling: 0 }, "Options, ceiling: expected a share above 0 and up to 2"],
    [{ tolerance: 5 }, "Options, tolerance: expected a share from 0 to 1"],
    [{ alertAfter: { unallocated: 2.5 } }, "Options, alertAfter: expected whole days from 0 to 730"],
    [{ alertAfter: { weather: 2 } }, "Options, alertAfter: expected whole days from 0 to 730"],
    [{ points: 3 }, "Options: there is no option 'points'."],
    ["45", "Options: expected figures such as"],
  ])("refuse %j", (raw, sentence) => {
    expect(() => serviceSettings.options.read(raw)).toThrow(sentence);
  });
});

describe("the figures of job planning", () => {
  const applied = (options: unknown): ReturnType<typeof connect> => {
    const [draft] = serviceSettings.plan(preview(connectionOf(relativeTeam), options))?.sheets ?? [];
    const rows = Math.max(...(draft?.cells ?? []).map((cell) => cell.row)) + 1;
    const values = Array.from({ length: rows }, (_, row) =>
      [0, 1].map((column) => draft?.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null),
    );
    return connect({ sheets: [staff, plainSheet(draft?.name ?? "", values)] }, { today: TODAY });
  };

  it("are found again by connecting, with the streams, and all others stay as published", () => {
    const figures = {
      apptsPerCase: 8.2,
      transferRate: 0.6,
      choiceLeaveReduction: 0.12,
      halfDaysPerWte: 9,
      hoursPerHalfDay: 3.75,
    };
    const { team: again, problems } = applied({ jobPlan: figures, streams: [{ name: "EMDR", apptsPerCase: 16 }] });
    expect(again?.settings.jobPlan).toEqual({
      figures,
      streams: [{ name: "EMDR", apptsPerCase: 16, apptsPerHalfDay: null }],
    });
    expect(problems.filter(({ sheet: where }) => where === "Settings")).toEqual([]);
  });

  it("go back to the published one by emptying the cell", () => {
    const grid = {
      sheets: [
        staff,
        plainSheet("Settings", [
          ["Name", "Value"],
          ["Appointments per case", 9],
          ["Full-time hours", 37.5],
        ]),
      ],
    };
    const connection = { ...connect(grid, { today: TODAY }), grid };
    expect(connection.team?.settings.jobPlan.figures).toEqual({ apptsPerCase: 9 });
    const plan = serviceSettings.plan(preview(connection, { jobPlan: { apptsPerCase: null } }));
    expect(plan?.changes).toEqual([expect.objectContaining({ row: 1, expected: 9, value: "" })]);
  });

  it.each([
    ["Share of Choice that goes on to Core", 66, { transferRate: 0.66 }],
    ["Transfer rate", "70%", { transferRate: 0.7 }],
    ["Weeks worked per quarter", 11.5, { workedWeeksPerQuarter: 11.5 }],
    ["Appointments per half-day", 1.5, { apptsPerHalfDay: 1.5 }],
  ])("are read from %s %s", (name, value, figures) => {
    const grid = {
      sheets: [
        staff,
        plainSheet("Settings", [
          ["Name", "Value"],
          [name, value],
          ["Full-time hours", 37.5],
        ]),
      ],
    };
    expect(connect(grid, { today: TODAY }).team?.settings.jobPlan.figures).toEqual(figures);
  });

  it("say so where a figure cannot be, and the published one counts", () => {
    const rows = [
      ["Name", "Value"],
      ["Appointments in a half-day", 0],
      ["Full-time hours", 37.5],
    ];
    const { team: found, problems } = connect({ sheets: [staff, plainSheet("Settings", rows)] }, { today: TODAY });
    expect(found?.settings.jobPlan.figures).toEqual({});
    expect(problems).toContainEqual(expect.objectContaining({ code: "unlikely-figure", cell: "B2" }));
  });

  it.each([
    [{ jobPlan: { apptsPerCase: 0 } }, "Options, jobPlan"],
    [{ jobPlan: { appts: 2 } }, "Options, jobPlan"],
    [{ streams: [{ name: "EMDR", apptsPerCase: -1 }] }, "Options, streams"],
  ])("are refused as %j", (raw, words) => {
    expect(() => serviceSettings.options.read(raw)).toThrow(words);
  });
});
