import type { Share } from '../../app/pack-test/coverage.ts'
import type { PackTest } from '../../app/pack-test/test-pack.ts'
import type { Screen } from '../screen.ts'
import { widthOf } from '../width.ts'
import { say } from '../words.ts'
import { packMarks } from '../words/packs.ts'
import { paragraph } from './paragraph.ts'

/** So many failures, and so many things that are not covered, are named. */
const NAMED = 12

const SHARES = ['clauses', 'figures', 'rules', 'changes'] as const
const WORDS = {
  clauses: 'coveredClauses',
  figures: 'coveredFigures',
  rules: 'coveredRules',
  changes: 'coveredChanges',
} as const

/** True where every case comes out as it was worked out and all four shares are 100 %. */
export function isWhole({ failures, coverage }: PackTest): boolean {
  return failures.length === 0 && SHARES.every((share) => coverage[share].left.length === 0)
}

/** The cases of one pack and its four percentages; what fails and what is left, each in a line. */
export function printPackTest(screen: Screen, test: PackTest): void {
  const { language, paint } = screen
  const { id, cases, failures, coverage } = test
  const word = failures.length === 0 ? 'casesPass' : 'casesFail'
  screen.out(`${paint.bold(say(language, word, { id, n: cases, bad: failures.length }))}\n`)
  for (const { name, differences } of failures.slice(0, NAMED)) {
    paragraph(screen, `× ${name}`, '  ')
    for (const { of, what, expected, actual } of differences.slice(0, NAMED)) {
      paragraph(screen, say(language, 'caseDiffers', { of, what, expected, actual }), '      ')
    }
  }
  const labels = SHARES.map((share) => say(language, WORDS[share]))
  const width = Math.max(...labels.map(widthOf))
  SHARES.forEach((share, index) => printShare(screen, padded(labels[index]!, width), coverage[share]))
}

function padded(label: string, width: number): string {
  return label + ' '.repeat(width - widthOf(label))
}

function printShare(screen: Screen, label: string, share: Share): void {
  const { gap } = packMarks(screen.language)
  screen.out(`  ${label}${gap}${percent(share)}${gap}(${share.done}/${share.all})\n`)
  for (const left of share.left.slice(0, NAMED)) paragraph(screen, `▲ ${left}`, '      ')
  const rest = share.left.length - NAMED
  if (rest > 0) paragraph(screen, say(screen.language, 'moreLeft', { n: rest }), '      ')
}

/** Cut off, not rounded: 100 % only where nothing is left. */
function percent({ done, all }: Share): string {
  if (all === 0 || done === all) return '100 %'
  const tenths = String((BigInt(done) * 1000n) / BigInt(all)).padStart(2, '0')
  return `${tenths.slice(0, -1)}.${tenths.slice(-1)} %`
}

/** A test as a part of the JSON document. */
export function testJson({ id, cases, failures, coverage }: PackTest): unknown {
  const shares = SHARES.map((share) => [
    share,
    { ...coverage[share], percent: percent(coverage[share]).replace(' %', '') },
  ])
  return { pack: id, cases, failures, coverage: Object.fromEntries(shares) as unknown }
}
