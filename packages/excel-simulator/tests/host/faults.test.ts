import { namedFaults, parseFault, type Fault } from "../../src/host/faults";
import { openSheets, type OpenedWorkbook } from "../../src/node";

const sheets = {
  Cases: [
    ["Ref", "Clinician"],
    ["C1", "Grace Reid"],
    ["C2", ""],
  ],
} as const;

function fault(text: string): Fault {
  const parsed = parseFault(text);
  if (parsed === null) throw new Error(`no fault ${text}`);
  return parsed;
}

async function read({ Excel }: OpenedWorkbook, address = "A1:B3"): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address).load("values");
    await context.sync();
    return range.values;
  });
}

async function write({ Excel }: OpenedWorkbook, value: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("B3").values = [[value]];
    await context.sync();
  });
}

describe("the names of faults", () => {
  it.each(Object.keys(namedFaults))("%s is understood", (name) => {
    expect(parseFault(name)).not.toBeNull();
  });

  it("take a number, a detail, and each other", () => {
    expect(parseFault("lost:4")).toEqual({ lost: { request: 4, how: "before" } });
    expect(parseFault("fails:2:3.AccessDenied")).toEqual({
      failAt: { request: 2, operation: 3, code: "AccessDenied" },
    });
    expect(parseFault("small:2000+slow:5")).toEqual({ payloadLimit: 2_000, latency: 5 });
    expect(parseFault("protected:0:Cases")).toEqual({ protect: ["Cases"] });
  });

  it("are refused when there are none such", () => {
    expect(parseFault("nonsense")).toBeNull();
    expect(parseFault("lost:soon")).toBeNull();
    expect(parseFault("toString")).toBeNull();
  });
});

describe("a bad Excel", () => {
  it("on the web refuses requests and responses that are too large", async () => {
    const opened = await openSheets(sheets);
    opened.setFault(fault("small:3000"));
    await expect(write(opened, "x".repeat(4_000))).rejects.toMatchObject({
      code: "RequestPayloadSizeLimitExceeded",
    });
    opened.setFault({});
    await write(opened, "x".repeat(4_000));
    opened.setFault(fault("small:3000"));
    await expect(read(opened)).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    opened.setFault({});
    expect((await read(opened))[2]?.[1]).toHaveLength(4_000);
  });

  it("in cell-edit mode refuses, and works again when the cell is left", async () => {
    const opened = await openSheets(sheets);
    opened.setFault(fault("cell-edit"));
    await expect(read(opened)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    opened.setFault({});
    expect(await read(opened, "A2")).toEqual([["C1"]]);
  });

  it("in cell-edit mode waits, when the add-in asked it to", async () => {
    const opened = await openSheets(sheets);
    opened.setFault(fault("cell-edit"));
    let answered = false;
    const asked = opened.Excel.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A2").load("values");
      await context.sync();
      answered = true;
      return range.values;
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(answered).toBe(false);
    opened.setFault({});
    expect(await asked).toEqual([["C1"]]);
  });

  it("with protected sheets says so", async () => {
    const opened = await openSheets(sheets);
    opened.setFault(fault("protected"));
    await expect(write(opened, "Omar Khan")).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("fails in the middle of a batch and keeps what came before", async () => {
    const opened = await openSheets(sheets);
    opened.setFault(fault("fails:1:2"));
    const asked = opened.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("B2").values = [["first"]];
      sheet.getRange("B3").values = [["second"]];
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({ code: "GeneralException" });
    expect(await read(opened, "B2:B3")).toEqual([["first"], [""]]);
  });

  it("loses the connection and stays lost", async () => {
    const opened = await openSheets(sheets);
    opened.setFault(fault("lost:2"));
    await read(opened);
    await expect(write(opened, "never")).rejects.toMatchObject({ code: "GeneralException" });
    await expect(read(opened)).rejects.toMatchObject({ code: "GeneralException" });
    opened.setFault({});
    expect(await read(opened, "B3")).toEqual([[""]]);
  });

  it("loses an answer after doing the work", async () => {
    const opened = await openSheets(sheets);
    opened.setFault(fault("answer-lost:1"));
    await expect(write(opened, "done")).rejects.toMatchObject({ code: "GeneralException" });
    expect(await read(opened, "B3")).toEqual([["done"]]);
  });

  it("falls silent", async () => {
    const opened = await openSheets(sheets);
    opened.setFault(fault("silent:1"));
    const answer = await Promise.race([
      read(opened),
      new Promise((resolve) => setTimeout(() => resolve("silence"), 50)),
    ]);
    expect(answer).toBe("silence");
  });

  it("is slow", async () => {
    const opened = await openSheets(sheets);
    opened.setFault(fault("slow:60"));
    const start = performance.now();
    await read(opened);
    expect(performance.now() - start).toBeGreaterThan(55);
  });

  it("misplaces what is written over filtered rows, as has been reported of it", async () => {
    const opened = await openSheets({ Cases: [["Ref"], ["C1"], ["C2"], ["C3"]] });
    await opened.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().tables.add("A1:A4", true);
      await context.sync();
    });
    opened.setFault(fault("filtered"));
    await opened.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A2:A4").values = [["x"], ["y"], ["z"]];
      await context.sync();
    });
    expect(await read(opened, "A2:A4")).toEqual([["x"], ["C2"], ["x"]]);
    await opened.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      ["p", "q", "r"].forEach((value, index) => (sheet.getCell(index + 1, 0).values = [[value]]));
      await context.sync();
    });
    expect(await read(opened, "A2:A4")).toEqual([["p"], ["q"], ["r"]]);
  });

  it("cannot be made old once Office.js has started", async () => {
    await openSheets(sheets);
    await expect(openSheets(sheets, { fault: fault("old") })).rejects.toThrow("cannot change to 1.10");
  });
});

