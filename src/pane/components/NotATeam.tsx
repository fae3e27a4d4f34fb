import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { paneMessages } from "../messages/pane";
import { Notice } from "./Notice";
import { Page } from "./Page";
import { useNavigation } from "../state/navigation";

/** Stands in for a view that needs a team where the workbook has none: says so and leads to what was found. */
export function NotATeam(props: { readonly title: string }): ReactNode {
  const { open } = useNavigation();
  return (
    <Page title={props.title}>
      <Notice
        tone="info"
        title={paneMessages.notTeam.title}
        actions={<Button onClick={() => open({ name: "connect" })}>{paneMessages.notTeam.action}</Button>}
      >
        <p>{paneMessages.notTeam.body}</p>
      </Notice>
    </Page>
  );
}
