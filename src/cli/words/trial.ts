import type { Language } from '../../model/finding.ts'

/** What `whatif` says on the screen, in both languages. */
export const TRIAL_WORDS = {
  trialTitle: {
    zh: '试算：不是正式结果，不作拨款和公示的依据',
    en: 'A trial: not an official result, no basis for payment or publication',
  },
  trialOfficial: { zh: '正式 确定', en: 'official' },
  trialFinal: { zh: '试算 确定', en: 'trial' },
  trialDifference: { zh: '增减', en: 'difference' },
  trialAll: { zh: '合计', en: 'total' },
  trialOpen: {
    zh: '暂估 {from} → {to} 元；待定 {pendingFrom} → {pendingTo} 元',
    en: 'provisional {from} → {to} yuan; pending {pendingFrom} → {pendingTo} yuan',
  },
  trialMoved: {
    zh: '结果有变动的对象 {moved} 个；多一个或少一个就改变状态或等次的单元格 {cells} 个',
    en: 'subjects whose result changes: {moved}; cells where one more or less changes a status or grade: {cells}',
  },
} as const satisfies Record<string, Record<Language, string>>
