import type { Finding } from '../model/finding.ts'
import { inOrder } from './file.ts'
import { placeOf } from './places.ts'
import type { Config } from './schema/config.ts'
import { readSource } from './source.ts'
import { strictFindings } from './strict.ts'

export type { Config } from './schema/config.ts'

export type ParsedConfig = { ok: true; config: Config } | { ok: false; findings: readonly Finding[] }

/**
 * Reads lingong.config.yaml as strictly as a pack; a file with nothing but comments sets nothing. Paths stay as they
 * are written, and interpretations are checked where the pack is known.
 */
export async function parseConfig(content: string | Uint8Array, path: string): Promise<ParsedConfig> {
  const read = await readSource(content, path)
  if (!read.ok) return read.findings[0]?.code === 'LG-P002' ? { ok: true, config: {} } : read
  const { tree, places } = read.source
  const { configSchema } = await import('./schema/config.ts')
  const parsed = configSchema.safeParse(tree)
  if (parsed.success) return { ok: true, config: parsed.data }
  const place = (at: readonly PropertyKey[]) => placeOf(tree, places, at, {})
  return { ok: false, findings: inOrder(await strictFindings({ schema: configSchema, tree, path, place })) }
}
