import { hostAppearance, isDarkColour } from "../../src/pane/appearance";

function system(isDark: boolean): { change(): void } {
  const listeners = new Set<() => void>();
  window.matchMedia = (() => ({
    matches: isDark,
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  })) as unknown as typeof window.matchMedia;
  return { change: () => listeners.forEach((listener) => listener()) };
}

describe("light or dark", () => {
  it.each([
    ["#FFFFFF", false],
    ["#F3F2F1", false],
    ["#262626", true],
    ["0a0a0a", true],
    ["#217346", true],
    ["white", null],
    ["", null],
    [undefined, null],
  ])("Excel's background %s is dark: %s", (colour, dark) => {
    expect(isDarkColour(colour)).toBe(dark);
  });

  it("follows Excel where Excel tells its theme", () => {
    system(false);
    expect(hostAppearance(() => ({ bodyBackgroundColor: "#262626" })).isDark()).toBe(true);
  });

  it("follows the system where it does not", () => {
    system(true);
    expect(hostAppearance(() => null).isDark()).toBe(true);
    expect(hostAppearance(() => ({})).isDark()).toBe(true);
  });

  it("looks again when the system changes and when the manager comes back to the pane, until it is stopped", () => {
    const { change } = system(false);
    const looked = jest.fn();
    const stop = hostAppearance(() => null).watch(looked);
    change();
    window.dispatchEvent(new Event("focus"));
    expect(looked).toHaveBeenCalledTimes(2);
    stop();
    change();
    window.dispatchEvent(new Event("focus"));
    expect(looked).toHaveBeenCalledTimes(2);
  });
});
