import { configure, render, screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { axe } from "jest-axe";
import { App } from "../../src/taskpane/shell/App";
import type { Place } from "../../src/taskpane/state/navigation";
import { fakePane, type FakePane, type FakeWishes } from "../fixtures/pane/services";

// Views are fetched when first needed, and a busy machine takes its time over that.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

export interface OpenPane extends FakePane {
  readonly user: UserEvent;
  readonly element: HTMLElement;
}

/** Opens the whole pane on invented data and waits for its first heading. */
export async function openPane(wishes: FakeWishes = {}, start?: Place): Promise<OpenPane> {
  const pane = fakePane(wishes);
  const user = userEvent.setup();
  const { container } = render(<App services={pane.services} {...(start === undefined ? {} : { start })} />);
  await screen.findByRole("heading", { level: 1 });
  return { ...pane, user, element: container };
}

/** axe, without the guards that Fluent's focus handling adds to the page. */
export async function accessibility(element: HTMLElement): Promise<unknown> {
  return axe(element, { rules: { region: { enabled: false } } });
}
