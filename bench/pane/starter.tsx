import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

/** What any Fluent pane has to load before it can show anything: the measure for ours. */
const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root.");
createRoot(root).render(
  <FluentProvider theme={webLightTheme}>
    <h1>Hello</h1>
    <Button appearance="primary">Do nothing</Button>
  </FluentProvider>,
);
