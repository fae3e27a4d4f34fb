import { ActionRefusal } from "../../actions/action";
import { paneMessages } from "../messages/pane";

/** What went wrong, for the manager; `details` is for whoever supports the add-in. */
export interface Failure {
  readonly message: string;
  readonly details: string | null;
}

/** A refusal says what to do in its own words; anything else is a fault that nobody foresaw. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ActionRefusal) return { message: error.message, details: null };
  const details = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { message: paneMessages.failure.unexpected, details };
}
