import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { features } from "../features";
import { App } from "../pane/layout/App";
import { fetchView } from "../pane/layout/views";
import type { PaneServices } from "../pane/paneServices";

/** Puts the pane into the page. The caller has waited for Office. */
export async function mountPane(element: HTMLElement, services: PaneServices): Promise<void> {
  // It comes in the pane's own file: fetched first, it shows without a moment of waiting.
  await fetchView(features, "team");
  createRoot(element).render(
    <StrictMode>
      <App services={services} features={features} />
    </StrictMode>,
  );
}
