/** So many signs of a hash tell two packs apart for a reader. */
const SHOWN = 12

/** The beginning of a hash, as it is shown to a reader. */
export function shortHash(sha256: string): string {
  return sha256.slice(0, SHOWN)
}
