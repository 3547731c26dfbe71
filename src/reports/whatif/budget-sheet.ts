import { wordsOf } from '../../findings/words.ts'
import { maskPrivate } from '../../findings/mask.ts'
import type { SumKey } from '../../model/amounts.ts'
import { yuan, ZERO } from '../../model/decimal.ts'
import type { Run, TownResult } from '../../model/run.ts'
import { text, type CellPlan, type SheetPlan } from '../../model/sheet-plan.ts'
import { packTitle } from '../labels.ts'
import { levelWord } from '../level-above.ts'
import {
  blank,
  columnOf,
  columnSum,
  formula,
  listSheet,
  money,
  NUMBER,
  wrapped,
  type Column,
  type Span,
} from '../plan.ts'
import type { TrialResult } from './trial-result.ts'
import { NO_OFFICIAL, TRIAL } from './words.ts'

interface TownPair {
  town: string | null
  official: TownResult | undefined
  trial: TownResult | undefined
}

const SUMS = [
  ['final', '确定'],
  ['provisional', '暂估'],
  ['pending', '待定'],
] as const

/** The budget of each town under the official rules and under those of the trial. */
export function budgetSheet({ official, trial, pack, findings }: TrialResult): SheetPlan {
  const before = new Map(official.towns.map((entry) => [entry.town, entry]))
  const after = new Map(trial.towns.map((entry) => [entry.town, entry]))
  const pairs = [...new Set([...before.keys(), ...after.keys()])].map((town): TownPair => ({
    town,
    official: before.get(town),
    trial: after.get(town),
  }))
  const level = levelWord(pack) ?? '范围'
  return listSheet<TownPair>({
    name: `${TRIAL} 预算对照`,
    title: `${TRIAL}：${packTitle(pack)}预算对照表`,
    subtitles: [
      text(`单位：元　${NO_OFFICIAL}`, 'subtitle'),
      ...findings.map((finding) => text(wordsOf(finding, 'zh').message, 'subtitle')),
    ],
    columns: [
      NUMBER,
      wrapped(level, 18, ({ town }) => maskPrivate(town ?? '全部')),
      ...SUMS.flatMap(([key, word], index) => sumColumns(key, word, index)),
    ],
    entries: pairs,
    none: '没有可以对照的对象',
    foot: (span) => [{ cells: totalCells(official, trial, span) }],
    frozen: 2,
    tab: '7030A0',
  })
}

function sumColumns(key: SumKey, word: string, index: number): Column<TownPair>[] {
  const letters = ['CDE', 'FGH', 'IJK'][index]!
  return [
    columnOf(`正式 ${word}`, 16, ({ official }) => money(official?.amount[key] ?? ZERO)),
    columnOf(`${TRIAL} ${word}`, 16, ({ trial }) => money(trial?.amount[key] ?? ZERO)),
    columnOf(`${word} 增减`, 15, ({ official, trial }, row) =>
      formula(
        `${letters[1]}${row}-${letters[0]}${row}`,
        { number: yuan((trial?.amount[key] ?? ZERO).minus(official?.amount[key] ?? ZERO)) },
        'money',
      ),
    ),
  ]
}

function totalCells(official: Run, trial: Run, span: Span): CellPlan[] {
  const sums = SUMS.flatMap(([key]) => {
    const [before, after] = [official.amount[key], trial.amount[key]]
    return [before, after, after.minus(before)]
  })
  return [
    text('合计', 'total'),
    blank('total'),
    ...sums.map((amount, index) => columnSum(index + 3, span, amount)),
  ]
}
