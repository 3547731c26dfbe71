import type { Language } from '../../model/finding.ts'

/** What `packs` and its commands say on the screen, in both languages. */
export const PACK_COMMAND_WORDS = {
  carriedOut: { zh: '由 {list} 落实。', en: 'Carried out by {list}.' },
  clauses: { zh: '条款', en: 'Clauses' },
  interpretations: { zh: '口径', en: 'Interpretations' },
  flaws: { zh: '文件本身的问题', en: 'Flaws of the document itself' },
  anyNumber: { zh: '也可以写别的整数', en: 'any other whole number may be given' },
  isDefault: { zh: '（默认）', en: ' (default)' },
  inForce: { zh: '（现用）', en: ' (in force)' },
  because: {
    zh: '默认的理由：{because}。须问：{ask}。',
    en: 'Reason for the default: {because}. Ask: {ask}.',
  },
  lintClean: { zh: '{id}：规则没有发现问题。', en: '{id}: nothing found in its rules.' },
  lintRemarks: { zh: '{id}：可以使用，有 {n} 处请留意。', en: '{id}: can be used; {n} remark{n:s}.' },
  packHead: { zh: '{title}（{state}）', en: '{title} ({state})' },
  yearOf: { zh: '{year} 年度', en: '{year}' },
  casesPass: { zh: '{id}：{n} 个案例，都与手算相符', en: '{id}: {n} case{n:s}, all as worked out by hand' },
  casesFail: {
    zh: '{id}：{n} 个案例，{bad} 个与手算不符',
    en: '{id}: {n} case{n:s}; not as worked out: {bad}',
  },
  caseDiffers: {
    zh: '{of}　{what}：应为 {expected}，算出 {actual}',
    en: '{of} {what}: expected {expected}, came out {actual}',
  },
  coveredClauses: { zh: '条款都有去处', en: 'clauses accounted for' },
  coveredFigures: { zh: '数字都用上或说明', en: 'figures used or waived' },
  coveredRules: { zh: '规则都有案例', en: 'rules covered by a case' },
  coveredChanges: { zh: '改一个数字就能发现', en: 'changed figures noticed' },
  moreLeft: { zh: '其余 {n} 条见 --json', en: '{n} more in --json' },
  packsAlike: { zh: '{before} 与 {after} 没有差别', en: '{before} and {after} do not differ' },
  packsDiffer: { zh: '{before} → {after}：{n} 处不同', en: '{before} → {after}: {n} difference{n:s}' },
  ofPack: { zh: '规则包', en: 'Pack' },
  ofClause: { zh: '条款', en: 'Clause' },
  ofChoice: { zh: '口径', en: 'Interpretation' },
  ofForm: { zh: '表', en: 'Form' },
  onlyAfter: { zh: '新增：{text}', en: 'new: {text}' },
  onlyBefore: { zh: '删去：{text}', en: 'removed: {text}' },
  nothing: { zh: '（无）', en: '(none)' },
} as const satisfies Record<string, Record<Language, string>>
