import type { Language } from '../model/finding.ts'

/** Words for the screen in both languages; `{name}` is filled in. What a finding says stands in `findings`. */
const WORDS = {
  ready: { zh: '可以报送：没有必须改正的问题。', en: 'Ready to hand in: nothing has to be mended.' },
  mend: { zh: '有 {n} 处错误，改正后再报送。', en: '{n} errors: mend them before handing in.' },
  unsettled: {
    zh: '有 {n} 处错误，所涉及的对象暂不计分（数据不全）。',
    en: '{n} errors; their subjects are incomplete.',
  },
  allGood: { zh: '收到的表里没有错误。', en: 'No errors in what was handed in.' },
  counts: {
    zh: '错误 {error}　警告 {warning}　提示 {notice}',
    en: 'errors {error}  warnings {warning}  notices {notice}',
  },
  error: { zh: '× 错误（必须改正）', en: '× Errors (to be mended)' },
  warning: { zh: '▲ 警告（请核对）', en: '▲ Warnings (please look)' },
  notice: { zh: '○ 提示（已按此处理）', en: '○ Notices (taken as said)' },
  more: { zh: '  另有 {n} 处相同：{cells}', en: '  and {n} more: {cells}' },
  moreFindings: {
    zh: '  其余 {n} 条见标注文件或 --json。',
    en: '  {n} more in the annotated copy or --json.',
  },
  summary: {
    zh: '合计：确定 {final} 元　暂估 {provisional} 元　待定 {pending} 元',
    en: 'Totals: final {final}  provisional {provisional}  pending {pending} yuan',
  },
  town: { zh: '乡镇街道', en: 'town' },
  subject: { zh: '名称', en: 'name' },
  total: { zh: '总分', en: 'total' },
  amount: { zh: '金额（元）', en: 'amount (yuan)' },
  status: { zh: '状态', en: 'status' },
  final: { zh: '确定', en: 'final' },
  provisional: { zh: '暂估', en: 'provisional' },
  pending: { zh: '待定', en: 'pending' },
  withheld: { zh: '不予拨付', en: 'withheld' },
  incomplete: { zh: '数据不全', en: 'incomplete' },
  subjects: { zh: '对象', en: 'subjects' },
  paid: { zh: '可拨付', en: 'paid' },
  moreSubjects: { zh: '其余 {n} 个见标注文件。', en: '{n} more in the annotated copy.' },
  missing: { zh: '未报送 {n} 项', en: 'Not handed in: {n}' },
  missingForm: { zh: '{form}（{n}）：{list}', en: '{form} ({n}): {list}' },
  etc: { zh: '等', en: '…' },
  written: { zh: '已写出：{path}', en: 'Written: {path}' },
  wouldWrite: { zh: '将写出：{path}', en: 'Would write: {path}' },
  unchanged: { zh: '没有变化：{path}', en: 'Unchanged: {path}' },
  skippedOurs: { zh: '跳过本程序的结果文件 {n} 个。', en: 'Skipped {n} outputs of this program.' },
  progress: { zh: '{done}/{all} {path}', en: '{done}/{all} {path}' },
  fault: {
    zh: '程序出错了，这不是您的问题。请把下面几行和所用的命令发给维护人员（不要发送含个人信息的表格）：',
    en: 'A fault of this program. Please send the lines below and the command to the maintainers (no workbooks with personal information):',
  },
  interrupted: { zh: '已中断；写完的文件是完整的。', en: 'Interrupted; finished files are whole.' },
  packId: { zh: '编号', en: 'id' },
  county: { zh: '县', en: 'county' },
  year: { zh: '年度', en: 'year' },
  packStatus: { zh: '状态', en: 'status' },
  validity: { zh: '施行', en: 'valid' },
  title: { zh: '名称', en: 'title' },
  clauses: { zh: '条款', en: 'Clauses' },
  interpretations: { zh: '口径', en: 'Interpretations' },
  flaws: { zh: '文件本身的问题', en: 'Flaws of the document itself' },
  isDefault: { zh: '（默认）', en: ' (default)' },
  inForce: { zh: '（现用）', en: ' (in force)' },
  because: { zh: '默认的理由：{because}。须问：{ask}。', en: 'Why the default: {because}. Ask: {ask}.' },
  lintClean: { zh: '{id}：没有发现问题。', en: '{id}: nothing found.' },
  lintRemarks: { zh: '{id}：可以使用，有 {n} 处请留意。', en: '{id}: can be used; {n} remarks.' },
  packHead: { zh: '{title}（{state}）', en: '{title} ({state})' },
  yearOf: { zh: '{year} 年度', en: '{year}' },
  choices: { zh: '口径（非默认）：{list}', en: 'Interpretations (not default): {list}' },
  alternatives: { zh: '换一种口径：{list}。', en: 'Under another interpretation: {list}.' },
  alternative: {
    zh: '{id}={option} 有 {n} 个对象变化，{change} 元',
    en: '{id}={option} changes {n} subjects, {change} yuan',
  },
  moreAlternatives: { zh: '其余 {n} 种见“口径与规则”或 --json', en: '{n} more in 口径与规则 or --json' },
  tryHelp: { zh: '用 lingong --help 查看用法。', en: 'See lingong --help.' },
} as const satisfies Record<string, Record<Language, string>>

export type Word = keyof typeof WORDS

/** The words for the screen, placeholders filled in. */
export function say(
  language: Language,
  word: Word,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return WORDS[word][language].replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''))
}
