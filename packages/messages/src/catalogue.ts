/** A sentence, or a function that makes one of what it names. */
type Message = string | ((...details: never[]) => string);
/** The sentences of one area, by name; they may be grouped to any depth. */
export type Messages = { readonly [name: string]: Message | Messages };

type Rewrite = (sentence: string) => string;

let rewrite: Rewrite | null = null;
const areas = new Map<string, Messages>();

/**
 * Registers one area ("balance", "problems") and gives its messages back, ready to use. All areas are in one register,
 * so that another language, or the pseudo-language of the tests, can stand in for all of them at once.
 */
export function defineMessages<Area extends Messages>(area: string, messages: Area): Area {
  const wrapped = wrap(messages) as Area;
  areas.set(area, wrapped);
  return wrapped;
}

/** All areas that have been registered so far, for tests that read every sentence. */
export function allMessages(): ReadonlyMap<string, Messages> {
  return areas;
}

/** Passes every sentence through `change` from now on; null ends that. Used for pseudo-localised test runs. */
export function rewriteMessages(change: Rewrite | null): void {
  rewrite = change;
}

function wrap(messages: Messages): Messages {
  const wrapped: Record<string, unknown> = {};
  for (const [name, message] of Object.entries(messages)) {
    if (typeof message === "function") {
      const say = message as (...details: unknown[]) => string;
      wrapped[name] = (...details: unknown[]): string => finish(say(...details));
    } else if (typeof message === "string") {
      Object.defineProperty(wrapped, name, { enumerable: true, get: () => finish(message) });
    } else {
      wrapped[name] = wrap(message);
    }
  }
  return wrapped as Messages;
}

function finish(sentence: string): string {
  return rewrite === null ? sentence : rewrite(sentence);
}
