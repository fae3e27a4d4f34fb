import { pageHtml, pagePolicy, paneHtml } from "../../../apps/workbench/page/pages";

const origin = "http://127.0.0.1:4000";
const built = [
  "<!doctype html><html><head>",
  "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self' https://appsforoffice.microsoft.com; connect-src 'self'\">",
  "<script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script>",
  "<script defer src=functions.js></script></head><body><div id=root></div></body></html>",
].join("");

describe("the pane's page as the workbench serves it", () => {
  test("one script comes first, and Office.js comes from this server; nothing else differs", () => {
    const served = paneHtml(built, origin);
    expect(served.indexOf("/page/bridge.js")).toBeLessThan(served.indexOf("/office/office.js"));
    const back = served
      .replace('<script src="/page/bridge.js"></script>', "")
      .replace(`${origin}/office/`, "https://appsforoffice.microsoft.com/lib/1/hosted/")
      .replace(origin, "https://appsforoffice.microsoft.com");
    expect(back).toBe(built);
  });

  test("no address outside this machine is left in it", () => {
    expect(paneHtml(built, origin)).not.toContain("microsoft.com");
  });

  test("a pane that does not load Office.js is not served as if it did", () => {
    expect(() => paneHtml("<html><script src=functions.js></script></html>", origin)).toThrow(/Office\.js/);
  });
});

test("the workbench's own page may ask nobody but its server", () => {
  expect(pagePolicy).toContain("default-src 'none'");
  expect(`${pagePolicy} ${pageHtml()}`).not.toMatch(/https?:/);
});
