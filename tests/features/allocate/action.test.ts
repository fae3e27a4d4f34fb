import { allocate, type AllocatePreview } from "../../../src/features/allocate/action";
import { connectionOf, team, TODAY } from "../../fixtures/pane/team";
import { plainSheet } from "../../support/plainSheet";

const connection = connectionOf(team);
const preview = (raw: unknown, more = connection) =>
  allocate.preview(more, allocate.options.read(raw), { today: TODAY }) as AllocatePreview;

const agreed = { case: "RV1101", to: "Amina Yusuf", reason: "Has CBT and room", agreedByManager: true };

describe("allocating one case", () => {
  it("suggests for every case that nobody has, those who may first, fullest last", () => {
    const { suggestions } = preview({});
    expect(suggestions.map(({ record }) => record.id)).toEqual(["RV1101", "RV1102", "RV1103", "RV1104", "RV1105"]);
    const [first] = suggestions;
    expect(first?.candidates.filter(({ barrier }) => barrier === null).map(({ clinician }) => clinician.name)).toEqual([
      "Amina Yusuf",
      "Bartholomew Featherstonehaugh-Cholmondeley",
      "Grace Reid",
      "Jo Hughes",
    ]);
  });

  it("shows what it would make of each: 9 of 24.3 points, then 13", () => {
    const amina = preview({}).suggestions[0]?.candidates[0];
    expect(amina?.before).toBeCloseTo(9 / 24.3, 9);
    expect(amina?.after).toBeCloseTo(13 / 24.3, 9);
  });

  it("says why somebody may not: away, leaving, without the skill", () => {
    const suggestions = allocate.report(preview({})).suggestions as {
      candidates: { clinician: string; barrier: string }[];
    }[];
    const why = (name: string): string | undefined =>
      suggestions[0]?.candidates.find(({ clinician }) => clinician === name)?.barrier;
    expect(why("Priya Nair")).toBe("Priya Nair receives no new cases at present.");
    expect(why("Tom Okafor")).toBe("Tom Okafor's skills do not list CBT.");
  });

  it("writes the clinician's cell, and keeps reason and agreement with their dates", () => {
    const plan = allocate.plan(preview(agreed));
    expect(plan?.title).toBe("Allocate RV1101 to Amina Yusuf");
    expect(plan?.changes).toEqual([
      expect.objectContaining({
        keys: [expect.objectContaining({ header: "Ref", value: "RV1101" })],
        header: "Lead clinician",
        expected: "",
        value: "Amina Yusuf",
      }),
    ]);
    const line = plan?.sheets?.[0]?.cells.filter(({ row }) => row === 1).map(({ value }) => value);
    expect(line).toEqual(["RV1101", "Amina Yusuf", "Has CBT and room", TODAY, null, TODAY]);
  });

  it("keeps what people have written on the sheet of agreements", () => {
    const values = [
      ["Case", "Clinician", "Reason", "Decided on", "Agreed by practitioner", "Agreed by manager"],
      ["RV9", "Grace Reid", "Sibling", 46000, 46001, 46002],
    ];
    const plan = allocate.plan(
      preview(agreed, { ...connection, grid: { sheets: [plainSheet("Agreements", values)] } }),
    );
    const cells = plan?.sheets?.[0]?.cells ?? [];
    expect(cells.filter(({ row }) => row === 1).map(({ value }) => value)).toEqual(values[1]);
    expect(cells.find(({ row, column }) => row === 2 && column === 0)?.value).toBe("RV1101");
  });

  it("without a case writes nothing", () => {
    expect(allocate.plan(preview({}))).toBeNull();
  });

  it.each([
    [{ ...agreed, case: "RV1000" }, "RV1000 is not a case that nobody has."],
    [{ ...agreed, to: "Nobody" }, "Nobody is not in the staff table."],
    [{ ...agreed, to: "Tom Okafor" }, "Tom Okafor's skills do not list CBT."],
    [{ ...agreed, reason: " " }, "An allocation needs a reason"],
    [{ ...agreed, agreedByManager: "yes" }, "Options, agreedByManager: expected true or false."],
    [{ ...agreed, who: "x" }, "Options: there is no option 'who'."],
  ])("refuses %j", (raw, sentence) => {
    expect(() => preview(raw)).toThrow(sentence);
  });
});
