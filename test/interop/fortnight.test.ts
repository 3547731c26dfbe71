import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { Workbook } from '../../src/model/grid.ts'
import type { Result, ResultSubject } from '../../src/reports/result.ts'
import { amendWorkbook } from '../../src/workbook/amend.ts'
import { readWorkbook } from '../../src/workbook/read.ts'
import { writeZip } from '../../src/workbook/zip/write.ts'
import { contents } from '../cli/contents.ts'
import { folder, lingong, sample } from '../cli/lingong.ts'

const root = folder()
const at = (...names: string[]) => path.join(root, ...names)
const [inbox, out] = [at('收件'), at('结果')]
const LISTS = ['--roster', sample('名册.xlsx'), '--stations', sample('零工驿站清单.xlsx')]

const town = (name: string): Buffer => readFileSync(sample('收件', `${name}.xlsx`))
const handIn = (name: string, bytes: Buffer): void => writeFileSync(path.join(inbox, name), bytes)
const withdraw = (name: string): void => rmSync(path.join(inbox, name))

/** What one day's run came to. */
interface Day {
  result: Result
  err: string
  /** `青禾镇/柳岸村`, in 变动.xlsx; null where there is none */
  moved: string[] | null
}

let before: Result | null = null

/**
 * Runs the day, and holds it against a run that knows nothing of the days before: the state is right; and against the
 * result of the day before: every change is listed, and nothing else.
 */
function runDay(...more: string[]): Day {
  const { err } = lingong(['batch', inbox, ...LISTS, '-o', out, ...more])
  const fresh = at('另算')
  rmSync(fresh, { recursive: true, force: true })
  lingong(['batch', inbox, ...LISTS, '-o', fresh, ...more])
  const { '变动.xlsx': changes, ...state } = contents(out)
  expect(state).toEqual(contents(fresh))
  const result = JSON.parse(readFileSync(path.join(out, 'summary.json'), 'utf8')) as Result
  const moved = changes === undefined ? null : movedIn(path.join(out, '变动.xlsx'))
  if (before) expect(moved?.toSorted()).toEqual(movedBetween(before, result).toSorted())
  before = result
  return { result, err, moved }
}

const nameOf = ({ town: of, name }: ResultSubject) => `${of}/${name}`

function movedBetween(one: Result, other: Result): string[] {
  const state = (subject: ResultSubject) => [subject.status, subject.total, subject.amount].join(' ')
  const old = new Map(one.subjects.map((subject) => [nameOf(subject), state(subject)]))
  const now = new Map(other.subjects.map((subject) => [nameOf(subject), state(subject)]))
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => old.get(name) !== now.get(name))
}

function movedIn(file: string): string[] {
  const sheet = bookOf(file).sheets.find((grid) => grid.sheet === '对象变动')!
  return [...sheet.rows.values()].flatMap((row) => {
    const [number, of, , name] = [1, 2, 3, 4].map((column) => row.get(column)?.text ?? '')
    return /^\d+$/.test(number!) ? [`${of}/${name}`] : []
  })
}

function bookOf(file: string): Workbook {
  const read = readWorkbook(readFileSync(file), file)
  if (!read.ok) throw new Error(file)
  return read.workbook
}

const subject = ({ result }: Day, name: string) => result.subjects.find((one) => nameOf(one) === name)

/** A review as the bureau hands it in: the claim is confirmed for every item of these towns. */
function reviewOf(towns: readonly string[]): string {
  const [sheet] = bookOf(path.join(out, '评审表.xlsx')).sheets
  const rows = [...sheet!.rows.values()].map((row) => {
    const width = Math.max(...row.keys())
    return Array.from({ length: width }, (_, column) => row.get(column + 1)?.text ?? '')
  })
  const head = rows.findIndex((row) => row.includes('县级评估打分'))
  const column = (label: string) => rows[head]!.indexOf(label)
  const lines = rows.slice(head + 1).map((row) => {
    const claim = row[column('自评打分')] ?? ''
    const score = /^\d/.test(claim) ? claim : '是'
    const filled = rows[head]!.map((_, place) =>
      place === column('县级评估打分') ? score : (row[place] ?? ''),
    )
    return towns.includes(row[column('乡镇街道')] ?? '') ? filled : []
  })
  const file = at('评审表.csv')
  const text = [rows[head]!, ...lines.filter((line) => line.length > 0)]
    .map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n')
  writeFileSync(file, `\uFEFF${text}\r\n`)
  return file
}

