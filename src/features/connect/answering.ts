import { useMemo, useState } from "react";
import { useTask, type Task } from "../../pane/state/useTask";
import { useConnectedWorkbook, useWorkbook, type Answers } from "../../pane/state/workbook";
import type { Connection } from "../../workbook/connect/connection";

export interface Answering {
  /** All that has been said, what is being read just now included. "": taken back. */
  readonly answers: Answers;
  /** Says one thing or several and reads the workbook again. */
  readonly say: (said: Answers) => void;
  readonly isReading: boolean;
  /** True: something was said that the workbook does not keep yet. */
  readonly isNew: boolean;
}

/** What the manager says on this page. */
export function useAnswering(): Answering {
  const { connection } = useConnectedWorkbook();
  const { read } = useWorkbook();
  const reading: Task<void> = useTask();
  const [given, setGiven] = useState<Answers>({});
  const answers = useMemo(() => ({ ...connection.answers, ...given }), [connection, given]);
  const say = (said: Answers): void => {
    setGiven({ ...given, ...said });
    void reading.run(() => read({ ...answers, ...said }));
  };
  return { answers, say, isReading: reading.state.status === "running", isNew: Object.keys(given).length > 0 };
}

/**
 * Something made of every reading of the workbook and of what it was before, so that what was shown stays in its place
 * while the manager answers.
 */
export function useKept<Value>(connection: Connection, next: (earlier: Value | null) => Value): Value {
  const [kept, setKept] = useState(() => ({ of: connection, value: next(null) }));
  if (kept.of === connection) return kept.value;
  const value = next(kept.value);
  setKept({ of: connection, value });
  return value;
}
