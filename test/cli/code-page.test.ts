import { describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { chineseEncoder, consolePage, plainSigns } from '../../src/cli/code-page.ts'
import { COMMANDS } from '../../src/cli/command-specs.ts'
import { CATALOGUE } from '../../src/findings/catalogue.ts'
import { describePack } from '../../src/packs/describe.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'

const GBK = new TextDecoder('gbk')
const encode = chineseEncoder()!

/** Signs of our own are replaced at the border; what is left has to be in the page. */
function lacking(text: string): string[] {
  return [...new Set(plainSigns(text))].filter((sign) => GBK.decode(encode(sign)) !== sign)
}

describe('code page 936 has every character of', () => {
  it.each(Object.entries(CATALOGUE))('%s', (_, { zh, en }) => {
    expect(lacking(Object.values({ ...zh, en: Object.values(en).join('') }).join(''))).toEqual([])
  })

  it('the words of the screen, in both languages', () => {
    expect(lacking(readFileSync('src/cli/words.ts', 'utf8'))).toEqual([])
    expect(lacking(readFileSync('src/reports/wording.ts', 'utf8'))).toEqual([])
  })

  it('the help of every command', () => {
    const words = COMMANDS.flatMap(({ about, args, options }) => [
      about,
      ...args.flat(),
      ...options.flatMap((option) => [option.flags, option.description]),
    ])
    expect(lacking(words.join(''))).toEqual([])
  })

  it.each(BUILTIN)('pack $id: its text, and the sentences made of it', (file) => {
    expect(lacking(file.text)).toEqual([])
    expect(lacking(JSON.stringify(describePack(usePack(file, {}))))).toEqual([])
  })
})

it('what every sign of the page is encoded to is what it is decoded from', () => {
  const text = '桐庐县（社区）“四星”×÷≥√●▲○□①—…·、。￥㎡'
  expect(GBK.decode(encode(text))).toBe(text)
})

it('signs that the page lacks become their neighbours, rare characters of names the sign for them', () => {
  expect(GBK.decode(encode('10 − 2 = 8 ☑ ¥'))).toBe('10 - 2 = 8 √ ￥')
  expect(GBK.decode(encode('𠅤村'))).toBe('〓村')
})

it('only a Windows console has a code page, and a terminal of another making has none', () => {
  expect(consolePage({ platform: 'linux', env: {} })).toBeUndefined()
  expect(consolePage({ platform: 'win32', env: { MSYSTEM: 'MINGW64' } })).toBeUndefined()
})
