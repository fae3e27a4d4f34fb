import fc from "fast-check";
import { serviceSettings } from "../../../src/features/settings/action";
import type { BandWish } from "../../../src/domain/bands";
import { defaultSettings } from "../../../src/domain/settings";
import { connect } from "../../../src/workbook/connect/connect";
import type { Connection } from "../../../src/workbook/connect/connection";
import type { CellValue } from "@evenkeel/spreadsheet";
import { TODAY } from "../../fixtures/pane/team";
import { previewAt } from "../../support/actions";
import { plainSheet } from "../../support/plainSheet";

const staff = plainSheet("Staff", [
  ["Clinician", "Hours"],
  ["Grace Reid", 37.5],
  ["Tom Okafor", 30],
]);

type Rows = readonly (readonly CellValue[])[];
const NO_ROWS: Rows = [];

const connected = (rows: Rows | null): Connection => {
  const sheets =
    rows === null ? [staff] : [staff, plainSheet("Settings", [["Name", "Value"], ...rows.map((row) => [...row])])];
  return connect({ sheets }, { today: TODAY });
};

const bandsOf = ({ team }: Connection): readonly BandWish[] =>
  (team?.settings.bands ?? []).map(({ label, upTo }) => ({ label, upTo }));

const codesOf = ({ problems }: Connection): readonly (readonly [string, string | null])[] =>
  problems.filter(({ sheet: where }) => where === "Settings").map(({ code, cell }) => [code, cell]);

/** The settings list as it is once the plan has been carried out. */
function afterSetting(rows: Rows | null, bands: unknown): Rows | null {
  const plan = serviceSettings.plan(previewAt(serviceSettings, connected(rows), { bands }, { today: TODAY }));
  if (plan === null) return rows;
  const [draft] = plan.sheets ?? [];
  if (draft !== undefined) {
    const last = Math.max(...draft.cells.map((cell) => cell.row));
    return Array.from({ length: last }, (_, row) =>
      [0, 1].map((column) => draft.cells.find((cell) => cell.row === row + 1 && cell.column === column)?.value ?? ""),
    );
  }
  const changed = (rows ?? []).map((row, index) => {
    const change = plan.changes.find((one) => one.row === index + 1);
    return change === undefined ? [...row] : [row[0] ?? "", change.value];
  });
  return [...changed, ...(plan.rows ?? []).map((row) => row.cells.map(({ value }) => value))];
}

const TRAFFIC_LIGHTS = [
  { label: "Green", upTo: 0.85 },
  { label: "Amber", upTo: 1 },
  { label: "Red", upTo: null },
];

