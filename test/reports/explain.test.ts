import { describe, expect, it } from 'vitest'
import { assessFiles } from '../../src/app/score.ts'
import { CATALOGUE } from '../../src/findings/catalogue.ts'
import { UsageFault } from '../../src/model/finding.ts'
import { decimal } from '../../src/model/decimal.ts'
import type { Run } from '../../src/model/run.ts'
import { BUILTIN } from '../../src/packs/load.ts'
import { explain, explainCode } from '../../src/reports/explain.ts'
import { EXPLANATION_SCHEMA } from '../../src/reports/explain/schema.ts'
import { explanationLines } from '../../src/reports/explain/text.ts'
import { breach } from '../../src/reports/conforms.ts'
import { explainPage } from '../../src/reports/html/explain-page.ts'
import { errorJson, toJson } from '../../src/reports/json.ts'
import { pretty } from '../../src/reports/json-text.ts'
import { assessOperator, dongzhi, FACTS, monthsFrom, OPERATOR } from '../packs/dongzhi/operator.ts'
import { countyRun, pack, PHONE, townRun } from './runs.ts'

/** A run as it was written and read again. */
const read = (run: Run): unknown => JSON.parse(pretty(toJson(run, pack)))
const document = read(townRun())
const county = read(countyRun())

const textOf = (from: unknown, word: string): string =>
  explanationLines(explain(from, BUILTIN, word))
    .map(({ text }) => text)
    .join('\n')

function codesOf(run: () => unknown): string[] {
  try {
    run()
  } catch (error) {
    if (error instanceof UsageFault) return error.findings.map(({ code }) => code)
    throw error
  }
  return []
}

function hintOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof UsageFault) return error.findings[0]!.data['nearest'] ?? ''
  }
  return ''
}

