/** Filled below. */
export async function benchBalance(_options: { readonly quick: boolean; readonly write: boolean }): Promise<void> {
  await Promise.resolve();
}
