/*
 * Records what a real Excel answers to the add-in, for tests to replay. Paste into the console of the pane (right-click the
 * pane, Inspect; in Excel on the web: the browser's developer tools, frame "taskpane.html"), on an invented workbook only.
 * Then work through docs/manual-test.md and call evenkeelRecording.save() at the end of each step that says so.
 */
/* global window, document, Blob, Office */
(function startRecording() {
  "use strict";
  const { CoreUtility, HttpUtility } = window.OfficeExtension;
  const exchanges = [];
  let open = null;
  CoreUtility._logEnabled = true;
  HttpUtility._logBodyEnabled = true;
  CoreUtility.log = function (line) {
    const text = String(line);
    if (text === "---HTTP Request---") open = { request: null, response: null };
    else if (text.startsWith("{") && open !== null && open.request === null) open.request = JSON.parse(text);
    else if (text.startsWith("{") && open !== null) {
      open.response = JSON.parse(text);
      exchanges.push(open);
      open = null;
    }
  };
  window.evenkeelRecording = {
    exchanges,
    save(step) {
      const about = {
        step,
        host: Office.context.diagnostics.host,
        version: Office.context.diagnostics.version,
        platform: Office.context.diagnostics.platform,
        language: Office.context.displayLanguage,
      };
      const file = new Blob([JSON.stringify({ about, exchanges }, null, 1)], { type: "application/json" });
      const link = document.createElement("a");
      link.href = URL.createObjectURL(file);
      link.download = "evenkeel-" + step + ".json";
      link.click();
      URL.revokeObjectURL(link.href);
      exchanges.length = 0;
    },
  };
  return "Recording. Call evenkeelRecording.save('step-3') after a step.";
})();
