import * as crypto from 'node:crypto'

/** Lower-case hex SHA-256, of a text in UTF-8. In one call where this Node can: a run takes thousands of short ones. */
export function hashOf(bytes: Uint8Array | string): string {
  if (typeof crypto.hash === 'function') return crypto.hash('sha256', bytes)
  return crypto.createHash('sha256').update(bytes).digest('hex')
}
