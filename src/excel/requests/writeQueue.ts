let last: Promise<unknown> = Promise.resolve();

/** Runs writes to the workbook one after another: after a failure two at once could not be told apart. */
export function inWriteQueue<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = last.then(work, work);
  last = result.catch(() => undefined);
  return result;
}
