/*
 * Records what a real Excel answers to the add-in, for tests to replay. Paste into the console of the pane (right-click the
 * pane, Inspect; in Excel on the web: the browser's developer tools, frame "taskpane.html"), on an invented workbook only.
 * Then work through docs/manual-test.md and call evenkeelRecording.save() at the end of each step that says so.
 */
/* global window, document, Blob, Office */
(function startRecording() {
  "use strict";
  const { CoreUtility } = window.OfficeExtension;
  const exchanges = [];
  const requests = [];
  let coming = null;
  CoreUtility._logEnabled = true;
  // Office.js says "Request:" and then the request, "Response:" and then the answer, each as JSON.
  CoreUtility.log = function (line) {
    const text = String(line);
    if (text === "Request:" || text === "Response:") {
      coming = text;
      return;
    }
    if (coming === "Request:") requests.push(JSON.parse(text));
    if (coming === "Response:") {
      const body = bodyOf(JSON.parse(text));
      const request = requests.shift();
      if (body !== null && request !== undefined) exchanges.push({ request, response: body });
    }
    coming = null;
  };
  /* Desktop wraps the answer in an array, the web in an object; the body is the text that begins like an object. */
  function bodyOf(answer) {
    const parts = (answer.value && answer.value.data) || [answer.body];
    const text = parts.find((part) => typeof part === "string" && part.startsWith("{"));
    return text === undefined ? null : JSON.parse(text);
  }
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
