import type { ReadStream } from 'node:tty'

/** Waits for any key; for a line where keys can't be had one by one, and not at all where the input has ended. */
export function anyKey(input: ReadStream): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      input.setRawMode?.(false)
      input.pause()
      resolve()
    }
    input.setRawMode?.(true)
    input.once('data', done).once('end', done).once('error', done).resume()
  })
}
