/** A control with what follows it in a colour or at the end of a progress line; what turns the direction of writing. */
const OBEYED = /(?![\t\n\r])\p{Cc}(\[(?:\d+(?:;\d+)*m|K))?|[\u202a-\u202e\u2066-\u2069]/gu
const ESCAPE = '\u001b'

/** Text without what a terminal would obey instead of showing: names of files and sheets and cells may hold anything. */
export function withoutControls(text: string): string {
  return text.replace(OBEYED, (found, own: string | undefined) =>
    own !== undefined && found.startsWith(ESCAPE) ? found : (own ?? ''),
  )
}
