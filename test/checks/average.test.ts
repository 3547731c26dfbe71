import { describe, expect, it } from 'vitest'
import type { FilledForm } from '../../src/model/observation.ts'
import type { Typed } from '../submission/facts.ts'
import { application, check, KEY, monthly, selfScore } from './submissions.ts'

/** Postings 20, seekers 15, agreed 8 a month, online and offline together. */
const MONTHS = [monthly('2024-03'), monthly('2024-04')]
const found = (change: Typed, months: readonly FilledForm[] = MONTHS) =>
  check('T-X3', [application(change), selfScore(), ...months])

describe('T-X3: claimed averages', () => {
  it('agree with the months reported, online and offline together', () => expect(found({})).toEqual([]))

  it.each([
    ['avgPostings', '22', false],
    ['avgPostings', '22.1', true],
    ['avgPostings', '17.9', true],
    ['avgPostings', '18', false],
    ['avgAgreed', '9', false],
    ['avgAgreed', '9.01', true],
    ['avgEmployers', '500', false],
  ])('%s of %s differs: %s', (field, claim, differs) => {
    expect(found({ [field]: claim })).toHaveLength(differs ? 1 : 0)
  })

  it('are a warning at the claim with both figures', () => {
    const months = [...MONTHS, monthly('2024-05', { onlineSeekers: '9' })]
    const [finding] = found({ avgSeekers: '30' }, months)
    expect(finding).toMatchObject({ severity: 'warning', subject: KEY, field: 'avgSeekers', cell: 'B15' })
    expect(finding!.data).toMatchObject({ claimed: '30', average: '15.33', months: '3' })
  })

  it('that are exactly 10 % off an average without an end (44 ÷ 3) are near enough', () => {
    const months = [...MONTHS, monthly('2024-05', { onlineSeekers: '7' })]
    expect(found({ avgSeekers: '13.2' }, months)).toEqual([])
    expect(found({ avgSeekers: '13.19' }, months)).toHaveLength(1)
  })

  it('are not compared with nothing, nor with a month that is blank, wrong or there twice', () => {
    const claim = { avgSeekers: '30' }
    expect(found(claim, [])).toEqual([])
    expect(found(claim, [monthly('2024-03', { onlineSeekers: '' })])).toEqual([])
    expect(found(claim, [monthly('2024-03', { onlineSeekers: '八' })])).toEqual([])
    const again = { ...monthly('2024-03', { onlineSeekers: '9' }), sheet: '又一张' }
    expect(found(claim, [MONTHS[0]!, again])).toEqual([])
  })
})
