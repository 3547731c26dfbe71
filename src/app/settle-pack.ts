import { makeFinding } from '../findings/make.ts'
import { UsageFault } from '../model/finding.ts'
import type { PackFile } from '../packs/load.ts'
import type { Intake } from './intake.ts'

/**
 * The one pack of a run: chosen by the forms, never by today's date. Undefined when no form was recognised.
 * Throws a UsageFault when the forms belong to two packs.
 */
export function settlePack(intake: Intake, packs: readonly PackFile[]): PackFile | undefined {
  const used = intake.taken.filter((file) => file.forms.length > 0)
  const ids = [...new Set(used.map((file) => file.packId))]
  if (ids.length > 1) throw new UsageFault([twoPacks(used, ids)])
  return packs.find((file) => file.id === ids[0])
}

function twoPacks(used: Intake['taken'], ids: readonly (string | null)[]) {
  const firsts = ids.map((id) => ({ id, path: used.find((file) => file.packId === id)!.path }))
  return makeFinding('LG-P090', {
    packs: firsts.map(({ id, path }) => `${id}（${path}）`).join('、'),
    packsEn: firsts.map(({ id, path }) => `${id} (${path})`).join(', '),
  })
}
