import { maskPrivate } from '../../findings/mask.ts'
import type { Run } from '../../model/run.ts'
import type { DutyState, ScoredItem, Scorecard } from '../../model/scorecard.ts'
import { text, type CellPlan, type Look, type SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { clausePlace, packTitle } from '../labels.ts'
import { centred, columnOf, listSheet, NUMBER, points, wrapped } from '../plan.ts'

interface DutyLine {
  card: Scorecard
  item: ScoredItem
}

const WORDS: Readonly<Record<DutyState['state'], readonly [word: string, look: Look]>> = {
  met: ['达标', 'good'],
  unmet: ['未达标', 'bad'],
  blank: ['未填', 'undecided'],
}

/** 履约核查: each duty of each subject: met, not met or not filled in, and what is lacking; none where a pack has no duties. */
export function dutiesSheets(run: Run, pack: Pack): SheetPlan[] {
  if (!Object.values(pack.subjects).some(({ duties }) => duties)) return []
  const lines = run.subjects.flatMap((card) => card.items.map((item): DutyLine => ({ card, item })))
  const sheet = listSheet<DutyLine>({
    name: '履约核查',
    title: `${packTitle(pack)}逐项核查`,
    subtitles: [text('没有填的不算达标，另列；“差多少”按各项自己的单位', 'subtitle')],
    columns: [
      NUMBER,
      wrapped('名称', 30, ({ card }) => maskPrivate(card.name)),
      centred('条款', 9, ({ item }) => item.clause),
      wrapped('位置', 14, ({ item }) => clausePlace(pack, item.clause)),
      wrapped('要求', 22, ({ item }) => item.label),
      columnOf('结果', 10, ({ item }) => stateCell(item)),
      columnOf('差多少', 10, ({ item }) => points(item.duty?.shortfall)),
      wrapped('依据', 60, ({ item }) => item.work),
    ],
    entries: lines,
    none: '没有可以列出的对象',
    frozen: 2,
    tab: '70AD47',
  })
  return [sheet]
}

/** What can't be judged waits for the data to be mended. */
function stateCell({ duty }: ScoredItem): CellPlan {
  if (!duty) return text('数据不全', 'bad')
  const [word, look] = WORDS[duty.state]
  return text(word, look)
}
