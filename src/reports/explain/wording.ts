import type { Language } from '../../model/finding.ts'

/** What `explain` says in its own words, in both languages. Rules, workings and reasons are the pack's and the run's. */
const WORDS = {
  gap: { zh: '　', en: '  ' },
  /** between two sentences */
  between: { zh: '', en: ' ' },
  and: { zh: '、', en: ', ' },
  comma: { zh: '，', en: ', ' },
  semicolon: { zh: '；', en: '; ' },
  because: { zh: '：{why}', en: ': {why}' },
  byContract: { zh: '按合同', en: 'by contract' },
  money: { zh: '{amount} 元', en: '{amount} yuan' },
  about: { zh: '（{what}）', en: ' ({what})' },

  answer: { zh: '{who}{what}。', en: '{who} {what}.' },
  incomplete: {
    zh: '还算不出得分和金额：{why}。没有算出，不等于 0 分',
    en: 'has no score and no amount yet: {why}. Not computed does not mean 0',
  },
  errors: { zh: '有 {n} 处必须先改好', en: 'errors to be corrected first: {n}' },
  noFigures: { zh: '数据不全', en: 'its figures are incomplete' },
  noAmount: { zh: '没有按公式计算的金额{why}', en: 'has no amount by formula{why}' },
  noGrant: { zh: '没有按公式计算的{label}：{work}', en: 'has no {label} by formula: {work}' },
  paid: { zh: '可以拨付 {money}：{work}', en: 'can be paid {money}: {work}' },
  withheld: { zh: '不予拨付：{why}', en: 'is not paid: {why}' },
  pending: {
    zh: '的 {money}待定，须由人决定：{why}',
    en: 'has {money} pending, which a person must decide: {why}',
  },
  estimatedNothing: { zh: '暂估没有{label}：{why}', en: 'is estimated to get no {label}: {why}' },
  estimated: {
    zh: '暂估 {money}，还不能拨付：{why}',
    en: 'is estimated to get {money}, which cannot be paid yet: {why}',
  },
  several: { zh: '{sums}：{parts}', en: 'has {sums}: {parts}' },
  sumFinal: { zh: '可以拨付 {money}', en: '{money} to be paid' },
  sumProvisional: { zh: '暂估 {money}', en: '{money} provisional' },
  sumPending: { zh: '待定 {money}', en: '{money} pending' },
  sumNothing: { zh: '没有可以拨付的金额', en: 'nothing to be paid' },
  partWithheld: { zh: '{label}不予拨付（{why}）', en: '{label} not paid ({why})' },
  partFinal: { zh: '{label} {money}', en: '{label} {money}' },
  partOpen: { zh: '{label} {money}{status}（{why}）', en: '{label} {money} {status} ({why})' },

  townNothing: { zh: '没有报送可以计分的材料{why}', en: 'handed in nothing that can be scored{why}' },
  townLacks: { zh: '，缺 {n} 项', en: '; missing: {n}' },
  townNone: {
    zh: '现在没有可以拨付的金额（{n} 个对象）',
    en: 'has nothing that can be paid now (subjects: {n})',
  },
  townPaid: {
    zh: '可以拨付 {money}（{n} 个对象中的 {paid} 个）',
    en: 'can be paid {money} ({paid} of {n} subjects)',
  },
  townProvisional: { zh: '另有暂估 {money}', en: '{money} more is provisional' },
  townPending: { zh: '另有待定 {money}', en: '{money} more is pending' },
  townMend: { zh: '有 {n} 处必须改', en: 'errors to be corrected: {n}' },
  townDue: { zh: '还缺 {n} 项材料', en: 'not handed in: {n}' },
  townDone: { zh: '没有要改的，材料齐全', en: 'nothing to correct, everything is in' },
  townGroup: { zh: '{status}　{n} 个', en: '{status}: {n}' },
  missing: { zh: '{name}：未报送，没有得分和金额。', en: '{name}: handed nothing in; no score, no amount.' },

  blank: { zh: '没有填', en: 'blank' },
  unusable: { zh: '填的是“{typed}”，不能用', en: '"{typed}", which cannot be used' },
  typed: { zh: '{value}（填的是“{typed}”）', en: '{value} (typed: "{typed}")' },
  figure: { zh: '{label}：{value}', en: '{label}: {value}' },
  cells: { zh: '{first}至{last}', en: '{first} to {last}' },
  met: { zh: '达标', en: 'met' },
  unmet: { zh: '未达标', en: 'not met' },
  unfilled: { zh: '未填，不算达标', en: 'blank, not met' },
  noMax: { zh: '（上不封顶）', en: ' (no maximum)' },
  max: { zh: '（满分 {max}）', en: ' (of {max})' },
  points: { zh: '{points} 分', en: '{points} points' },
  noPoints: { zh: '暂不能计分', en: 'not scored yet' },

  mendFirst: { zh: '先改这些', en: 'Correct these first' },
  moneyHead: { zh: '钱是怎么来的', en: 'Where the money comes from' },
  scoreHead: { zh: '分是怎么来的', en: 'Where the points come from' },
  distanceHead: { zh: '离界线多远', en: 'How far from the thresholds' },
  reviewHead: { zh: '县里填的评审表', en: 'What the county entered in 评审表' },
  choiceHead: { zh: '文件有几种读法的地方', en: 'Where the document can be read in several ways' },
  lookHead: { zh: '请看一眼', en: 'Please check' },
  dueHead: { zh: '应当报送', en: 'Due' },
  lackHead: { zh: '还缺', en: 'Not handed in' },
  mendHead: { zh: '必须改', en: 'To be corrected' },
  counts: {
    zh: '另有警告 {warnings} 处、提示 {notices} 处。',
    en: 'Also: warnings {warnings}, notices {notices}.',
  },
  reason: { zh: '因为：{reason}', en: 'because: {reason}' },
  station: {
    zh: '本村驿站“{name}”的补贴另列：{sum}，{status}',
    en: 'The grant of its station {name} is explained separately: {sum}, {status}',
  },
  noSum: { zh: '金额未算', en: 'no amount yet' },
  mainFile: { zh: '下面没有写文件名的格子都在 {file}。', en: 'Cells below without a file are in {file}.' },
  noTotal: { zh: '总分还算不出', en: 'no total yet' },
  total: { zh: '总分 {n}', en: 'total {n}' },
  grade: { zh: '等次：{grade}', en: 'grade: {grade}' },
  rank: { zh: '全县第 {n} 名', en: 'rank {n} in the county' },
  veto: { zh: '{clause} 一票否决：{applied}', en: '{clause} veto: {applied}' },
  applied: { zh: '适用，总分按零分', en: 'applies, the total counts as 0' },
  notApplied: { zh: '不适用', en: 'does not apply' },
  note: { zh: '　说明：{note}', en: '  note: {note}' },
  reviewer: {
    zh: '{path}　评审人：{reviewer}　日期：{on}',
    en: '{path}  reviewer: {reviewer}  date: {on}',
  },
  unsaid: { zh: '没有写', en: 'not said' },
  inForce: { zh: '现按：{means}', en: 'now: {means}' },
  inForceOther: { zh: '现按（不是默认）：{means}', en: 'now (not the default): {means}' },
  under: { zh: '若按“{means}”：{result}', en: 'under "{means}": {result}' },
  same: { zh: '它的金额和状态不变', en: 'its amount and status stay the same' },
  runChanges: {
    zh: '全部对象中 {n} 个会变，合计 {difference} 元',
    en: '{n} of all subjects change, {difference} in sum',
  },
  notTried: { zh: '这次运行没有测算', en: 'this run did not work it out' },
  noNewAmount: { zh: '金额算不出', en: 'no amount' },
  change: { zh: '（{difference} 元）', en: ' ({difference})' },
  more: { zh: '多 {amount}', en: '{amount} yuan more' },
  less: { zh: '少 {amount}', en: '{amount} yuan less' },
  notDefault: { zh: '{id}（不是默认）', en: '{id} (not the default)' },
  quietUnknown: {
    zh: '{ids} 管到它；数据改好以后才知道换一种读法会不会不同。',
    en: '{ids} bear on it; whether another reading changes it is known once its figures are corrected.',
  },
  quiet: {
    zh: '{ids} 也管到它，换一种读法它的金额和状态不变。',
    en: '{ids} bear on it too; another reading changes neither its amount nor its status.',
  },
  rules: { zh: '规则：{title}（{id}）', en: 'Rules: {title} ({id})' },
  quoted: {
    zh: '',
    en: 'Names, rules, workings and reasons are quoted from the pack and the run: they stay Chinese.',
  },
  oldPack: {
    zh: '注意：这次运行用的规则包与现在的不是同一个版本，下面的条款文字可能不同。',
    en: 'The run used another version of this pack: the words of its rules may differ.',
  },
} as const satisfies Record<string, Record<Language, string>>

/** Says a word of `explain` in one language, `{name}` filled in. */
export type Say = (word: keyof typeof WORDS, values?: Readonly<Record<string, string | number>>) => string

/** The words of one language. */
export function sayIn(language: Language): Say {
  return (word, values = {}) =>
    WORDS[word][language].replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''))
}