describe("a colleague between preview and apply", () => {
  it.each([
    ["colleague-types:2", ["edited by a colleague", "C1"]],
    ["colleague-sorts:2", ["C1", "C2"]],
    ["colleague-inserts:2", ["", "C2"]],
    ["colleague-deletes:2", ["C1", ""]],
  ])("%s is seen by the second request, not by the first", async (name, expected) => {
    const opened = await openSheets({ Cases: [...sheets.Cases.slice(0, 1), ["C2", "A"], ["C1", "B"]] });
    await opened.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().tables.add("A1:B3", true);
      await context.sync();
    });
    opened.setFault(fault(name));
    expect(await read(opened, "A2:A3")).toEqual([["C2"], ["C1"]]);
    expect((await read(opened, "A2:A3")).flat()).toEqual(expected);
  });

  it("renames the sheet and shortens the table", async () => {
    const opened = await openSheets(sheets);
    await opened.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().tables.add("A1:B3", true);
      await context.sync();
    });
    opened.setFault(fault("colleague-renames:1"));
    const gone = await opened.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Cases");
      await context.sync();
      return sheet.isNullObject;
    });
    expect(gone).toBe(true);
    opened.setFault(fault("colleague-resizes:1"));
    const address = await opened.Excel.run(async (context) => {
      const range = context.workbook.tables.getItemAt(0).getRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("'Renamed by a colleague'!A1:B2");
  });
});

describe("traffic", () => {
  it("counts round-trips that somebody waited for, and records them on request", async () => {
    const opened = await openSheets(sheets);
    opened.traffic.reset();
    opened.traffic.record(true);
    await read(opened);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(opened.traffic.requests).toBe(1);
    expect(opened.traffic.bytesSent).toBeGreaterThan(100);
    expect(opened.traffic.bytesReceived).toBeGreaterThan(20);
    const asked = opened.traffic.exchanges.filter(({ isUpkeep }) => !isUpkeep);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.response).toContain("Grace Reid");
  });
});
