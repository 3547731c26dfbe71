import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../src/findings/catalogue.ts'
import { UsageFault } from '../../src/model/finding.ts'
import { BUILTIN } from '../../src/packs/load.ts'
import { explainCode, explainSubject } from '../../src/reports/explain.ts'
import { errorJson, pretty, toJson } from '../../src/reports/json.ts'
import { countyRun, pack, townRun } from './runs.ts'

/** A run as it was written and read again. */
const document: unknown = JSON.parse(pretty(toJson(townRun(), pack)))

function codesOf(explain: () => unknown): string[] {
  try {
    explain()
  } catch (error) {
    if (error instanceof UsageFault) return error.findings.map(({ code }) => code)
    throw error
  }
  return []
}

describe('explain SUBJECT', () => {
  const lines = explainSubject(document, BUILTIN, '清溪镇/双溪村')

  it('walks from the amount to the clause and to the cell', () => {
    const text = lines.join('\n')
    expect(lines[2]).toBe('村（社区） 清溪镇/双溪村：5458.33 元，确定')
    expect(text).toContain('T-F2（一；附件2 注2） 工作经费：5458.33 元，确定')
    expect(text).toContain('T-A1（附件2 考核项1） 就业帮扶响应：8 分，分值 10')
    expect(text).toContain('取自：清溪镇.xlsx 附件2 考核数据!C5「延期5天以上未服务人数」= 1')
    expect(text).toContain('说明：未取“60 分及以上得 30 分”：已归入更高的一档')
    expect(text).toContain('T-V1（附件2 注3）：未适用')
  })

  it('names the stations of a village', () => {
    expect(lines.join('\n')).toContain('本村零工驿站 清溪镇/清溪镇文昌路综合零工驿站：50000.00 元，暂估')
  })

  it('shows the three scores of a station', () => {
    const text = explainSubject(document, BUILTIN, '清溪镇文昌路综合零工驿站').join('\n')
    expect(text).toContain('自评 10　系统核验 8　县级评估 无')
  })

  it('says what is wrong with a subject that is incomplete', () => {
    const text = explainSubject(document, BUILTIN, '空白村').join('\n')
    expect(text).toContain('金额未计算，数据不全')
    expect(text).toContain('错误 清溪镇.xlsx 附件2 考核数据!C9：')
  })

  it('says that a village handed nothing in', () => {
    expect(explainSubject(document, BUILTIN, '清溪镇/未报村')).toEqual([
      '清溪镇/未报村：未报送，没有得分和金额。',
    ])
  })

  it('takes a bare name only where one town has it', () => {
    const county: unknown = toJson(countyRun(), pack)
    expect(codesOf(() => explainSubject(county, BUILTIN, '双溪村'))).toEqual(['LG-F049'])
    expect(explainSubject(county, BUILTIN, '云岭乡/双溪村')[2]).toContain('云岭乡/双溪村')
  })

  it('names interpretations that are not the default', () => {
    const run = townRun()
    const other = toJson({ ...run, interpretations: { ...run.interpretations, 'T-I5': 'cap' } }, pack)
    expect(explainSubject(other, BUILTIN, '双溪村').at(-1)).toContain('采用：总分照记，百分比按100%')
    expect(lines.join('\n')).not.toContain('与默认不同的口径')
  })

  it('refuses what is no finished run, and a subject that isn’t in it', () => {
    expect(codesOf(() => explainSubject({}, BUILTIN, '双溪村'))).toEqual(['LG-F046'])
    expect(codesOf(() => explainSubject(errorJson([]), BUILTIN, '双溪村'))).toEqual(['LG-F046'])
    expect(codesOf(() => explainSubject(document, BUILTIN, '没有村'))).toEqual(['LG-F049'])
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
