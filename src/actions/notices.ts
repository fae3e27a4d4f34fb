/** Something to tell the manager that did not begin in the pane: the outcome of a ribbon command. */
export interface Notice {
  readonly kind: "done" | "problem";
  /** Sentences. */
  readonly message: string;
}

type NoticeListener = (notice: Notice) => void;

const listeners = new Set<NoticeListener>();
let waiting: Notice | null = null;

/** Tells whoever shows notices; while nobody does, the last one waits. */
export function tell(notice: Notice): void {
  if (listeners.size === 0) waiting = notice;
  for (const listener of listeners) listener(notice);
}

/** Shows notices from now on, beginning with one that has been waiting. Gives back the way to stop. */
export function watchNotices(listener: NoticeListener): () => void {
  listeners.add(listener);
  if (waiting !== null) listener(waiting);
  waiting = null;
  return () => listeners.delete(listener);
}
