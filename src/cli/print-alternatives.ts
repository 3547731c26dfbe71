import { yuan } from '../model/decimal.ts'
import type { Alternative } from '../model/run.ts'
import type { Screen } from './screen.ts'
import { wrap } from './width.ts'
import { say } from './words.ts'

/** So many alternatives are named on the terminal; all of them stand in the results. */
const NAMED = 3

/** What other interpretations would change, the largest sums first; nothing where no other changes anything. */
export function printAlternatives(screen: Screen, alternatives: readonly Alternative[]): void {
  if (screen.quiet) return
  const { language } = screen
  const changing = alternatives
    .filter(({ subjects }) => subjects > 0)
    .toSorted(
      (one, other) =>
        other.difference.abs().comparedTo(one.difference.abs()) || other.subjects - one.subjects,
    )
  if (changing.length === 0) return
  const named = changing.slice(0, NAMED).map(({ interpretation: id, option, subjects: n, difference }) => {
    if (difference.isZero()) return say(language, 'statusAlternative', { id, option, n })
    const change = `${difference.isNegative() ? '' : '+'}${yuan(difference)}`
    return say(language, 'alternative', { id, option, n, change })
  })
  const rest = changing.length - named.length
  const list = [...named, ...(rest > 0 ? [say(language, 'moreAlternatives', { n: rest })] : [])].join('；')
  for (const line of wrap(say(language, 'alternatives', { list }), screen.columns, ''))
    screen.out(`${line}\n`)
}
