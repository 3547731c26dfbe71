import { listed } from '../../findings/listed.ts'
import type { Cell } from '../../model/grid.ts'
import type { Field } from '../../packs/schema/form.ts'
import { nearest } from './nearest.ts'
import { BLANK, changed, plain, refused, type Reading } from './reading.ts'
import { compact } from './spelling.ts'
import { tickOf, type Tick } from './ticks.ts'

/** One of the field's choices, written out or ticked in a row of boxes (`□公益性 ☑经营性 □混合型`). */
export function readChoice(cell: Cell, field: Field): Reading {
  const choices = field.choices ?? []
  if (choices.includes(cell.text)) return plain({ kind: 'choice', choice: cell.text })
  if (cell.kind === 'boolean') return refused('LG-C008', { read: cell.text })
  const content = compact(cell.text)
  if (/^[□☐]*$/.test(content)) return BLANK
  const exact = choices.find((choice) => compact(choice) === content)
  if (exact !== undefined)
    return changed({ kind: 'choice', choice: exact }, 'LG-C015', { read: cell.text, value: exact })
  return ticked(cell.text, content, choices) ?? unknownChoice(cell.text, content, choices)
}

interface Marked {
  choice: string
  mark: string
}

/** Undefined where the cell isn't a row of choices with marks. */
function ticked(read: string, content: string, choices: readonly string[]): Reading | undefined {
  const marked = marks(content, choices)
  if (!marked) return undefined
  if (marked.every(({ mark }) => mark === '')) return unmarked(read, marked, choices)
  const ticks = marked.map(({ choice, mark }) => ({ choice, tick: tickOf(mark) }))
  if (ticks.some(({ tick }) => tick === 'unknown')) return undefined
  const having = (wanted: Tick) => ticks.filter(({ tick }) => tick === wanted)
  const chosen = having('ticked')
  if (chosen.length > 1) return two(read, chosen, choices)
  if (chosen.length === 1) return plain({ kind: 'choice', choice: chosen[0]!.choice })
  return having('crossed').length > 0 ? refused('LG-C044', { read, ...listed('choices', choices) }) : BLANK
}

/** Choices without any box: all of them are the printed list, several are several answers. */
function unmarked(read: string, marked: readonly Marked[], choices: readonly string[]): Reading | undefined {
  if (marked.length === choices.length) return BLANK
  return marked.length > 1 ? two(read, marked, choices) : undefined
}

function two(read: string, chosen: readonly Pick<Marked, 'choice'>[], choices: readonly string[]): Reading {
  const answers = chosen.map(({ choice }) => choice)
  return refused('LG-C043', { read, ...listed('chosen', answers), ...listed('choices', choices) })
}

/** The choices in the order of the cell, each with the mark that belongs to it; undefined where there is none. */
function marks(content: string, choices: readonly string[]): Marked[] | undefined {
  const found = choicesIn(content, choices)
  if (found.length === 0) return undefined
  const between = gaps(content, found).map((gap) => gap.replace(/[、,;:/|。]/g, ''))
  const before = between[0] !== '' || between.at(-1) === ''
  const spare = before ? between.at(-1)! : between[0]!
  if (spare !== '') return undefined
  return found.map(({ choice }, index) => ({ choice, mark: between[before ? index : index + 1]! }))
}

interface Found {
  choice: string
  start: number
  end: number
}

function choicesIn(content: string, choices: readonly string[]): Found[] {
  const found: Found[] = []
  for (const choice of choices.toSorted((one, other) => other.length - one.length)) {
    const word = compact(choice)
    const start = content.indexOf(word)
    const end = start + word.length
    if (start >= 0 && found.every((other) => end <= other.start || start >= other.end)) {
      found.push({ choice, start, end })
    }
  }
  return found.toSorted((one, other) => one.start - other.start)
}

/** The texts before, between and behind what was found. */
function gaps(content: string, found: readonly Found[]): string[] {
  const texts: string[] = []
  let from = 0
  for (const { start, end } of found) {
    texts.push(content.slice(from, start))
    from = end
  }
  return [...texts, content.slice(from)]
}

function unknownChoice(read: string, content: string, choices: readonly string[]): Reading {
  const suggestion = nearest(content, choices)
  if (suggestion === undefined) return refused('LG-C042', { read, ...listed('choices', choices) })
  return refused('LG-C041', { read, suggestion, ...listed('choices', choices) })
}
