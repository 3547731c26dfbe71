import { openZip } from '../zip/open.ts'
import { fromStash } from './stash.ts'

/**
 * A workbook without our sheets, notes, fills and edges; the same bytes where it has none of them. What we wrote
 * ourselves is taken off to the byte; a copy that another program has saved since, as well as our marks can be known.
 */
export function stripAnnotation(bytes: Buffer): Buffer {
  const zip = openZip(bytes)
  const restored = fromStash(zip)
  if (restored) return restored
  return bytes
}