describe('explain SUBJECT', () => {
  it('answers in one sentence, then walks from the amount to the clause and to the cell', () => {
    const lines = explanationLines(explain(document, BUILTIN, '清溪镇/双溪村'))
    const text = lines.map((line) => line.text).join('\n')
    expect(lines[0]).toMatchObject({ tone: 'answer', indent: 0 })
    expect(lines[0]!.text).toMatch(/^清溪镇双溪村可以拨付 5,458\.33 元：5000 × /)
    expect(text).toContain('T-F2 工作经费　5,458.33 元　确定')
    expect(text).toContain('T-A1 就业帮扶响应　8 分（满分 10）')
    expect(text).toContain('延期5天以上未服务人数每1人扣2分，从10分扣起，扣完为止')
    expect(text).toContain('· 延期5天以上未服务人数：1　附件2 考核数据!C5')
    expect(text).toContain('下面没有写文件名的格子都在 清溪镇.xlsx')
    expect(text).toContain('未取“60 分及以上得 30 分”：已归入更高的一档')
    expect(text).toContain('T-V1 一票否决：不适用')
    expect(text).toContain('比 60 分的线高出 49.166666… 分（T-F3）；低于 60 分：不予拨付')
  })

  it('is English in all that is not quoted from the pack and the run', () => {
    const lines = explanationLines(explain(document, BUILTIN, '清溪镇/双溪村', 'en'), 'en')
    const texts = lines.map(({ text }) => text)
    expect(texts[0]).toMatch(/^清溪镇双溪村 can be paid 5,458\.33 yuan: 5000 × /)
    expect(texts).toContain('T-F2 工作经费  5,458.33 yuan  final')
    expect(texts).toContain('T-A1 就业帮扶响应  8 points (of 10)')
    expect(texts).toContain('T-V1 veto: does not apply')
    expect(texts.join('\n')).toContain(
      'points above the line of 60 points (T-F3); below 60 points: nothing is paid',
    )
    const titles = lines.flatMap(({ tone, text }) => (tone === 'title' ? [text] : []))
    expect(titles.length).toBeGreaterThan(3)
    expect(titles.join('')).not.toMatch(/[\u3400-\u9fff]/)
    const [answer] = explanationLines(explain(document, BUILTIN, '清溪镇', 'en'), 'en')
    expect(answer!.text).toMatch(/^清溪镇 can be paid [\d,.]+ yuan/)
  })

  it('says findings in the language asked for; of a run that kept no data, as they stand', () => {
    const result = toJson(townRun(), pack)
    const finding = {
      ...result.findings[0]!,
      code: 'LG-C021',
      severity: 'error',
      subject: '清溪镇',
      message: '请改。',
      fix: '',
    }
    const said = (data?: Record<string, string>) => {
      const run = { ...result, findings: [{ ...finding, data: data && { ...data } }] }
      const lines = explanationLines(explain(JSON.parse(pretty(run)), BUILTIN, '清溪镇', 'en'), 'en')
      return lines.map(({ text }) => text).join('\n')
    }
    expect(said({ read: '十二人', suggestion: '12' })).toContain(
      'Reads "十二人"; a whole number is expected. Change it to 12. [LG-C021]',
    )
    expect(said()).toContain('请改。  [LG-C021]')
  })

  it('names the stations of a village', () => {
    const text = textOf(document, '清溪镇/双溪村')
    expect(text).toContain('本村驿站“清溪镇文昌路综合零工驿站”的补贴另列：50,000.00 元，暂估')
  })

  it('says what is wrong first with a subject that is incomplete', () => {
    const text = textOf(document, '空白村')
    expect(text).toMatch(/^清溪镇空白村还算不出得分和金额：有 1 处必须先改好/)
    expect(text.indexOf('先改这些')).toBeLessThan(text.indexOf('分是怎么来的'))
    expect(text).toContain('清溪镇.xlsx 附件2 考核数据!C9')
    expect(text).not.toContain(PHONE)
  })

  it('shows what was typed where it isn’t the value', () => {
    const run = townRun()
    const [first] = run.subjects
    const items = first!.items.map((item) => ({
      ...item,
      inputs: item.inputs.map((input) => ({ ...input, typed: `${input.value ?? ''}人` })),
    }))
    const changed = { ...run, subjects: [{ ...first!, items }, ...run.subjects.slice(1)] }
    expect(textOf(read(changed), '双溪村')).toContain('延期5天以上未服务人数：1（填的是“1人”）')
  })

  it('says who of the county entered what, in which cell', () => {
    const text = textOf(county, '清溪镇第1零工驿站')
    expect(text).toContain('评审表.xlsx　评审人：没有写')
    expect(text).toContain('备案通过：是　评审表!H14　说明：档案齐全')
    expect(text).toContain('T-S1 选址：10　评审表!H4')
  })

  it('says what other readings of the document would give this subject', () => {
    const run = townRun()
    const { kind, town, name, total } = run.subjects[0]!
    const change = {
      kind,
      town,
      name,
      status: 'final',
      total,
      grade: null,
      amount: decimal('5000.00'),
    } as const
    const alternatives = [
      {
        interpretation: 'T-I5',
        option: 'cap',
        subjects: 1,
        difference: decimal('-458.33'),
        changes: [change],
      },
      { interpretation: 'T-I8', option: 'highest', subjects: 0, difference: decimal('0'), changes: [] },
      {
        interpretation: 'T-I8',
        option: 'once-per-level',
        subjects: 0,
        difference: decimal('0'),
        changes: [],
      },
      { interpretation: 'T-I6', option: 'zero', subjects: 3, difference: decimal('-10') },
    ]
    const text = textOf(read({ ...run, alternatives }), '双溪村')
    expect(text).toContain('5,000.00 元，确定（少 458.33 元）')
    expect(text).toContain('T-I8 也管到它，换一种读法它的金额和状态不变')
    expect(text).toContain('全部对象中 3 个会变，合计 少 10.00 元')
  })

  it('says that a village handed nothing in, and what is due', () => {
    const text = textOf(document, '清溪镇/未报村')
    expect(text).toMatch(/^清溪镇未报村：未报送，没有得分和金额。/)
    expect(text).toContain('附件2 村（社区）高质量就业推进工作考核数据表')
  })

  it('takes a bare name only where one town has it, and names them all otherwise', () => {
    expect(codesOf(() => explain(county, BUILTIN, '双溪村'))).toEqual(['LG-F049'])
    expect(hintOf(() => explain(county, BUILTIN, '双溪村'))).toContain('清溪镇/双溪村、云岭乡/双溪村')
    expect(explain(county, BUILTIN, '云岭乡/双溪村').subjects).toHaveLength(1)
    expect(explain(county, BUILTIN, '云岭乡双溪村').subjects).toHaveLength(1)
  })

  it('takes one of the year’s assessments by the name that the screen shows', () => {
    const year = { ...FACTS, halfPaid: '150000' }
    const run = assessOperator({ choices: {}, months: monthsFrom(1, 12), half: FACTS, full: year })
    const both = JSON.parse(pretty(toJson(run, dongzhi().pack))) as unknown
    const periods = (word: string) => explain(both, BUILTIN, word).subjects.map(({ period }) => period)
    expect(periods(OPERATOR)).toEqual(['half', 'full'])
    for (const word of [`${OPERATOR}（全年）`, `${OPERATOR}（全年考核）`, `${OPERATOR} (full year)`])
      expect(periods(word)).toEqual(['full'])
  })

  it('suggests the nearest names, towns among them', () => {
    expect(hintOf(() => explain(county, BUILTIN, '云岭乡/双西村'))).toContain('云岭乡/双溪村')
    expect(hintOf(() => explain(county, BUILTIN, '云岑乡'))).toContain('云岭乡')
    expect(hintOf(() => explain(county, BUILTIN, 'xyz'))).toMatch(/^可以问：清溪镇.*等。$/)
    // a part of a name, with its town or without it
    expect(hintOf(() => explain(document, BUILTIN, '双溪'))).toMatch(/^是不是 清溪镇\/双溪村/)
    expect(hintOf(() => explain(document, BUILTIN, '清溪镇/双溪'))).toMatch(/^是不是 清溪镇\/双溪村/)
    const nobody = { ...(document as object), subjects: [], towns: [], missing: [] }
    expect(hintOf(() => explain(nobody, BUILTIN, '双溪村'))).toBe('')
  })

  it('refuses what is no finished run, and a subject that isn’t in it', () => {
    expect(codesOf(() => explain({}, BUILTIN, '双溪村'))).toEqual(['LG-F046'])
    expect(codesOf(() => explain(errorJson([]), BUILTIN, '双溪村'))).toEqual(['LG-F046'])
  })

  it('asks for the pack of a run that was made under a pack of one’s own', () => {
    const others = BUILTIN.filter(({ id }) => id !== 'tonglu-2024')
    expect(codesOf(() => explain(document, others, '双溪村'))).toEqual(['LG-F087'])
    expect(codesOf(() => explain(document, BUILTIN, '没有村'))).toEqual(['LG-F049'])
  })

  it('is one document that follows its schema', () => {
    const words = ['清溪镇/双溪村', '空白村', '清溪镇/未报村', '清溪镇', '清溪镇文昌路综合零工驿站']
    for (const word of words) {
      const json: unknown = JSON.parse(pretty(explain(document, BUILTIN, word)))
      expect(breach(json, EXPLANATION_SCHEMA), word).toBeNull()
    }
  })
})

