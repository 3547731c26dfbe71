import { describe, expect, it } from 'vitest'
import { formOf, type Typed } from '../submission/facts.ts'
import { application, brief, check, KEY, PACK, selfScore, STATION } from './submissions.ts'

function found(row: Typed) {
  const head = { station: STATION, preparedOn: '2024-03-01' }
  const inspection = formOf(PACK, 'inspection', { head, rows: [row] })
  return brief(check('T-D5', [inspection, application(), selfScore()]))
}

describe('T-D5: problems and measures', () => {
  it('go together; “无” is no problem', () => {
    expect(found({ problem1: '台账不全', measure1: '补齐' })).toEqual([])
    expect(found({ problem1: '无' })).toEqual([])
    expect(found({ measure1: '保持' })).toEqual([])
  })

  it('a problem alone is a warning at the blank cell', () => {
    expect(found({ problem10: '台账不全' })).toEqual([`LG-X056 warning B14 ${KEY}`])
  })
})
