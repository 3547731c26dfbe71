import { maskPrivate } from '../../findings/mask.ts'
import { fixIsOwn, wordsOf } from '../../findings/words.ts'
import type { Finding } from '../../model/finding.ts'
import type { Screen } from '../screen.ts'
import { clip, roomFor, wrap } from '../width.ts'
import { say } from '../words.ts'
import { groupFindings } from './findings.ts'
import { fit, type Entry } from './fit.ts'

/** Warnings below errors are worth beginning only where so many lines are left. */
const WORTH = 4

export interface Asked {
  errors: readonly Finding[]
  warnings: readonly Finding[]
  /** lines */
  room: number
  /** findings of several files: each sheet's heading names its file */
  several: boolean
}

/** What was fitted into the lines, and how many findings were left out. */
export interface Fitted {
  lines: readonly string[]
  errorsLeft: number
  warningsLeft: number
}

/** Findings for one screen: errors before warnings, a heading for each sheet, each with cell, what was read and the fix. */
export function briefFindings(screen: Screen, { errors, warnings, room, several }: Asked): Fitted {
  const first = section(screen, errors, room, several)
  const rest = room - first.lines.length
  const full = first.left > 0 || rest < WORTH
  const second = section(screen, full ? [] : warnings, rest, several)
  return {
    lines: [...first.lines, ...second.lines],
    errorsLeft: first.left,
    warningsLeft: full ? warnings.length : second.left,
  }
}

/** Findings of one severity under a title. */
function section(
  screen: Screen,
  findings: readonly Finding[],
  room: number,
  several: boolean,
): { lines: readonly string[]; left: number } {
  const [first] = findings
  if (!first) return { lines: [], left: 0 }
  const error = first.severity === 'error'
  const title = say(screen.language, error ? 'briefErrors' : 'briefWarnings', { n: findings.length })
  const groups = groupFindings(findings)
  // where all speak of one village or operator, its name in each line would say nothing
  const named = findings.some(({ subject }) => subject !== first.subject)
  const entries = groups.map((group, index) => {
    const heading = headingOf(group[0]!, several)
    const begins = index === 0 || heading !== headingOf(groups[index - 1]![0]!, several)
    return entryOf(
      screen,
      group,
      begins ? [`  ${screen.paint.bold(clip(heading, screen.columns - 2))}`] : [],
      named,
    )
  })
  const { lines, shown } = fit(entries, room - 1)
  const left = groups.slice(shown).reduce((sum, group) => sum + group.length, 0)
  return { lines: [screen.paint.bold[error ? 'red' : 'yellow'](title), ...lines], left }
}

function headingOf({ path, sheet }: Finding, several: boolean): string {
  return [several || sheet === null ? path : null, sheet].filter((part) => part !== null).join(' ')
}

const INDENT = '    '

/**
 * `D6 松岭村「登记失业人员数」：读到“十二人”，这里要填整数。请改为 12。`; in one line the message is cut, so that
 * room is left for the fix; a fix that doesn't say what to write is cut rather than a message that has room.
 */
function entryOf(
  screen: Screen,
  group: readonly Finding[],
  heading: readonly string[],
  named: boolean,
): Entry {
  const { language, columns } = screen
  const { message, fix } = wordsOf(group[0]!, language)
  const more = group.slice(1).map(({ cell, subject }) => cell ?? maskPrivate(subject ?? ''))
  const others = more.length === 0 ? '' : say(language, 'briefMore', { n: more.length, cells: more })
  const before = placeIn(screen, group[0]!, message, named)
  const behind = `${language === 'zh' ? '' : ' '}${fix}${clip(others, 24)}`
  const room = columns - INDENT.length
  const advice = language === 'zh' ? firstPart(fix) : ` ${firstPart(fix)}`
  const own = fixIsOwn(group[0]!, language) || roomFor(before + message) > room
  const cut = own ? clip(message, Math.max(24, room - roomFor(before) - roomFor(advice))) : message
  const whole = wrap(`${before}${message}${behind}`, columns, INDENT)
  const line = whole.length === 1 ? whole[0]! : INDENT + clip(`${before}${cut}${advice}`, room)
  return { short: [...heading, line], full: [...heading, ...whole] }
}

/** What to do first: a fix of several parts begins with it. */
const firstPart = (fix: string): string => /^[^；;]*?(?:。|\.(?= )|(?=[；;])|$)/.exec(fix)![0]

/** Cell, subject and label, each only where nothing beside it says the same. */
function placeIn(
  { language }: Screen,
  { cell, sheet, subject, data }: Finding,
  message: string,
  named: boolean,
): string {
  const name = maskPrivate(subject?.split('/').at(-1) ?? '')
  const label = data['label'] ?? ''
  const said = !named || (sheet ?? '').includes(name) || message.includes(name)
  const place = [cell ?? '', said ? '' : name].filter((part) => part !== '').join(' ')
  const text = place + (label === '' || message.includes(label) ? '' : `「${label}」`)
  if (text === '') return ''
  return `${text}${language === 'zh' ? '：' : ': '}`
}
