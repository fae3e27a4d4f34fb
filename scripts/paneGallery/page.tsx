import { createRoot } from "react-dom/client";
import { features } from "../../src/features";
import { App } from "../../src/pane/layout/App";
import { fakePane } from "../../tests/fixtures/pane/services";
import { scenarios } from "scenarios";

/** Shows one state of the pane: `#<scenario>` in light, `#<scenario>.dark` in dark. */
const [id, mode] = window.location.hash.slice(1).split(".");
const scenario = scenarios.find((one) => one.id === id);
const root = document.getElementById("root");
if (scenario === undefined || root === null) throw new Error(`No such scenario: ${String(id)}`);
const { services } = fakePane({ ...scenario.wishes, isDark: mode === "dark" });
createRoot(root).render(
  <App services={services} features={features} {...(scenario.start === undefined ? {} : { start: scenario.start })} />,
);