/** 柳岸村 had two of three persons trained; now all three. */
function corrected(): Buffer {
  const bytes = town('青禾镇')
  const sheet = bookOf(sample('收件', '青禾镇.xlsx')).sheets.find((grid) => grid.sheet.includes('附件2'))!
  return amendWorkbook(bytes, [{ sheet: sheet.sheet, cell: 'E7', content: { number: '3' } }])
}

it('a fortnight of late, replaced, wrong and withdrawn files, two reviews and a changed interpretation', () => {
  mkdirSync(inbox)

  handIn('青禾镇.xlsx', town('青禾镇'))
  const first = runDay()
  expect(first.moved).toBeNull()
  expect(subject(first, '青禾镇/柳岸村')!.amount).toBe('4113.33')
  expect(first.result.missing.some((entry) => entry.town === '望江街道')).toBe(true)

  handIn('望江街道.xlsx', town('望江街道'))
  const second = runDay()
  expect(second.moved).toContain('望江街道/古渡社区')
  expect(second.moved).not.toContain('青禾镇/柳岸村')

  // a third town sends an archive
  handIn('石桥.zip', writeZip([{ name: '石桥镇手工制表.xlsx', content: town('石桥镇手工制表') }]))
  expect(subject(runDay(), '石桥镇/石桥社区')!.amount).toBe('5850.00')

  // 10 × 3 ÷ 3 = 10 instead of 6.67: 85.6 points, 5000 × 85.6 % = 4280.00
  handIn('青禾镇.xlsx', corrected())
  const fourth = runDay()
  expect(fourth.err).toContain('替换 1 个')
  expect(fourth.moved).toEqual(['青禾镇/柳岸村'])
  expect(subject(fourth, '青禾镇/柳岸村')!.amount).toBe('4280.00')

  // 松岭乡 sends the wrong file
  handIn('松岭乡.xlsx', readFileSync(sample('名册.xlsx')))
  const fifth = runDay()
  expect(fifth.moved).toEqual([])
  expect(
    fifth.result.findings.some(({ code, path: file }) => code === 'LG-S090' && file === '松岭乡.xlsx'),
  ).toBe(true)

  handIn('松岭乡.xlsx', town('松岭乡'))
  const sixth = runDay()
  expect(sixth.moved).toHaveLength(5)
  expect(subject(sixth, '松岭乡/松岭村')!.status).toBe('incomplete')

  // the first round of the review: one town's stations
  const seventh = runDay('--review', reviewOf(['青禾镇']))
  expect(seventh.moved).toEqual(['青禾镇/青禾镇荷塘综合零工驿站'])
  expect(subject(seventh, '青禾镇/青禾镇荷塘综合零工驿站')!.status).toBe('final')

  // above 100 points no more than the base is paid
  const review = at('评审表.csv')
  const eighth = runDay('--review', review, '--interpret', 'T-I5=cap')
  expect(eighth.moved).toEqual(['望江街道/古渡社区', '石桥镇/石桥社区'])
  expect(subject(eighth, '石桥镇/石桥社区')!.amount).toBe('5000.00')

  // one town takes its file back, another sends the same again under another name
  withdraw('望江街道.xlsx')
  cpSync(path.join(inbox, '青禾镇.xlsx'), path.join(inbox, '青禾镇（再报）.xlsx'))
  const ninth = runDay('--review', review, '--interpret', 'T-I5=cap')
  expect(ninth.err).toContain('撤回 1 个')
  expect(ninth.moved).toHaveLength(4)
  expect(readdirSync(out)).not.toContain('望江街道-评分结果.xlsx')

  // all are in, all is reviewed, and the interpretation is the printed one again
  handIn('望江街道.xlsx', town('望江街道'))
  withdraw('青禾镇（再报）.xlsx')
  runDay('--review', review)
  const tenth = runDay('--review', reviewOf(['青禾镇', '望江街道', '石桥镇']))
  expect(subject(tenth, '望江街道/古渡社区')!.amount).toBe('5130.00')
  expect(subject(tenth, '石桥镇/石桥镇枫林针织零工驿站')!.status).toBe('final')
  // the other town's station has exactly 80 points: it was for a person before, and still is
  expect(tenth.moved).toEqual(['石桥镇/石桥镇枫林针织零工驿站'])
}, 240_000)
