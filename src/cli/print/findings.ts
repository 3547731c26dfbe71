import { maskPrivate } from '../../findings/mask.ts'
import { wordsOf } from '../../findings/words.ts'
import { countFindings, SEVERITIES, type Finding, type Language } from '../../model/finding.ts'
import { position } from '../../model/grid.ts'
import { groupedBy } from '../../model/grouped.ts'
import type { Screen } from '../screen.ts'
import { roomFor } from '../width.ts'
import { say } from '../words.ts'
import { paragraph } from './paragraph.ts'

const COLOURS = { error: 'red', warning: 'yellow', notice: 'cyan' } as const

/** How the place of a finding is said; `withFile`: there are several files, so each is named. */
export interface PlaceManner {
  withFile: boolean
}

/** Findings for a person: grouped by severity; equal ones in one column of one sheet are one line with all their cells. */
export function printFindings(screen: Screen, findings: readonly Finding[], manner: PlaceManner): void {
  for (const severity of SEVERITIES) {
    const found = groupFindings(findings.filter((finding) => finding.severity === severity))
    const groups = severity === 'notice' ? found.toSorted(byWeight) : found
    if (groups.length === 0) continue
    screen.out(`\n${screen.paint.bold[COLOURS[severity]](say(screen.language, severity))}\n`)
    for (const group of groups) printGroup(screen, group, manner)
  }
}

/** What scoring assumed comes before what was only tidied up in a cell. */
const byWeight = ([a]: readonly Finding[], [b]: readonly Finding[]): number =>
  Number(a!.code.startsWith('LG-C')) - Number(b!.code.startsWith('LG-C'))

/** Equal findings in one column of one sheet together, in the order in which the first of each stands. */
export function groupFindings(findings: readonly Finding[]): Finding[][] {
  return [...groupedBy(findings, groupOf).values()]
}

function groupOf(finding: Finding): string {
  const { code, path, sheet, field, cell, subject, data } = finding
  // what stands in a line of a pack is known by its place there
  const { line = null, column: across = null } = data
  const column = cell === null ? [subject, line, across] : position(cell)?.column
  return JSON.stringify([code, path, sheet, field, column, sameWords(finding)])
}

/** Notices are alike whatever they read. */
function sameWords({ severity, data }: Finding): unknown {
  return severity === 'notice' ? null : [data['read'], data['wanted'] ?? null]
}

function printGroup(screen: Screen, group: readonly Finding[], manner: PlaceManner): void {
  const [first, ...others] = group
  const { message, fix } = wordsOf(first!, screen.language)
  const place = placeOf(first!, manner)
  if (place !== '') paragraph(screen, place, '  ', screen.paint.bold)
  paragraph(screen, `${joined(screen.language, message, fix)} [${first!.code}]`, '    ')
  if (others.length === 0) return
  const cells = others.map(({ cell, subject }) => cell ?? maskPrivate(subject ?? ''))
  paragraph(screen, say(screen.language, 'more', { n: others.length, cells }), '    ')
}

/** Message and fix as one text: Chinese sentences follow each other without a space. */
export function joined(language: Language, message: string, fix: string): string {
  return language === 'zh' ? message + fix : `${message} ${fix}`
}

/** `分水镇.xlsx 附件2 考核数据!D12「登记失业人员数」 分水镇/某某村` */
export function placeOf(finding: Finding, { withFile }: PlaceManner): string {
  const cell =
    finding.sheet === null ? '' : `${finding.sheet}${finding.cell === null ? '' : `!${finding.cell}`}`
  const label = finding.data['label'] ? `「${finding.data['label']}」` : ''
  // the only sheet of a csv file is called as the file is
  const named = finding.sheet !== null && finding.path?.split('/').at(-1) === finding.sheet
  const file = (withFile && !named) || finding.sheet === null ? finding.path : null
  return [file, `${cell}${label}`, finding.subject === null ? null : maskPrivate(finding.subject)]
    .filter((part) => part !== null && part !== '')
    .join(' ')
}

const VERDICTS = {
  town: { good: 'ready', bad: 'mend' },
  county: { good: 'allGood', bad: 'unsettled' },
  nobody: { good: 'nothingYet', bad: 'mend' },
  nothing: { good: 'nothingRead', bad: 'nothingRead' },
} as const

/**
 * The first line: can it be handed in (a town), is everything settled (a county), is there nobody to score (which is no
 * reason to hand anything in), or was nothing read at all; and how many of each.
 */
export function printVerdict(
  screen: Screen,
  findings: readonly Finding[],
  scope: keyof typeof VERDICTS,
): void {
  const counts = countFindings(findings)
  const word = VERDICTS[scope][counts.error === 0 ? 'good' : 'bad']
  const verdict = say(screen.language, word, { n: counts.error })
  const good = counts.error === 0 && scope !== 'nothing'
  const paint = screen.paint.bold[good ? 'green' : 'red']
  const gap = screen.language === 'zh' ? '　' : '  '
  const said = say(screen.language, 'counts', counts)
  if (roomFor(verdict + gap + said) < screen.columns) {
    screen.out(`${paint(verdict)}${gap}${said}\n`)
    return
  }
  paragraph(screen, verdict, '', paint)
  paragraph(screen, said, '')
}
