import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { paneMessages } from "../messages/pane";

/** A list that may be long: its first items, and more on request. */
export function GrowingList<Item>(props: {
  readonly items: readonly Item[];
  /** How many are shown at first, and added with each request. */
  readonly page: number;
  /** Renders the items that are shown. */
  readonly children: (shown: readonly Item[]) => ReactNode;
}): ReactNode {
  const { items, page } = props;
  const [most, setMost] = useState(page);
  return (
    <>
      {props.children(items.slice(0, most))}
      {most < items.length && (
        <Button size="small" onClick={() => setMost(most + page)}>
          {paneMessages.showMore(Math.min(page, items.length - most))}
        </Button>
      )}
    </>
  );
}
