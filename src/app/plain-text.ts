/** A text as the plain editor of every Windows opens it. */
export function forWindows(text: string): Buffer {
  return Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`)
}
