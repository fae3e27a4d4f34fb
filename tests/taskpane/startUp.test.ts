import { EXCEL_FLOOR, startUp, type OfficeAtStart } from "../../src/taskpane/startUp";

const office = (host: unknown, newestExcelApi: string): OfficeAtStart => ({
  onReady: () => Promise.resolve({ host }),
  context: {
    requirements: {
      isSetSupported: (name, version) => name === "ExcelApi" && Number(version) <= Number(newestExcelApi),
    },
  },
});
const start = (given: OfficeAtStart | null) => startUp({ office: given, floor: EXCEL_FLOOR, giveUpAfterMs: 20 });

describe("starting the pane", () => {
  it("is ready in an Excel that is new enough", async () => {
    expect(await start(office("Excel", "1.14"))).toBe("ready");
  });

  it("says so when Excel is too old", async () => {
    expect(await start(office("Excel", "1.13"))).toBe("tooOld");
  });

  it("says so when the page is open outside Excel, or in Word", async () => {
    expect(await start(office(null, "1.14"))).toBe("notInExcel");
    expect(await start(office("Word", "1.14"))).toBe("notInExcel");
  });

  it("says so when Microsoft's library did not arrive", async () => {
    expect(await start(null)).toBe("unreachable");
  });

  it("gives up waiting for an Excel that never answers", async () => {
    const silent: OfficeAtStart = { ...office("Excel", "1.14"), onReady: () => new Promise(() => undefined) };
    expect(await start(silent)).toBe("unreachable");
  });
});