describe("a service's own bands", () => {
  it("are read from rows that name them, in whatever order they stand", () => {
    const rows = [
      ["Band Red", ""],
      ["Band: Amber", "100%"],
      ["BAND Green", 85],
    ];
    expect(bandsOf(connected(rows))).toEqual(TRAFFIC_LIGHTS);
    expect(codesOf(connected(rows))).toEqual([]);
    expect(bandsOf(connected([["Band Red", "and above"], ...rows.slice(1)]))).toEqual(TRAFFIC_LIGHTS);
  });

  it("may be the published words without one of them", () => {
    const rows = [
      ["Band Room", 0.8],
      ["Band Full", 1],
      ["Band Act", "above"],
    ];
    expect(bandsOf(connected(rows)).map(({ label }) => label)).toEqual(["Room", "Full", "Act"]);
  });

  it("stay the published ones where only their ends are moved", () => {
    expect(bandsOf(connected([["Band Room", 0.7]]))).toEqual([
      { label: "Room", upTo: 0.7 },
      ...defaultSettings.bands.slice(1),
    ]);
  });

  it("leave pay bands, points of a band and the tolerance alone", () => {
    const rows = [
      ["Band 6", 40],
      ["Band A points", 30],
      ["Band width", 0.1],
      ["Full-time hours", 37.5],
    ];
    expect(bandsOf(connected(rows))).toEqual(defaultSettings.bands);
    expect(connected(rows).team?.settings.tolerance).toBe(0.1);
  });

  it.each([
    [
      "no row says what is above",
      [
        ["Band Green", 0.8],
        ["Band Red", 1],
      ],
      ["no-band-above", "B3"],
      ["Green", "Red"],
    ],
    [
      "two end at the same place",
      [
        ["Band Green", 0.8],
        ["Band Amber", 0.8],
        ["Band Red", ""],
      ],
      ["bands-not-rising", "B3"],
      ["Green", "Red"],
    ],
    [
      "one word stands there twice",
      [
        ["Band Green", 0.8],
        ["Band green", 1],
        ["Band Red", "above"],
      ],
      ["band-twice", "A3"],
      ["Green", "Red"],
    ],
    [
      "two hold everything above",
      [
        ["Band Green", 0.8],
        ["Band Red", "above"],
        ["Band Black", "above"],
      ],
      ["bands-not-rising", "B4"],
      ["Green", "Red"],
    ],
    [
      "a published end is moved past the next",
      [
        ["Band Room", 0.97],
        ["Full-time hours", 37],
      ],
      ["bands-not-rising", "B2"],
      ["Room", "Steady", "Full", "Over", "Act"],
    ],
    [
      "an end cannot be",
      [
        ["Band Green", 900],
        ["Band Amber", 1],
        ["Band Red", "above"],
      ],
      ["unlikely-figure", "B2"],
      ["Amber", "Red"],
    ],
  ] as const)("say in which row it is that %s", (_, rows, problem, labels) => {
    const connection = connected(rows);
    expect(codesOf(connection)).toContainEqual(problem);
    expect(bandsOf(connection).map(({ label }) => label)).toEqual(labels);
  });

  it("have a row each on a new sheet, and none of the published ones beside them", () => {
    const rows = afterSetting(null, TRAFFIC_LIGHTS) ?? NO_ROWS;
    expect(rows.filter(([name]) => String(name).startsWith("Band"))).toEqual([
      ["Band Green", 0.85],
      ["Band Amber", 1],
      ["Band Red", "above"],
    ]);
    expect(bandsOf(connected(rows))).toEqual(TRAFFIC_LIGHTS);
  });

  it("are renamed, added and taken away, and go back to the published ones", () => {
    const first = afterSetting(
      [
        ["Full-time hours", 37.5],
        ["Band Room", 0.75],
      ],
      TRAFFIC_LIGHTS,
    );
    expect(first).toContainEqual(["Band Room", ""]);
    const second = afterSetting(first, [
      { label: "Calm", upTo: 0.85 },
      { label: "Busy", upTo: 1 },
      { label: "Red", upTo: 1.2 },
      { label: "Black", upTo: null },
    ]);
    expect(bandsOf(connected(second))).toEqual([
      { label: "Calm", upTo: 0.85 },
      { label: "Busy", upTo: 1 },
      { label: "Red", upTo: 1.2 },
      { label: "Black", upTo: null },
    ]);
    const back = afterSetting(second, null);
    expect(bandsOf(connected(back))).toEqual(defaultSettings.bands);
    expect(codesOf(connected(back))).toEqual([]);
  });

  it("that are asked for as they are change nothing", () => {
    const rows = afterSetting(null, TRAFFIC_LIGHTS);
    const preview = previewAt(serviceSettings, connected(rows), { bands: TRAFFIC_LIGHTS }, { today: TODAY });
    expect(preview.changes).toEqual([]);
    expect(serviceSettings.plan(preview)).toBeNull();
  });

  it("are what connecting reads, from whatever bands to whatever others", () => {
    const words = ["Green", "Amber", "Red", "Room", "Steady", "Full", "Over", "Act", "Zu viel", "🔴 Stop"];
    const list = fc
      .tuple(fc.subarray(words, { minLength: 2, maxLength: 8 }), fc.integer({ min: 0, max: 9 }))
      .chain(([some, turn]) => {
        const turned = [...some.slice(turn % some.length), ...some.slice(0, turn % some.length)];
        const ends = fc.uniqueArray(fc.integer({ min: 1, max: 250 }), {
          minLength: some.length - 1,
          maxLength: some.length - 1,
        });
        return ends.map((all) => {
          const rising = [...all].sort((a, b) => a - b);
          return turned.map((label, i): BandWish => ({
            label,
            upTo: i < rising.length ? (rising[i] ?? 0) / 100 : null,
          }));
        });
      });
    fc.assert(
      fc.property(fc.constantFrom(null, [["Full-time hours", 37.5]]), list, list, (start, one, other) => {
        const rows = afterSetting(afterSetting(start, one), other);
        expect(bandsOf(connected(rows))).toEqual(other);
        expect(bandsOf(connected(afterSetting(rows, null)))).toEqual(defaultSettings.bands);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    [
      [
        { label: " ", upTo: 0.8 },
        { label: "Red", upTo: null },
      ],
      "Options, bands, row 1: a band needs a word.",
    ],
    [
      [
        { label: "Green", upTo: 0.8 },
        { label: "green", upTo: null },
      ],
      "Options, bands, row 2 (green): another band has this word",
    ],
    [
      [
        { label: "Green", upTo: 1 },
        { label: "Amber", upTo: 0.8 },
        { label: "Red", upTo: null },
      ],
      "Options, bands, row 2 (Amber): expected shares such as 0.8 that rise",
    ],
    [
      [
        { label: "Green", upTo: 0.8 },
        { label: "Red", upTo: 1 },
      ],
      "Options, bands, row 2 (Red): expected a share",
    ],
    [
      [
        { label: "Green", upTo: null },
        { label: "Red", upTo: null },
      ],
      "Options, bands, row 1 (Green): expected a share",
    ],
    [
      [
        { label: "6", upTo: 0.8 },
        { label: "Red", upTo: null },
      ],
      "Options, bands, row 1 (6): a band's word begins with a letter",
    ],
    [[{ label: "Red", upTo: null }], "Options, bands: expected two bands at least."],
    ["Green", "Options, bands: expected shares such as 0.8"],
  ])("are refused as %j", (bands, sentence) => {
    expect(() => serviceSettings.options.read({ bands })).toThrow(sentence);
  });

  it("and any other figure that was emptied are written to their own row again", () => {
    const rows = [
      ["Full-time hours", 37],
      ["Ceiling", ""],
      ["Band Room", ""],
      ["Full-time points", 40],
      ["Tolerance", 0.04],
    ];
    const options = { ceiling: 0.9, bands: [0.7] };
    const plan = serviceSettings.plan(previewAt(serviceSettings, connected(rows), options, { today: TODAY }));
    expect(plan?.rows).toBeUndefined();
    expect(plan?.changes.map(({ row, value }) => [row, value])).toEqual([
      [2, 0.9],
      [3, 0.7],
    ]);
  });

  it("are refused where there are more ends than bands to end", () => {
    const options = { bands: [0.5, 0.6, 0.7, 0.8, 0.9] };
    expect(() => previewAt(serviceSettings, connected(null), options, { today: TODAY })).toThrow(
      "there are 4 bands with an end",
    );
  });
});
