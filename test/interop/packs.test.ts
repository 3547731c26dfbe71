import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { address, type Grid } from '../../src/model/grid.ts'
import type { Result, ResultSubject } from '../../src/reports/result.ts'
import { retype } from '../findings/retype.ts'
import { folder } from './programs.ts'
import { gridsOfMany } from './recalculate.ts'
import { batch, resultOf, RUNS, workbooksOf } from './runs.ts'
import { sheetOf, type Sheet } from './tables.ts'

const SUMMARY = '资金分配汇总.xlsx'

describe.each(RUNS)('$name', (run) => {
  const root = folder()
  let out = ''
  let result: Result
  let books: Map<string, Grid[]>

  beforeAll(() => {
    out = batch(run, root)
    result = resultOf(out)
    books = gridsOfMany(workbooksOf(out), path.join(root, 'recalculated'))
  })
  const book = (name: string): Grid[] => books.get(path.join(out, name))!

  it('has no error and no 不一致 in any workbook that LibreOffice computed anew', () => {
    expect(books.size).toBeGreaterThan(3)
    for (const [file, grids] of books) {
      const cells = grids.flatMap((grid) =>
        [...grid.rows.values()].flatMap((row) =>
          [...row.values()].map((cell) => ({ sheet: grid.sheet, ...cell })),
        ),
      )
      expect(
        cells.filter(({ kind, text }) => kind === 'error' || text === '不一致'),
        file,
      ).toEqual([])
      const agreed = cells.filter(({ text, formula }) => formula && text === '一致')
      if (/评分结果|汇总|拨款/.test(file)) expect(agreed.length, file).toBeGreaterThan(0)
    }
  })

  it('comes to the totals and amounts of summary.json by its formulas', () => {
    const listed = liveSubjects(book(SUMMARY))
    for (const subject of result.subjects) {
      const live = listed.get(keyOf(subject))
      if (subject.total === null) continue
      expect(Number(live?.total), subject.name).toBeCloseTo(Number(subject.total), 9)
      const settled = subject.payments.filter(({ status }) => live!.all || /final|withheld/.test(status))
      if (settled.length === 0) continue
      const amount = settled.reduce((sum, payment) => sum + fen(payment.amount), 0)
      expect(fen(live!.amount), subject.name).toBe(amount)
    }
  })

  it('comes to the sums of summary.json, and of each town, on every sheet that shows them', () => {
    const sums = sheetOf(book(SUMMARY), '目录', '序号').rows
    expect(sums.length).toBeGreaterThan(5)
    const cells = book(SUMMARY).find(({ sheet }) => sheet === '目录')!.rows
    const shown = [...cells.values()].flatMap((row) => {
      const [label, value] = [...row.values()]
      return /确定|暂估|待定/.test(label?.text ?? '') && value?.kind === 'number' ? [fen(value.text)] : []
    })
    const { final, provisional, pending } = result.amount
    expect(shown).toEqual([final, provisional, pending].map(fen))
    const notices = sheetOf(book('拨款明细.xlsx'), '拨款清单', '可以拨付（确定）')
    const [, payee = ''] = Object.keys(notices.columns)
    for (const { town, amount } of result.towns) {
      if (town === null) continue
      const line = notices.rows.find((row) => row[payee] === town)!
      expect(fen(line['可以拨付（确定）']!), town).toBe(fen(amount.final))
    }
    const total = notices.rows.find((row) => row['序号'] === '合计')!
    expect(fen(total['可以拨付（确定）']!)).toBe(fen(final))
  })

  it('follows a changed value as the program does with the changed workbook', () => {
    const change = changeThatCounts(run, out, result, root)
    const changed = path.join(root, SUMMARY)
    const { values, row } = placeOf(book(SUMMARY), change)
    const cell = address(
      row + Math.floor(change.place / values.length),
      values[change.place % values.length]!,
    )
    const content = retype(readFileSync(path.join(out, SUMMARY)), {
      cells: { [`计分核对!${cell}`]: Number(change.value) },
    })
    writeFileSync(changed, content)
    const grids = gridsOfMany([changed], path.join(root, 'changed')).get(changed)!
    const proof = sheetOf(grids, '计分核对', '公式得分')
    const line = proof.rows[proof.places.indexOf(row)]!
    expect(Number(line['公式得分'])).toBeCloseTo(Number(change.points), 9)
    expect(line['核对']).toBe('不一致')
    const texts = [...grids.find(({ sheet }) => sheet === '目录')!.rows.values()].flatMap((cells) =>
      [...cells.values()].map(({ text }) => text),
    )
    expect(texts).toContain('不一致')
    const live = liveSubjects(grids).get(keyOf(change.subject))
    if (change.subject.total === null) return
    expect(Number(live!.total)).toBeCloseTo(Number(change.subject.total), 9)
    if (change.subject.status !== 'final') return
    expect(fen(live!.amount)).toBe(fen(change.subject.amount ?? '0'))
  })
})

