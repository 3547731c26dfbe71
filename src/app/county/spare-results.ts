import path from 'node:path'
import { makeFinding } from '../../findings/make.ts'
import { UsageFault } from '../../model/finding.ts'
import type { PackFile } from '../../packs/load.ts'
import type { Intake } from '../intake.ts'
import { readState } from './state.ts'

/**
 * Spares the results of a run before from a slip: another pack, or a folder in which no form was found, would put empty
 * results in their place and take its annotated copies away. Throws a UsageFault that says what stands there.
 */
export function spareResults(results: string, { taken }: Intake, file: PackFile): void {
  const before = readState(results)
  const subjects = before?.remembered.outcomes.length ?? 0
  if (!before || subjects === 0) return
  const name = path.basename(results)
  const used = before.pack.id
  if (used !== file.id) refuse('LG-F092', { name, used, pack: file.id })
  if (taken.every(({ forms }) => forms.length === 0)) refuse('LG-F093', { name, count: String(subjects) })
}

function refuse(code: 'LG-F092' | 'LG-F093', data: Readonly<Record<string, string>>): never {
  throw new UsageFault([makeFinding(code, data)])
}
