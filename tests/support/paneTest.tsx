import { configure, render, screen, waitFor } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { axe } from "jest-axe";
import { paneMessages } from "../../src/pane/messages/pane";
import { features } from "../../src/features";
import { App } from "../../src/pane/layout/App";
import type { Route } from "../../src/pane/state/navigation";
import { fakePane, type FakePane, type FakeWishes } from "../fixtures/pane/services";

// Views are fetched when first needed, and a busy machine takes its time over that.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

export interface OpenPane extends FakePane {
  readonly user: UserEvent;
  readonly element: HTMLElement;
}

/** Opens the whole pane on invented data and waits for its view; where a test connects in its own way, for any heading. */
export async function openPane(wishes: FakeWishes = {}, start?: Route): Promise<OpenPane> {
  const pane = fakePane(wishes);
  const user = userEvent.setup();
  const { container } = render(
    <App services={pane.services} features={features} {...(start === undefined ? {} : { start })} />,
  );
  await screen.findByRole("heading", { level: 1 });
  if (wishes.connect === undefined) await viewShown();
  return { ...pane, user, element: container };
}

/** The workbook has been read, and the view has been fetched: its heading is not the one that says so. */
async function viewShown(): Promise<void> {
  const { title } = paneMessages.reading;
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).not.toHaveTextContent(title));
}

/** axe, without the guards that Fluent's focus handling adds to the page. */
export async function accessibility(element: HTMLElement): Promise<unknown> {
  return axe(element, { rules: { region: { enabled: false } } });
}
