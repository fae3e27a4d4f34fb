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

/**
 * Every look for a role asks jsdom for the computed style of hundreds of elements, and jsdom then tries every one of
 * Fluent's rules on each: more than half of a test's time. Fluent makes one rule for each declaration, so only those are
 * kept that say what is hidden or cannot be clicked. Without a layout the others have no effect here.
 */
const rulesThatMatter = /[{;]\s*(display|visibility|opacity|content|clip|clip-path|pointer-events)\s*:/;
const insertRule = CSSStyleSheet.prototype.insertRule;
CSSStyleSheet.prototype.insertRule = function (rule, index = 0) {
  return rulesThatMatter.test(rule) ? insertRule.call(this, rule, Math.min(index, this.cssRules.length)) : index;
};
