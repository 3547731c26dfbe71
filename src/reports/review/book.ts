import type { Review } from '../../model/county.ts'
import type { Run } from '../../model/run.ts'
import {
  row,
  text,
  type BookPlan,
  type CellPlan,
  type Look,
  type RowPlan,
  type SheetPlan,
  type ValidationPlan,
} from '../../model/sheet-plan.ts'
import { isReviewed } from '../../packs/reviewed.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import type { Attainable } from '../../packs/schema/rule.ts'
import { packTitle } from '../labels.ts'
import { markSheet } from '../output-mark.ts'
import { blank, columnOf, link, listSheet, spanOf, wrapped, type Column, type Span } from '../plan.ts'
import { claimCell, evidenceCell, maxCell, numberCell, valueCell } from './cells.ts'
import { EVIDENCE_SHEET, evidenceSheet } from './evidence-sheet.ts'
import { reviewRows, type ReviewRow } from './rows.ts'

const NAME = '评审表'
const ITEM = '项目'
const SCORE = '县级评估打分'
/** The line 评审人, 评审日期 above the head. */
const HEAD_LINE = 3

/** 评审表.xlsx: where the county enters its score of each item of each station; handed back with `--review`. */
export function reviewBook(run: Run, pack: Pack): BookPlan {
  const rows = reviewRows(run, pack)
  const { first } = reviewSpan(rows)
  const column = columnAt(columnsFor(rows), ITEM)
  return {
    sheets: [
      reviewSheet(rows, run.review, pack),
      ...(isChecked(rows) ? [evidenceSheet(rows, pack, { sheet: NAME, column, first })] : []),
      markSheet('review'),
    ],
    title: `${packTitle(pack)}评审表`,
  }
}

/** True where there is a claim, or something to hold an answer against; a pack of mere questions has neither (Y-V1). */
function isChecked(rows: readonly ReviewRow[]): boolean {
  return (
    rows.length === 0 || rows.some(({ attainable, evidence }) => attainable !== null || evidence !== null)
  )
}

function columnAt(columns: readonly Column<ReviewRow>[], name: string): number {
  return columns.findIndex(({ head }) => head === name) + 1
}

function reviewSheet(rows: readonly ReviewRow[], review: Review | null, pack: Pack): SheetPlan {
  const { first } = reviewSpan(rows)
  const columns = columnsFor(rows)
  const score = columnAt(columns, SCORE)
  const plan = listSheet({
    name: NAME,
    title: `${packTitle(pack)}${kindsOf(pack)}评审表`,
    subtitles: [
      text(
        `只填“县级评估打分”和“说明”两栏，并写明评审人和日期：有下拉列表的请选择${flagsOf(pack)}。` +
          `${isChecked(rows) ? '点“项目”可看核验依据和所在单元格。' : ''}没有评完也可以先交回：用 --review`,
        'note',
      ),
      blank('note'),
    ],
    columns,
    entries: rows,
    none: '没有需要评审的驿站',
    frozen: 2,
    tab: 'FFC000',
  })
  return {
    ...plan,
    rows: plan.rows.with(HEAD_LINE - 1, headLine(review, columns.length)),
    merges: [
      ...plan.merges.filter(({ top }) => top !== HEAD_LINE),
      { top: HEAD_LINE, left: columns.length - 1, bottom: HEAD_LINE, right: columns.length },
    ],
    validations: rows.map((entry, index) => validation(entry, { row: first + index, column: score })),
  }
}

/** Where the rows stand, on both sheets. */
function reviewSpan(rows: readonly ReviewRow[]): Span {
  return spanOf(2, rows.length)
}

function filled(value: string | undefined, look: Look): CellPlan {
  return value === undefined ? blank(look) : text(value, look)
}

/** 评审人 at the left, 评审日期 at the right of so many columns. */
function headLine(review: Review | null, columns: number): RowPlan {
  return row([
    text('评审人', 'headLabel'),
    filled(review?.reviewer, 'inputHead'),
    ...Array.from({ length: columns - 5 }, () => null),
    text('评审日期', 'headLabel'),
    filled(review?.reviewedOn, 'inputHeadDate'),
    blank('inputHeadDate'),
  ])
}

/** `；备案通过、材料审核通过填 是 或 否`: the questions that the county answers; '' for none. */
function flagsOf(pack: Pack): string {
  const labels = Object.values(pack.subjects).flatMap(({ reviewFlags = [] }) =>
    reviewFlags.map(({ label }) => label),
  )
  return labels.length === 0 ? '' : `；${[...new Set(labels)].join('、')}填 是 或 否`
}

/** Whom the county speaks of. */
function kindsOf(pack: Pack): string {
  const reviewed = Object.values(pack.subjects).filter(isReviewed)
  return reviewed.map(({ label }) => label).join('、')
}

function columnsFor(rows: readonly ReviewRow[]): Column<ReviewRow>[] {
  const { first } = reviewSpan(rows)
  const checked = isChecked(rows)
  const scores: Column<ReviewRow>[] = [
    columnOf('分值', 6, maxCell),
    columnOf('自评打分', 9, claimCell),
    columnOf('系统核验', 12, evidenceCell),
  ]
  return [
    wrapped('乡镇街道', 13, ({ card }) => card.town ?? ''),
    wrapped('驿站名称', 28, ({ card }) => card.name),
    ...(checked ? [columnOf('编号', 6, numberCell)] : []),
    columnOf(ITEM, 34, ({ label }, _, index) =>
      checked ? link(label, EVIDENCE_SHEET, `A${first + index}`, 'wrapped') : text(label, 'wrapped'),
    ),
    ...(checked ? scores : []),
    columnOf(SCORE, 13, valueCell),
    columnOf('说明', 38, ({ note }) => text(note, 'inputWrapped')),
  ]
}

/** A drop-down of the values that can arise; a range where there are too many of them. */
function validation({ attainable, max }: ReviewRow, at: { row: number; column: number }): ValidationPlan {
  const area = { top: at.row, left: at.column, bottom: at.row, right: at.column }
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
