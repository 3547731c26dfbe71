import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '../../src/findings/catalogue.ts'
import { explainCode } from '../../src/reports/explain.ts'
import type { Finding } from '../../src/model/finding.ts'
import { wordsOf } from '../../src/findings/words.ts'
import { CASES } from './cases.ts'

const CODES = Object.keys(CATALOGUE).toSorted()

function placeholders({ message, fix }: { message: string; fix: string }): string[] {
  const keys = [...`${message}${fix}`.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)
  return [...new Set(keys)].toSorted()
}

/** The English words without what the workbook itself says, which is quoted as it stands. */
function withoutFacts(finding: Finding): string {
  const { message, fix } = wordsOf(finding, 'en')
  const facts = ['read', 'label', 'item', 'says'].flatMap((key) => finding.data[key] || [])
  return facts.reduce((text, fact) => text.replaceAll(fact, ''), message + fix)
}

describe('the catalogue', () => {
  test('has a case for every code, and no case for another', () => {
    const missing = CODES.filter((code) => !CASES[code])
    expect(missing, 'add a case for these codes in test/findings/cases').toEqual([])
    expect(Object.keys(CASES).filter((code) => !CATALOGUE[code])).toEqual([])
  })

  test('says what a code means in one place', () => {
    const folder = 'src/findings/catalogue'
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    )
    const said = files.flatMap((name) => [
      ...readFileSync(path.join(folder, name), 'utf8').matchAll(/^  '(LG-\w+)': /gm),
    ])
    expect(said.map(([, code]) => code).toSorted()).toEqual(CODES)
  })

  test.each(CODES)('%s has reason, fix and example in both languages, with the same placeholders', (code) => {
    const { zh, en } = CATALOGUE[code]!
    for (const words of [zh, en]) {
      expect(words.message).not.toBe('')
      expect(words.reason).not.toBe('')
      expect(words.example).not.toBe('')
    }
    expect(zh.fix === '').toBe(en.fix === '')
    expect(zh.message).toMatch(/[\u4e00-\u9fff].*[。？）]$/s)
    expect(en.message).toMatch(/^[A-Z"“{].*[.?)]$/s)
    expect(placeholders(zh)).toEqual(expect.arrayContaining(placeholders(en)))
    // one kind of quotation marks on an English screen
    expect(Object.values(en).join(' ')).not.toMatch(/[“”‘’]/)
  })

  test.each(CODES)('lingong explain %s shows no placeholder as such', (code) => {
    for (const language of ['zh', 'en'] as const) {
      const text = explainCode(code, language).join('\n')
      expect(text).not.toMatch(/\{\w+\}/)
      expect(text).toContain(code)
    }
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
    expect(withoutFacts(ours[0]!)).not.toMatch(/[、：；“”]/)
  })
})
