import type { Cell } from '../../model/grid.ts'
import { readChoice } from './choice.ts'
import type { Field } from '../../packs/schema/form.ts'
import { changed, plain, refused, type Reading } from './reading.ts'
import { compact } from './spelling.ts'
import { tickOf } from './ticks.ts'

const YES = new Set(['Y', 'YES', '1', 'TRUE', '是'])
const NO = new Set(['N', 'NO', '0', 'FALSE', '否'])

/** 是 or 否; ticks, Y/N, 1/0 and linked check boxes are taken with a notice. A lone box is a blank. */
export function readYesNo(cell: Cell, field: Field): Reading {
  const answer = yesOrNo(compact(cell.text))
  if (answer === undefined) return ticks(cell, field)
  const value = { kind: 'choice', choice: answer } as const
  return cell.text === answer ? plain(value) : changed(value, 'LG-C014', { read: cell.text, value: answer })
}

/** 是 or 否 as a word, a tick or a linked check box, without spaces; undefined for everything else. */
export function yesOrNo(content: string): '是' | '否' | undefined {
  const word = content.toUpperCase()
  if (YES.has(word)) return '是'
  if (NO.has(word)) return '否'
  if ([...content].length > 1 && !/^\(.\)$/u.test(content)) return undefined
  const tick = tickOf(content)
  if (tick === 'ticked') return '是'
  return tick === 'crossed' ? '否' : undefined
}

/** `□是 ☑否`, a lone box, or a third answer that the form allows (不适用). */
function ticks(cell: Cell, field: Field): Reading {
  const choices = field.choices ?? ['是', '否']
  const reading = readChoice(cell, { ...field, choices })
  const unknown = reading.problems.some(({ code }) => code === 'LG-C041' || code === 'LG-C042')
  if (!unknown) return reading
  const [first, last] = [choices.slice(0, -1), choices.at(-1)!]
  const wanted = `${first.join('、')} 或 ${last}`
  return refused('LG-C045', { read: cell.text, wanted, wantedEn: `${first.join(', ')} or ${last}` })
}
