/** To be awaited in long work: Ctrl-C, timers and files on their way to the disk get their turn. */
export function othersTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
