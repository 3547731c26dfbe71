import { text, type BookPlan, type SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { packTitle } from '../labels.ts'
import { markSheet } from '../output-mark.ts'
import { listSheet, NUMBER, wrapped } from '../plan.ts'
import { budgetSheet } from './budget-sheet.ts'
import { movedSheet } from './moved-sheet.ts'
import { deciderSheet, reachSheet } from './sensitivity-sheets.ts'
import type { TrialResult } from './trial-result.ts'
import { NO_OFFICIAL, TRIAL } from './words.ts'

/** 试算.xlsx: a budget under other figures or interpretations beside the official one; every sheet says that it is a trial. */
export function trialBook(trial: TrialResult): BookPlan {
  return {
    sheets: [
      budgetSheet(trial),
      movedSheet(trial),
      reachSheet(trial),
      deciderSheet(trial),
      premisesSheet(trial),
      markSheet('whatif'),
    ],
    title: `${TRIAL}：${packTitle(trial.pack)}`,
  }
}

/** A figure or an interpretation that the trial takes otherwise. */
interface Premise {
  name: string
  label: string
  place: string
  from: string
  to: string
}

/** What the trial takes otherwise: figures and interpretations. */
function premisesSheet({ sets, choices, pack }: TrialResult): SheetPlan {
  const premises: Premise[] = [
    ...sets.map(({ figure, to }) => ({
      name: figure.name,
      label: figure.label,
      place: clauseText(pack, figure.clause),
      from: figure.value,
      to,
    })),
    ...choices.map(({ interpretation, from, to }) => {
      const { question, options } = pack.interpretations[interpretation]!
      const words = (option: string) => `${option}（${options[option] ?? option}）`
      return { name: interpretation, label: question, place: '', from: words(from), to: words(to) }
    }),
  ]
  return listSheet<Premise>({
    name: `${TRIAL} 口径与数字`,
    title: `${TRIAL}：改了哪些数字和口径`,
    subtitles: [text(`其余规则和正式结果相同　${NO_OFFICIAL}`, 'subtitle')],
    columns: [
      NUMBER,
      wrapped('名称', 20, ({ name }) => name),
      wrapped('是什么', 44, ({ label }) => label),
      wrapped('条款', 20, ({ place }) => place),
      wrapped('正式', 30, ({ from }) => from),
      wrapped(TRIAL, 30, ({ to }) => to),
    ],
    entries: premises,
    none: '没有改动任何数字和口径：只看差距和起决定作用的单元格',
    filtered: false,
    tab: '7030A0',
  })
}

function clauseText(pack: Pack, clause: string): string {
  return `${clause} ${pack.clauses[clause]?.place ?? ''}`.trim()
}
