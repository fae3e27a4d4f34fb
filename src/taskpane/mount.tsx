import { makeStaticStyles } from "@fluentui/react-components";
import { StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import type { PaneServices } from "./paneServices";
import { App } from "./shell/App";

/** What the keyboard reaches must not end up under the pane's sticky header or footer. */
const useStaticStyles = makeStaticStyles({
  html: { scrollPaddingTop: "48px", scrollPaddingBottom: "56px" },
});

/** Puts the pane into the page. The caller has waited for Office. */
export function mountPane(element: HTMLElement, services: PaneServices): void {
  createRoot(element).render(
    <StrictMode>
      <Pane services={services} />
    </StrictMode>,
  );
}

function Pane(props: { readonly services: PaneServices }): ReactNode {
  useStaticStyles();
  return <App services={props.services} />;
}
