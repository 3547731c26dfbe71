import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { folder, libreOffice, lingong, python } from './programs.ts'

interface Result {
  subjects: {
    town: string
    name: string
    status: string
    total: string | null
    amount: string | null
    items: Item[]
  }[]
  towns: unknown[]
  amount: unknown
}
interface Item {
  clause: string
  points: string | null
  inputs: { field: string; value: string | null }[]
}

const root = folder()
const at = (...names: string[]): string => path.join(root, ...names)

/** What must be the same whichever program wrote the workbooks: facts, points, money; not paths, hashes and cells. */
function essence(inbox: string): unknown {
  const { out } = lingong('batch', inbox, '--roster', 'samples/名册.xlsx', '-o', `${inbox}-结果`, '--json')
  const result = JSON.parse(out) as Result
  const subjects = result.subjects.map(({ town, name, status, total, amount, items }) => {
    const facts = items.map(({ clause, points, inputs }) => [
      clause,
      points,
      inputs.map(({ field, value }) => [field, value]),
    ])
    return { town, name, status, total, amount, facts }
  })
  return {
    subjects: subjects.toSorted((a, b) => (`${a.town}${a.name}` < `${b.town}${b.name}` ? -1 : 1)),
    towns: result.towns,
    amount: result.amount,
  }
}

beforeAll(() => {
  const lists = ['--roster', 'samples/名册.xlsx', '--stations', 'samples/零工驿站清单.xlsx']
  expect(lingong('template', 'tonglu-2024', ...lists, '-o', at('blanks'))).toMatchObject({ code: 0 })
  python('test/interop/make.py', 'filled', at('blanks'), at('filled'))
  python('test/interop/make.py', 'openpyxl', at('openpyxl'))
  python('test/interop/make.py', 'xlsxwriter', at('xlsxwriter'))
  mkdirSync(at('libreoffice'))
  libreOffice('xlsx', at('libreoffice'), ...readdirSync(at('filled')).map((name) => at('filled', name)))
})

it('blanks filled in with openpyxl give subjects of every kind', () => {
  const result = essence(at('filled')) as { subjects: { status: string }[] }
  const statuses = new Set(result.subjects.map((subject) => subject.status))
  expect([...statuses].toSorted()).toEqual(
    ['final', 'incomplete', 'pending', 'provisional', 'withheld'].toSorted(),
  )
})

it.each(['openpyxl', 'xlsxwriter', 'libreoffice'])(
  'the same facts by way of %s give the same facts, points and money',
  (way) => {
    expect(essence(at(way))).toEqual(essence(at('filled')))
  },
)
