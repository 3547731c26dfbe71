import { maskPrivate } from '../findings/mask.ts'
import type { Changes, Moved, Outcome } from '../model/changes.ts'
import { decimal } from '../model/decimal.ts'
import { number, text, type BookPlan, type CellPlan } from '../model/sheet-plan.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { optionText, packTitle } from './labels.ts'
import { markSheet } from './output-mark.ts'
import { blank, listSheet, money, NUMBER, type Column } from './plan.ts'
import { subjectWord } from './wording.ts'

/** 变动.xlsx: what is different from the run before, of files, settings, and subjects. */
export function changesBook(changes: Changes, pack: Pack): BookPlan {
  const base = {
    subtitles: [text(`${packTitle(pack)}　与上一次汇总相比`, 'subtitle')],
    orientation: 'landscape' as const,
  }
  return {
    sheets: [
      listSheet({
        ...base,
        name: '对象变动',
        title: '得分或金额有变动的对象',
        columns: subjectColumns(pack),
        entries: changes.subjects,
        none: '没有变动',
        tab: '2F5597',
      }),
      listSheet({
        ...base,
        name: '文件变动',
        title: '收件变动',
        columns: [
          NUMBER,
          { head: '变动', width: 10, cell: ({ change }) => text(FILE_WORDS[change], 'textCentred') },
          { head: '文件', width: 90, cell: ({ path }) => text(maskPrivate(path), 'wrapped') },
        ],
        entries: changes.files,
        none: '没有变动',
        tab: '2F5597',
      }),
      listSheet({
        ...base,
        name: '规则和名单变动',
        title: '评分规则、口径和名单的变动',
        columns: [
          NUMBER,
          { head: '项目', width: 44, cell: ({ name }) => text(settingName(pack, name), 'wrapped') },
          {
            head: '上一次',
            width: 44,
            cell: ({ name, before }) => text(settingText(pack, name, before), 'wrapped'),
          },
          {
            head: '这一次',
            width: 44,
            cell: ({ name, after }) => text(settingText(pack, name, after), 'wrapped'),
          },
        ],
        entries: changes.settings,
        none: '没有变动',
        tab: '2F5597',
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
    { head: '乡镇街道', width: 14, cell: (moved) => text(maskPrivate(either(moved).town ?? ''), 'wrapped') },
    { head: '类别', width: 12, cell: (moved) => text(pack.subjects[either(moved).kind]?.label ?? '') },
    { head: '名称', width: 28, cell: (moved) => text(maskPrivate(either(moved).name), 'wrapped') },
    ...sideColumns('before', '原'),
    ...sideColumns('after', '现'),
    { head: '差额（元）', width: 14, cell: differenceCell },
  ]
}

function sideColumns(of: 'before' | 'after', word: string): Column<Moved>[] {
  return [
    { head: `${word}状态`, width: 10, cell: (moved) => statusCell(moved[of]) },
    { head: `${word}得分`, width: 10, cell: (moved) => totalCell(moved[of]) },
    { head: `${word}金额（元）`, width: 14, cell: (moved) => amountCell(moved[of]) },
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
