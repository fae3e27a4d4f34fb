import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { PaneServices } from "../pane/paneServices";
import { App } from "../pane/layout/App";

/** Puts the pane into the page. The caller has waited for Office. */
export function mountPane(element: HTMLElement, services: PaneServices): void {
  createRoot(element).render(
    <StrictMode>
      <App services={services} />
    </StrictMode>,
  );
}
