import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readWorkbook } from '../../src/workbook/read.ts'
import { runLine } from '../cli/line.ts'
import { folder, sample } from '../cli/lingong.ts'
import { retype } from '../findings/retype.ts'
import { csvFields, outputTexts, ownFormulas } from './outputs.ts'

interface Outcome {
  name: string
  inbox: string
  out: string
  said: string
}

/** Every sample of every pack, as a county and as towns. */
const SAMPLES: readonly (readonly [name: string, inbox: string, lists: readonly string[]])[] = [
  ['tonglu', sample('收件'), ['--roster', sample('名册.xlsx'), '--stations', sample('零工驿站清单.xlsx')]],
  ['yunmeng', sample('yunmeng-2024', '收件'), ['--stations', sample('yunmeng-2024', '站点清单.xlsx')]],
  ['dongzhi', sample('dongzhi-2025'), []],
  ['longli', sample('longli-2025'), []],
  ['quanzhou', sample('quanzhou-2023', '收件'), ['--roster', sample('quanzhou-2023', '县市区名册.xlsx')]],
]

/** Their samples name a phone number or two, and nothing else of a person. */
const FEW: ReadonlySet<string> = new Set(['dongzhi', 'longli'])

const root = folder()
const outcomes: Outcome[] = []

async function runAll(name: string, inbox: string, lists: readonly string[]): Promise<Outcome> {
  const out = path.join(root, name, '结果')
  const copies = path.join(root, name, '结果', '标注')
  mkdirSync(copies, { recursive: true })
  const inputs = readdirSync(inbox)
    .filter((file) => file.endsWith('.xlsx'))
    .map((file) => path.join(inbox, file))
  const all = [await runLine('batch', ...inputs, ...lists, '-o', out)]
  for (const input of inputs) {
    all.push(await runLine('score', input, ...lists, '-o', copies, '--fix'))
    all.push(await runLine('score', input, ...lists, '--dry-run', '--json'))
    all.push(await runLine('check', input, ...lists, '--lang', 'en'))
  }
  for (const { code, err } of all) expect([code <= 1, err.includes('Error')]).toEqual([true, false])
  return { name, inbox, out, said: all.map((ended) => ended.out + ended.err).join('\n') }
}

beforeAll(async () => {
  for (const [name, inbox, lists] of SAMPLES) outcomes.push(await runAll(name, inbox, lists))
}, 120_000)

/** Phone, ID and account numbers as they stand in the samples, without what groups their digits. */
function privateNumbers(inbox: string): string[] {
  const numbers = readdirSync(inbox)
    .filter((name) => name.endsWith('.xlsx'))
    .flatMap((name) => {
      const read = readWorkbook(readFileSync(path.join(inbox, name)), name)
      if (!read.ok) return []
      const texts = read.workbook.sheets.flatMap(({ rows }) =>
        [...rows.values()].flatMap((row) => [...row.values()].map(({ text }) => text)),
      )
      return texts.flatMap(
        (text) =>
          text.match(/(?<![\d.])(?:0\d{2,3}-?\d{7,8}|1\d{10}|\d{15,30}|\d{17}[\dXx])(?![\d.])/g) ?? [],
      )
    })
  return [...new Set(numbers)]
}

describe.each(SAMPLES.map(([name]) => name))('outputs of the samples of %s', (name) => {
  const outcome = (): Outcome => outcomes.find((one) => one.name === name)!

  test('hold no phone, ID or account number, nor does anything that is said', () => {
    const { inbox, out, said } = outcome()
    const numbers = privateNumbers(inbox)
    expect(numbers.length).toBeGreaterThan(FEW.has(name) ? 0 : 3)
    const texts = [...outputTexts(out), ['the terminal', said] as const].filter(
      ([file]) => !file.includes('已修正'),
    )
    expect(texts.length).toBeGreaterThan(5)
    for (const [file, text] of texts) {
      expect([file, text.length > 20]).toEqual([file, true])
      const bare = text.replace(/[-\s]/g, '')
      const found = numbers.filter(
        (number) => text.includes(number) || bare.includes(number.replaceAll('-', '')),
      )
      expect([file, found]).toEqual([file, []])
    }
  })

  test('name no folder of this machine', () => {
    const { out, said } = outcome()
    const places = [root, path.dirname(tmpdir()), process.cwd(), homedir()].filter(
      (place) => place.length > 3,
    )
    for (const [file, text] of [...outputTexts(out), ['the terminal', said] as const]) {
      expect([file, places.filter((place) => text.includes(place))]).toEqual([file, []])
    }
  })
})

describe('texts that a program could take for formulas', () => {
  const EVIL = ['=HYPERLINK("http://evil","x")', '+1+cmd|x', '-2+3', '@SUM(1)', '\t=1+1', '\r=1+1']
  const SHEET = '附件2 考核数据'
  let out = ''

  beforeAll(async () => {
    const inbox = path.join(root, 'evil')
    out = path.join(inbox, '结果')
    mkdirSync(inbox)
    const good = readFileSync(sample('收件', '青禾镇.xlsx'))
    EVIL.forEach((text, index) => {
      const cells = {
        [`${SHEET}!B7`]: text,
        [`${SHEET}!D6`]: text,
        [`${SHEET}!F3`]: text,
        [`${SHEET}!P6`]: text,
        '附表3 青禾镇荷塘综合零工驿站!B5': text,
        '附表4 青禾镇荷塘综合零工驿站!B3': text,
        '附件1 服务人员!B6': text,
      }
      writeFileSync(path.join(inbox, `=${index}.xlsx`), retype(good, { cells }))
    })
    expect((await runLine('batch', inbox, '--roster', sample('名册.xlsx'), '-o', out)).code).toBeLessThan(2)
  })

  test('are formulas in none of our sheets', () => {
    const files = readdirSync(out).filter((name) => name.endsWith('.xlsx'))
    expect(files.length).toBeGreaterThan(EVIL.length)
    for (const file of files) {
      const formulas = ownFormulas(path.join(out, file))
      // a text may stand in a formula as the name of a sheet or a string, never as the formula itself
      const said = formulas.map((formula) => formula.replace(/&quot;[^]*?&quot;|"[^"]*"|'[^']*'/g, ''))
      expect(said.filter((formula) => /HYPERLINK|cmd|evil|@|^[\s=+]/i.test(formula))).toEqual([])
    }
  })

  test('start no field of a csv file', () => {
    for (const name of ['subjects.csv', 'findings.csv']) {
      const fields = csvFields(readFileSync(path.join(out, name), 'utf8'))
      const numbers = /^-?\d+(?:\.\d+)?$/
      expect(fields.filter((field) => /^[=+\-@\t\r]/.test(field) && !numbers.test(field))).toEqual([])
    }
  })
})
