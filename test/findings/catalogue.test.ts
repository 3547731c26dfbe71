import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '../../src/findings/catalogue.ts'
import { wordsOf } from '../../src/findings/words.ts'
import { CASES } from './cases.ts'

const CODES = Object.keys(CATALOGUE).toSorted()

describe('the catalogue', () => {
  test('has a case for every code, and no case for another', () => {
    const missing = CODES.filter((code) => !CASES[code])
    expect(missing, 'add a case for these codes in test/findings/cases').toEqual([])
    expect(Object.keys(CASES).filter((code) => !CATALOGUE[code])).toEqual([])
  })

  test.each(CODES.filter((code) => CASES[code]))('%s is found, and nothing else', async (code) => {
    const { run, at, also = [] } = CASES[code]!
    const found = await run()
    const said = found.map((finding) => `${finding.code} ${finding.sheet ?? ''}!${finding.cell ?? ''}`)
    const ours = found.filter((finding) => finding.code === code)
    expect(said.filter((line) => line.startsWith(code))).toEqual([`${code} ${at ?? '!'}`])
    expect(found.filter((finding) => finding.code !== code).map((finding) => finding.code)).toEqual([...also])
    for (const language of ['zh', 'en'] as const) {
      const { message, fix } = wordsOf(ours[0]!, language)
      expect(`${message}${fix}`).not.toMatch(/\{\w+\}|undefined|NaN/)
    }
  })
})
