import { quoted } from '../../findings/words.ts'
import { groupedBy } from '../../model/grouped.ts'
import { placeText } from '../../model/place-text.ts'
import type { ExplainedItem } from './model.ts'
import type { Say } from './wording.ts'
import { pointsText } from './words.ts'

type Input = ExplainedItem['inputs'][number]

/** Many cells of one figure, month by month, stand in one line: three of them are still read one by one. */
const MANY = 3

/** The file that most cells of a subject stand in: said once, instead of on every line. */
export function mainFile(items: readonly ExplainedItem[]): string | null {
  const counts = new Map<string, number>()
  for (const { path } of items.flatMap(({ inputs }) => inputs)) {
    if (path !== null) counts.set(path, (counts.get(path) ?? 0) + 1)
  }
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? null
}

/** The inputs of an item, a line each; the months of one figure together, the name of the main file left out. */
export function groupedInputs(all: readonly Input[], main: string | null, say: Say): string[] {
  // a cell that a rule reads twice is told once
  const cells = new Map(all.map((input) => [JSON.stringify(input), input]))
  const inputs = [...cells.values()].map((input) => (input.path === main ? { ...input, path: null } : input))
  const groups = groupedBy(inputs, (input) => JSON.stringify([figureOf(input), input.path, input.sheet]))
  return [...groups.values()].flatMap((group) =>
    group.length > MANY ? [together(group, say)] : group.map((input) => alone(input, say)),
  )
}

function alone(input: Input, say: Say): string {
  const place = placeText(input)
  const figure = say('figure', { label: input.label, value: valueText(input, say) })
  return place === '' ? figure : `${figure}${say('gap')}${place}`
}

function together(group: readonly Input[], say: Say): string {
  const [first, last] = [group[0]!, group.at(-1)!]
  const values = group.map((input) => `${monthOf(input)}${valueText(input, say)}`)
  const place = placeText({
    ...first,
    cell: say('cells', { first: first.cell ?? '', last: last.cell ?? '' }),
  })
  return say('figure', { label: figureOf(first), value: values.join(say('and')) }) + say('gap') + place
}

/** `42`, `1024（填的是“1,024人”）`, `没有填`, `填的是“十二人”，不能用` */
function valueText({ value, typed }: Input, say: Say): string {
  if (value === null) return typed === null ? say('blank') : say('unusable', { typed: quoted(typed) })
  return typed === null ? value : say('typed', { value, typed: quoted(typed) })
}

const MONTH = /^((?:\d{4}年)?\d{1,2}月) /

function figureOf({ label }: Input): string {
  return label.replace(MONTH, '')
}

function monthOf({ label }: Input): string {
  const month = MONTH.exec(label)?.[1]
  return month === undefined ? '' : `${month} `
}

/** `8 分（满分 10）`, `达标`, `暂不能计分` */
export function pointsOfItem({ points, max, duty }: ExplainedItem, say: Say): string {
  if (duty !== null) return dutyText(duty, say)
  const most = max === null ? say('noMax') : say('max', { max })
  return (points === null ? say('noPoints') : say('points', { points: pointsText(points) })) + most
}

function dutyText(duty: string, say: Say): string {
  if (duty === 'met' || duty === 'unmet') return say(duty)
  return duty === 'blank' ? say('unfilled') : duty
}

/** What the next band up needs; a duty says so in its own arithmetic. */
export function nextSteps({ distances, duty }: ExplainedItem): string[] {
  if (duty !== null) return []
  return distances.filter(({ direction }) => direction === 'up').map(({ words }) => words)
}
