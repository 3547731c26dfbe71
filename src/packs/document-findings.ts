import { makeFinding } from '../findings/make.ts'
import type { Finding } from '../model/finding.ts'
import { flawsOf } from './flaws.ts'
import { usePack, type PackFile } from './load.ts'

/** What is wrong with the document that a pack follows: a draft, an end that has been set, and the flaws that the pack lists. */
export function documentFindings(file: PackFile): Finding[] {
  const { pack } = usePack(file)
  const at = { path: file.path }
  const flaws = flawsOf(pack).map(({ clause, ...flaw }) =>
    makeFinding('LG-P201', { clause, ...flaw }, { ...at, clause }),
  )
  if (pack.status === 'draft') return [makeFinding('LG-P202', {}, at), ...flaws]
  if (pack.status !== 'expired') return flaws
  const { validTo } = pack
  const until =
    validTo === undefined
      ? { validTo: '' }
      : { validTo: `（至 ${validTo}）`, validToEn: ` (valid to ${validTo})` }
  return [makeFinding('LG-P203', until, at), ...flaws]
}
