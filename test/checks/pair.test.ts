import { describe, expect, it } from 'vitest'
import { applicationRow, formOf, villageRow } from '../submission/facts.ts'
import {
  application,
  brief,
  check,
  KEY,
  PACK,
  selfScore,
  STATION,
  TOWN,
  villages,
  withCheck,
} from './submissions.ts'

describe('T-X1: application and self-score', () => {
  it('go together', () => expect(check('T-X1', [application(), selfScore()])).toEqual([]))

  it('alone are an error at the name that there is', () => {
    expect(brief(check('T-X1', [application()]))).toEqual([`LG-X040 error B3 ${KEY}`])
    const beside = villages([villageRow('东门村')])
    expect(brief(check('T-X1', [beside, selfScore()]))).toEqual([`LG-X040 error B2 ${KEY}`])
  })

  it('of villages are missed at the village', () => {
    const own = {
      clause: 'T-X1',
      severity: 'error',
      pair: { forms: ['village-facts', 'personnel'] },
    } as const
    const found = check(
      'T-X1',
      [villages([villageRow('东门村')])],
      {},
      withCheck({ ...own, pair: { forms: ['village-facts', 'personnel'] } }),
    )
    expect(brief(found)).toEqual([`LG-X040 error B5 ${TOWN}/东门村`])
  })

  it('under two spellings are two errors, each naming the other', () => {
    const found = check('T-X1', [application(), selfScore({}, '某某镇东门综和零工驿站')])
    expect(found.map(({ data }) => data['near'])).toEqual([
      '（某某镇东门综和零工驿站？）',
      `（${STATION}？）`,
    ])
  })

  it('name nobody of another town', () => {
    const elsewhere = formOf(PACK, 'application', {
      path: '另一乡.xlsx',
      rows: [applicationRow('某某镇东门综和零工驿站', '另一乡', { village: '河口村' })],
    })
    const found = check('T-X1', [villages([villageRow('东门村')]), selfScore(), elsewhere])
    expect(found.map(({ data }) => data['near'])).toEqual(['', ''])
  })
})
