import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { paneMessages } from "../messages/pane";
import { FailureNotice } from "../components/Notice";
import { failureOf, type Failure } from "../state/failure";

/** One view that breaks must not take the pane with it: the places stay, and the manager reads what happened. */
export class ViewBoundary extends Component<{ readonly children: ReactNode }, { readonly failure: Failure | null }> {
  override state: { readonly failure: Failure | null } = { failure: null };

  static getDerivedStateFromError(error: unknown): { readonly failure: Failure } {
    return { failure: failureOf(error) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return (
      <div role="alert">
        <FailureNotice
          title={paneMessages.failure.view}
          failure={{ ...failure, message: paneMessages.failure.viewAdvice }}
          actions={<Button onClick={() => this.setState({ failure: null })}>{paneMessages.tryAgain}</Button>}
        />
      </div>
    );
  }
}
