import { maskPrivate } from '../findings/mask.ts'
import type { Changes, Moved, Outcome } from '../model/changes.ts'
import { decimal } from '../model/decimal.ts'
import { number, text, type BookPlan, type CellPlan } from '../model/sheet-plan.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { optionText, packTitle } from './labels.ts'
import { markSheet } from './output-mark.ts'
import { blank, centred, columnOf, listSheet, money, NUMBER, wrapped, type Column } from './plan.ts'
import { subjectWord } from './wording.ts'

/** 变动.xlsx: what is different from the run before, of files, settings, and subjects. */
export function changesBook(changes: Changes, pack: Pack): BookPlan {
  const base = {
    subtitles: [text(`${packTitle(pack)}　与上一次汇总相比`, 'subtitle')],
    none: '没有变动',
    tab: '2F5597',
  }
  return {
    sheets: [
      listSheet({
        ...base,
        name: '对象变动',
        title: '得分或金额有变动的对象',
        columns: subjectColumns(pack),
        entries: changes.subjects,
      }),
      listSheet<Changes['files'][number]>({
        ...base,
        name: '文件变动',
        title: '收件变动',
        columns: [
          NUMBER,
          centred('变动', 10, ({ change }) => FILE_WORDS[change]),
          wrapped('文件', 90, ({ path }) => maskPrivate(path)),
        ],
        entries: changes.files,
      }),
      listSheet<Changes['settings'][number]>({
        ...base,
        name: '规则和名单变动',
        title: '评分规则、口径和名单的变动',
        columns: [
          NUMBER,
          wrapped('项目', 44, ({ name }) => settingName(pack, name)),
          wrapped('上一次', 44, ({ name, before }) => settingText(pack, name, before)),
          wrapped('这一次', 44, ({ name, after }) => settingText(pack, name, after)),
        ],
        entries: changes.settings,
      }),
      markSheet('changes'),
    ],
    title: `${packTitle(pack)}变动`,
  }
}

const FILE_WORDS = { new: '新增', replaced: '替换', withdrawn: '撤回', unread: '读不出' } as const

const SETTING_WORDS: Readonly<Record<string, string>> = {
  pack: '评分规则',
  roster: '名册',
  stations: '驿站名单',
  review: '评审表',
  prefer: '同一张表交了两份（--prefer）',
  publish: '公示第一天（--publish-from）',
  holidays: '节假日（--holidays）',
}

function settingName(pack: Pack, name: string): string {
  const question = pack.interpretations[name]?.question
  return SETTING_WORDS[name] ?? (question === undefined ? `口径 ${name}` : `口径 ${name}：${question}`)
}

/** A choice with what it means; a hash is shown by its beginning. */
function settingText(pack: Pack, name: string, value: string | null): string {
  if (value === null) return '（没有）'
  if (name === 'prefer') return '取填报时间较晚的'
  const interpretation = pack.interpretations[name]
  if (interpretation) return optionText(interpretation, value)
  return value.replace(/[0-9a-f]{64}/, (hash) => `${hash.slice(0, 12)}…`)
}

function subjectColumns(pack: Pack): Column<Moved>[] {
  return [
    NUMBER,
    wrapped('乡镇街道', 14, (moved) => maskPrivate(either(moved).town ?? '')),
    columnOf('类别', 12, (moved) => text(pack.subjects[either(moved).kind]?.label ?? '')),
    wrapped('名称', 28, (moved) => maskPrivate(either(moved).name)),
    ...sideColumns('before', '原'),
    ...sideColumns('after', '现'),
    columnOf('差额（元）', 14, differenceCell),
  ]
}

function sideColumns(of: 'before' | 'after', word: string): Column<Moved>[] {
  return [
    columnOf(`${word}状态`, 10, (moved) => statusCell(moved[of])),
    columnOf(`${word}得分`, 10, (moved) => totalCell(moved[of])),
    columnOf(`${word}金额（元）`, 14, (moved) => amountCell(moved[of])),
  ]
}

function either({ before, after }: Moved): Outcome {
  return (after ?? before)!
}

function statusCell(outcome: Outcome | null): CellPlan {
  if (outcome === null) return text('（没有）', 'textCentred')
  const amount = outcome.amount === null ? null : decimal(outcome.amount)
  return text(subjectWord({ status: outcome.status, amount }), 'textCentred')
}

function totalCell(outcome: Outcome | null): CellPlan {
  return outcome?.total == null ? blank('points') : number(outcome.total, 'points')
}

function amountCell(outcome: Outcome | null): CellPlan {
  return outcome?.amount == null ? blank('money') : number(outcome.amount, 'money')
}

/** Blank where one of the two isn't known: a blank is no zero. */
function differenceCell({ before, after }: Moved): CellPlan {
  if (before?.amount == null || after?.amount == null) return blank('money')
  return money(decimal(after.amount).minus(decimal(before.amount)))
}
