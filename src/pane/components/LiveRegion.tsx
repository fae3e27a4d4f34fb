import type { ReactNode } from "react";

/** Read out when its content changes, without moving the focus. It must be on the page before the news is. */
export function LiveRegion(props: { readonly children?: ReactNode; readonly urgent?: boolean }): ReactNode {
  return <div role={props.urgent === true ? "alert" : "status"}>{props.children}</div>;
}
