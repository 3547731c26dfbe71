import { isRanked } from '../funding/ranked-grade.ts'
import { oncePer } from '../model/once-per.ts'
import type { Pack } from '../packs/schema/pack.ts'

/** What a provisional result waits for, in the words of the pack: `县级评分或全县排名`; null where nothing ever is provisional. */
export const waitsFor = oncePer((pack: Pack): string | null => {
  const rules = Object.values(pack.subjects)
  const items = rules.flatMap((subject) => subject.items)
  const given = items.flatMap(({ score }) => (score ? [`${score.by}得分`] : []))
  const claimed = items.some(({ claim }) => claim) ? ['县级评分'] : []
  const ranked = rules.some(
    ({ payments, grades }) => isRanked(grades) || payments.some(({ grant }) => grant?.places),
  )
  const shared = rules.some(({ payments }) => payments.some(({ budget }) => budget))
  const all = new Set([
    ...claimed,
    ...given,
    ...(ranked ? ['全县排名'] : []),
    ...(shared ? ['全县合计'] : []),
  ])
  return all.size === 0 ? null : [...all].join('或')
})

/** True where money goes by contract alone: a sum of nothing isn't what anybody is paid. */
export function isByContract({ subjects }: Pack): boolean {
  const payments = Object.values(subjects).flatMap((subject) => subject.payments)
  return payments.length > 0 && payments.every(({ contract }) => contract)
}
