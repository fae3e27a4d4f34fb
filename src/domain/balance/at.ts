/** An element that is known to be there. */
export function at(array: ArrayLike<number>, index: number): number {
  return array[index] as number;
}
