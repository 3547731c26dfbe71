/** A control with what follows it in a colour of ours or at the end of a progress line; what turns the direction of writing. */
const OBEYED = /(?![\t\n\r])\p{Cc}(\[(?:(?:[12]|22|3[1-69])m|K))?|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
const ESCAPE = '\u001b'

/**
 * Text without what a terminal would obey instead of showing: names of files and sheets and cells may hold anything.
 * What is no terminal gets no colours of ours, so every one is somebody else's.
 */
export function withoutControls(text: string, terminal: boolean): string {
  return text.replace(OBEYED, (found, own: string | undefined) =>
    terminal && own !== undefined && found.startsWith(ESCAPE) ? found : (own ?? ''),
  )
}
