import { expect, it } from 'vitest'
import { decimal } from '../../src/model/decimal.ts'
import type { Level } from '../../src/model/level.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { annotationFor } from '../../src/reports/annotation.ts'
import { levelBook } from '../../src/reports/level/book.ts'
import { summaryBook } from '../../src/reports/summary/book.ts'
import { FACTS, GOOD, HASH, pack, runOf, SELF_SCORE, station, village } from './runs.ts'
import { cutOff } from './sheets.ts'

const TOWN = '积石山保安族东乡族撒拉族自治乡'
const VILLAGE = '中国（长三角）零工经济示范社区居民委员会第二工作站'
const STATION = `${TOWN}东方红水库移民安置新村综合性零工驿站`
const path = `${TOWN}.xlsx`

const run = runOf({
  subjects: [
    village(TOWN, { village: VILLAGE, facts: GOOD }, path, 6),
    station(
      TOWN,
      {
        name: STATION,
        village: VILLAGE,
        claims: ['10', '10', '10', '10', '10', '10', '10', '10', '20', '0'],
        reviews: null,
        status: 'provisional',
        rank: null,
      },
      path,
    ),
  ],
  inputs: [
    {
      path,
      sha256: HASH,
      forms: [
        { form: 'village-facts', sheet: FACTS },
        { form: 'self-score', sheet: SELF_SCORE },
      ],
    },
  ],
})

it('names as long as they come are whole on every sheet of an annotated copy and of the county’s summary', () => {
  const sheets = [...annotationFor(run, pack, path, HASH).sheets, ...summaryBook(run, pack, '0.1.0').sheets]
  expect(sheets.flatMap(cutOff)).toEqual([])
})

it('so are they where the places are those of the level above', () => {
  const quanzhou = usePack(BUILTIN.find(({ id }) => id === 'quanzhou-2023')!).pack
  const own = runOf({
    subjects: run.subjects.slice(1).map((card) => ({ ...card, payments: [], items: [] })),
  })
  expect(summaryBook(own, quanzhou, '0.1.0').sheets.flatMap(cutOff)).toEqual([])
})

it('so are the names of areas that are joined', () => {
  const amount = { final: decimal('1'), provisional: decimal('0'), pending: decimal('2') }
  const member = { name: TOWN, subjects: 1, paid: 1, incomplete: 0, withheld: 0, missing: 0, amount }
  const level: Level = {
    name: '积石山保安族东乡族撒拉族自治县',
    packs: [pack.pack],
    members: [member],
    amount,
    settled: decimal('1'),
    drafts: [pack.pack],
    contracts: [],
    files: 1,
    errors: 0,
    sha256: HASH,
    counties: [],
  }
  expect(levelBook([level], [{ ...member, name: level.name }], '全市').sheets.flatMap(cutOff)).toEqual([])
})
