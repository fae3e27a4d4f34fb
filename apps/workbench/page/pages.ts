import { workbench } from "./messages";

/** Where Microsoft serves Office.js from; the workbench answers for it from node_modules. */
const officeOrigin = "https://appsforoffice.microsoft.com";
const officePath = "/lib/1/hosted/";

/** Nothing but this server is asked for anything. Univer sets styles of its own, hence 'unsafe-inline' for those. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

export function pageHtml(): string {
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${workbench.title}</title>
    <link rel="icon" href="/pane/assets/icons/evenkeel-32.png" />
    <link rel="stylesheet" href="/page/main.css" />
    <script type="module" src="/page/main.js"></script>
  </head>
  <body></body>
</html>
`;
}

/**
 * The pane's own page, with Office.js served from here and one script before it. In both the script's address and the
 * policy only the origin is another; all else is as built.
 */
export function paneHtml(built: string, origin: string): string {
  const served = built.replaceAll(`${officeOrigin}${officePath}`, `${origin}/office/`).replaceAll(officeOrigin, origin);
  const first = served.indexOf("<script");
  if (first < 0 || !served.includes(`${origin}/office/office.js`)) {
    throw new Error("The built task pane does not load Office.js where it is expected.");
  }
  return `${served.slice(0, first)}<script src="/page/bridge.js"></script>${served.slice(first)}`;
}
