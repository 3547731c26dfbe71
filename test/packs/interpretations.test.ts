import { expect, it } from 'vitest'
import { UsageFault } from '../../src/model/finding.ts'
import { checkChoices, parseChoice } from '../../src/packs/interpretations.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'

const [tonglu] = BUILTIN

function said(given: Record<string, string>) {
  const checked = checkChoices(tonglu!, given)
  return checked.ok ? checked.choices : checked.findings.map(({ code, data }) => [code, data.wanted])
}

it('interpretations are given by id or by name', () => {
  expect(said({ 'T-I1': 'all', 'station-pass': 'above', 't-i4': 'pay' })).toEqual({
    'T-I1': 'all',
    'T-I2': 'above',
    'T-I4': 'pay',
  })
})

it('any number is an option where the pack says so, and nowhere else', () => {
  expect(said({ 'T-I3': '012' })).toEqual({ 'T-I3': '12' })
  expect(usePack(tonglu!, { 'T-I3': '12' }).pack.subjects.station!.payments[0]!.grant!.places!.limit).toBe(
    '12',
  )
  expect(said({ 'T-I3': '-1' })).toEqual([['LG-P052', '10 / none / 0, 1, 2 …']])
  expect(said({ 'T-I1': '3' })).toEqual([['LG-P052', 'any / all']])
})

it('an unknown interpretation or option gets the nearest one', () => {
  expect(said({ 'zero-totl': 'all' })).toEqual([['LG-P051', 'zero-total']])
  expect(said({ 'T-I2': 'abvoe' })).toEqual([['LG-P052', 'above']])
  expect(said({ 'T-I2': 'constructor' })).toEqual([['LG-P052', 'pending / at-least / above']])
  expect(said({ 口径一: 'all' })).toEqual([['LG-P051', expect.stringMatching(/^T-I1 \/ T-I2/)]])
})

it('id and name with different options contradict each other', () => {
  expect(said({ 'T-I1': 'all', 'zero-total': 'any' })).toEqual([['LG-P054', undefined]])
  expect(said({ 'T-I1': 'all', 'zero-total': 'all' })).toEqual({ 'T-I1': 'all' })
})

it('--interpret takes interpretation=option and refuses anything else', () => {
  expect(parseChoice('T-I1=all')).toEqual(['T-I1', 'all'])
  expect(parseChoice(' T-I1 ＝ all ')).toEqual(['T-I1', 'all'])
  for (const text of ['T-I1', 'T-I1=', '=all', 'T-I1=a=b', ''])
    expect(() => parseChoice(text)).toThrow(UsageFault)
})
