import { quoted } from '../findings/words.ts'
import { placeText } from '../model/place-text.ts'
import type { ExplainedItem } from './explain-model.ts'
import { pointsText } from './explain-words.ts'

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
export function groupedInputs(all: readonly Input[], main: string | null): string[] {
  const inputs = all.map((input) => (input.path === main ? { ...input, path: null } : input))
  const groups = new Map<string, Input[]>()
  for (const input of inputs) {
    const key = JSON.stringify([figureOf(input), input.path, input.sheet])
    groups.set(key, [...(groups.get(key) ?? []), input])
  }
  return [...groups.values()].flatMap((group) => (group.length > MANY ? [together(group)] : group.map(alone)))
}

function alone(input: Input): string {
  const place = placeText(input)
  return `${input.label}：${valueText(input)}${place === '' ? '' : `　${place}`}`
}

function together(group: readonly Input[]): string {
  const [first, last] = [group[0]!, group.at(-1)!]
  const values = group.map((input) => `${monthOf(input)}${valueText(input)}`)
  const place = placeText({ ...first, cell: `${first.cell ?? ''}至${last.cell ?? ''}` })
  return `${figureOf(first)}：${values.join('、')}　${place}`
}

/** `42`, `1024（填的是“1,024人”）`, `没有填`, `填的是“十二人”，不能用` */
function valueText({ value, typed }: Input): string {
  if (value === null) return typed === null ? '没有填' : `填的是“${quoted(typed)}”，不能用`
  return typed === null ? value : `${value}（填的是“${quoted(typed)}”）`
}

const MONTH = /^(\d{1,2}月) /

function figureOf({ label }: Input): string {
  return label.replace(MONTH, '')
}

function monthOf({ label }: Input): string {
  const month = MONTH.exec(label)?.[1]
  return month === undefined ? '' : `${month} `
}

/** `8 分（满分 10）`, `达标`, `暂不能计分` */
export function pointsOfItem({ points, max, duty }: ExplainedItem): string {
  if (duty !== null) return { met: '达标', unmet: '未达标', blank: '未填，不算达标' }[duty] ?? duty
  const most = max === null ? '（上不封顶）' : `（满分 ${max}）`
  return points === null ? `暂不能计分${most}` : `${pointsText(points)} 分${most}`
}

/** What the next band up needs; a duty says so in its own arithmetic. */
export function nextSteps({ distances, duty }: ExplainedItem): string[] {
  if (duty !== null) return []
  return distances.filter(({ direction }) => direction === 'up').map(({ words }) => words)
}
