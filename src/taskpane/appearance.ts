import type { AppearanceServices } from "./paneServices";

/** The system's own choice. Excel's theme follows it, and Excel on the web does not tell its theme reliably. */
export function systemAppearance(): AppearanceServices {
  const query = window.matchMedia("(prefers-color-scheme: dark)");
  return {
    isDark: () => query.matches,
    watch: (listener) => {
      query.addEventListener("change", listener);
      return () => query.removeEventListener("change", listener);
    },
  };
}
