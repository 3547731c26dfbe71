import { existsSync } from 'node:fs'
import path from 'node:path'
import { makeFinding } from '../findings/make.ts'
import { UsageFault } from '../model/finding.ts'
import type { PackFile } from '../packs/load.ts'
import { LEVEL_DOCUMENT } from '../reports/level/document.ts'
import type { Shard } from './county/assess-kept.ts'
import { readState } from './county/state.ts'

/** What came in, with its forms. */
type Workbooks = readonly { forms: readonly unknown[] }[]

/**
 * Spares what stands in a results folder from a slip: a county's run under another pack, of one shard alone, or of an
 * inbox in which no form was found, would put other or empty results in the place of good ones and take their annotated
 * copies away. Throws a UsageFault that says what stands there.
 */
export function spareResults(results: string, file: PackFile, workbooks: Workbooks, shard?: Shard): void {
  const name = path.basename(results)
  if (existsSync(path.join(results, LEVEL_DOCUMENT)))
    refuse('LG-F094', { name, kind: '几个县合并的结果', kindEn: 'the joined results of several counties' })
  const before = readState(results)
  const subjects = before?.remembered.outcomes.length ?? 0
  if (!before || subjects === 0) return
  const used = before.pack.id
  if (used !== file.id) refuse('LG-F092', { name, used, pack: file.id })
  if (shard && (before.shard?.number !== shard.number || before.shard.of !== shard.of))
    refuse('LG-F094', { name, ...sideOf(before.shard) })
  if (workbooks.every(({ forms }) => forms.length === 0)) refuse('LG-F093', { name, count: String(subjects) })
}

/** What a run in a results folder is of. */
function sideOf(shard: Shard | null) {
  if (!shard) return { kind: '全县的结果', kindEn: 'the results of the whole county' }
  const { number, of } = shard
  return { kind: `第 ${number} 份（共 ${of} 份）的结果`, kindEn: `the results of shard ${number} of ${of}` }
}

/** The same for a folder in which counties are to be joined: the results of a county are none of the level above. */
export function spareCounty(results: string): void {
  const name = path.basename(results)
  const shard = readState(results)?.shard
  if (shard) refuse('LG-F094', { name, ...sideOf(shard) })
  const kind = { kind: '一个县的结果', kindEn: 'the results of one county' }
  if (existsSync(path.join(results, 'summary.json'))) refuse('LG-F094', { name, ...kind })
}

function refuse(code: 'LG-F092' | 'LG-F093' | 'LG-F094', data: Readonly<Record<string, string>>): never {
  throw new UsageFault([makeFinding(code, data)])
}
