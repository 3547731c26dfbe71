import { yuan } from '../../model/decimal.ts'
import type { Language } from '../../model/finding.ts'
import { unknownUnder, type Alternative } from '../../model/run.ts'
import type { Screen } from '../screen.ts'
import { say } from '../words.ts'
import { paragraph } from './paragraph.ts'

/** So many alternatives are named on the terminal; all of them stand in the results. */
const NAMED = 3

/** Where the rest stands: a county has a sheet of all, a town only --json. */
export type Rest = 'moreAlternatives' | 'moreAlternativesOfTown'

/** What other interpretations would change, the largest sums first; nothing where no other changes anything. */
export function printAlternatives(screen: Screen, alternatives: readonly Alternative[], rest: Rest): void {
  const text = screen.quiet ? null : alternativesText(screen.language, alternatives, rest)
  if (text !== null) paragraph(screen, text, '')
}

/** The same as one sentence; null where no other interpretation changes anything. */
export function alternativesText(
  language: Language,
  alternatives: readonly Alternative[],
  where: Rest,
): string | null {
  const changing = alternatives
    .filter(({ subjects }) => subjects > 0)
    .toSorted(
      (one, other) =>
        other.difference.abs().comparedTo(one.difference.abs()) || other.subjects - one.subjects,
    )
  if (changing.length === 0) return null
  const named = changing.slice(0, NAMED).map((alternative) => alternativeText(language, alternative))
  const rest = changing.length - named.length
  const more = rest > 0 ? [say(language, where, { n: rest })] : []
  const list = [...named, ...more].join(language === 'zh' ? '；' : '; ')
  return say(language, 'alternatives', { list })
}

function alternativeText(language: Language, alternative: Alternative): string {
  const { interpretation: id, option, subjects } = alternative
  const unknown = unknownUnder(alternative)
  // what they have now would stand there as money saved
  if (unknown === subjects) return say(language, 'unknownAlternative', { id, option, n: unknown })
  const said = changeText(language, alternative)
  return unknown > 0 ? say(language, 'partlyUnknownAlternative', { said, n: unknown }) : said
}

function changeText(
  language: Language,
  { interpretation: id, option, subjects: n, difference }: Alternative,
): string {
  if (difference.isZero()) return say(language, 'statusAlternative', { id, option, n })
  const change = `${difference.isNegative() ? '' : '+'}${yuan(difference)}`
  return say(language, 'alternative', { id, option, n, change })
}
