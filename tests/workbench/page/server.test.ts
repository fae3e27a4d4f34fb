import { request } from "node:http";
import path from "node:path";
import { pageServer, portIn } from "../../../apps/workbench/page/server";

const root = path.resolve(__dirname, "../../..");
let close: () => Promise<void>;
let port = 0;

beforeAll(async () => {
  const server = await pageServer(0, {
    pane: path.join(root, "tests/workbench/page"),
    office: path.join(root, "assets/icons"),
    samples: path.join(root, "assets/samples"),
    bundle: new Map([["main.js", { path: "page/main.js", contents: new TextEncoder().encode("1") }]]),
    say: () => undefined,
  });
  port = Number(new URL(server.address).port);
  close = () => server.close();
});
afterAll(() => close());

/** A plain request: fetch would tidy up the path and the host before they are sent. */
function get(target: string, host = `127.0.0.1:${port}`): Promise<{ status: number; type: string; body: string }> {
  return new Promise((resolve, reject) => {
    request({ port, path: target, headers: { host }, setHost: false }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, type: String(response.headers["content-type"]), body }),
      );
    })
      .once("error", reject)
      .end();
  });
}

test("page, scripts, samples and Office.js are served with their types", async () => {
  expect(await get("/")).toMatchObject({ status: 200, type: "text/html; charset=utf-8" });
  expect(await get("/page/main.js")).toEqual({ status: 200, type: "text/javascript; charset=utf-8", body: "1" });
  expect(JSON.parse((await get("/samples/index.json")).body)).toContain("riverside-camhs.xlsx");
  expect((await get("/samples/riverside-camhs.xlsx")).type).toMatch(/spreadsheetml/);
});

test.each([
  "/samples/../../package.json",
  "/samples/..%2f..%2fpackage.json",
  "/office/%2e%2e/%2e%2e/package.json",
  "/samples/",
  "/nothing",
  "/page/other.js",
])("%s is not served", async (target) => {
  expect((await get(target)).status).toBe(404);
});

test("a broken address is answered, and the server goes on", async () => {
  expect((await get("/samples/%zz")).status).toBe(500);
  expect((await get("/pane/taskpane.html")).status).toBe(500);
  expect((await get("/")).status).toBe(200);
});

test("somebody else's name for this machine is refused", async () => {
  expect((await get("/", "evil.example")).status).toBe(403);
  expect((await get("/", "127.0.0.1.evil.example:80")).status).toBe(403);
});

describe("the port that somebody asks for", () => {
  it("is any free one where nobody asks, and has to be a port", () => {
    expect([undefined, "", "3000"].map(portIn)).toEqual([0, 0, 3000]);
    for (const wrong of ["abc", "80000", "-1", "30.5"]) {
      expect(() => portIn(wrong)).toThrow(`PORT is "${wrong}". Give a whole number from 1 to 65535`);
    }
  });
});
