import { describe, expect, it } from 'vitest'
import { stationsOf } from '../submission/tables.ts'
import { application, brief, check, KEY, monthly, selfScore, STATION, TOWN } from './submissions.ts'

const registered = (day: string) =>
  check('T-D1', [application(), selfScore()], { stations: stationsOf([TOWN, '东门村', STATION, day]) })
const applied = (preparedOn: string) =>
  check('T-D2', [application({}, { head: { preparedOn } }), selfScore()])

/** A form for February with a full date; null: with the month alone. */
function reported(date: string | null, station = STATION) {
  const form = monthly('2024-02', {}, station)
  const value = { kind: 'month', month: '2024-02', date } as const
  const head = { ...form.head, month: { ...form.head['month']!, value } }
  return check('T-D4', [{ ...form, head }, application(), selfScore()])
}

describe('T-D1, T-D2, T-D4: dates', () => {
  it('of registration are due on 30 June', () => {
    expect(registered('2024-06-30')).toEqual([])
    expect(brief(registered('2024-07-01'))).toEqual([`LG-X054 warning D2 ${KEY}`])
    expect(registered('')).toEqual([])
  })

  it('of applications are due on 30 September', () => {
    expect(applied('2024-09-30')).toEqual([])
    expect(brief(applied('2024-10-01'))).toEqual([`LG-X054 warning H2 ${KEY}`])
    expect(applied('')).toEqual([])
  })

  it('of monthly forms are due by the end of their month, where there is a day', () => {
    expect(reported(null)).toEqual([])
    expect(reported('2024-02-29')).toEqual([])
    expect(brief(reported('2024-03-01'))).toEqual([`LG-X055 warning D2 ${TOWN}`])
    expect(brief(reported('2024-03-01', ''))).toEqual(['LG-X055 warning D2 -'])
  })
})
