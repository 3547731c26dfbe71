import { wordsOf } from '../../findings/words.ts'
import { maskPrivate } from '../../findings/mask.ts'
import { SUMS, type SumKey } from '../../model/amounts.ts'
import { yuan, ZERO, type Decimal } from '../../model/decimal.ts'
import { address } from '../../model/grid.ts'
import type { Run, TownResult } from '../../model/run.ts'
import { text, type SheetPlan } from '../../model/sheet-plan.ts'
import { packTitle } from '../labels.ts'
import { levelWord } from '../level-above.ts'
import { columnOf, formula, listSheet, money, NUMBER, totalRow, wrapped, type Column } from '../plan.ts'
import { STATUS_WORDS } from '../wording.ts'
import type { TrialResult } from './trial-result.ts'
import { NO_OFFICIAL, TRIAL } from './words.ts'

interface TownPair {
  town: string | null
  official: TownResult | undefined
  trial: TownResult | undefined
}

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
  const sums = totals(official, trial)
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
      ...SUMS.flatMap(sumColumns),
    ],
    entries: pairs,
    none: '没有可以对照的对象',
    foot: (span) => [
      totalRow(
        2 + sums.length,
        span,
        sums.map((sum, index) => [3 + index, sum] as const),
      ),
    ],
    frozen: 2,
    tab: '7030A0',
  })
}

function sumColumns(key: SumKey, index: number): Column<TownPair>[] {
  const word = STATUS_WORDS.zh[key]
  const at = 3 + 3 * index
  return [
    columnOf(`正式 ${word}`, 16, ({ official }) => money(official?.amount[key] ?? ZERO)),
    columnOf(`${TRIAL} ${word}`, 16, ({ trial }) => money(trial?.amount[key] ?? ZERO)),
    columnOf(`${word} 增减`, 15, ({ official, trial }, row) =>
      formula(
        `${address(row, at + 1)}-${address(row, at)}`,
        { number: yuan((trial?.amount[key] ?? ZERO).minus(official?.amount[key] ?? ZERO)) },
        'money',
      ),
    ),
  ]
}

/** Official, trial and what is between them, sum by sum. */
function totals(official: Run, trial: Run): Decimal[] {
  return SUMS.flatMap((key) => {
    const [before, after] = [official.amount[key], trial.amount[key]]
    return [before, after, after.minus(before)]
  })
}
