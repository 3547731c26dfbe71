import type { Verification } from '../../app/verify.ts'
import type { FileState } from '../../app/verify/findings.ts'
import { wordsOf } from '../../findings/words.ts'
import type { Finding } from '../../model/finding.ts'
import { SEVERITY_MARKS } from '../../reports/wording.ts'
import type { Screen } from '../screen.ts'
import { clip, wrap } from '../width.ts'
import { say } from '../words.ts'
import { fit, type Entry } from './fit.ts'
import { printLines } from './paragraph.ts'
import { marked, PROMPTS } from './town.ts'

/** Whether a run is as it was written, how many files of each state, and every change: on one screen, or all of them. */
export function printVerification(screen: Screen, verification: Verification, whole: boolean): void {
  const { record, findings } = verification
  const head = record ? [verdictLine(screen, verification), countLine(screen, verification)] : []
  const foot = [...fixLines(screen, findings), ...(record ? moreLines(screen, verification) : [])]
  const room = whole ? Number.MAX_SAFE_INTEGER : screen.rows - PROMPTS - head.length - foot.length - 1
  const { lines, shown } = fit(entriesOf(screen, findings), Math.max(3, room))
  const left = findings.length - shown
  const rest = left > 0 ? [say(screen.language, 'verifyLeft', { n: left })] : []
  printLines(screen, [...head, ...lines, ...rest, ...foot])
}

/** A heading for each file, a line for each change. */
function entriesOf(screen: Screen, findings: readonly Finding[]): Entry[] {
  return findings.map((finding, index) => {
    const { message } = wordsOf(finding, screen.language)
    const { path, sheet, cell, data, severity } = finding
    const place = [sheet, cell].filter((part) => part !== null).join('!')
    const label = data['label'] ? `「${data['label']}」` : ''
    const within = path !== null && !message.includes(path)
    const text = `${place}${label}${place + label === '' ? '' : ' '}${message}`
    const begins = within && path !== findings[index - 1]?.path
    const heading = begins ? [screen.paint.bold(clip(path, screen.columns))] : []
    const indent = within ? '  ' : ''
    const whole = `${SEVERITY_MARKS[severity]} ${text} [${finding.code}]`
    return {
      short: [...heading, indent + clip(whole, screen.columns - indent.length)],
      full: [...heading, ...wrap(whole, screen.columns, indent)],
    }
  })
}

/** What to do, once for each kind of finding. */
function fixLines(screen: Screen, findings: readonly Finding[]): string[] {
  const fixes = findings
    .filter(({ severity }) => severity !== 'notice')
    .map((one) => wordsOf(one, screen.language).fix)
  return [...new Set(fixes)].slice(0, FIXES).flatMap((fix) => wrap(`→ ${fix}`, screen.columns, ''))
}

/** So many kinds are answered. */
const FIXES = 4

function verdictLine(screen: Screen, { findings, recomputed }: Verification): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const word = errors > 0 ? 'verifyChanged' : recomputed ? 'verifySame' : 'verifyUntouched'
  return marked(screen, errors === 0, say(screen.language, word, { n: errors }))
}

const STATES: readonly FileState[] = ['same', 'saved', 'changed', 'missing', 'outdated', 'filled', 'extra']
const WORDS = {
  same: 'stateSame',
  saved: 'stateSaved',
  changed: 'stateChanged',
  missing: 'stateMissing',
  outdated: 'stateOutdated',
  filled: 'stateFilled',
  extra: 'stateExtra',
} as const satisfies Record<FileState, string>

function countLine({ language, columns }: Screen, { files }: Verification): string {
  const counts = STATES.flatMap((state) => {
    const n = files.filter((file) => file.state === state).length
    return n === 0 ? [] : [`${say(language, WORDS[state])} ${n}`]
  })
  return clip(say(language, 'verifyFiles', { list: counts.join('  ') }), columns)
}

/** Without the inputs only the files themselves were compared: how to have everything computed again. */
function moreLines({ language, columns }: Screen, { recomputed, record, share }: Verification): string[] {
  const word = record?.pack ? (share ? 'verifyShare' : 'verifyMore') : 'verifyLevel'
  return recomputed ? [] : wrap(say(language, word), columns, '')
}
