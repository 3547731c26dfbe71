import type { Run } from '../model/run.ts'
import {
  number,
  text,
  type BookPlan,
  type CellPlan,
  type SheetPlan,
  type ValidationPlan,
} from '../model/sheet-plan.ts'
import type { Pack } from '../packs/schema/pack.ts'
import type { Attainable } from '../packs/schema/rule.ts'
import { packTitle } from './labels.ts'
import { markSheet } from './output-mark.ts'
import { blank, listSheet, spanOf, type Column } from './plan.ts'
import { reviewRows, type ReviewRow } from './review-rows.ts'

const NAME = '评审表'
const SCORE_COLUMN = 8

/** 评审表.xlsx: where the county enters its score of each item of each station; handed back with `--review`. */
export function reviewBook(run: Run, pack: Pack): BookPlan {
  return {
    sheets: [reviewSheet(run, pack), markSheet('review')],
    names: [],
    title: `${packTitle(pack)}评审表`,
  }
}

function reviewSheet(run: Run, pack: Pack): SheetPlan {
  const rows = reviewRows(run, pack)
  const { first } = spanOf(1, rows.length)
  const plan = listSheet({
    name: NAME,
    title: `${packTitle(pack)}${kindsOf(pack)}评审表`,
    subtitles: [
      text(
        `只填“县级评估打分”和“说明”两栏：有下拉列表的请选择；${flagsOf(pack)}填 是 或 否。填好后用 --review 交回`,
        'note',
      ),
    ],
    columns: COLUMNS,
    entries: rows,
    none: '没有需要评审的驿站',
    orientation: 'portrait',
    tab: 'FFC000',
  })
  return {
    ...plan,
    validations: rows.map((entry, index) => validation(entry, first + index)),
  }
}

/** The questions that the county answers. */
function flagsOf(pack: Pack): string {
  const labels = Object.values(pack.subjects).flatMap(({ reviewFlags = [] }) =>
    reviewFlags.map(({ label }) => label),
  )
  return [...new Set(labels)].join('、')
}

/** Whom the county speaks of. */
function kindsOf(pack: Pack): string {
  const reviewed = Object.values(pack.subjects).filter(({ reviewFlags }) => reviewFlags)
  return reviewed.map(({ label }) => label).join('、')
}

const COLUMNS: readonly Column<ReviewRow>[] = [
  { head: '乡镇街道', width: 13, cell: ({ card }) => text(card.town ?? '', 'wrapped') },
  { head: '驿站名称', width: 28, cell: ({ card }) => text(card.name, 'wrapped') },
  {
    head: '编号',
    width: 6,
    cell: (entry) => (entry.number === '' ? blank('textCentred') : number(entry.number, 'textCentred')),
  },
  { head: '项目', width: 34, cell: ({ label }) => text(label, 'wrapped') },
  { head: '分值', width: 6, cell: maxCell },
  {
    head: '自评打分',
    width: 9,
    cell: ({ claim }) => (claim === null ? blank('points') : number(claim, 'points')),
  },
  { head: '系统核验', width: 12, cell: evidenceCell },
  { head: '县级评估打分', width: 13, cell: valueCell },
  { head: '说明', width: 38, cell: ({ note }) => text(note, 'inputWrapped') },
]

function maxCell({ max, attainable }: ReviewRow): CellPlan {
  if (max !== null) return number(max, 'points')
  return attainable === null ? blank('textCentred') : text('加分', 'textCentred')
}

function evidenceCell({ evidence, attainable, above }: ReviewRow): CellPlan {
  if (evidence === null) return blank('points')
  if (attainable === null) return text(evidence, above ? 'warning' : 'textCentred')
  return number(evidence, above ? 'warning' : 'points')
}

function valueCell({ value, attainable }: ReviewRow): CellPlan {
  if (attainable === null) return value === null ? blank('inputCentred') : text(value, 'inputCentred')
  return value === null ? blank('inputNumber') : number(value, 'inputNumber')
}

/** A drop-down of the values that can arise; a range where there are too many of them. */
function validation({ attainable, max }: ReviewRow, row: number): ValidationPlan {
  const area = { top: row, left: SCORE_COLUMN, bottom: row, right: SCORE_COLUMN }
  if (attainable === null) {
    return { kind: 'list', area, choices: ['是', '否'], prompt: null, refusal: '请填 是 或 否。' }
  }
  if (attainable.values) {
    const words = attainable.values.join('、')
    return {
      kind: 'list',
      area,
      choices: attainable.values,
      prompt: null,
      refusal: `请填 ${words} 中的一个。`,
    }
  }
  const [min, most] = attainable.range ?? ['0', max]
  const range = { kind: 'decimal' as const, area, min, max: most }
  return {
    ...range,
    prompt: { title: '县级评估打分', text: hintOf(attainable) },
    refusal: hintOf(attainable),
  }
}

function hintOf({ range, usual, sumsOf }: Attainable): string {
  if (sumsOf) return `填 0，或者 ${sumsOf.join('、')} 分相加得出的分数。`
  const [min = '0', most = ''] = range ?? []
  return `填 ${min} 到 ${most} 分${usual ? `，一般是 ${usual.join(' 或 ')} 分` : ''}。`
}