describe('explain TOWN', () => {
  it('gives sums, subjects by status, what is missing and what to mend', () => {
    const { town } = explain(document, BUILTIN, '清溪镇')
    expect(town!.answer).toMatch(/^清溪镇可以拨付 /)
    expect(town!.groups.map(({ status }) => status)).toEqual([
      'incomplete',
      'provisional',
      'withheld',
      'final',
    ])
    expect(town!.groups.flatMap(({ subjects }) => subjects)).toHaveLength(6)
    expect(town!.missing).toHaveLength(2)
    expect(town!.mend).toHaveLength(1)
  })

  it('of a county leaves the other towns out', () => {
    const { town } = explain(county, BUILTIN, '云岭乡')
    expect(town!.groups.flatMap(({ subjects }) => subjects)).toHaveLength(9)
    expect(town!.missing.every((entry) => entry.town === '云岭乡')).toBe(true)
  })
})

/** What the samples of other packs come to. */
function sampleRun(file: string): { subjects: { town: string | null; name: string }[] } {
  const request = { files: [file], packs: BUILTIN, choices: () => ({}), lists: {}, alternatives: true }
  const { run, loaded } = assessFiles(request)
  return JSON.parse(pretty(toJson(run!, loaded!.pack))) as ReturnType<typeof sampleRun>
}

