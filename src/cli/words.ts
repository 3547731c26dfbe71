import type { Language } from '../model/finding.ts'
import { PACK_COMMAND_WORDS } from './words/pack-commands.ts'
import { STEP_WORDS } from './words/steps.ts'
import { TRIAL_WORDS } from './words/trial.ts'

/** Words for the screen in both languages; `{name}` is filled in. What a finding says stands in `findings`. */
const WORDS = {
  ...PACK_COMMAND_WORDS,
  ...STEP_WORDS,
  ...TRIAL_WORDS,
  ready: { zh: '可以报送：没有必须改正的问题。', en: 'Ready to hand in: nothing to correct.' },
  nothingYet: {
    zh: '没有必须改正的问题，也还没有可以计分的内容：要计分的表还没有填。',
    en: 'Nothing to correct, nothing to score yet: the forms that count are blank.',
  },
  mend: { zh: '有 {n} 处错误，改正后再报送。', en: '{n} error{n:s} to correct before handing in.' },
  unsettled: {
    zh: '有 {n} 处错误，所涉及的对象暂不计分（数据不全）。',
    en: '{n} error{n:s}; the subjects concerned are incomplete.',
  },
  allGood: { zh: '收到的表里没有错误。', en: 'No errors in what was handed in.' },
  nothingRead: { zh: '没有读到填好的表。', en: 'No filled-in form was read.' },
  counts: {
    zh: '错误 {error}　警告 {warning}　提示 {notice}',
    en: 'errors {error}  warnings {warning}  notices {notice}',
  },
  error: { zh: '× 错误（必须改正）', en: '× Errors (to be corrected)' },
  warning: { zh: '▲ 警告（请核对）', en: '▲ Warnings (please check)' },
  notice: { zh: '○ 提示（已按此处理）', en: '○ Notices (handled as stated)' },
  more: { zh: '  另有 {n} 处相同：{cells}', en: '  and {n} more: {cells}' },
  summary: {
    zh: '合计：确定 {final} 元　暂估 {provisional} 元　待定 {pending} 元',
    en: 'Totals: final {final}  provisional {provisional}  pending {pending} yuan',
  },
  byContract: {
    zh: '按合同支付，不按公式计算金额。',
    en: 'Paid by contract; no amount is computed.',
  },
  dutiesMet: { zh: '达标项数', en: 'duties met' },
  town: { zh: '乡镇街道', en: 'town' },
  subject: { zh: '名称', en: 'name' },
  total: { zh: '总分', en: 'total' },
  amount: { zh: '金额（元）', en: 'amount (yuan)' },
  status: { zh: '状态', en: 'status' },
  subjects: { zh: '对象', en: 'subjects' },
  paid: { zh: '可拨付', en: 'paid' },
  missing: { zh: '未报送 {n} 项', en: 'Not handed in ({n})' },
  missingForm: { zh: '{form}（{n}）：{list}', en: '{form} ({n}): {list}' },
  etc: { zh: '等', en: '…' },
  written: { zh: '已写出：{path}', en: 'Written: {path}' },
  unwrittenToo: {
    zh: '同样没有写成的还有 {n} 个：{list}。',
    en: ' Nor could {n} more: {list}.',
  },
  wouldWrite: { zh: '将写出：{path}', en: 'Would write: {path}' },
  mends: {
    zh: '改正 {n} 处（只改写法，不改数值）：',
    en: 'Corrected: {n} (how it is written, never a value)',
  },
  noMends: { zh: '没有可以自动改正的地方。', en: 'Nothing can be corrected automatically.' },
  mended: { zh: '{place} “{read}” → {value}', en: '{place} "{read}" → {value}' },
  nothingIn: {
    zh: '没有收到可以识别的工作簿。还没有收到时，可加 --pack 和 --roster 列出全部未报送。',
    en: 'No workbook that could be recognised. Before anything is in, --pack and --roster list all that is missing.',
  },
  skippedOurs: { zh: '跳过本程序的结果文件 {n} 个。', en: 'Skipped {n} output{n:s} of this program.' },
  progress: {
    zh: '{done}/{all}  每秒 {rate} 个  还要 {left} 秒  {path}',
    en: '{done}/{all}  {rate} a second  {left} s left  {path}',
  },
  nothingChanged: { zh: '和上一次汇总相比没有变动。', en: 'Nothing has changed since the last run.' },
  changed: {
    zh: '和上一次汇总相比：新增文件 {added} 个，替换 {replaced} 个，撤回 {withdrawn} 个{unread}；规则和名单变动 {settings} 项；{subjects} 个对象的得分或金额有变动，见 变动.xlsx。',
    en: 'Since the last run: {added} file{added:s} new, {replaced} replaced, {withdrawn} withdrawn{unread}; {settings} setting{settings:s} changed; {subjects} subject{subjects:s} changed, see 变动.xlsx.',
  },
  changedUnread: { zh: '，读不出 {n} 个', en: ', {n} unreadable' },
  merged: {
    zh: '合并了 {files} 个工作簿，{subjects} 个对象。',
    en: '{files} workbook{files:s} and {subjects} subject{subjects:s} joined.',
  },
  shardDone: {
    zh: '第 {number} 份（共 {of} 份）：{all} 个工作簿中的 {files} 个，{subjects} 个对象。各份都做完后用 lingong merge 合并，名额和全县的合计到那时才有。',
    en: 'Shard {number} of {of}: {files} of {all} workbook{all:s}, {subjects} subject{subjects:s}. Join all shards with lingong merge; quota and sums come then.',
  },
  levelLine: {
    zh: '{name}：{subjects} 个对象，确定 {final} 元，暂估 {provisional} 元，待定 {pending} 元',
    en: '{name}: {subjects} subject{subjects:s}, final {final}, provisional {provisional}, pending {pending} yuan',
  },
  mergedInto: { zh: '{n} 个文件在 {out} 里。', en: 'Files in {out}: {n}.' },
  fault: {
    zh: '程序出错了，这不是您的问题。请把下面几行和所用的命令发给维护人员（不要发送含个人信息的表格）：',
    en: 'This is a fault of the program, not yours. Please send the lines below and the command to the maintainers (no workbooks with personal data):',
  },
  lostOutput: {
    zh: '标准输出写不进去（{code}），没有写完。磁盘满了的请清理磁盘，或换一个地方，再运行一次。',
    en: 'Standard output could not be written to the end ({code}). If the disk is full, make room or choose another place, and run again.',
  },
  choices: { zh: '口径（非默认）：{list}', en: 'Interpretations (not default): {list}' },
  alternatives: { zh: '换一种口径：{list}。', en: 'Under another interpretation: {list}.' },
  alternative: {
    zh: '{id}={option} 有 {n} 个对象变化，{change} 元',
    en: '{id}={option} changes {n} subject{n:s}, {change} yuan',
  },
  unknownAlternative: {
    zh: '{id}={option} 使 {n} 个对象数据不全，算不出',
    en: '{id}={option} leaves {n} subject{n:s} without an amount',
  },
  partlyUnknownAlternative: {
    zh: '{said}（其中 {n} 个算不出）',
    en: "{said} ({n} of them can't be worked out)",
  },
  statusAlternative: {
    zh: '{id}={option} 有 {n} 个对象的状态或等次变化，金额合计不变',
    en: '{id}={option} changes the status or grade of {n} subject{n:s}, not the sum',
  },
  moreAlternativesOfTown: { zh: '其余 {n} 种加 --json 看全部', en: '{n} more: add --json to see them' },
  moreAlternatives: { zh: '其余 {n} 种见“口径与规则”或 --json', en: '{n} more in 口径与规则 or --json' },
  briefMendFirst: {
    zh: '还不能报送：有 {n} 处错误要先改正。',
    en: 'Not ready: {n} error{n:s} to correct first.',
  },
  briefOther: { zh: '另有{list}', en: 'Also: {list}' },
  briefErrors: { zh: '× 要改正的 {n} 处', en: '× To be corrected: {n}' },
  briefWarnings: {
    zh: '▲ 请核对的 {n} 处（填得对就不用改）',
    en: '▲ Please check: {n} (what is right may stay)',
  },
  briefMore: { zh: '另 {n} 处：{cells}', en: ' And {n} more: {cells}' },
  briefErrorsLeft: { zh: '错误还有 {n} 处', en: 'more errors: {n}' },
  briefLook: { zh: '警告 {n} 处', en: 'warnings: {n}' },
  briefNotices: { zh: '提示 {n} 处', en: 'notices: {n}' },
  briefWarned: { zh: '警告 {n}', en: 'warnings {n}' },
  briefNoted: { zh: '提示 {n}', en: 'notices {n}' },
  briefWhere: { zh: '见副本的“校验结果”，或加 --all', en: 'see 校验结果 in the copy, or add --all' },
  briefAll: { zh: '加 --all 看全部', en: 'add --all to see them' },
  briefMoney: {
    zh: '金额：确定 {final} 元  暂估 {provisional} 元  待定 {pending} 元',
    en: 'Money: final {final}  provisional {provisional}  pending {pending} yuan',
  },
  budget: {
    zh: '{payment}：应付 {claims} 元，预算 {budget} 元，结余 {rest} 元',
    en: '{payment}: {claims} yuan claimed, budget {budget}, {rest} left',
  },
  budgetOpen: {
    zh: '{payment}：应付 {claims} 元，预算 {budget} 元，还有应付没有定',
    en: '{payment}: {claims} yuan claimed, budget {budget}, some claims still open',
  },
  settled: {
    zh: '其中半年的 {settled} 元由年终一次结算，不再另付',
    en: "of which the half-year's {settled} yuan are settled with the year: not to be paid again",
  },
  briefKind: { zh: '{kind} {n} 个', en: '{kind} {n}' },
  briefCounts: { zh: '{kinds}：{states}', en: '{kinds}: {states}' },
  briefMend: { zh: '改正错误后再算', en: 'after the errors are corrected' },
  briefCopy: { zh: '标注副本：{copy}', en: 'Annotated copy: {copy}' },
  briefCopies: { zh: '副本 {n} 个，在 {folder} 里', en: '{n} copies in {folder}' },
  briefCopiesHere: { zh: '副本 {n} 个，在当前文件夹里', en: '{n} copies in this folder' },
  briefCopiesBeside: { zh: '副本 {n} 个，各在原表旁边', en: '{n} copies, each beside its original' },
  briefFixed: { zh: '已修正的副本：{copy}', en: 'Corrected copy: {copy}' },
  briefPlanned: { zh: '{line}（试运行，没有写）', en: '{line} (dry run, not written)' },
  countyFaults: { zh: '有 {error} 处错误。', en: '{error} error{error:s}.' },
  countyErrors: {
    zh: '有 {error} 处错误，{n} 个对象暂不计分（数据不全）。',
    en: '{error} error{error:s}; {n} subject{n:s} incomplete.',
  },
  countyIn: {
    zh: '收到工作簿 {n} 个，未报送 {missing} 项',
    en: 'Workbooks in: {n}; not handed in: {missing}',
  },
  countyUnread: { zh: '读不出 {n} 个：{list}', en: '{n} could not be read: {list}' },
  countyPapers: {
    zh: '不是表格、没有读的 {n} 个：{list}',
    en: '{n} not read, not being workbooks: {list}',
  },
  countyFormless: { zh: '未识别 {n} 个：{list}', en: '{n} without a form: {list}' },
  countyBack: { zh: '要退回改正的 {n} 个：{list}', en: '{n} to be sent back: {list}' },
  countyFile: { zh: '{path}（{n} 处）', en: '{path} ({n})' },
  countyCollisions: { zh: '互相冲突 {n} 处：', en: '{n} collision{n:s}: ' },
  townErrors: { zh: '错误', en: 'errors' },
  townMissing: { zh: '未报送', en: 'missing' },
  townRest: { zh: '其余 {n} 个', en: '{n} other{n:s}' },
  countyWritten: {
    zh: '已写到 {out}：{list} 等{n}个文件，标注副本 {copies} 个',
    en: 'Written to {out}: {list} … {n} file{n:s}; annotated copies: {copies}',
  },
  countyPlanned: {
    zh: '试运行，没有写；会写到 {out}：{list} 等{n}个文件，标注副本 {copies} 个',
    en: 'Dry run, nothing written; would write to {out}: {list} … {n} file{n:s}; annotated copies: {copies}',
  },
  verifySame: {
    zh: '重新计算过，结果与运行时一致，没有人改动。',
    en: 'Computed again: the results are as the run wrote them.',
  },
  verifyUntouched: {
    zh: '结果文件都是运行时写下的，没有人改动。',
    en: 'Every file is as the run wrote it.',
  },
  verifyChanged: { zh: '与运行时不一致：{n} 处。', en: 'Not as the run wrote it: {n}.' },
  verifyFiles: { zh: '结果文件：{list}', en: 'Files: {list}' },
  verifyLeft: { zh: '其余 {n} 处加 --all 看全部', en: '{n} more: add --all to see them' },
  verifyMore: {
    zh: '只核对了结果文件。加上收件文件夹会重新计算，并指出每一处改动：lingong verify 结果 收件',
    en: 'Only the files were compared. Name the inbox too, and everything is computed again and each change located: lingong verify RUN INBOX',
  },
  verifyShare: {
    zh: '这是分份运行的一份，只核对文件。各份合并以后再核对：lingong verify 合并的结果 收件',
    en: 'This is one shard: only the files were compared. Verify the merged run: lingong verify RUN INBOX',
  },
  verifyLevel: {
    zh: '这是几个县合并的结果，只核对文件。各县的结果各自核对：lingong verify 县的结果 收件',
    en: 'These are counties that were joined: only the files were compared. Verify each county by itself: lingong verify RUN INBOX',
  },
  stateSame: { zh: '未改', en: 'unchanged' },
  stateSaved: { zh: '只另存过', en: 'saved again' },
  stateChanged: { zh: '被改动', en: 'changed' },
  stateMissing: { zh: '不见了', en: 'missing' },
  stateOutdated: { zh: '已过时', en: 'outdated' },
  stateFilled: { zh: '填写过', en: 'filled in' },
  stateExtra: { zh: '多出的', en: 'extra' },
  moreMends: { zh: '  其余 {n} 处加 --all 看全部', en: '  {n} more: add --all to see them' },
  yuan: { zh: '{amount} 元', en: '{amount} yuan' },
} as const satisfies Record<string, Record<Language, string>>

export type Word = keyof typeof WORDS

/** The words for the screen, placeholders filled in; a list gets its commas, and `{n:s}` is the s of more than one. */
export function say(
  language: Language,
  word: Word,
  values: Readonly<Record<string, string | number | readonly string[]>> = {},
): string {
  return WORDS[word][language].replace(/\{(\w+)(:s)?\}/g, (_, key: string, plural?: string) => {
    const value = values[key] ?? ''
    if (plural !== undefined) return value === 1 ? '' : 's'
    return typeof value === 'object' ? inList(language, value) : String(value)
  })
}

/** Entries of a list, one behind the other. */
export function inList(language: Language, entries: readonly string[]): string {
  return entries.join(language === 'zh' ? '、' : ', ')
}
