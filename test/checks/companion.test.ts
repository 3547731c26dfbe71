import { describe, expect, it } from 'vitest'
import { formOf, type Typed } from '../submission/facts.ts'
import {
  application,
  brief,
  check,
  KEY,
  PACK,
  person,
  personnel,
  selfScore,
  STATION,
  TOWN,
  withCheck,
} from './submissions.ts'

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

  it('go together in the rows of a list, where the label says which column speaks', () => {
    const own = {
      clause: 'T-D5',
      severity: 'warning',
      companion: { form: 'personnel', has: 'name', lacks: 'note' },
    } as const
    const alone = check('T-D5', [personnel(person('甲', '东门村', '13900000001'))], {}, withCheck(own))
    expect(brief(alone)).toEqual([`LG-X056 warning F5 ${TOWN}/东门村`])
    expect(alone[0]!.data).toMatchObject({ label: '备注', item: '姓名' })
  })

  it('a problem alone is a warning at the blank cell', () => {
    expect(found({ problem10: '台账不全' })).toEqual([`LG-X056 warning B14 ${KEY}`])
  })
})
