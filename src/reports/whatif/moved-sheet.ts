import { maskPrivate } from '../../findings/mask.ts'
import { subjectKey } from '../../model/county.ts'
import { sameNumber } from '../../model/decimal.ts'
import type { Run } from '../../model/run.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import { text, type CellPlan, type SheetPlan } from '../../model/sheet-plan.ts'
import { kindLabel } from '../labels.ts'
import { blank, centred, columnOf, listSheet, money, NUMBER, points, wrapped, type Column } from '../plan.ts'
import type { TrialResult } from './trial-result.ts'
import { NO_OFFICIAL, TRIAL } from './words.ts'
import { statusCell } from '../status-cell.ts'

/** A subject in both runs; one of them may not have it. */
export interface Pair {
  before: Scorecard | undefined
  after: Scorecard | undefined
}

/** Subjects whose status, total, grade or amount is another one, or who meet other duties. */
export function movedPairs(official: Run, trial: Run): Pair[] {
  const before = new Map(official.subjects.map((card) => [keyOf(card), card]))
  const after = new Map(trial.subjects.map((card) => [keyOf(card), card]))
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((key): Pair => ({ before: before.get(key), after: after.get(key) }))
    .filter((pair) => !isSame(pair))
}

function keyOf({ kind, period, town, name }: Scorecard): string {
  return JSON.stringify([kind, period, town, name])
}

function isSame({ before, after }: Pair): boolean {
  if (!before || !after) return false
  return (
    before.status === after.status &&
    before.grade === after.grade &&
    sameNumber(before.total, after.total) &&
    sameNumber(before.amount, after.amount) &&
    dutiesOf(before) === dutiesOf(after)
  )
}

/** The state of each duty; '' for who has none. */
function dutiesOf({ items }: Scorecard): string {
  return items.flatMap(({ label, duty }) => (duty ? [`${label} ${duty.state}`] : [])).join('\n')
}

/** Every subject that the trial leaves with another result. */
export function movedSheet({ official, trial, pack }: TrialResult): SheetPlan {
  const byDuties = official.subjects.every((card) => dutiesOf(card) !== '')
  return listSheet<Pair>({
    name: `${TRIAL} 变动对象`,
    title: `${TRIAL}：结果有变动的对象`,
    subtitles: [text(`单位：元　${NO_OFFICIAL}`, 'subtitle')],
    columns: [
      NUMBER,
      wrapped('对象', 34, (pair) => maskPrivate(subjectKey(oneOf(pair)))),
      centred('类型', 14, (pair) => kindLabel(pack, oneOf(pair).kind)),
      ...side('正式', ({ before }) => before, byDuties),
      ...side(TRIAL, ({ after }) => after, byDuties),
    ],
    entries: movedPairs(official, trial),
    none: '没有对象的状态、得分、等次或金额有变动',
    frozen: 2,
    tab: '7030A0',
  })
}

function oneOf({ before, after }: Pair): Scorecard {
  return (after ?? before)!
}

function shown(card: Scorecard | undefined, cell: (card: Scorecard) => CellPlan): CellPlan {
  return card ? cell(card) : blank()
}

/** What one of the two runs says of a subject. */
function side(word: string, of: (pair: Pair) => Scorecard | undefined, byDuties: boolean): Column<Pair>[] {
  const status: Column<Pair> = columnOf(`${word} 状态`, 11, (pair) =>
    shown(of(pair), (card) => statusCell(card.status, card.amount)),
  )
  if (byDuties) {
    const cell = (pair: Pair) => shown(of(pair), ({ totalWork }) => text(maskPrivate(totalWork), 'wrapped'))
    return [status, columnOf(`${word} 达标情况`, 40, cell)]
  }
  return [
    status,
    columnOf(`${word} 总分`, 13, (pair) => points(of(pair)?.total)),
    centred(`${word} 等次`, 10, (pair) => of(pair)?.grade ?? ''),
    columnOf(`${word} 金额`, 15, (pair) => money(of(pair)?.amount ?? null)),
  ]
}
