import { maskPrivate } from '../../findings/mask.ts'
import { yuan, ZERO } from '../../model/decimal.ts'
import type { Language } from '../../model/finding.ts'
import { groupedBy } from '../../model/grouped.ts'
import type { Level } from '../../model/level.ts'
import { text, type CellPlan } from '../../model/sheet-plan.ts'

type Sums = Pick<Level, 'packs' | 'amount' | 'settled' | 'drafts' | 'contracts'>

/** What a reader of sums has to know beside them. */
export interface Remark {
  words: string
  isDraft: boolean
}

/** The remarks on an area's sums, as each county's own result says them. */
export function levelRemarks(sums: Sums, language: Language = 'zh'): Remark[] {
  const { settled, drafts, contracts } = sums
  const words = WORDS[language]
  const about = (some: readonly string[], remark: string) =>
    some.length === sums.packs.length ? remark : words.of(some) + remark
  return [
    ...(drafts.length > 0 ? [{ words: about(drafts, words.draft), isDraft: true }] : []),
    ...(contracts.length > 0 ? [{ words: about(contracts, words.contract), isDraft: false }] : []),
    ...(settled.gt(0) ? [{ words: words.settled(yuan(settled)), isDraft: false }] : []),
  ]
}

/** The remarks on several areas as lines below a title, each once, with the names of the areas where it isn't about all. */
export function remarkLines(levels: readonly Level[]): CellPlan[] {
  const remarks = levels.flatMap((level) =>
    levelRemarks({ ...level, settled: ZERO }).map((remark) => ({ ...remark, name: maskPrivate(level.name) })),
  )
  const lines = [...groupedBy(remarks, ({ words }) => words)].map(([words, about]) => {
    const line = about.length < levels.length ? `${inRow(about.map(({ name }) => name))}：${words}` : words
    return text(line, about[0]!.isDraft ? 'watermark' : 'subtitle')
  })
  const settled = levels.filter((level) => level.settled.gt(0))
  if (settled.length === 0) return lines
  const sums = settled.map((level) => `${maskPrivate(level.name)} ${yuan(level.settled)} 元`)
  return [...lines, text(`其中半年的由年终一次结算，不再另付：${inRow(sums)}`, 'subtitle')]
}

const inRow = (words: readonly string[]): string => words.join('、')

/** True where nothing in it is paid by a formula: a sum of 0.00 is no amount then. */
export function isByContract({ packs, amount, contracts }: Sums): boolean {
  return amount.final.isZero() && contracts.length > 0 && contracts.length === packs.length
}

const WORDS = {
  zh: {
    of: (packs: readonly string[]) => `其中 ${inRow(packs)}：`,
    draft: '征求意见稿，仅供测算，不作为拨付依据',
    contract: '按合同支付，不按公式计算',
    settled: (settled: string) => `其中半年的 ${settled} 元由年终一次结算，不再另付`,
  },
  en: {
    of: (packs: readonly string[]) => `${packs.join(', ')}: `,
    draft: 'a draft, for estimates only',
    contract: 'paid by contract, not by a formula',
    settled: (settled: string) =>
      `of which the half-year's ${settled} yuan are settled with the year: not to be paid again`,
  },
} as const