const fen = (yuan: string): number => Math.round(Number(yuan) * 100)

/** What several assessments of one subject are told apart by. */
function keyOf({ town, name, period }: ResultSubject): string {
  return [town ?? '', name, period ?? ''].join('/')
}

interface Live {
  total: string
  amount: string
  /** payments that wait or are open are in the amount too */
  all: boolean
}

/** Live totals and amounts of the sheets that list subjects. */
function liveSubjects(grids: readonly Grid[]): Map<string, Live> {
  const found = new Map<string, Live>()
  const names = grids.map(({ sheet }) => sheet)
  for (const [sheet, name, total] of LISTS) {
    if (!names.includes(sheet) || !hasHead(grids, sheet, total)) continue
    const { rows, columns } = sheetOf(grids, sheet, total)
    const town = Object.keys(columns)[1]!
    for (const row of rows) {
      const period = /半年/.test(row['类型'] ?? '') ? 'half' : /全年/.test(row['类型'] ?? '') ? 'full' : ''
      const money = Object.keys(columns).filter((head) => head.startsWith('公式：') || head === '公式金额')
      const amount = money.reduce((sum, head) => sum + fen(row[head] === '' ? '0' : row[head]!), 0)
      const key = [town === '类型' ? '' : row[town]!, row[name]!, period].join('/')
      found.set(key, { total: row[total]!, amount: String(amount / 100), all: sheet !== '按村明细' })
    }
  }
  return found
}

const LISTS = [
  ['按村明细', '村（社区）', '公式总分'],
  ['驿站排名', '驿站名称', '公式得分'],
  ['对象明细', '名称', '公式得分'],
] as const

function hasHead(grids: readonly Grid[], name: string, head: string): boolean {
  const grid = grids.find(({ sheet }) => sheet === name)
  return [...(grid?.rows.values() ?? [])].some((row) => [...row.values()].some(({ text }) => text === head))
}

interface Change {
  /** as the program sees it after the change */
  subject: ResultSubject
  clause: string
  /** of the item's values */
  place: number
  value: string
  points: string
}

/** The first number of a workbook that may be one less, or nothing, so that its item comes to other points. */
function changeThatCounts(run: (typeof RUNS)[number], out: string, result: Result, root: string): Change {
  for (const { town, name, period, items, total, status } of result.subjects) {
    if (status === 'incomplete') continue
    for (const { clause, inputs, points } of items) {
      for (const [place, { path: file, sheet, cell, value, typed }] of inputs.slice(0, 2).entries()) {
        if (file === null || sheet === null || sheet === '评审表' || typed !== undefined) continue
        if (value === null || !/^\d+(\.\d+)?$/.test(value)) continue
        for (const next of [0, Number(value) - 1]) {
          if (next < 0 || next === Number(value)) continue
          const inbox = path.join(root, `inbox-${clause}-${place}-${next}`)
          cpSync(run.inbox, inbox, { recursive: true })
          const book = path.join(inbox, file)
          writeFileSync(book, retype(readFileSync(book), { cells: { [`${sheet}!${cell!}`]: next } }))
          const again = resultOf(batch({ ...run, name: path.basename(inbox) }, root, inbox))
          const subject = again.subjects.find(
            (one) => keyOf(one) === keyOf({ town, name, period } as ResultSubject),
          )
          const item = subject?.items.find((one) => one.clause === clause)
          if (!subject || !item || item.points === null || item.points === points) continue
          if (total !== null && subject.total === null) continue
          return { subject, clause, place, value: String(next), points: item.points }
        }
      }
    }
  }
  throw new Error(`nothing to change in ${out}`)
}

/** The row of an item on 计分核对, and the columns of its values. */
function placeOf(grids: readonly Grid[], { subject, clause }: Change): { row: number; values: number[] } {
  const proof: Sheet = sheetOf(grids, '计分核对', '公式得分')
  const kind = { half: '半年', full: '全年' }[subject.period ?? ''] ?? ''
  const at = proof.rows.findIndex(
    (row) => row['对象'] === subject.name && row['条款'] === clause && row['类型']!.includes(kind),
  )
  const values = Object.entries(proof.columns).flatMap(([head, column]) =>
    head.startsWith('取值') ? [column] : [],
  )
  return { row: proof.places[at]!, values }
}
