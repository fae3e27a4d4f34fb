let last: Promise<unknown> = Promise.resolve();

/** Lets writes to the workbook run one after another, whoever starts them: two at once could not be told apart afterwards. */
export function inWriteQueue<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = last.then(work, work);
  last = result.catch(() => undefined);
  return result;
}
