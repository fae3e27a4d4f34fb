import "@testing-library/jest-dom";
import { TextDecoder, TextEncoder } from "node:util";
import { toHaveNoViolations } from "jest-axe";

expect.extend(toHaveNoViolations);

/** Fluent's MessageBar watches its own size; jsdom has no layout to watch. */
class StillResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= StillResizeObserver;

/** Every browser has these; jsdom has not. */
const browserParts: { readonly [name: string]: unknown } = { TextDecoder, TextEncoder };
for (const [name, part] of Object.entries(browserParts)) {
  if (!(name in globalThis))
    Object.defineProperty(globalThis, name, { value: part, configurable: true, writable: true });
}