const SAMPLES = [
  'samples/longli-2025/全年履约.xlsx',
  'samples/longli-2025/履约-有错误.xlsx',
  'samples/dongzhi-2025/全年考核.xlsx',
  'samples/yunmeng-2024/收件/石桥镇.xlsx',
  'samples/quanzhou-2023/收件/洛江新区.xlsx',
]

/** What of an explanation is for readers in any case; not the notices, nor what lies below an item. */
const SAID = new Set(['answer', 'notes', 'reasons', 'words', 'message', 'fix', 'note', 'statusWord'])

function* saidIn(node: unknown, key = ''): Generator<string> {
  if (typeof node === 'string' && SAID.has(key)) yield node
  if (typeof node !== 'object' || node === null) return
  if ('severity' in node && node.severity === 'notice') return
  for (const [own, value] of Object.entries(node))
    if (own !== 'choices' && !(own === 'distances' && 'inputs' in node))
      yield* saidIn(value, Array.isArray(node) ? key : own)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}
const readable = (page: string): string =>
  page.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity]!)

const subjectsOf = (run: ReturnType<typeof sampleRun>): string[] =>
  run.subjects.map(({ town, name }) => (town === null ? name : `${town}/${name}`))

describe('the page of an explanation', () => {
  it.each<[what: string, run: unknown, words: readonly string[]]>([
    ['a town', document, ['双溪村', '空白村', '清溪镇', '清溪镇/未报村']],
    ['a county', county, ['清溪镇第1零工驿站', '清溪镇/双溪村', '云岭乡']],
    ...SAMPLES.map((file): [string, unknown, string[]] => {
      const run = sampleRun(file)
      return [file, run, subjectsOf(run)]
    }),
  ])('of %s holds what the terminal says, and no private number', (_, run, words) => {
    for (const word of words) {
      const explanation = explain(run, BUILTIN, word)
      const page = explainPage(explanation, '0.1.0')
      expect(page).toContain("default-src 'none'")
      expect(page).not.toContain(PHONE)
      const shown = readable(page)
      expect([word, [...saidIn(explanation)].filter((text) => !shown.includes(text))]).toEqual([word, []])
    }
  })

  it('gives no amount to what is paid by its contract', () => {
    const explanation = explain(sampleRun(SAMPLES[0]!), BUILTIN, '龙里县青禾人力资源有限公司')
    const lines = explanationLines(explanation).map(({ text }) => text)
    expect(lines[0]).toMatch(/^龙里县青禾人力资源有限公司没有按公式计算的合同金额：合同金额 118600\.00 元/)
    expect(lines).toContain('L-F1 合同金额　按合同　确定')
    expect(explainPage(explanation, '0.1.0')).not.toContain('0.00 元 ')
  })
})

describe('explain CODE', () => {
  it('speaks of every code in both languages', () => {
    for (const code of Object.keys(CATALOGUE)) {
      for (const language of ['zh', 'en'] as const) {
        const lines = explainCode(code, language)
        expect(lines[0]).toContain(code)
        expect(lines.length).toBeGreaterThan(2)
      }
    }
  })

  it('refuses a code that isn’t there', () => {
    expect(codesOf(() => explainCode('LG-Z999'))).toEqual(['LG-F047'])
  })
})
