/** Sections, because browsers let the Tab key stop at any area that scrolls. */
const focusable = "[tabindex], [contenteditable], button, input, textarea, select, a[href], section";

/**
 * Keeps the keyboard from being caught in the grid, where Tab means "next cell": the grid takes the focus only when
 * somebody clicks it or goes there with F6, and F6 leads on from it, as in Excel.
 */
export class FocusRing {
  private isWanted = false;

  constructor(
    private readonly formula: () => HTMLElement | null,
    private readonly grid: HTMLElement,
    private readonly pane: HTMLIFrameElement,
  ) {
    grid.addEventListener("pointerdown", () => (this.isWanted = true), { capture: true });
    grid.addEventListener("focusin", (event) => this.guard(event));
    document.addEventListener("focusin", (event) => {
      if (!grid.contains(event.target as Node)) this.isWanted = false;
    });
    this.listenIn(window);
    new MutationObserver(() => this.takeOutOfTabOrder()).observe(grid, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["tabindex", "contenteditable"],
    });
  }

  /** F6 works in the pane's window too. */
  listenIn(target: Window): void {
    target.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "F6" || event.ctrlKey || event.altKey) return;
        event.preventDefault();
        event.stopPropagation();
        this.move(event.shiftKey ? -1 : 1);
      },
      { capture: true },
    );
  }

  private move(step: number): void {
    const active = document.activeElement;
    const at = active === this.pane ? 2 : active !== null && this.grid.contains(active) ? 1 : 0;
    const places = [
      () => this.formula()?.focus(),
      () => this.enterGrid(),
      () => {
        this.pane.focus();
        this.pane.contentWindow?.focus();
      },
    ];
    places[(at + step + places.length) % places.length]?.();
  }

  private enterGrid(): void {
    this.isWanted = true;
    (this.grid.querySelector<HTMLElement>("[contenteditable]") ?? this.grid.querySelector("canvas"))?.focus();
  }

  /** Univer takes the focus when it starts and when a cell is chosen: whoever had it gets it back. */
  private guard(event: FocusEvent): void {
    if (this.isWanted) return;
    if (event.relatedTarget instanceof HTMLElement) event.relatedTarget.focus();
    else if (event.target instanceof HTMLElement) event.target.blur();
  }

  private takeOutOfTabOrder(): void {
    for (const part of this.grid.querySelectorAll<HTMLElement>(focusable)) {
      if (part.getAttribute("tabindex") !== "-1") part.tabIndex = -1;
    }
  }
}
